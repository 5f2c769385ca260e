import { expect, test } from 'vitest';
import type { Event } from '../../../shared/plan/records/event.ts';
import {
  demandContradictions,
  loadContradictions,
  personContradictions,
  sessionContradictions,
} from '../../../shared/reviewing/limits.ts';
import { reviewMatrix } from '../../../shared/reviewing/matrix.ts';
import { BOTH_DAYS, PARALLEL, planWith, REVIEWER } from './fixture.ts';

const sound = { demand: { min: 1, max: 2 }, load: { min: 1, max: 2 }, mostADay: 1 };
function limits(reviewing: Partial<Event['reviewing']>, own: Parameters<typeof planWith>[0] = {}) {
  const base = planWith({
    days: BOTH_DAYS,
    people: { Eva: REVIEWER, Bo: REVIEWER },
    sessions: { ...PARALLEL, c: { number: '3', start: '2013-08-30T09:00' } },
    ...own,
  });
  const plan = {
    ...base,
    event: { ...base.event, reviewing: { ...base.event.reviewing, ...sound, ...reviewing } },
  };
  return { plan, matrix: reviewMatrix(plan) };
}

test('limits that can all be kept contradict nothing', () => {
  const { plan, matrix } = limits({});
  expect(demandContradictions(matrix)).toEqual([]);
  expect(loadContradictions(plan, matrix)).toEqual([]);
  for (const column of matrix.columns) expect(sessionContradictions(matrix, column)).toEqual([]);
  for (const row of matrix.rows) expect(personContradictions(matrix, row)).toEqual([]);
});

test('more reviewers at one time than there are, and more reviews than they may have, are told with figures', () => {
  const { matrix } = limits({ demand: { min: 2, max: 2 } });
  expect(demandContradictions(matrix)).toEqual([
    { kind: 'atOnce', sessions: 2, needed: 4, people: 2 },
    { kind: 'inAll', needed: 6, allowed: 4 },
  ]);
});

test('a cancelled session needs nobody', () => {
  const { matrix } = limits(
    { demand: { min: 2, max: 2 } },
    { sessions: { a: PARALLEL.a, b: { ...PARALLEL.b, status: 'cancelled' } } },
  );
  expect(demandContradictions(matrix)).toEqual([]);
});

test('a least load that the days do not allow, or the sessions have no room for', () => {
  const days = limits({ load: { min: 3, max: 4 } });
  expect(loadContradictions(days.plan, days.matrix)).toEqual([
    { kind: 'leastOverDays', least: 3, days: 2, aDay: 1 },
  ]);
  const room = limits({ demand: { min: 1, max: 1 }, load: { min: 2, max: 2 } });
  expect(loadContradictions(room.plan, room.matrix)).toEqual([
    { kind: 'leastOverDemand', least: 4, room: 3 },
  ]);
});

test('a session that needs more than can come, and someone who is to have more than is open to them', () => {
  const { matrix } = limits(
    {},
    {
      people: {
        Eva: { ...REVIEWER, presence: [{ day: 'day:thu', from: null, to: null }], load: { min: 2, max: 2 } },
        Bo: { ...REVIEWER, conflicts: [{ with: 'session:c', reason: '' }] },
      },
      sessions: { a: PARALLEL.a, c: { number: '3', start: '2013-08-30T09:00' } },
    },
  );
  const [a, c] = matrix.columns;
  if (a === undefined || c === undefined) throw new Error('no columns');
  expect(sessionContradictions(matrix, a)).toEqual([]);
  expect(sessionContradictions(matrix, c)).toEqual([{ kind: 'able', needed: 1, able: 0 }]);
  const [eva, bo] = matrix.rows;
  if (eva === undefined || bo === undefined) throw new Error('no rows');
  expect(personContradictions(matrix, eva)).toEqual([{ kind: 'own', least: 2, open: 1 }]);
  expect(personContradictions(matrix, bo)).toEqual([]);
});
