import type { Interval } from '../plan/time.ts';
import { type BoardDay, intervalOf, standsIn } from './board.ts';
import { isForEveryone } from './lane.ts';

/** How full a column is in a day's opening hours. */
export interface LaneFullness {
  /** Minutes in which something is on, and all that the day is open. */
  readonly taken: number;
  readonly open: number;
}

/** How full an hour of a day is. */
export interface HourFullness {
  /** In minutes after the day's midnight. */
  readonly start: number;
  /** In how many columns something is on, and how many there are. What is for everyone is on in all. */
  readonly busy: number;
  readonly lanes: number;
  /** How much of the time of all columns is taken: 0 to 1. */
  readonly share: number;
}

/** How full a day is. What is cancelled takes no time, and columns of what has no room, track or group do not count. */
export interface Fullness {
  /** By the number of the lane. */
  readonly lanes: readonly LaneFullness[];
  readonly hours: readonly HourFullness[];
}

const HOUR = 60;
const known = new WeakMap<BoardDay, Fullness>();

/** How full the columns and the hours of a day are. Worked out once for each day. */
export function fullnessOf(day: BoardDay): Fullness {
  const found = known.get(day) ?? made(day);
  known.set(day, found);
  return found;
}

/** Whether the columns of two days are as full, one by one. */
export function equallyFull(a: Fullness, b: Fullness): boolean {
  return (
    a.lanes.length === b.lanes.length &&
    a.lanes.every((lane, index) => lane.taken === b.lanes[index]?.taken && lane.open === b.lanes[index].open)
  );
}

function made(day: BoardDay): Fullness {
  const own = day.lanes.map((): Interval[] => []);
  const everyone: Interval[] = [];
  for (const session of day.sessions) {
    if (session.status === 'cancelled') continue;
    const time = intervalOf(session, day.midnight);
    if (isForEveryone(session, day.rooms)) everyone.push(time);
    for (const lane of standsIn(day, session)) own[lane]?.push(time);
  }
  const open = day.open.end - day.open.start;
  const lanes = own.map((times) => ({ taken: taken(joined(times), day.open), open }));
  const counted = own.filter((_, lane) => day.lanes[lane]?.record !== null || day.lanes.length === 1);
  const all = counted.map((times) => joined([...times, ...everyone]));
  const hours: HourFullness[] = [];
  for (let start = day.axis.start; start < day.axis.end; start += HOUR) {
    const minutes = all.map((times) => taken(times, { start, end: start + HOUR }));
    hours.push({
      start,
      busy: minutes.filter((each) => each > 0).length,
      lanes: all.length,
      share: minutes.reduce((sum, each) => sum + each, 0) / (HOUR * Math.max(all.length, 1)),
    });
  }
  return { lanes, hours };
}

/** Times that touch or overlap as one, in order. */
function joined(times: readonly Interval[]): Interval[] {
  const found: { start: number; end: number }[] = [];
  for (const { start, end } of [...times].sort((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else found.push({ start, end });
  }
  return found;
}

/** How many minutes of `within` the times take. */
function taken(times: readonly Interval[], within: Interval): number {
  return times.reduce(
    (sum, { start, end }) => sum + Math.max(Math.min(end, within.end) - Math.max(start, within.start), 0),
    0,
  );
}
