import { dayOf } from '../plan/day-of.ts';
import type { SessionId } from '../plan/ids.ts';
import type { Session } from '../plan/records/session.ts';
import { LONGEST_SESSION } from '../plan/records/session.ts';
import { fromMinutes, MINUTES_A_DAY } from '../plan/time.ts';
import { type BoardDay, intervalOf, lanesOf } from './board.ts';
import { PLAIN, type Snap, snapEdge, snapStart } from './gestures/snap.ts';
import { roomOf } from './lane.ts';

/** Where and when a session is, or is tried while it is dragged. Without a start it lies in the tray. */
export type Position = Pick<Session, 'start' | 'minutes' | 'rooms'>;

/** Times are moved and set on multiples of this many minutes, and nothing is made shorter. */
export const SNAP = 5;

/** A movement by keyboard. `amount` is in minutes, rooms or days; negative is earlier or to the left. */
export interface Step {
  readonly of: 'time' | 'start' | 'end' | 'room' | 'day';
  readonly amount: number;
}

/** How what is dragged is drawn to what lies there, and which sessions are carried, so that they draw nothing. */
export interface Magnet {
  readonly snap: Snap;
  readonly carried: ReadonlySet<SessionId>;
}

const NO_MAGNET: Magnet = { snap: PLAIN, carried: new Set() };

/** A place on the board under the pointer: a lane of a day, and a minute after its midnight. */
export interface Target {
  readonly day: BoardDay;
  readonly lane: number;
  readonly minute: number;
}

/** The day on the board that shows a position, or undefined for the tray. */
export function boardDayOf(board: readonly BoardDay[], { start }: Position): BoardDay | undefined {
  const day =
    start === null
      ? undefined
      : dayOf(
          board.map((one) => one.day),
          start,
        );
  return board.find((one) => one.day === day);
}

/** The position one step on, or null when there is nothing further that way. A placed session stays on the board. */
export function stepped(
  board: readonly BoardDay[],
  position: Position,
  { of, amount }: Step,
): Position | null {
  const day = boardDayOf(board, position);
  if (day === undefined) return null;
  const next = {
    time: () => movedInTime(board, day, position, amount),
    start: () => resized(board, day, position, 'start', towards(startOn(day, position), amount)),
    end: () => resized(board, day, position, 'end', towards(endOn(day, position), amount)),
    room: () => ({ ...position, rooms: roomBeside(day, position.rooms, amount) }),
    day: () => movedToDay(board, day, position, amount),
  }[of]();
  return samePosition(next, position) ? null : next;
}

/** True when both are the same place and time. */
export function samePosition(a: Position, b: Position): boolean {
  return (
    a.start === b.start &&
    a.minutes === b.minutes &&
    (a.rooms === b.rooms || (a.rooms !== 'all' && b.rooms !== 'all' && a.rooms.join() === b.rooms.join()))
  );
}

/**
 * `position` dragged so that what was held, `held` minutes into it and in lane `from` (null when it comes from
 * the tray), lies at `target`. All rooms stay all rooms, and several rooms move together.
 */
export function dragged(
  board: readonly BoardDay[],
  position: Position,
  held: { readonly minutes: number; readonly lane: number | null },
  { day, lane, minute }: Target,
  { snap, carried }: Magnet = NO_MAGNET,
): Position {
  const { minutes } = position;
  const rooms = roomsAt(day, position.rooms, held.lane, lane);
  const start = snapStart(day, { minutes, rooms, carried }, minute - held.minutes, snap).minute;
  return { start: startAt(board, day, minutes, start), minutes, rooms };
}

/**
 * `position` with its start or its end dragged to `minute` after midnight; the other end stays. With a magnet, to
 * where that draws it, and down to one of its steps; without, to just that minute.
 */
