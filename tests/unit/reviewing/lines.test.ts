import { expect, test } from 'vitest';
import { newRoom } from '../../../shared/plan/defaults.ts';
import { ALL_OF_IT, shownBands, shownRows, type Wanted } from '../../../shared/reviewing/lines.ts';
import { reviewMatrix } from '../../../shared/reviewing/matrix.ts';
import { BOTH_DAYS, planWith, REVIEWER } from './fixture.ts';

const plan = planWith({
  days: BOTH_DAYS,
  organisations: ['Örebro', 'Askersund'],
  people: {
    Östen: { ...REVIEWER, organisation: 'organisation:Askersund' },
    Anna: REVIEWER,
    Åsa: { ...REVIEWER, organisation: 'organisation:Örebro', load: { min: 2, max: 3 } },
  },
  groups: { 1: { number: '1', name: 'Kunskap' }, 2: { number: '2', name: 'Resor' } },
  sessions: {
    t1: { number: '1', start: '2013-08-29T13:00', group: 'group:1' },
    t2: { number: '2', start: '2013-08-29T13:00', group: 'group:2' },
    f1: { number: '1', start: '2013-08-30T10:00', group: 'group:1' },
    f2: { number: '2', start: '2013-08-30T10:00', group: 'group:2', status: 'cancelled' },
    loose: { number: '9', start: null },
  },
  assignments: [
    ['Östen', 't1'],
    ['Åsa', 't2'],
    ['Östen', 'f1'],
  ],
});
const matrix = reviewMatrix({
  ...plan,
  event: { ...plan.event, reviewing: { ...plan.event.reviewing, load: { min: 0, max: 1 }, mostADay: 1 } },
});
const rows = (wanted: Partial<Wanted>) =>
  shownRows(plan, matrix, { ...ALL_OF_IT, ...wanted }).map((at) => matrix.rows[at]?.person.name);
const bands = (wanted: Partial<Wanted>) =>
  shownBands(plan, matrix, { ...ALL_OF_IT, ...wanted }).map(({ key, columns }) => [
    key,
    columns.map((at) => matrix.columns[at]?.session.id.slice(8)).join(' '),
  ]);

test('reviewers stand in the plan’s order, by name as Swedish has it, by organisation, load or what they lack', () => {
  expect(rows({})).toEqual(['Östen', 'Anna', 'Åsa']);
  expect(rows({ rowOrder: 'name' })).toEqual(['Anna', 'Åsa', 'Östen']);
  expect(rows({ rowOrder: 'organisation' })).toEqual(['Östen', 'Åsa', 'Anna']);
  expect(rows({ rowOrder: 'load' })).toEqual(['Östen', 'Åsa', 'Anna']);
  expect(rows({ rowOrder: 'gaps' })).toEqual(['Åsa', 'Anna', 'Östen']);
});

test('reviewers are found by words of name and organisation, and chosen by load', () => {
  expect(rows({ text: 'ÖREBRO' })).toEqual(['Åsa']);
  expect(rows({ text: 'sund öst' })).toEqual(['Östen']);
  expect(rows({ rows: 'over' })).toEqual(['Östen']);
  expect(rows({ rows: 'under' })).toEqual(['Åsa']);
  expect(rows({ rows: 'none' })).toEqual(['Anna']);
});

test('sessions stand by day, by group across the days, or with the gaps first', () => {
  expect(bands({})).toEqual([
    ['day:thu', 't1 t2'],
    ['day:fri', 'f1 f2'],
    ['unplaced', 'loose'],
  ]);
  expect(bands({ columnOrder: 'group' })).toEqual([
    ['group:1', 't1 f1'],
    ['group:2', 't2 f2'],
    ['none', 'loose'],
  ]);
  expect(bands({ columnOrder: 'gaps' })).toEqual([['all', 'loose t1 t2 f1 f2']]);
});

test('sessions are found by words of number, title, group, room and track, in plain letters too', () => {
  const rooms = {
    'room:källan': newRoom('room:källan', 'a0', { name: 'Källan' }),
    'room:sjön': newRoom('room:sjön', 'a1', { name: 'Sjön' }),
  };
  const placed = planWith({
    days: BOTH_DAYS,
    sessions: {
      a: { number: '1', title: 'Kulturliv', start: '2013-08-29T13:00', rooms: ['room:sjön'] },
      b: { number: '2', title: 'Boende', start: '2013-08-29T13:00', rooms: ['room:källan'] },
      c: { number: '3', title: 'Boende', start: '2013-08-30T13:00', rooms: ['room:sjön'] },
      d: { number: '4', title: 'Resor', start: '2013-08-30T13:00', rooms: 'all' },
      e: { number: '5', title: 'Handel', start: null },
    },
  });
  const withRooms = { ...placed, rooms };
  const of = reviewMatrix(withRooms);
  const shown = (wanted: Partial<Wanted>) =>
    shownBands(withRooms, of, { ...ALL_OF_IT, ...wanted }).map(({ room, columns }) => [
      room,
      columns.map((at) => of.columns[at]?.session.id.slice(8)).join(' '),
    ]);
  expect(shown({ sessions: 'kallan' })).toEqual([[null, 'b']]);
  expect(shown({ sessions: 'SJÖN boende' })).toEqual([[null, 'c']]);
  expect(shown({ sessions: 'finns inte' })).toEqual([]);
  expect(shown({ columnOrder: 'room' })).toEqual([
    ['all', 'd'],
    ['room:källan', 'b'],
    ['room:sjön', 'a c'],
    ['none', 'e'],
  ]);
});

test('sessions are chosen by day, and by lacking reviewers; a cancelled one lacks none', () => {
  expect(bands({ day: 'day:fri' })).toEqual([['day:fri', 'f1 f2']]);
  expect(bands({ day: 'unplaced' })).toEqual([['unplaced', 'loose']]);
  expect(bands({ onlyGaps: true })).toEqual([['unplaced', 'loose']]);
  expect(bands({ onlyGaps: true, day: 'day:thu' })).toEqual([]);
});
