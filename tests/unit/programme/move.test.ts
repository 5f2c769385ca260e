import { describe, expect, test } from 'vitest';
import { boardOf } from '../../../shared/programme/board.ts';
import { carryKey } from '../../../shared/programme/carry-key.ts';
import { dragged, type Position, resized, stepped } from '../../../shared/programme/move.ts';
import { A, B, HALL, planWith } from './plans.ts';

const board = boardOf(planWith({}), false);
const [thu, fri] = board;
if (thu === undefined || fri === undefined) throw new Error('There are two days');
const workshop: Position = { start: '2013-08-29T10:00', minutes: 90, rooms: [A] };

describe('by keyboard', () => {
  const step = (position: Position, of: 'time' | 'start' | 'end' | 'room' | 'day', amount: number) =>
    stepped(board, position, { of, amount });

  test('time goes by five minutes, and from beside them to the next of them', () => {
    expect(step(workshop, 'time', 5)?.start).toBe('2013-08-29T10:05');
    expect(step({ ...workshop, start: '2013-08-29T10:02' }, 'time', 5)?.start).toBe('2013-08-29T10:05');
    expect(step({ ...workshop, start: '2013-08-29T10:02' }, 'time', -5)?.start).toBe('2013-08-29T10:00');
  });

  test('time ends where the day is shown no further', () => {
    expect(step({ ...workshop, start: '2013-08-29T08:00' }, 'time', -5)).toBeNull();
    expect(step({ ...workshop, start: '2013-08-29T15:25' }, 'time', 5)?.start).toBe('2013-08-29T15:30');
    expect(step({ ...workshop, start: '2013-08-29T15:30' }, 'time', 5)).toBeNull();
    expect(step({ ...workshop, start: '2013-08-29T15:20' }, 'time', 30)?.start).toBe('2013-08-29T15:30');
  });

  test('either end is moved while the other stays, down to five minutes', () => {
    expect(step(workshop, 'end', 5)).toEqual({ ...workshop, minutes: 95 });
    expect(step(workshop, 'start', -5)).toEqual({ ...workshop, start: '2013-08-29T09:55', minutes: 95 });
    expect(step({ ...workshop, minutes: 5 }, 'end', -5)).toBeNull();
    expect(step({ ...workshop, minutes: 5 }, 'start', 5)).toBeNull();
  });

  test('rooms follow each other to the last; all rooms stay; several move together', () => {
    expect(step(workshop, 'room', 1)?.rooms).toEqual([B]);
    expect(step({ ...workshop, rooms: [B] }, 'room', 1)).toBeNull();
    expect(step({ ...workshop, rooms: 'all' }, 'room', 1)).toBeNull();
    expect(step({ ...workshop, rooms: [A, HALL] }, 'room', 1)?.rooms).toEqual([A, B]);
    expect(step({ ...workshop, rooms: [HALL, B] }, 'room', 1)).toBeNull();
  });

  test('what is in no room yet comes into the first to the right, or the last to the left', () => {
    expect(step({ ...workshop, rooms: [] }, 'room', 1)?.rooms).toEqual([HALL]);
    expect(step({ ...workshop, rooms: [] }, 'room', -1)?.rooms).toEqual([B]);
  });

  test('another day has the same hour, or the nearest that it shows', () => {
    expect(step(workshop, 'day', 1)?.start).toBe('2013-08-30T10:00');
    expect(step(workshop, 'day', -1)).toBeNull();
    expect(step({ ...workshop, start: '2013-08-30T23:00' }, 'day', -1)?.start).toBe('2013-08-29T15:30');
  });

  test('an evening goes past midnight and stays that evening', () => {
    const party: Position = { start: '2013-08-30T23:55', minutes: 30, rooms: [A] };
    expect(step(party, 'time', 5)?.start).toBe('2013-08-31T00:00');
    expect(step({ ...party, start: '2013-08-31T00:30' }, 'time', 5)).toBeNull();
  });

  test('what lies in the tray has nowhere to step from', () => {
    expect(step({ ...workshop, start: null }, 'time', 5)).toBeNull();
  });
});