export function resized(
  board: readonly BoardDay[],
  day: BoardDay,
  position: Position,
  end: 'start' | 'end',
  minute: number,
  magnet?: Magnet,
): Position {
  const start = startOn(day, position);
  const until = start + position.minutes;
  const least = magnet?.snap.step ?? SNAP;
  const drawn =
    magnet === undefined
      ? minute
      : snapEdge(day, { rooms: position.rooms, carried: magnet.carried }, minute, magnet.snap).minute;
  if (end === 'end') {
    const latest = Math.max(day.axis.end, until);
    const to = Math.min(Math.max(drawn, start + least), latest, start + LONGEST_SESSION);
    return { ...position, minutes: to - start };
  }
  const earliest = Math.min(day.axis.start, start);
  const from = keptOn(board, day, Math.max(Math.min(drawn, until - least), earliest));
  if (from >= until) return position;
  return { ...position, start: fromMinutes(day.midnight + from), minutes: until - from };
}

/** The multiple of `SNAP` nearest to `minute`. */
export function snapped(minute: number): number {
  return Math.round(minute / SNAP) * SNAP;
}

/**
 * From `minute` by `amount`; from beside the multiples of `SNAP`, the first step goes to the next of them. Less
 * than `SNAP` is meant to the minute.
 */
function towards(minute: number, amount: number): number {
  if (Math.abs(amount) < SNAP) return minute + amount;
  const beside = ((minute % SNAP) + SNAP) % SNAP;
  if (beside === 0) return minute + amount;
  return amount > 0 ? minute - beside + amount : minute - beside + SNAP + amount;
}

const startOn = (day: BoardDay, position: Position) => intervalOf(position, day.midnight).start;
const endOn = (day: BoardDay, position: Position) => intervalOf(position, day.midnight).end;

function movedInTime(
  board: readonly BoardDay[],
  day: BoardDay,
  position: Position,
  amount: number,
): Position {
  const start = startAt(board, day, position.minutes, towards(startOn(day, position), amount));
  return { ...position, start };
}

function movedToDay(board: readonly BoardDay[], day: BoardDay, position: Position, amount: number): Position {
  const next = board[board.indexOf(day) + amount];
  if (next === undefined) return position;
  return { ...position, start: startAt(board, next, position.minutes, startOn(day, position)) };
}

/** The moment `minute` minutes into a day, kept where the day is shown. */
function startAt(
  board: readonly BoardDay[],
  day: BoardDay,
  minutes: number,
  minute: number,
): Position['start'] {
  const earliest = day.axis.start;
  const latest = Math.max(day.axis.end - minutes, earliest);
  return fromMinutes(day.midnight + keptOn(board, day, Math.min(Math.max(minute, earliest), latest)));
}

/** `minute`, or the nearest to it at which what starts still belongs to the day and not to another, or to none. */
function keptOn(board: readonly BoardDay[], { day, midnight, open }: BoardDay, minute: number): number {
  const days = board.map((one) => one.day);
  if (dayOf(days, fromMinutes(midnight + minute)) === day) return minute;
  return minute < open.start ? open.start : Math.max(open.end, MINUTES_A_DAY) - SNAP;
}

function roomBeside(day: BoardDay, rooms: Session['rooms'], amount: number): Session['rooms'] {
  const [first] = lanesOf(day, rooms);
  if (first !== undefined) return roomsAt(day, rooms, first, first + amount);
  // What is in no room yet comes into the first of them, or from the other side into the last.
  return roomsAt(day, rooms, null, amount > 0 ? 0 : day.lanes.length - 1);
}

/**
 * The rooms after what was held in lane `from` (null: nowhere yet) is in lane `to`: each as many lanes on, as far
 * as there are lanes. Several stay in rooms.
 */
function roomsAt(day: BoardDay, rooms: Session['rooms'], from: number | null, to: number): Session['rooms'] {
  const now = lanesOf(day, rooms);
  const [first = to] = now;
  if (rooms === 'all' || day.lanes[0]?.kind !== 'room') return rooms;
  const last = now.at(-1) ?? first;
  const lanes = rooms.length > 1 ? day.lanes.filter(({ record }) => record !== null) : day.lanes;
  const shift = Math.min(Math.max(to - (from ?? first), -first), lanes.length - 1 - last);
  const moved = now.length === 0 ? [to] : now.map((lane) => lane + shift);
  // Rooms that are left out of the columns stay.
  const hidden = rooms.filter((room) => lanesOf(day, [room]).length === 0);
  return [...moved.flatMap((lane) => roomOf(lanes[lane])?.id ?? []), ...hidden];
}
