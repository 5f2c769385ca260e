import { describe, expect, test } from 'vitest';
import { readCell } from '../../../renderer/programme/list/read-cell.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import type { Session } from '../../../shared/plan/records/session.ts';
import { boardOf } from '../../../shared/programme/board.ts';
import type { Column } from '../../../shared/programme/list/rows.ts';
import { A, B, planWith } from '../programme/plans.ts';

const PLACED: Partial<Session> = { kind: 'workshop', start: '2013-08-29T09:00', minutes: 60, rooms: [A] };

/** What typing `text` into a column of a session comes to. */
function typed(column: Column, text: string, fields: Partial<Session> = PLACED) {
  const plan = planWith({ s: fields });
  const session = plan.sessions['session:s'];
  if (session === undefined) throw new Error('The session is missing');
  const board = boardOf(plan, false);
  const wording = { plan, board, t: translator('sv'), language: 'sv' } as const;
  return readCell(column, text, { session, wording, day: board[0]?.day });
}

const s = 'session:s';

describe('a time', () => {
  test.each([
    [
      'start',
      '8.30',
      { id: 'session.place', args: { placements: [{ session: s, start: '2013-08-29T08:30', rooms: [A] }] } },
    ],
    ['start', '9', 'same'],
    ['start', '', { id: 'session.unplace', args: { sessions: [s] } }],
    ['end', '10.30', { id: 'session.resize', args: { session: s, start: '2013-08-29T09:00', minutes: 90 } }],
    ['end', '10', 'same'],
    ['minutes', '1.30', { id: 'session.resize', args: { minutes: 90 } }],
    ['minutes', '1 h', 'same'],
    ['minutes', '45 min', { id: 'session.resize', args: { minutes: 45 } }],
  ] as const)('%s %s', (column, text, outcome) => {
    expect(typed(column, text)).toEqual(
      typeof outcome === 'string' ? outcome : expect.objectContaining({ id: outcome.id }),
    );
    if (typeof outcome !== 'string') expect(typed(column, text)).toMatchObject(outcome);
  });

  test.each([
    ['start', '25.00', 'fields.time'],
    ['start', 'tidigt', 'fields.time'],
    ['start', '24.00', 'programme.field.startsAt24'],
    ['end', '8', 'programme.field.endsBeforeStart'],
    ['minutes', '0', 'commands.session.badLength'],
    ['minutes', '9999', 'commands.session.badLength'],
    ['minutes', '99999', 'commands.session.badLength'],
    ['minutes', '', 'list.length'],
    ['minutes', '-5', 'list.length'],
    ['capacity', '-1', 'fields.number'],
    ['capacity', '1e5', 'fields.number'],
  ] as const)('that is none is refused: %s %s', (column, text, error) => {
    expect(typed(column, text)).toMatchObject({ error });
  });

  test('past midnight belongs to an evening that is open then', () => {
    const evening: Partial<Session> = { start: '2013-08-30T22:00', minutes: 60 };
    expect(typed('start', '0.15', evening)).toMatchObject({
      args: { placements: [{ start: '2013-08-31T00:15' }] },
    });
    expect(typed('end', '0.30', evening)).toMatchObject({ args: { minutes: 150 } });
  });

  test('places what lies in the tray on the day that is meant; an end without a start does not', () => {
    expect(typed('start', '9.30', {})).toMatchObject({
      args: { placements: [{ start: '2013-08-29T09:30' }] },
    });
    expect(typed('end', '9.30', {})).toEqual({ error: 'list.startFirst' });
  });
});

describe('a day', () => {
  test.each(['fre 30 aug', 'fredag', '2013-08-30', 'fre'])('%s keeps the time', (text) => {
    expect(typed('day', text)).toMatchObject({
      args: { placements: [{ start: '2013-08-30T09:00', rooms: [A] }] },
    });
  });

  test('takes what lies in the tray to a free place, and back', () => {
    expect(typed('day', 'fredag', { minutes: 60 })).toMatchObject({
      args: { placements: [{ start: '2013-08-30T09:00' }] },
    });
    expect(typed('day', 'Oplacerad')).toMatchObject({ id: 'session.unplace' });
    expect(typed('day', '')).toMatchObject({ id: 'session.unplace' });
    expect(typed('day', '', {})).toBe('same');
    expect(typed('day', '5 september')).toMatchObject({ error: 'list.unknown' });
  });
});

test('rooms are one, several, all or none', () => {
  expect(typed('rooms', 'sjön')).toMatchObject({ args: { fields: { rooms: [B] } } });
  expect(typed('rooms', 'Källan, Sjön')).toMatchObject({ args: { fields: { rooms: [A, B] } } });
  expect(typed('rooms', 'alla')).toMatchObject({ args: { fields: { rooms: 'all' } } });
  expect(typed('rooms', '')).toMatchObject({ args: { fields: { rooms: [] } } });
  expect(typed('rooms', 'KALLAN')).toBe('same');
});

test('people keep their roles, and new ones get the usual one', () => {
  const people: Session['people'] = [
    { person: 'person:jan', role: 'moderator' },
    { person: 'person:jan', role: 'host' },
  ];
  expect(typed('people', 'Anne-Lie Carlos, Jan', { ...PLACED, people })).toMatchObject({
    args: { fields: { people: [{ person: 'person:anne', role: 'responsible' }, ...people] } },
  });
  expect(typed('people', 'jan', { ...PLACED, people })).toBe('same');
  expect(typed('people', 'Ylva Ny')).toEqual({ error: 'list.unknownPerson', values: { name: 'Ylva Ny' } });
});

test('a status is cancelled and reinstated by the commands for that', () => {
  expect(typed('status', 'utgår')).toMatchObject({ id: 'session.cancel' });
  expect(typed('status', 'planerad', { ...PLACED, status: 'cancelled' })).toMatchObject({
    id: 'session.reinstate',
  });
  expect(typed('status', 'bekr')).toMatchObject({
    id: 'session.edit',
    args: { fields: { status: 'confirmed' } },
  });
  expect(typed('status', '')).toMatchObject({ error: 'list.unclear' });
});

test('a track may be none, a kind may not', () => {
  expect(typed('track', 'kult')).toMatchObject({ args: { fields: { track: 'track:t' } } });
  expect(typed('track', '', { ...PLACED, track: 'track:t' })).toMatchObject({
    args: { fields: { track: null } },
  });
  expect(typed('track', '')).toBe('same');
  expect(typed('kind', 'plen')).toMatchObject({ args: { fields: { kind: 'plenary' } } });
  expect(typed('kind', 'xyz')).toMatchObject({ error: 'list.unknown' });
});
