import type { Refusal } from '../../change/command.ts';
import { preview, type Shown } from '../../change/preview.ts';
import type { CommandCall } from '../../checks/finding.ts';
import { dayOf } from '../../plan/day-of.ts';
import type { RoomId, SessionId } from '../../plan/ids.ts';
import { all, type Plan } from '../../plan/plan.ts';
import type { Session } from '../../plan/records/session.ts';
import { addMinutes, at, type LocalDateTime, toMinutes } from '../../plan/time.ts';
import type { Becoming } from '../lane.ts';
import { type Position, samePosition } from '../move.ts';
import type { BlockId } from './blocks.ts';
import type { Follow } from './follow.ts';
import { sameRooms } from './rooms.ts';

/** What a gesture has hold of: sessions of the plan, a ready block of the palette, or a session that is drawn out. */
export type Load =
  | { readonly of: 'sessions'; readonly held: Session; readonly all: readonly SessionId[] }
  | { readonly of: 'block'; readonly block: BlockId; readonly count?: number }
  | { readonly of: 'new'; readonly fields: Partial<Pick<Session, 'title' | 'track' | 'group'>> };

/** Where a gesture has brought what it holds, and what is held down with it. */
export interface Aim {
  /** Where the one that is held would lie. */
  readonly to: Position;
  readonly over: 'place' | 'tray' | 'head' | 'outside';
  /** Whether it is moved, or one of its ends is. */
  readonly how: 'move' | 'start' | 'end';
  /** The session that lies under the pointer there. */
  readonly on?: SessionId | undefined;
  /** Whether what is held stays, and copies of it are put there. */
  readonly copy: boolean;
  readonly follow: Follow;
  /** How several from the tray are laid out. */
  readonly lay: 'after' | 'beside';
  /** The rooms as they stand beside each other. */
  readonly order: readonly RoomId[];
  /** What it becomes in a column of a track or a group; undefined when that is as it was. */
  readonly as?: Becoming | undefined;
}

/** What letting go there would come to. */
export interface Outcome {
  /** The command to perform; null when nothing would change. */
  readonly call: CommandCall | null;
  /** Where the one that is held lies then: not as far as it was aimed at, where what follows it was stopped. */
  readonly to: Position;
  /** What the command does. */
  readonly shown: readonly Shown[];
  /** Why it cannot be let go there. */
  readonly refusal: Refusal | null;
  /** What stopped what follows; it is held as near as that can be. */
  readonly stop: Refusal | null;
}

/** Works out what a gesture comes to. As cheap as the command itself: it is asked once a frame. */
export function outcomeOf(plan: Plan, load: Load, aim: Aim): Outcome {
  const call = callOf(plan, load, aim);
  const { to } = aim;
  if (call === null) return { call, to, shown: [], refusal: null, stop: null };
  const shown = previewOf(plan, call);
  if (!('refused' in shown)) return { call, to, shown, refusal: null, stop: null };
  const nearer = load.of === 'sessions' ? heldBack(plan, load.held, aim, shown) : null;
  if (nearer !== null) {
    const short = outcomeOf(plan, load, { ...aim, to: nearer });
    if (short.refusal === null) return { ...short, stop: shown };
  }
  return { call, to, shown: [], refusal: shown, stop: null };
}

/** The command that a gesture is, or null when it would leave all as it is. */
function callOf(plan: Plan, load: Load, aim: Aim): CommandCall | null {
  const { to, over, follow, on, as } = aim;
  if (over === 'place' && to.start === null) return null;
  const place =
    over !== 'place' || to.start === null
      ? over
      : { start: to.start, rooms: to.rooms, ...(on === undefined ? {} : { on }) };
  if (load.of === 'sessions') return sessionsCall(load.held, load.all, aim, place);
  if (typeof place === 'string') {
    const nowhere = place === 'head' ? 'head' : 'outside';
    // There is no session yet that could be refused a place: the sentence is the same.
    return { id: 'session.move', args: { sessions: [], held: 'session:none', to: nowhere } };
  }
  const { rooms } = to;
  if (load.of === 'block') {
    const { block, count } = load;
    const args = {
      ...{ block, starts: [place.start], minutes: to.minutes, follow },
      // Without a room, where such a block goes by itself.
      ...(rooms.length === 0 ? {} : { rooms }),
      ...(count === undefined ? {} : { count }),
      ...(as === undefined ? {} : { as }),
    };
    return { id: 'block.add', args };
  }
  const day = dayOf(all(plan, 'days'), place.start);
  if (day === undefined) return null;
  const from = toMinutes(place.start) - toMinutes(at(day.date, '00:00'));
  const stretch = { day: day.id, from, to: from + to.minutes, rooms };
  return {
    id: 'session.draw',
    args: { ...stretch, ...(on === undefined ? {} : { on }), fields: load.fields },
  };
}

function sessionsCall(
  held: Session,
  sessions: readonly SessionId[],
  { to, how, copy, follow, lay, order, as }: Aim,
  place:
    | 'tray'
    | 'head'
    | 'outside'
    | 'place'
    | { readonly start: LocalDateTime; readonly rooms: Position['rooms'] },
): CommandCall | null {
  if (place === 'place') return null;
  const { start, minutes } = to;
  if (typeof place !== 'string') {
    if (samePosition(to, held) && as === undefined) return null;
    const rooms = to.rooms === 'all' ? to.rooms : [...to.rooms];
    if (how !== 'move' && sameRooms(held.rooms, rooms))
      return { id: 'session.resize', args: { session: held.id, start, minutes, follow } };
    // Moved and stretched in one go, as keys can: what follows has nothing to go by then.
    if (minutes !== held.minutes)
      return { id: 'session.edit', args: { session: held.id, fields: { start, minutes, rooms, ...as } } };
  }
  const args = {
    ...{ sessions, held: held.id, to: place, lay, follow },
    ...(order.length === 0 ? {} : { order }),
    ...(as === undefined ? {} : { as }),
  };
  return { id: copy ? 'session.copy' : 'session.move', args };
}

function previewOf(plan: Plan, call: CommandCall): readonly Shown[] | Refusal {
  // Each id comes with its own arguments.
  return preview(plan, call.id, call.args as never);
}

/** The place nearest to what was aimed at to which what follows can go, when the refusal says how far that is. */
function heldBack(plan: Plan, held: Session, { to, how }: Aim, { values }: Refusal): Position | null {
  const minutes = values?.minutes;
  if (typeof minutes !== 'number' || held.start === null || to.start === null) return null;
  const days = all(plan, 'days');
  if (!sameRooms(held.rooms, to.rooms) || dayOf(days, held.start) !== dayOf(days, to.start)) return null;
  if (how === 'move') {
    const by = toMinutes(to.start) - toMinutes(held.start);
    return { ...to, start: addMinutes(held.start, Math.sign(by) * minutes) };
  }
  const by = toMinutes(to.start) + to.minutes - (toMinutes(held.start) + held.minutes);
  return { ...to, minutes: to.minutes - by + Math.sign(by) * minutes };
}
