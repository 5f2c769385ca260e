import { describe, expect, test } from 'vitest';
import { boardOf } from '../../../shared/programme/board.ts';
import { PLAIN_VIEW } from '../../../shared/programme/columns.ts';
import {
  type DayGeometry,
  geometryIn,
  homeOf,
  laneRect,
  rectOf,
  rectsAt,
  targetAt,
  topAt,
} from '../../../shared/programme/geometry.ts';
import { layout } from '../../../shared/programme/layout.ts';
import { A, B, HALL, planWith } from './plans.ts';

const plan = planWith({
  lunch: { start: '2013-08-29T12:00', minutes: 60, kind: 'meal', rooms: [B] },
  talk: { start: '2013-08-29T09:00', minutes: 60, rooms: [A] },
});
const board = boardOf(plan, false);
const [thu] = board;
const both = boardOf(plan, true);
if (thu === undefined) throw new Error('There is a Thursday');
const BAR = 11;
/** The left edge of each lane, and last the right edge of the last. */
const edges = (day: DayGeometry | undefined) =>
  day && [...day.lanes.map(({ left }) => left), day.lanes.at(-1)?.right];
const TALK = { kind: 'talk', track: null, group: null } as const;
const geometry = geometryIn([thu], { width: 600, height: 540, zoom: 1 }, BAR);

describe('the grid fits its frame', () => {
  test('a day fills it, lanes alike and a minute everywhere as high', () => {
    expect(geometry).toMatchObject({ width: 600, height: 540, scale: 1 });
    expect(edges(geometry.days[0])).toEqual([0, 200, 400, 600]);
  });

  test('what is zoomed in, or too long to be read, is higher than it and leaves room for the bar', () => {
    const zoomed = geometryIn([thu], { width: 600, height: 540, zoom: 2 }, BAR);
    expect(zoomed).toMatchObject({ width: 600 - BAR, height: 1080 });
    expect(geometryIn([thu], { width: 600, height: 200, zoom: 1 }, BAR).scale).toBe(0.75);
  });

  test('lanes get no narrower than can be read', () => {
    const narrow = geometryIn([thu], { width: 100, height: 540, zoom: 1 }, BAR);
    expect(edges(narrow.days[0])).toEqual([0, 76, 152, 228]);
    expect(narrow.height).toBe(540 - BAR);
  });

  test('several days stand side by side with a gap', () => {
    const several = geometryIn(both, { width: 612, height: 1020, zoom: 1 }, BAR);
    expect(several.days.map(edges)).toEqual([
      [0, 100, 200, 300],
      [312, 412, 512, 612],
    ]);
  });

  test('the lane of what has no room is narrower, but whole when it is the only one', () => {
    const [bare] = boardOf({ ...plan, rooms: {} }, false);
    expect(bare && geometryIn([bare], { width: 300, height: 500, zoom: 1 }, BAR).width).toBe(300);
    const [homeless] = boardOf(planWith({ x: { start: '2013-08-29T12:00', rooms: [] } }), false);
    expect(
      homeless && edges(geometryIn([homeless], { width: 375, height: 540, zoom: 1 }, BAR).days[0]),
    ).toEqual([0, 100, 200, 300, 375]);
  });
});

test('a box is a little apart from its lane, and touches the next in time', () => {
  const [day] = geometry.days;
  const [talk, lunch] = layout(thu, 5);
  if (day === undefined || talk === undefined || lunch === undefined) throw new Error('There are two boxes');
  expect(rectOf(geometry, day, talk)).toEqual({ left: 202, width: 196, top: 60, height: 59 });
  expect(rectOf(geometry, day, lunch)).toEqual({ left: 2, width: 596, top: 240, height: 59 });
  expect(homeOf(day, talk)).toBeNull();
  expect(homeOf(day, lunch)).toEqual({ left: 398, right: 598 });
});

test('times outside of what is shown stand at its edges', () => {
  expect(topAt(geometry, 0)).toBe(0);
  expect(topAt(geometry, 5000)).toBe(540);
});

test('what is carried lies in its rooms, and across them all when everyone gathers', () => {
  const position = { start: '2013-08-29T10:00', minutes: 30, rooms: [HALL, B] } as const;
  const at = { ...position, rooms: [...position.rooms] };
  expect(rectsAt(geometry, board, TALK, at).map(({ left, width }) => [left, width])).toEqual([
    [2, 196],
    [402, 196],
  ]);
  expect(rectsAt(geometry, board, { ...TALK, kind: 'plenary' }, { ...at, rooms: [A] })).toEqual([
    { left: 2, width: 596, top: 120, height: 29 },
  ]);
  expect(rectsAt(geometry, board, TALK, { ...at, start: null })).toEqual([]);
  expect(rectsAt(geometry, board, TALK, { ...at, start: '2013-08-30T10:00' })).toEqual([]);
});

