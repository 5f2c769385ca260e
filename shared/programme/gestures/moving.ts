import type { Refusal } from '../../change/command.ts';
import { lockedAmong } from '../../change/locked.ts';
import type { Timed } from '../../plan/across.ts';
import { dayOf } from '../../plan/day-of.ts';
import type { RoomId, SessionId } from '../../plan/ids.ts';
import { all, byOrder, type Plan } from '../../plan/plan.ts';
import type { Session } from '../../plan/records/session.ts';
import { addMinutes, toMinutes } from '../../plan/time.ts';
import { type Position, samePosition } from '../move.ts';
import { type Drop, dropRefusal, type Place } from './drop.ts';
import { type Follow, followers } from './follow.ts';
import { makingRoom } from './making-room.ts';
import { obstacle, obstacleRefusal } from './obstacle.ts';
import { knownRooms, roomOrder, roomShift, sameRooms, shifted } from './rooms.ts';
import { timedOf } from './timed.ts';

/** Where sessions come to lie: those that a gesture moves or stretches, and no other. */
export type Placing = ReadonlyMap<SessionId, Position>;

/** One gesture that moves sessions. */
export interface Move {
  /** All that are selected. */
  readonly sessions: readonly SessionId[];
  /** The one of them that is held, and so the one that comes to lie where it is let go. */
  readonly held: SessionId;
  readonly to: Drop;
  /** What is taken from the tray together: one after the other in the same rooms, or beside each other from there. */
  readonly lay?: 'after' | 'beside';
  readonly follow?: Follow;
  /** The rooms as they stand beside each other on the screen; the plan's order, if it is not given. */
  readonly order?: readonly RoomId[];
}

/**
 * What a move comes to. Times and rooms between those that are selected stay as they are: all go as many minutes
 * and as many rooms as the one that is held, no further to the side than all of them can. A selection of placed
 * sessions and of unplaced ones goes like the one that is held; the others stay where they are.
 */
export function moving(plan: Plan, move: Move): Placing | Refusal {
  const { to, follow = 'none' } = move;
  const no = dropRefusal(plan, to);
  if (no !== null) return no;
  const held = plan.sessions[move.held];
  if (held === undefined) return { refused: 'commands.record.isGone' };
  const selected = [...new Set([held.id, ...move.sessions])].flatMap((id) => plan.sessions[id] ?? []);
  const taken = selected.filter(({ start }) => (start === null) === (held.start === null));
  const locked = lockedAmong(taken);
  if (locked !== null) return locked;
  if (to === 'tray')
    return changed(plan, new Map(taken.map((one) => [one.id, { ...placeOf(one), start: null }])));
  if (to === 'head' || to === 'outside') return new Map();

  const placed = positions(plan, held, taken, to, move);
  if ('refused' in placed) return placed;
  const days = all(plan, 'days');
  for (const session of taken) {
    const start = placed.get(session.id)?.start;
    if (start && dayOf(days, start) === undefined)
      return { refused: 'commands.drop.offDays', values: { title: session.title } };
  }
  if (follow === 'none') return changed(plan, placed);
  const outcome = slides(plan, taken, placed)
    ? sliding(plan, taken, placed, follow)
    : makingRoom(plan, placed, follow);
  return 'refused' in outcome ? outcome : changed(plan, outcome);
}

/** Where `taken` come to lie when `held` does at `to`; what has times keeps those between them. */
export function positions(
  plan: Plan,
  held: Session,
  taken: readonly Session[],
  to: Place,
  { lay = 'after', order }: Pick<Move, 'lay' | 'order'> = {},
): Placing | Refusal {
  const lanes = roomOrder(plan, order);
  const rooms = knownRooms(plan, to.rooms);
  if (held.start === null)
    return laidOut([held, ...inOrder(taken, held)], { start: to.start, rooms }, lay, lanes);
  const by = toMinutes(to.start) - toMinutes(held.start);
  const shift = roomShift(
    lanes,
    taken.map((one) => one.rooms),
    held.rooms,
    rooms,
  );
  // Alone, or where there is no counting from room to room, the held one goes just where it is let go.
  const counted = [held.rooms, rooms].every((each) => each !== 'all' && each.length > 0);
  const exact = taken.length === 1 || !counted;
  return new Map(
    taken.flatMap((session) => {
      if (session.start === null) return [];
      const start = addMinutes(session.start, by);
      const own = session === held && exact ? rooms : shifted(lanes, session.rooms, shift);
      return [[session.id, { start, minutes: session.minutes, rooms: own }] as const];
    }),
  );
}

