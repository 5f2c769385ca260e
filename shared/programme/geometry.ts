import { gathers } from '../plan/across.ts';
import type { Interval } from '../plan/time.ts';
import { type BoardDay, intervalOf, lanesOf, runsOf, sameSections, standsIn } from './board.ts';
import { type Standing, sameLane } from './lane.ts';
import type { Box } from './layout.ts';
import { legibleScale } from './legible.ts';
import { boardDayOf, type Position, type Target } from './move.ts';
import { parallelIn } from './parallel.ts';

/** A rectangle in the grid's own pixels, from the upper left corner of its first lane. */
export interface Rect {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** From one side to the other, in the grid's own pixels. */
export interface Span {
  readonly left: number;
  readonly right: number;
}

/** A day as it stands on the screen. */
export interface DayGeometry extends Span {
  readonly day: BoardDay;
  /** Where each lane is; between two of them there may be a place that is folded away. */
  readonly lanes: readonly Span[];
  /** Where each place of `day.sections` is, also those that are folded away. */
  readonly sections: readonly Span[];
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

/** What the grid can fill without scrolling, and how it is zoomed. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** How far hours are zoomed in: at 1 a whole day fits, as far as it can be read. */
  readonly zoom: number;
  /** How wide lanes are: at 1 all fit, as far as they can be read; below that they get narrower, until all fit. */
  readonly across?: number;
  /** The height of a line of text, in pixels: at 1 hours are high enough for short sessions in a row to have one each. */
  readonly line?: number;
}

/** Below this many pixels a minute, a quarter of an hour cannot hold a line of text. */
const LEAST_SCALE = 0.75;
const MOST_SCALE = 12;
/** The narrowest a lane gets, in pixels: on one day, and where several stand side by side. */
const LEAST_LANE = { one: 76, several: 62 };
/** However many there are, and however wide they are wanted. */
const NARROWEST = 4;
const WIDEST = 1200;
/** The lane of what has no room, as a part of another lane. */
const HOMELESS = 0.75;
/** A place that is folded away. */
const FOLDED = 28;
/** Lanes that are slimmer than this have nothing to spare for what is between them. */
const SLIM = 16;
/** Between one day and the next. */
const DAY_GAP = 12;

/**
 * The grid of these days in a frame that scrolls, where a scroll bar takes `bar` pixels once there is more than
 * fits. A day that stands as it did in `before`, with the same in it, is that very object.
 */
export function geometryIn(
  days: readonly BoardDay[],
  frame: Frame,
  bar: number,
  before?: Geometry | null,
): Geometry {
  const now = fitted(days, frame, bar);
  if (!before) return now;
  const kept = now.days.map((day) => {
    const was = before.days.find((one) => one.day === day.day);
    return was !== undefined && sameDay(was, day) ? was : day;
  });
  return { ...now, days: kept };
}

function fitted(days: readonly BoardDay[], frame: Frame, bar: number): Geometry {
  const whole = geometryOf(days, frame);
  const across = whole.width > frame.width;
  const down = whole.height > frame.height;
  if (!across && !down) return whole;
  const width = down ? frame.width - bar : frame.width;
  const height = across ? frame.height - bar : frame.height;
  return geometryOf(days, { ...frame, width, height });
}

/** Whether two geometries have the same days and columns at the same places, whatever is in them. */
export function sameGround(a: Geometry, b: Geometry): boolean {
  if (a.scale !== b.scale || a.axis.start !== b.axis.start || a.axis.end !== b.axis.end) return false;
  return sameItems(a.days, b.days, sameDay);
}

function sameDay(a: DayGeometry, b: DayGeometry): boolean {
  return (
    a.day.day === b.day.day &&
    sameItems(a.lanes, b.lanes, sameSpan) &&
    sameItems(a.sections, b.sections, sameSpan) &&
    sameItems(a.day.lanes, b.day.lanes, sameLane) &&
    sameSections(a.day.sections, b.day.sections)
  );
}

const sameSpan = (a: Span, b: Span) => a.left === b.left && a.right === b.right;

const sameItems = <T>(a: readonly T[], b: readonly T[], same: (a: T, b: T) => boolean) =>
  a.length === b.length && a.every((item, index) => same(item, b[index] as T));

/** The grid of these days in a frame. Lanes are as wide as the frame allows; the days share the first one's axis. */
function geometryOf(days: readonly BoardDay[], frame: Frame): Geometry {
  const axis = days[0]?.axis ?? { start: 0, end: 0 };
  const minutes = Math.max(axis.end - axis.start, 1);
  const unit = laneWidth(days, frame);
  let left = 0;
  const placed = days.map((day) => {
    const found = dayAt(day, left, unit);
    left = found.right + DAY_GAP;
    return rounded(found);
  });
  const { line } = frame;
  const least = Math.max(frame.height / minutes, LEAST_SCALE);
  const legible = placed.map(({ day, lanes }) =>
    line === undefined ? least : legibleScale(day, lanes, least, line),
  );
  const scale = Math.min(Math.max(least, ...legible) * frame.zoom, MOST_SCALE);
  const right = placed.at(-1)?.right ?? 0;
  return { scale, axis, days: placed, width: right, height: Math.round(minutes * scale) };
}

/** How wide a lane is, in pixels. */
function laneWidth(days: readonly BoardDay[], { width, across = 1 }: Frame): number {
  const folded = days.flatMap((day) => day.sections.filter(({ count }) => count === 0)).length;
  const taken = DAY_GAP * Math.max(days.length - 1, 0) + FOLDED * folded;
  const units = days
    .flatMap((day) => day.lanes.map((_, lane) => unitsOf(day, lane)))
    .reduce((a, b) => a + b, 0);
  const all = (width - taken) / Math.max(units, 1);
  const readable = Math.max(all, days.length > 1 ? LEAST_LANE.several : LEAST_LANE.one);
  return Math.min(Math.max(readable * across, all, NARROWEST), Math.max(WIDEST, all));
}

/** A day from `left` on: its lanes, and before them or between them the places that are folded away. */
function dayAt(day: BoardDay, left: number, unit: number): DayGeometry {
  let right = left;
  const lanes: Span[] = [];
  const stubs = new Map<number, Span>();
  for (let lane = 0; lane <= day.lanes.length; lane++) {
    for (const [index, section] of day.sections.entries()) {
      if (section.count > 0 || section.first !== lane) continue;
      stubs.set(index, { left: right, right: right + FOLDED });
      right += FOLDED;
    }
    if (lane === day.lanes.length) continue;
    const width = unit * unitsOf(day, lane);
    lanes.push({ left: right, right: right + width });
    right += width;
  }
  const sections = day.sections.map(
    ({ first, count }, index): Span =>
      stubs.get(index) ?? {
        left: lanes[first]?.left ?? left,
        right: lanes[first + count - 1]?.right ?? left,
      },
  );
  return { day, left, right, lanes, sections };
}

function rounded({ day, lanes, sections, ...whole }: DayGeometry): DayGeometry {
  const round = ({ left, right }: Span): Span => ({ left: Math.round(left), right: Math.round(right) });
  return { day, ...round(whole), lanes: lanes.map(round), sections: sections.map(round) };
}

/**
 * How many lanes' width a lane has: that of what has no room less, unless it is alone; one of a track or a group as
 * many as it has sessions beside each other, where that is no clash.
 */
function unitsOf(day: BoardDay, lane: number): number {
  const { kind, record } = day.lanes[lane] ?? {};
  if (kind !== 'room') return parallelIn(day)[lane] ?? 1;
  return record === null && day.lanes.length > 1 ? HOMELESS : 1;
}

/** The height at which a minute after midnight stands. */
export function topAt({ axis, scale }: Geometry, minute: number): number {
  return Math.round((Math.min(Math.max(minute, axis.start), axis.end) - axis.start) * scale);
}

/** From the left of one lane to the right of another, a little apart from what is beside them. */
function spanOf({ lanes, left }: DayGeometry, first: number, last: number): Span {
  const from = lanes[first]?.left ?? left;
  const to = lanes[last]?.right ?? from;
  const apart = to - from < SLIM ? 0.5 : 2;
  return { left: from + apart, right: to - apart };
}

/** The rectangle of a box of `layout`, a little apart from its neighbours. */
export function rectOf(geometry: Geometry, placed: DayGeometry, box: Box): Rect {
  const { left, right } = spanOf(placed, box.lane, box.lane + box.lanes - 1);
  const width = (right - left) / box.columns;
  const from = Math.round(left + box.column * width);
  const to = Math.round(left + (box.column + 1) * width);
  return { left: from, width: to - from - (box.columns > 1 ? 1 : 0), ...stretch(geometry, box.time) };
}

/**
 * The rectangles that a session takes at a position: one for each stretch of neighbouring lanes, or one across
 * all rooms where everyone gathers; none in the tray, nor on a day of the board that is not shown. Where the
 * columns are tracks or groups, `session` says which of these it is in, or would be.
 */
export function rectsAt(
  geometry: Geometry,
  board: readonly BoardDay[],
  { kind, track, group }: Omit<Standing, 'rooms'>,
  position: Position,
): Rect[] {
  const id = boardDayOf(board, position)?.day.id;
  const placed = geometry.days.find(({ day }) => day.day.id === id);
  if (placed === undefined) return [];
  const { day } = placed;
  const time = stretch(geometry, intervalOf(position, day.midnight));
  const standing = { kind, track, group, rooms: position.rooms };
  const own = standsIn(day, standing);
  // What has no lane of its own on this day is shown across those that it might have.
  const across = own.length === 0 || (day.lanes[0]?.kind === 'room' && gathers(standing, day.rooms));
  const rooms = lanesOf(day, 'all');
  return runsOf(!across ? own : rooms.length > 0 ? rooms : [...day.lanes.keys()]).map(({ first, count }) => {
    const { left, right } = spanOf(placed, first, first + count - 1);
    return { left, width: right - left, ...time };
  });
}

/** The rectangle of a lane of a day from one minute to another, as for a shade over it. */
export function laneRect(geometry: Geometry, day: BoardDay, lane: number, time: Interval): Rect | null {
  const span = geometry.days.find((placed) => placed.day === day)?.lanes[lane];
  if (span === undefined) return null;
  return { left: span.left, width: span.right - span.left, ...stretch(geometry, time) };
}

/**
 * Where in its rectangle the room of a box is that is drawn wider than it, from left to right; outside of it where
 * the box is one of several beside each other.
 */
export function homeOf(placed: DayGeometry, box: Box): Span | null {
  if (box.home === null) return null;
  const { left, right } = spanOf(placed, box.lane, box.lane + box.lanes - 1);
  const from = Math.round(left + (box.column * (right - left)) / box.columns);
  const home = placed.lanes[box.home];
  return { left: (home?.left ?? from) - from, right: (home?.right ?? from) - from };
}

function stretch(geometry: Geometry, { start, end }: Interval): { top: number; height: number } {
  const top = topAt(geometry, start);
  return { top, height: Math.max(topAt(geometry, end) - top - 1, 4) };
}

/** What lies at a point of the grid; beyond its edges, what is nearest. Null when it shows no day. */
export function targetAt({ axis, scale, days }: Geometry, x: number, y: number): Target | null {
  const minute = Math.min(Math.max(axis.start + y / scale, axis.start), axis.end);
  const placed = days.findLast(({ left }) => x >= left - DAY_GAP / 2) ?? days[0];
  if (placed === undefined) return null;
  const lane = placed.lanes.findLastIndex(({ left }) => x >= left);
  return { day: placed.day, lane: Math.max(lane, 0), minute };
}
