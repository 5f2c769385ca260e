import type { BoardDay } from './board.ts';
import { type Box, layout } from './layout.ts';

/** The narrowest, in pixels, that a session is drawn beside one that only begins after it. */
const LEAST_WIDTH = 120;
/** Hours grow by this much rather than have what begins after a session drawn beside it, however wide both are. */
const LITTLE = 1.25;
/** In minutes: for what is shorter, hours grow no more. */
const SHORTEST = 5;

/** Where a column begins and ends, in pixels. */
interface Lane {
  readonly left: number;
  readonly right: number;
}

interface Question {
  readonly least: number;
  readonly line: number;
  readonly width: number;
}

const known = new WeakMap<BoardDay, Question & { readonly scale: number }>();

/**
 * From how many pixels a minute a day can be read: at least `least`, and more where sessions of some minutes follow
 * each other in a column that is too narrow for several of them side by side, or where a little more will do, so
 * that each has a line of `line` pixels to itself. `lanes` are the columns of the day.
 */
export function legibleScale(day: BoardDay, lanes: readonly Lane[], least: number, line: number): number {
  const asked = { least, line, width: (lanes.at(-1)?.right ?? 0) - (lanes[0]?.left ?? 0) };
  const was = known.get(day);
  if (was?.least === asked.least && was.line === asked.line && was.width === asked.width) return was.scale;
  const scale = found(day, lanes, least, line);
  known.set(day, { ...asked, scale });
  return scale;
}

function found(day: BoardDay, lanes: readonly Lane[], least: number, line: number): number {
  const tried = stepsOf(day, least, line);
  if (tried.length === 0) return least;
  const apart = new Map(layout(day, 0).map((box) => [keyOf(box), box.columns]));
  const cramped = (scale: number) =>
    layout(day, line / scale).some(
      (box) =>
        box.columns > (apart.get(keyOf(box)) ?? 1) &&
        (widthOf(box, lanes) < LEAST_WIDTH || isNearly(box.session.minutes, scale)),
    );
  const isNearly = (minutes: number, scale: number) =>
    minutes * scale < line && minutes * least * LITTLE >= line;
  return [least, ...tried].find((scale) => !cramped(scale)) ?? tried.at(-1) ?? least;
}

const keyOf = ({ session, lane }: Box) => `${session.id} ${lane}`;

function widthOf({ lane, lanes: count, columns }: Box, lanes: readonly Lane[]): number {
  return ((lanes[lane + count - 1]?.right ?? 0) - (lanes[lane]?.left ?? 0)) / columns;
}

/** The scales above `least`, from the lowest, at which one more of the short sessions of a day is as long as a line. */
function stepsOf({ sessions }: BoardDay, least: number, line: number): number[] {
  const short = new Set<number>();
  for (const { minutes } of sessions) {
    if (minutes * least < line) short.add(Math.max(minutes, SHORTEST));
  }
  // A thousandth more, so that what is rounded still ends where the next begins.
  return [...short].sort((a, b) => b - a).map((minutes) => Math.ceil((line / minutes) * 1000) / 1000);
}
