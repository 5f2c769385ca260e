import { expect, test } from 'vitest';
import { newSession } from '../../../shared/plan/defaults.ts';
import type { Session } from '../../../shared/plan/records/session.ts';
import { boardOf } from '../../../shared/programme/board.ts';
import { firstFree, gapAt } from '../../../shared/programme/free.ts';
import { A, B, HALL, planWith } from './plans.ts';

function thursday(sessions: Readonly<Record<string, Partial<Session>>>) {
  const [day] = boardOf(planWith(sessions), false);
  if (day === undefined) throw new Error('There is no Thursday');
  return day;
}
const fresh = (fields: Partial<Session>) => newSession('session:new', 'z0', { minutes: 60, ...fields });

const busy = {
  plenary: { start: '2013-08-29T08:00', minutes: 60, kind: 'plenary', rooms: [HALL] },
  talk: { start: '2013-08-29T09:00', minutes: 57, rooms: [HALL] },
  other: { start: '2013-08-29T09:30', minutes: 60, rooms: [A] },
} as const satisfies Record<string, Partial<Session>>;

test('without a room it takes the room that is free first, not beside a plenary', () => {
  expect(firstFree(thursday(busy), fresh({}))).toEqual({
    start: '2013-08-29T09:00',
    minutes: 60,
    rooms: [B],
  });
});

test('with rooms it waits until all of them are free, on a multiple of five minutes', () => {
  expect(firstFree(thursday(busy), fresh({ rooms: [HALL] })).start).toBe('2013-08-29T10:00');
  expect(firstFree(thursday(busy), fresh({ rooms: [HALL, A] })).start).toBe('2013-08-29T10:30');
  expect(firstFree(thursday(busy), fresh({ rooms: 'all' })).start).toBe('2013-08-29T10:30');
});

test('on a full day it comes at the opening', () => {
  const day = thursday({ full: { start: '2013-08-29T08:00', minutes: 540, rooms: 'all' } });
  expect(firstFree(day, fresh({})).start).toBe('2013-08-29T08:00');
  expect(firstFree(thursday({}), fresh({ minutes: 4320 })).start).toBe('2013-08-29T08:00');
});

test('empty time is offered from the quarter before, for an hour', () => {
  expect(gapAt(thursday(busy), 2, 722)).toEqual({
    start: '2013-08-29T12:00',
    minutes: newSession('session:new', 'z0').minutes,
    rooms: [B],
  });
});

test('empty time is offered between what goes before and what follows', () => {
  const day = thursday({
    before: { start: '2013-08-29T09:00', minutes: 65, rooms: [A] },
    after: { start: '2013-08-29T10:40', minutes: 30, rooms: 'all' },
  });
  expect(gapAt(day, 1, 610)).toEqual({ start: '2013-08-29T10:05', minutes: 35, rooms: [A] });
  expect(gapAt(day, 0, 610)).toEqual({ start: '2013-08-29T10:00', minutes: 40, rooms: [HALL] });
});

test('there is no empty time where something is', () => {
  expect(gapAt(thursday(busy), 1, 580)).toBeNull();
});
