import { dayOf, dayWindow } from '../plan/day-of.ts';
import type { RoomId } from '../plan/ids.ts';
import { all, byOrder, ordered, type Plan } from '../plan/plan.ts';
import type { Day } from '../plan/records/day.ts';
import type { Room } from '../plan/records/room.ts';
import type { Session } from '../plan/records/session.ts';
import { at, type Interval, type LocalDateTime, toMinutes } from '../plan/time.ts';
import { type ColumnSet, type ColumnView, columnsOf, PLAIN_VIEW, type Section } from './columns.ts';
import { belongs, isForEveryone, type Lane, type Standing, sameLane } from './lane.ts';

/**
 * A day as the grid shows it: its columns, and what is placed there. Its times are minutes after the midnight at
 * which its date begins, and go past 1440 where an evening does.
 */
export interface BoardDay {
  readonly day: Day;
  /** That midnight, on the scale of `toMinutes`. */
  readonly midnight: number;
  readonly open: Interval;
  /** The hours shown: whole ones, around the opening hours and all that lies outside them. */
  readonly axis: Interval;
  /** All of one kind, in order; last the one of what has no room, track or group, when there is such. */
  readonly lanes: readonly Lane[];
  /** The places that the rooms are grouped by; none when they are not. */
  readonly sections: readonly Section[];
  /** All rooms of the plan, in order. */
  readonly rooms: readonly Room[];
  /** By time, the longer first; those too that are only in rooms that are left out. */
  readonly sessions: readonly Session[];
}

/** Where a day is not open later, nothing is shown after noon of the next date; what lasts longer is cut off there. */
const LATEST = 36 * 60;
const HOUR = 60;

/** The days of the event by date. */
export function daysInOrder(plan: Plan): Day[] {
  return all(plan, 'days').sort((a, b) => (a.date < b.date ? -1 : 1));
}

const found = new WeakMap<Plan['days'], Map<LocalDateTime, Day | undefined>>();

/** The day that a session belongs to; undefined for one of the tray. Each start is looked up once. */
export function dayOfSession(plan: Plan, { start }: Pick<Session, 'start'>): Day | undefined {
  if (start === null) return undefined;
  const known = found.get(plan.days) ?? new Map<LocalDateTime, Day | undefined>();
  found.set(plan.days, known);
  if (!known.has(start)) known.set(start, dayOf(all(plan, 'days'), start));
  return known.get(start);
}

/**
 * Every day of the plan with what is placed on it, in the columns of a view. With `together` they share one axis,
 * so that they can stand side by side. A session belongs to one day at the most (`dayOf`); those of none are in
 * the tray. A day that is as it was in `before` is that very object.
 */
export function boardOf(
  plan: Plan,
  together: boolean,
  view: ColumnView = PLAIN_VIEW,
  before: readonly BoardDay[] = [],
): BoardDay[] {
  const days = daysInOrder(plan);
  const rooms = ordered(plan, 'rooms');
  const columns = columnsOf(plan, view);
  const placed = new Map<Day, Session[]>(days.map((day) => [day, []]));
  for (const session of all(plan, 'sessions')) {
    const day = dayOfSession(plan, session);
    if (day !== undefined) placed.get(day)?.push(session);
  }
  const board = days.map((day) => {
    const was = before.find((one) => one.day === day);
    return boardDay(day, columns, rooms, inOrder(placed.get(day) ?? [], was?.sessions));
  });
  const axis = together
    ? {
        start: Math.min(...board.map((one) => one.axis.start)),
        end: Math.max(...board.map((one) => one.axis.end)),
      }
    : undefined;
  return board.map((one) => {
    const now = axis === undefined ? one : { ...one, axis };
    const was = before.find(({ day }) => day === one.day);
    return was !== undefined && sameDay(was, now) ? was : now;
  });
}

function boardDay(
  day: Day,
  { kind, lanes, sections }: ColumnSet,
  rooms: readonly Room[],
  sessions: readonly Session[],
): BoardDay {
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
  const known = { day, midnight, open, axis, lanes, sections, rooms, sessions };
  return { ...known, lanes: [...lanes, ...without(kind, known)] };
}

