import { expect, test } from 'vitest';
import { boardOf, lanesOf, runsOf } from '../../../shared/programme/board.ts';
import { trayOf } from '../../../shared/programme/tray.ts';
import { A, B, HALL, planWith } from './plans.ts';

const names = (sessions: readonly { readonly title: string }[]) => sessions.map(({ title }) => title);

test('a day shows its opening hours in whole hours', () => {
  const [thu, fri] = boardOf(planWith({}), false);
  expect(thu?.axis).toEqual({ start: 480, end: 1020 });
  expect(fri?.axis).toEqual({ start: 540, end: 1500 });
});

test('the hours shown grow around what lies outside the opening hours', () => {
  const [thu] = boardOf(
    planWith({
      early: { start: '2013-08-29T07:10', minutes: 30 },
      late: { start: '2013-08-29T18:00', minutes: 75 },
    }),
    false,
  );
  expect(thu?.axis).toEqual({ start: 420, end: 1200 });
});

test('a session of three days is cut off at noon of the next', () => {
  const [thu] = boardOf(planWith({ long: { start: '2013-08-29T16:00', minutes: 4320 } }), false);
  expect(thu?.axis.end).toBe(36 * 60);
});

test('days side by side share the widest hours', () => {
  const board = boardOf(planWith({}), true);
  expect(board.map(({ axis }) => axis)).toEqual([
    { start: 480, end: 1500 },
    { start: 480, end: 1500 },
  ]);
});

test('each placed session is on one day, by time and the longer first; the rest is in the tray', () => {
  const plan = planWith({
    noon: { start: '2013-08-29T12:00', minutes: 30, rooms: [A] },
    'noon, longer': { start: '2013-08-29T12:00', minutes: 60, rooms: [B] },
    morning: { start: '2013-08-29T09:00', rooms: [A] },
    night: { start: '2013-08-31T00:30', rooms: [A] },
    stray: { start: '2013-09-02T10:00' },
    unplaced: {},
  });
  const board = boardOf(plan, false);
  expect(board.map((day) => names(day.sessions))).toEqual([['morning', 'noon, longer', 'noon'], ['night']]);
  expect(names(trayOf(plan))).toEqual(['stray', 'unplaced']);
});

test('there is a lane for what has no room only where there is such', () => {
  const plan = planWith({ homeless: { start: '2013-08-29T12:00', rooms: [] } });
  const [thu, fri] = boardOf(plan, false);
  expect(thu?.lanes.map(({ record }) => record?.id ?? null)).toEqual([HALL, A, B, null]);
  expect(fri?.lanes.map(({ record }) => record?.id ?? null)).toEqual([HALL, A, B]);
});

test('all rooms are the lanes of rooms, or the one lane of a plan without any', () => {
  const plan = planWith({ homeless: { start: '2013-08-29T12:00', rooms: [] } });
  const [thu] = boardOf(plan, false);
  const [bare] = boardOf({ ...plan, rooms: {} }, false);
  expect(thu && lanesOf(thu, 'all')).toEqual([0, 1, 2]);
  expect(thu && lanesOf(thu, [B, HALL])).toEqual([0, 2]);
  expect(thu && lanesOf(thu, [])).toEqual([3]);
  expect(bare && lanesOf(bare, 'all')).toEqual([0]);
});

test('neighbouring numbers make a run', () => {
  expect(runsOf([0, 1, 3])).toEqual([
    { first: 0, count: 2 },
    { first: 3, count: 1 },
  ]);
});