describe('by pointer', () => {
  test('it follows from where it is held, snapped to five minutes', () => {
    const held = { minutes: 32, lane: 1 };
    expect(dragged(board, workshop, held, { day: fri, lane: 2, minute: 753.4 })).toEqual({
      start: '2013-08-30T12:00',
      minutes: 90,
      rooms: [B],
    });
  });

  test('it stays within what the day shows', () => {
    const held = { minutes: 0, lane: 1 };
    expect(dragged(board, workshop, held, { day: thu, lane: 1, minute: 1019 }).start).toBe(
      '2013-08-29T15:30',
    );
    expect(dragged(board, workshop, { minutes: 80, lane: 1 }, { day: thu, lane: 1, minute: 490 }).start).toBe(
      '2013-08-29T08:00',
    );
  });

  test('from the tray it takes the room it is dropped in, and all rooms stay all rooms', () => {
    const held = { minutes: 0, lane: null };
    const target = { day: thu, lane: 2, minute: 600 };
    expect(dragged(board, { ...workshop, start: null, rooms: [] }, held, target).rooms).toEqual([B]);
    expect(dragged(board, { ...workshop, start: null, rooms: [HALL] }, held, target).rooms).toEqual([B]);
    expect(dragged(board, { ...workshop, start: null, rooms: 'all' }, held, target).rooms).toBe('all');
  });

  test('held beside its room, as a plenary across them is, it keeps its room until it is moved sideways', () => {
    const plenary: Position = { ...workshop, rooms: [HALL] };
    const held = { minutes: 10, lane: 2 };
    expect(dragged(board, plenary, held, { day: thu, lane: 2, minute: 700 }).rooms).toEqual([HALL]);
    expect(dragged(board, plenary, held, { day: thu, lane: 0, minute: 700 }).rooms).toEqual([HALL]);
  });

  test('into the lane of what has no room it loses its room', () => {
    const homeless = boardOf(planWith({ other: { start: '2013-08-29T12:00', rooms: [] } }), false);
    const [day] = homeless;
    if (day === undefined) throw new Error('There is a day');
    const held = { minutes: 0, lane: 1 };
    expect(dragged(homeless, workshop, held, { day, lane: 3, minute: 600 }).rooms).toEqual([]);
    expect(
      dragged(homeless, { ...workshop, rooms: [A, B] }, held, { day, lane: 3, minute: 600 }).rooms,
    ).toEqual([A, B]);
  });

  test('an end cannot pass the other, nor leave the day', () => {
    expect(resized(board, thu, workshop, 'end', 300)).toEqual({ ...workshop, minutes: 5 });
    expect(resized(board, thu, workshop, 'end', 5000)).toEqual({ ...workshop, minutes: 420 });
    expect(resized(board, thu, workshop, 'start', 5000)).toEqual({
      ...workshop,
      start: '2013-08-29T11:25',
      minutes: 5,
    });
    expect(resized(board, thu, workshop, 'start', 0)).toEqual({
      ...workshop,
      start: '2013-08-29T08:00',
      minutes: 210,
    });
  });
});

describe('the keys', () => {
  const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };
  test.each([
    [{ key: 'ArrowDown' }, { of: 'time', amount: 5 }],
    [
      { key: 'ArrowUp', ctrlKey: true },
      { of: 'time', amount: -30 },
    ],
    [{ key: 'ArrowRight' }, { of: 'room', amount: 1 }],
    [
      { key: 'ArrowLeft', ctrlKey: true },
      { of: 'day', amount: -1 },
    ],
    [
      { key: 'ArrowRight', metaKey: true },
      { of: 'day', amount: 1 },
    ],
    [{ key: 'PageDown' }, { of: 'day', amount: 1 }],
    [
      { key: 'ArrowDown', shiftKey: true },
      { of: 'end', amount: 5 },
    ],
    [
      { key: 'ArrowUp', shiftKey: true, altKey: true },
      { of: 'start', amount: -5 },
    ],
    [{ key: ' ' }, 'drop'],
    [{ key: 'Enter' }, 'drop'],
    [{ key: 'Escape' }, 'putBack'],
    [{ key: 'Delete' }, 'toTray'],
    [{ key: 'x' }, null],
  ])('%o means %o', (key, meant) => {
    expect(carryKey({ ...none, ...key })).toEqual(meant);
  });
});
