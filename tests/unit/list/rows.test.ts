import { describe, expect, test } from 'vitest';
import { translator } from '../../../shared/i18n/translator.ts';
import type { Session } from '../../../shared/plan/records/session.ts';
import { type Filter, filtered, NO_FILTER } from '../../../shared/programme/list/filter.ts';
import { type Column, listRows } from '../../../shared/programme/list/rows.ts';
import { sorted } from '../../../shared/programme/list/sort.ts';
import { A, B, planWith } from '../programme/plans.ts';

const t = translator('sv');
const rowsOf = (sessions: Readonly<Record<string, Partial<Session>>>) =>
  listRows(planWith(sessions), t, 'sv');
const names = (rows: ReturnType<typeof rowsOf>) => rows.map(({ session }) => session.title);

const SESSIONS = {
  waiting: { number: '10' },
  late: { start: '2013-08-31T00:30', minutes: 30, rooms: [A], number: '9' },
  second: {
    start: '2013-08-29T09:00',
    rooms: [B],
    kind: 'workshop',
    people: [{ person: 'person:anne', role: 'responsible' }],
  },
  first: { start: '2013-08-29T09:00', rooms: [A], track: 'track:t', status: 'confirmed' },
  everyone: { start: '2013-08-29T09:00', rooms: 'all', capacity: 12 },
  stray: { start: '2013-09-05T10:00' },
} as const satisfies Record<string, Partial<Session>>;

test('rows are by time, at one time by room, and the unplaced last', () => {
  expect(names(rowsOf(SESSIONS))).toEqual(['everyone', 'first', 'second', 'late', 'stray', 'waiting']);
});

test('what is past midnight belongs to the evening before', () => {
  const late = rowsOf(SESSIONS).find(({ session }) => session.title === 'late');
  expect(late?.cells).toMatchObject({ day: 'fre 30 aug', start: '0.30', end: '1.00', rooms: 'Källan' });
});

test('those whom a group brings are shown beside those of the session', () => {
  const plan = planWith({ w: { group: 'group:3', people: [{ person: 'person:jan', role: 'host' }] } });
  const group = {
    ...plan.groups['group:3'],
    themes: [{ title: 'Miljö', responsible: ['person:anne', 'person:jan'] }],
  };
  const [row] = listRows({ ...plan, groups: { 'group:3': group } } as typeof plan, t, 'sv');
  expect(row?.cells.people).toBe('Jan');
  expect(row?.fromGroup).toBe('Anne-Lie Carlos');
  expect(row?.cells.group).toBe('3 Miljö');
});

describe('sorted', () => {
  const by = (column: Column, down = false) => names(sorted(rowsOf(SESSIONS), { column, down }, 'sv'));

  test('by number as figures, what has none last either way', () => {
    expect(by('number').slice(0, 2)).toEqual(['late', 'waiting']);
    expect(by('number', true).slice(0, 2)).toEqual(['waiting', 'late']);
    expect(by('capacity')[0]).toBe('everyone');
    expect(by('capacity', true)[0]).toBe('everyone');
  });

  test('by the clock, whatever the day', () => {
    expect(by('start')).toEqual(['late', 'everyone', 'first', 'second', 'stray', 'waiting']);
  });

  test('by title as Swedish has it', () => {
    const rows = rowsOf({ a: { title: 'Östra' }, b: { title: 'Zoo' }, c: { title: 'Ål' } });
    expect(names(sorted(rows, { column: 'title', down: false }, 'sv'))).toEqual(['Zoo', 'Ål', 'Östra']);
  });
});

test.each<[Partial<Filter>, string[]]>([
  [{}, ['everyone', 'first', 'second', 'late', 'stray', 'waiting']],
  [{ text: 'KALLAN' }, ['first', 'late']],
  [{ text: 'anne carlos' }, ['second']],
  [{ text: 'anne källan' }, []],
  [{ day: 'day:fri' }, ['late']],
  [{ day: 'unplaced' }, ['stray', 'waiting']],
  [{ room: A }, ['everyone', 'first', 'late']],
  [{ room: 'none' }, ['stray', 'waiting']],
  [{ track: 'track:t' }, ['first']],
  [{ track: 'none', kind: 'workshop' }, ['second']],
  [{ status: 'confirmed' }, ['first']],
])('%o lets through %o', (filter, found) => {
  expect(names(filtered(rowsOf(SESSIONS), { ...NO_FILTER, ...filter }))).toEqual(found);
});
