import { dayOf, dayWindow } from '../plan/day-of.ts';
import { all, byOrder, ordered, type Plan } from '../plan/plan.ts';
import type { Day } from '../plan/records/day.ts';
import type { Room } from '../plan/records/room.ts';
import type { Session } from '../plan/records/session.ts';
import { at, type Interval, type LocalDateTime, toMinutes } from '../plan/time.ts';

/**
 * A day as the grid shows it: a lane for each room, and what is placed there. Its times are minutes after the
 * midnight at which its date begins, and go past 1440 where an evening does.
 */
export interface BoardDay {
  readonly day: Day;
  /** That midnight, on the scale of `toMinutes`. */
  readonly midnight: number;
  readonly open: Interval;
  /** The hours shown: whole ones, around the opening hours and all that lies outside them. */
  readonly axis: Interval;
  /** Rooms in order; last a null for what has no room, when there is such. */
  readonly lanes: readonly (Room | null)[];
  /** By time, the longer first. */
  readonly sessions: readonly Session[];
}

/** Where a day is not open later, nothing is shown after noon of the next date; what lasts longer is cut off there. */
const LATEST = 36 * 60;
const HOUR = 60;

/** The days of the event by date. */
export function daysInOrder(plan: Plan): Day[] {
  return all(plan, 'days').sort((a, b) => (a.date < b.date ? -1 : 1));
}

/**
 * Every day of the plan with what is placed on it. With `together` they share one axis, so that they can stand
 * side by side. A session belongs to one day at the most (`dayOf`); those of none are in the tray.
 */
export function boardOf(plan: Plan, together: boolean): BoardDay[] {
  const days = daysInOrder(plan);
  const rooms = ordered(plan, 'rooms');
  const placed = new Map<Day, Session[]>(days.map((day) => [day, []]));
  for (const session of all(plan, 'sessions')) {
    const day = session.start === null ? undefined : dayOf(days, session.start);
    if (day !== undefined) placed.get(day)?.push(session);
  }
  const board = days.map((day) => boardDay(day, rooms, placed.get(day) ?? []));
  if (!together) return board;
  const axis = {
    start: Math.min(...board.map((one) => one.axis.start)),
    end: Math.max(...board.map((one) => one.axis.end)),
  };
  return board.map((one) => ({ ...one, axis }));
}

function boardDay(day: Day, rooms: readonly Room[], sessions: Session[]): BoardDay {
  const midnight = toMinutes(at(day.date, '00:00'));
  const hours = dayWindow(day);
  const open = { start: hours.start - midnight, end: hours.end - midnight };
  let { start, end } = open;
  for (const session of sessions) {
    const time = intervalOf(session, midnight);
    start = Math.min(start, time.start);
    end = Math.max(end, time.end);
  }
  const axis = {
    start: Math.floor(start / HOUR) * HOUR,
    end: Math.ceil(Math.min(end, Math.max(open.end, LATEST)) / HOUR) * HOUR,
  };
  const homeless = rooms.length === 0 || sessions.some((session) => session.rooms.length === 0);
  return {
    day,
    midnight,
    open,
    axis,
    lanes: homeless ? [...rooms, null] : rooms,
    sessions: sessions.sort(byTime),
  };
}

/** When a placed session is, in minutes after `midnight` (on the scale of `toMinutes`). */
export function intervalOf(
  { start, minutes }: { readonly start: LocalDateTime | null; readonly minutes: number },
  midnight: number,
): Interval {
  const from = start === null ? 0 : toMinutes(start) - midnight;
  return { start: from, end: from + minutes };
}

function byTime(a: Session, b: Session): number {
  if (a.start !== b.start) return (a.start ?? '') < (b.start ?? '') ? -1 : 1;
  return b.minutes - a.minutes || byOrder(a, b);
}

/** The lanes that `rooms` are, by number; across all rooms is every lane of a room. */
export function lanesOf({ lanes }: BoardDay, rooms: Session['rooms']): number[] {
  const found: number[] = [];
  for (const [index, room] of lanes.entries()) {
    const taken =
      room === null
        ? rooms.length === 0 || (rooms === 'all' && lanes.length === 1)
        : rooms === 'all' || rooms.includes(room.id);
    if (taken) found.push(index);
  }
  return found;
}

/** Neighbouring numbers as stretches of them: 0, 1, 3 as 0 to 1 and 3. `numbers` are sorted. */
export function runsOf(numbers: readonly number[]): { first: number; count: number }[] {
  const runs: { first: number; count: number }[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && last.first + last.count === number) last.count += 1;
    else runs.push({ first: number, count: 1 });
  }
  return runs;
}