const inOrder = (taken: readonly Session[], held: Session) =>
  taken.filter((session) => session !== held).sort(byOrder);

function laidOut(
  taken: readonly Session[],
  to: Place,
  lay: 'after' | 'beside',
  lanes: readonly RoomId[],
): Placing | Refusal {
  const result = new Map<SessionId, Position>();
  const first = to.rooms === 'all' ? 0 : lanes.findIndex((lane) => to.rooms.includes(lane));
  let { start } = to;
  for (const [index, session] of taken.entries()) {
    const { minutes } = session;
    if (lay === 'beside') {
      const room = lanes[Math.max(first, 0) + index];
      if (room === undefined)
        return { refused: 'commands.drop.tooFewRooms', values: { count: taken.length } };
      result.set(session.id, { start, minutes, rooms: [room] });
      continue;
    }
    const rooms = session.rooms === 'all' && index > 0 ? 'all' : to.rooms;
    result.set(session.id, { start, minutes, rooms });
    start = addMinutes(start, minutes);
  }
  return result;
}

/** Whether all only go to another time of their own day, in their own rooms: then what follows goes along. */
function slides(plan: Plan, taken: readonly Session[], placed: Placing): boolean {
  const days = all(plan, 'days');
  const [first] = taken;
  const day = first?.start ? dayOf(days, first.start) : undefined;
  return (
    day !== undefined &&
    taken.every((session) => {
      const to = placed.get(session.id);
      if (!session.start || !to?.start || !sameRooms(session.rooms, to.rooms)) return false;
      return dayOf(days, session.start) === day && dayOf(days, to.start) === day;
    })
  );
}

function sliding(
  plan: Plan,
  taken: readonly Session[],
  placed: Placing,
  follow: 'room' | 'day',
): Placing | Refusal {
  const ids = new Set(taken.map(({ id }) => id));
  const own = timedOf(plan).filter(({ session }) => ids.has(session.id));
  const [first] = own;
  const to = first && placed.get(first.session.id)?.start;
  const day = first?.session.start ? dayOf(all(plan, 'days'), first.session.start) : undefined;
  if (first === undefined || !to || day === undefined) return placed;
  const by = toMinutes(to) - first.interval.start;
  const causes = own.map(({ session, interval }) => ({ at: interval.start, rooms: session.rooms }));
  const going = [...own, ...followers(plan, day, causes, ids, follow)];
  const stop = obstacle(plan, day, going, by);
  return stop === null ? new Map([...later(going, by), ...placed]) : obstacleRefusal(stop);
}

/** What a session comes to whose ends are moved, with what follows it. Only its end has something that follows. */
export function resizing(
  plan: Plan,
  session: Session,
  to: Pick<Position, 'start' | 'minutes'>,
  follow: Follow = 'none',
): Placing | Refusal {
  const result = new Map<SessionId, Position>([[session.id, { ...placeOf(session), ...to }]]);
  const days = all(plan, 'days');
  const day = session.start === null ? undefined : dayOf(days, session.start);
  if (day !== undefined && to.start !== null && dayOf(days, to.start) === undefined)
    return { refused: 'commands.drop.offDays', values: { title: session.title } };
  if (follow === 'none' || session.start === null || to.start === null || day === undefined)
    return changed(plan, result);
  const start = toMinutes(session.start);
  const end = start + session.minutes;
  const by = toMinutes(to.start) + to.minutes - end;
  const causes = [{ at: end, rooms: session.rooms }];
  const going = by === 0 ? [] : followers(plan, day, causes, new Set([session.id]), follow);
  const stop = obstacle(plan, day, going, by, {
    stretched: [{ session, interval: { start, end } }],
  });
  if (stop !== null) return obstacleRefusal(stop);
  return changed(plan, new Map([...later(going, by), ...result]));
}

function later(going: readonly Timed[], by: number): [SessionId, Position][] {
  return going.map(({ session }) => [
    session.id,
    { ...placeOf(session), start: session.start && addMinutes(session.start, by) },
  ]);
}

/** The place of a session, without the rest of it. */
function placeOf({ start, minutes, rooms }: Position): Position {
  return { start, minutes, rooms };
}

/** Without those that lie there already. */
function changed(plan: Plan, placed: Placing): Placing {
  return new Map(
    [...placed].filter(([id, to]) => {
      const now = plan.sessions[id];
      return now !== undefined && !samePosition(now, to);
    }),
  );
}