describe('a point of the grid', () => {
  test('is a day, a lane and a minute', () => {
    expect(targetAt(geometry, 250, 60)).toEqual({ day: thu, lane: 1, minute: 540 });
  });

  test('beyond the edges is what is nearest', () => {
    expect(targetAt(geometry, -50, -50)).toEqual({ day: thu, lane: 0, minute: 480 });
    expect(targetAt(geometry, 5000, 5000)).toEqual({ day: thu, lane: 2, minute: 1020 });
  });

  test('between two days is the nearer', () => {
    const several = geometryIn(both, { width: 612, height: 1020, zoom: 1 }, BAR);
    expect(targetAt(several, 303, 10)?.day.day.id).toBe('day:thu');
    expect(targetAt(several, 309, 10)).toMatchObject({ day: { day: { id: 'day:fri' } }, lane: 0 });
  });

  test('is nothing where no day is shown', () => {
    expect(targetAt(geometryIn([], { width: 100, height: 100, zoom: 1 }, BAR), 5, 5)).toBeNull();
  });
});

describe('places of rooms', () => {
  const view = { ...PLAIN_VIEW, grouped: true };
  const placed = {
    ...plan,
    rooms: Object.fromEntries(
      Object.entries(plan.rooms).map(([id, room]) => [
        id,
        { ...room, whereabouts: id === A ? 'Plan 1' : 'Plan 2' },
      ]),
    ),
  } as typeof plan;

  test('stand over their rooms, and when folded away take little room beside the others', () => {
    const [open] = boardOf(placed, false, view);
    const [folded] = boardOf(placed, false, { ...view, folded: new Set(['Plan 1']) });
    if (open === undefined || folded === undefined) throw new Error('There is a Thursday');
    const frame = { width: 600, height: 540, zoom: 1 };
    expect(geometryIn([open], frame, BAR).days[0]?.sections).toEqual([
      { left: 0, right: 200 },
      { left: 200, right: 600 },
    ]);
    const [day] = geometryIn([folded], frame, BAR).days;
    expect(day?.sections).toEqual([
      { left: 0, right: 28 },
      { left: 28, right: 600 },
    ]);
    expect(day?.lanes).toEqual([
      { left: 28, right: 314 },
      { left: 314, right: 600 },
    ]);
  });
});

describe('how wide the columns are', () => {
  const width = (across: number) =>
    geometryIn([thu], { width: 150, height: 540, zoom: 1, across }, BAR).days[0]?.lanes[0]?.right;

  test('all fit beside each other at 0, and above 1 they are wider than they need be', () => {
    expect(width(0)).toBe(50);
    expect(width(1)).toBe(76);
    expect(width(0.8)).toBe(61);
    expect(width(2)).toBe(152);
  });

  test('a track has the width of as many sessions as it has beside each other', () => {
    const beside = { start: '2013-08-29T09:00', minutes: 60, track: 'track:t' } as const;
    const [day] = boardOf(planWith({ one: beside, two: beside, other: { ...beside, track: null } }), false, {
      ...PLAIN_VIEW,
      columns: 'tracks',
    });
    expect(day && edges(geometryIn([day], { width: 600, height: 540, zoom: 1 }, BAR).days[0])).toEqual([
      0, 400, 600,
    ]);
  });
});

test('a day that stands as it did is the same object, and another one when something in it changed', () => {
  const frame = { width: 612, height: 1020, zoom: 1 };
  const before = geometryIn(both, frame, BAR);
  const [first, second] = both;
  if (first === undefined || second === undefined) throw new Error('There are two days');
  const after = geometryIn([{ ...first }, second], frame, BAR, before);
  expect(after.days[1]).toBe(before.days[1]);
  expect(after.days[0]).not.toBe(before.days[0]);
  expect(geometryIn(both, { ...frame, width: 700 }, BAR, before).days[1]).not.toBe(before.days[1]);
});

test('a shade covers a lane for the time that it is for', () => {
  expect(laneRect(geometry, thu, 1, { start: 540, end: 600 })).toEqual({
    left: 200,
    width: 200,
    top: 60,
    height: 59,
  });
  expect(laneRect(geometry, thu, 7, { start: 540, end: 600 })).toBeNull();
});
