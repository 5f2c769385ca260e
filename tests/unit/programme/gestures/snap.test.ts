import { describe, expect, test } from 'vitest';
import type { SessionId } from '../../../../shared/plan/ids.ts';
import { boardOf } from '../../../../shared/programme/board.ts';
import { type Snap, snapEdge, snapStart } from '../../../../shared/programme/gestures/snap.ts';
import { dragged, resized } from '../../../../shared/programme/move.ts';
import { A, B, planWith } from '../plans.ts';
import { id, THU } from './gesture.ts';

const board = boardOf(
  planWith({
    one: { start: `${THU}T10:02`, minutes: 31, rooms: [A] },
    two: { start: `${THU}T11:00`, minutes: 60, rooms: [A] },
    other: { start: `${THU}T13:07`, minutes: 60, rooms: [B] },
    off: { start: `${THU}T14:03`, minutes: 60, rooms: [A], status: 'cancelled' },
  }),
  false,
);
const [day] = board;
if (day === undefined) throw new Error('There is a day');
const magnetic: Snap = { step: 5, reach: 6, fit: 0 };
const held = { minutes: 20, rooms: [A], carried: new Set<SessionId>() };
const minute = (hours: number, minutes: number) => hours * 60 + minutes;

describe('a start', () => {
  test.each([
    ['after its neighbour', minute(10, 36), minute(10, 33), 'one'],
    ['before its neighbour', minute(10, 37.2), minute(10, 40), 'two'],
    ['level with what lies in another room', minute(13, 10), minute(13, 7), 'other'],
    ['at the opening', minute(8, 4), minute(8, 0), 'hours'],
    ['up to the closing', minute(16, 37), minute(16, 40), 'hours'],
    ['on a step where nothing is near', minute(12, 22), minute(12, 20), null],
    ['on a step beside what is cancelled', minute(14, 1), minute(14, 0), null],
  ] as const)('is drawn %s', (_where, from, to, by) => {
    const drawn = snapStart(day, held, from, magnetic);
    expect(drawn.minute).toBe(to);
    expect(typeof drawn.by === 'string' ? drawn.by : (drawn.by?.title ?? null)).toBe(by);
  });

  test('is set to the minute with a step of one and no reach', () => {
    expect(snapStart(day, held, minute(10, 36.4), { step: 1, reach: 0, fit: 0 }).minute).toBe(minute(10, 36));
  });

  test('is not drawn by what is carried along', () => {
    const along = { ...held, carried: new Set([id('one')]) };
    expect(snapStart(day, along, minute(10, 33.4), { ...magnetic, reach: 2 }).by).toBeNull();
  });

  test('goes to the nearest place where it fits', () => {
    const fitting = { step: 5, reach: 0, fit: 45 };
    expect(snapStart(day, held, minute(10, 20), fitting).minute).toBe(minute(10, 33));
    expect(snapStart(day, held, minute(10, 5), fitting).minute).toBe(minute(9, 42));
    expect(snapStart(day, { ...held, minutes: 40 }, minute(10, 35), fitting).minute).toBe(minute(10, 35));
    expect(snapStart(day, { ...held, minutes: 40 }, minute(11, 30), fitting).minute).toBe(minute(12, 0));
  });
});

test('an end is drawn to the edges of what lies there, its own room’s first', () => {
  expect(snapEdge(day, held, minute(10, 58), magnetic)).toMatchObject({ minute: minute(11, 0) });
  expect(snapEdge(day, held, minute(12, 43), magnetic)).toEqual({ minute: minute(12, 45), by: null });
});

test('what is dragged and what is stretched go where the magnet draws them', () => {
  const magnet = { snap: magnetic, carried: new Set<SessionId>() };
  const position = { start: `${THU}T12:30` as const, minutes: 20, rooms: [A] };
  const target = { day, lane: 1, minute: minute(10, 36) };
  expect(dragged(board, position, { minutes: 0, lane: 1 }, target, magnet).start).toBe(`${THU}T10:33`);
  expect(dragged(board, position, { minutes: 0, lane: 1 }, target).start).toBe(`${THU}T10:35`);
  expect(resized(board, day, position, 'start', minute(12, 3), magnet)).toMatchObject({ minutes: 50 });
  const precise = { ...magnet, snap: { step: 1, reach: 0, fit: 0 } };
  expect(resized(board, day, position, 'end', minute(12, 0), precise).minutes).toBe(1);
  expect(resized(board, day, position, 'end', minute(12, 0), magnet).minutes).toBe(5);
});
