import { fromMinutes, type Interval } from '../plan/time.ts';
import type { BoardDay } from './board.ts';
import { type Becoming, becoming, roomOf } from './lane.ts';
import { layout } from './layout.ts';
import type { Position } from './move.ts';

/** A stretch of a lane where nothing is drawn; in minutes after the day's midnight. */
export interface Gap {
  readonly day: BoardDay;
  readonly lane: number;
  readonly time: Interval;
}

/** Shorter ones are no place to stop at. */
const LEAST = 15;
/** Something new is made as long as this, where there is room for it. */
const OFFERED = 45;

const known = new WeakMap<BoardDay, readonly Gap[]>();

/** The empty stretches of a day's opening hours that are worth stopping at, lane by lane and by time. */
export function gapsOf(day: BoardDay): readonly Gap[] {
  let found = known.get(day);
  if (found === undefined) {
    found = freeIn(day, day.open).filter(({ time }) => time.end - time.start >= LEAST);
    known.set(day, found);
  }
  return found;
}

/** The empty stretch of a lane around a minute, within the hours shown; null where something is. */
export function gapAround(day: BoardDay, lane: number, minute: number): Gap | null {
  const found = freeIn(day, day.axis).find(
    (gap) => gap.lane === lane && gap.time.start <= minute && minute < gap.time.end,
  );
  return found ?? null;
}

/** Where something new comes to lie that is made in a gap, from a minute of it on. */
export function placeIn({ day, lane, time }: Gap, minute: number): Position {
  const room = roomOf(day.lanes[lane]);
  return {
    start: fromMinutes(day.midnight + minute),
    minutes: Math.max(Math.min(OFFERED, time.end - minute), 1),
    rooms: room === null ? [] : [room.id],
  };
}

/** What something new in a gap is of, where the columns are tracks or groups. */
export function fieldsIn({ day, lane }: Gap): Partial<Becoming> {
  const own = day.lanes[lane];
  return (own && becoming(own)) ?? {};
}

function freeIn(day: BoardDay, hours: Interval): Gap[] {
  const taken = day.lanes.map((): Interval[] => []);
  for (const box of layout(day, 0))
    for (let lane = box.lane; lane < box.lane + box.lanes; lane++) taken[lane]?.push(box.time);
  return taken.flatMap((busy, lane) => {
    const gaps: Gap[] = [];
    let from = hours.start;
    const until = (minute: number) => {
      if (minute > from) gaps.push({ day, lane, time: { start: from, end: minute } });
    };
    for (const { start, end } of busy.sort((a, b) => a.start - b.start)) {
      until(Math.min(start, hours.end));
      from = Math.max(from, end);
    }
    until(hours.end);
    return gaps;
  });
}
