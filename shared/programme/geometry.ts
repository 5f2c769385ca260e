import { gathers } from '../plan/across.ts';
import type { Room } from '../plan/records/room.ts';
import type { SessionKind } from '../plan/records/session.ts';
import type { Interval } from '../plan/time.ts';
import { type BoardDay, intervalOf, lanesOf, runsOf } from './board.ts';
import type { Box } from './layout.ts';
import { boardDayOf, type Position, type Target } from './move.ts';

/** A rectangle in the grid's own pixels, from the upper left corner of its first lane. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A day as it stands on the screen. */
export interface DayGeometry {
  readonly day: BoardDay;
  /** The left edge of each lane, and last the right edge of the last. */
  readonly edges: readonly number[];
}

/** How minutes and lanes come to pixels. */
export interface Geometry {
  /** Pixels a minute. */
  readonly scale: number;
  readonly axis: Interval;
  readonly days: readonly DayGeometry[];
  readonly width: number;
  readonly height: number;
}

/** What the grid can fill without scrolling, and how far it is zoomed in: at 1 a whole day fits. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
}

/** Below this many pixels a minute, a quarter of an hour cannot hold a line of text. */
const LEAST_SCALE = 0.75;
const MOST_SCALE = 12;
/** The narrowest a lane gets, in pixels: on one day, and where several stand side by side. */
const LEAST_LANE = { one: 76, several: 62 };
/** The lane of what has no room, as a part of another lane. */
const HOMELESS = 0.75;
/** Between one day and the next. */
const DAY_GAP = 12;

/**
 * The grid of these days in a frame that scrolls, where a scroll bar takes `bar` pixels once there is more than
 * fits.
 */
export function geometryIn(days: readonly BoardDay[], frame: Frame, bar: number): Geometry {
  const whole = geometryOf(days, frame);
  const across = whole.width > frame.width;
  const down = whole.height > frame.height;
  if (!across && !down) return whole;
  const width = down ? frame.width - bar : frame.width;
  const height = across ? frame.height - bar : frame.height;
  return geometryOf(days, { width, height, zoom: frame.zoom });
}

/** Whether two geometries have the same days and rooms at the same places, whatever is in them. */
export function sameGround(a: Geometry, b: Geometry): boolean {
  if (a.scale !== b.scale || a.axis.start !== b.axis.start || a.axis.end !== b.axis.end) return false;
  return (
    a.days.length === b.days.length &&
    a.days.every(({ day, edges }, index) => {
      const other = b.days[index];
      return (
        other !== undefined &&
        other.day.day === day.day &&
        sameItems(other.edges, edges) &&
        sameItems(other.day.lanes, day.lanes)
      );
    })
  );
}

const sameItems = (a: readonly unknown[], b: readonly unknown[]) =>
  a.length === b.length && a.every((item, index) => item === b[index]);

/** The grid of these days in a frame. Lanes are as wide as the frame allows; the days share the first one's axis. */
function geometryOf(days: readonly BoardDay[], { width, height, zoom }: Frame): Geometry {
  const axis = days[0]?.axis ?? { start: 0, end: 0 };
  const minutes = Math.max(axis.end - axis.start, 1);
  const scale = Math.min(Math.max(height / minutes, LEAST_SCALE) * zoom, MOST_SCALE);
  const gaps = DAY_GAP * Math.max(days.length - 1, 0);
  const units = days.flatMap((day) => day.lanes.map((room) => unitsOf(day, room))).reduce((a, b) => a + b, 0);
  const unit = Math.max(
    (width - gaps) / Math.max(units, 1),
    days.length > 1 ? LEAST_LANE.several : LEAST_LANE.one,
  );
  let left = 0;
  const placed = days.map((day) => {
    const edges = [Math.round(left)];
    for (const room of day.lanes) {
      left += unit * unitsOf(day, room);
      edges.push(Math.round(left));
    }
    left += DAY_GAP;
    return { day, edges };
  });
  const right = placed.at(-1)?.edges.at(-1) ?? 0;
  return { scale, axis, days: placed, width: right, height: Math.round(minutes * scale) };
}

/** How many lanes' width a lane has. Alone, that of what has no room is a whole one. */
function unitsOf({ lanes }: BoardDay, room: Room | null): number {
  return room === null && lanes.length > 1 ? HOMELESS : 1;
}

/** The height at which a minute after midnight stands. */
export function topAt({ axis, scale }: Geometry, minute: number): number {
  return Math.round((Math.min(Math.max(minute, axis.start), axis.end) - axis.start) * scale);
}

/** The rectangle of a box of `layout`, a little apart from its neighbours. */
export function rectOf(geometry: Geometry, { edges }: DayGeometry, box: Box): Rect {
  const left = edges[box.lane] ?? 0;
  const right = edges[box.lane + box.lanes] ?? left;
  const width = (right - left - 4) / box.columns;
  const from = Math.round(left + 2 + box.column * width);
  const to = Math.round(left + 2 + (box.column + 1) * width);
  return { left: from, width: to - from - (box.columns > 1 ? 1 : 0), ...stretch(geometry, box.time) };
}

/**
 * The rectangles that a session of this kind takes at a position: one for each stretch of neighbouring rooms,
 * or one across all rooms where everyone gathers; none in the tray, nor on a day of the board that is not shown.
 */
export function rectsAt(
  geometry: Geometry,
  board: readonly BoardDay[],
  kind: SessionKind,
  position: Position,
): Rect[] {
  const id = boardDayOf(board, position)?.day.id;
  const placed = geometry.days.find(({ day }) => day.day.id === id);
  if (placed === undefined) return [];
  const time = stretch(geometry, intervalOf(position, placed.day.midnight));
  const own = lanesOf(placed.day, position.rooms);
  // What has no room, on a day without a lane for that, is shown across the rooms it might have.
  const across = own.length === 0 || gathers({ kind, rooms: position.rooms }, placed.day.lanes);
  return runsOf(across ? lanesOf(placed.day, 'all') : own).map(({ first, count }) => {
    const left = placed.edges[first] ?? 0;
    return { left: left + 2, width: (placed.edges[first + count] ?? left) - left - 4, ...time };
  });
}

/** Where in its rectangle the room of a box is that is drawn wider than it, from left to right. */
export function homeOf({ edges }: DayGeometry, box: Box): { left: number; right: number } | null {
  if (box.home === null) return null;
  const left = (edges[box.lane] ?? 0) + 2;
  return { left: (edges[box.home] ?? left) - left, right: (edges[box.home + 1] ?? left) - left };
}

function stretch(geometry: Geometry, { start, end }: Interval): { top: number; height: number } {
  const top = topAt(geometry, start);
  return { top, height: Math.max(topAt(geometry, end) - top - 1, 4) };
}

/** What lies at a point of the grid; beyond its edges, what is nearest. Null when it shows no day. */
export function targetAt({ axis, scale, days }: Geometry, x: number, y: number): Target | null {
  const minute = Math.min(Math.max(axis.start + y / scale, axis.start), axis.end);
  const placed = days.findLast(({ edges }) => x >= (edges[0] ?? 0) - DAY_GAP / 2) ?? days[0];
  if (placed === undefined) return null;
  const lane = placed.edges.findLastIndex((edge) => x >= edge);
  return { day: placed.day, lane: Math.min(Math.max(lane, 0), placed.day.lanes.length - 1), minute };
}