/** The column of what has no room, track or group, if this day needs one. */
function without(kind: Lane['kind'], { lanes, sessions, rooms }: BoardDay): Lane[] {
  const needed = sessions.some((session) =>
    kind === 'room'
      ? session.rooms.length === 0
      : !isForEveryone(session, rooms) && !lanes.some((lane) => belongs(lane, session)),
  );
  if (!needed && lanes.length > 0) return [];
  return [kind === 'track' ? { kind, record: null, groups: new Set() } : { kind, record: null }];
}

function sameDay(a: BoardDay, b: BoardDay): boolean {
  return (
    a.axis.start === b.axis.start &&
    a.axis.end === b.axis.end &&
    same(a.sessions, b.sessions) &&
    same(a.rooms, b.rooms) &&
    same(a.lanes, b.lanes, sameLane) &&
    sameSections(a.sections, b.sections)
  );
}

/** Whether two days have the same places over the same columns. */
export function sameSections(a: readonly Section[], b: readonly Section[]): boolean {
  return same(
    a,
    b,
    (one, other) =>
      one.name === other.name &&
      one.first === other.first &&
      one.count === other.count &&
      same(one.rooms, other.rooms),
  );
}

function same<T>(a: readonly T[], b: readonly T[], alike: (a: T, b: T) => boolean = Object.is): boolean {
  return a === b || (a.length === b.length && a.every((item, index) => alike(item, b[index] as T)));
}

/** When a placed session is, in minutes after `midnight` (on the scale of `toMinutes`). */
export function intervalOf(
  { start, minutes }: { readonly start: LocalDateTime | null; readonly minutes: number },
  midnight: number,
): Interval {
  const from = start === null ? 0 : toMinutes(start) - midnight;
  return { start: from, end: from + minutes };
}

/** Sessions by time. Where they are those of `before`, which is in order, there is nothing to sort. */
function inOrder(sessions: Session[], before: readonly Session[] = []): readonly Session[] {
  const known = new Set(before);
  const stays = sessions.length === before.length && sessions.every((session) => known.has(session));
  return stays ? before : sessions.sort(byTime);
}

function byTime(a: Session, b: Session): number {
  if (a.start !== b.start) return (a.start ?? '') < (b.start ?? '') ? -1 : 1;
  return b.minutes - a.minutes || byOrder(a, b);
}

/** The lanes that `rooms` are, by number; across all rooms is every lane of a room. None where lanes are no rooms. */
export function lanesOf({ lanes }: Pick<BoardDay, 'lanes'>, rooms: Session['rooms']): number[] {
  const byRoom = roomLanes(lanes);
  if (rooms !== 'all')
    return (rooms.length === 0 ? [null] : rooms)
      .flatMap((room) => byRoom.get(room) ?? [])
      .sort((a, b) => a - b);
  const all = [...byRoom].flatMap(([room, lane]) => (room === null ? [] : lane));
  return all.length > 0 ? all : [...byRoom.values()];
}

const known = new WeakMap<readonly Lane[], ReadonlyMap<RoomId | null, number>>();

/** Lanes of rooms by room. */
function roomLanes(lanes: readonly Lane[]): ReadonlyMap<RoomId | null, number> {
  const found = known.get(lanes);
  if (found !== undefined) return found;
  const made = new Map<RoomId | null, number>();
  for (const [index, lane] of lanes.entries())
    if (lane.kind === 'room') made.set(lane.record?.id ?? null, index);
  known.set(lanes, made);
  return made;
}

/**
 * The lanes that something stands in, by number: its rooms; or its track or its group, and all of these where
 * it is of none but for everyone. None when its rooms are left out.
 */
export function standsIn({ lanes, rooms }: BoardDay, standing: Standing): number[] {
  if (lanes[0]?.kind === 'room') return lanesOf({ lanes }, standing.rooms);
  const own = numbersWhere(lanes, (lane) => belongs(lane, standing));
  if (own.length > 0) return own;
  if (!isForEveryone(standing, rooms)) return numbersWhere(lanes, ({ record }) => record === null);
  const named = numbersWhere(lanes, ({ record }) => record !== null);
  return named.length > 0 ? named : [...lanes.keys()];
}

function numbersWhere(lanes: readonly Lane[], suits: (lane: Lane) => boolean): number[] {
  return [...lanes.keys()].filter((index) => {
    const lane = lanes[index];
    return lane !== undefined && suits(lane);
  });
}

/** The sessions of a day that no column shows, as all their rooms are left out. */
export function unseen(day: BoardDay): Session[] {
  return day.sessions.filter((session) => standsIn(day, session).length === 0);
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
