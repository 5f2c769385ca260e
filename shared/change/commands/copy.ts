import { dayOf } from '../../plan/day-of.ts';
import { newSession } from '../../plan/defaults.ts';
import type { DayId, NewId, RoomId, SessionId } from '../../plan/ids.ts';
import { keyAtEnd } from '../../plan/order.ts';
import { all, type Plan } from '../../plan/plan.ts';
import type { Session } from '../../plan/records/session.ts';
import { addMinutes, daysBetween, MINUTES_A_DAY } from '../../plan/time.ts';
import { copyOf } from '../../programme/gestures/copying.ts';
import { dropRefusal } from '../../programme/gestures/drop.ts';
import { makingRoom } from '../../programme/gestures/making-room.ts';
import { type Move, positions } from '../../programme/gestures/moving.ts';
import { sameRooms } from '../../programme/gestures/rooms.ts';
import { type Becoming, isThere } from '../../programme/lane.ts';
import type { Position } from '../../programme/move.ts';
import type { Command, Refusal } from '../command.ts';
import { apply, compose, type PlanDiff } from '../diff.ts';
import { Edit } from '../edit.ts';
import { placed } from '../placed.ts';
import { sessionsOf } from './session.ts';

/** Copies sessions into the tray, with their people but not their reviewers. */
export const duplicateSessions: Command<{ readonly sessions: readonly SessionId[] }> = {
  id: 'session.duplicate',
  label: 'commands.session.duplicate',
  when: (plan, { sessions }) => sessionsOf(plan, sessions).length > 0,
  run: (plan, { sessions }, { newId }) =>
    copied(
      plan,
      sessionsOf(plan, sessions).map((session) => [session, { ...session, start: null }]),
      newId,
    ).edit.diff,
};

/**
 * Copies sessions to a place, as `session.move` would move them there; what is there makes room, if that is wanted.
 * Where the columns are tracks or groups, the copies are in another of these.
 */
export const copySessions: Command<Move & { readonly as?: Becoming }> = {
  id: 'session.copy',
  label: 'commands.session.copy',
  when: (plan, { held }) => plan.sessions[held] !== undefined,
  run(plan, move, { newId }) {
    const { to, follow = 'none', as } = move;
    const no = dropRefusal(plan, to);
    if (no !== null) return no;
    if (as !== undefined && !isThere(plan, as)) return { refused: 'commands.record.isGone' };
    const held = plan.sessions[move.held];
    if (held === undefined) return { refused: 'commands.record.isGone' };
    const selected = sessionsOf(plan, [...new Set([held.id, ...move.sessions])]);
    const taken = selected.filter(({ start }) => (start === null) === (held.start === null));
    if (typeof to === 'string') {
      return copied(
        plan,
        taken.map((session) => [session, { ...session, start: null }]),
        newId,
      ).edit.diff;
    }
    const places = positions(plan, held, taken, to, move);
    if ('refused' in places) return places;
    return putIn(
      plan,
      taken.flatMap((session): Wanted[] => {
        const place = places.get(session.id);
        return place === undefined ? [] : [[session, place]];
      }),
      newId,
      follow,
      as,
    );
  },
};

/**
 * Copies sessions to several rooms, several days, or each of the rooms on each of the days; where none are given, to
 * their own. One that is in all rooms stays so. Where a session is itself, no copy is made.
 */
export const repeatSessions: Command<{
  readonly sessions: readonly SessionId[];
  readonly rooms: readonly RoomId[];
  readonly days: readonly DayId[];
}> = {
  id: 'session.repeat',
  label: 'commands.session.repeat',
  when: (plan, { sessions }) => sessionsOf(plan, sessions).some(({ start }) => start !== null),
  run(plan, { sessions, rooms, days }, { newId }) {
    const wanted: Wanted[] = [];
    for (const session of sessionsOf(plan, sessions)) {
      const places = placesFor(plan, session, [...new Set(rooms)], [...new Set(days)]);
      if (places === 'otherDay')
        return { refused: 'commands.copy.otherDay', values: { title: session.title } };
      wanted.push(...places.map((place) => [session, place] as const));
    }
    return wanted.length === 0 ? { refused: 'commands.copy.nowhere' } : putIn(plan, wanted, newId, 'none');
  },
};

/** A session, and where a copy of it is to lie. */
type Wanted = readonly [Session, Position];

/** At the same hours of these days, in these rooms; `otherDay` when one of them is not open at such an hour. */
function placesFor(
  plan: Plan,
  session: Session,
  rooms: readonly RoomId[],
  days: readonly DayId[],
): readonly Position[] | 'otherDay' {
  const { start, minutes } = session;
  const known = all(plan, 'days');
  const own = start === null ? undefined : dayOf(known, start);
  if (start === null || own === undefined) return [];
  const there = rooms.filter((room) => plan.rooms[room] !== undefined);
  const where: Session['rooms'][] =
    there.length === 0 || session.rooms === 'all' ? [session.rooms] : there.map((room) => [room]);
  const places: Position[] = [];
  for (const day of days.length === 0 ? [own] : days.flatMap((id) => plan.days[id] ?? [])) {
    const then = addMinutes(start, daysBetween(own.date, day.date) * MINUTES_A_DAY);
    if (dayOf(known, then) !== day) return 'otherDay';
    for (const each of where)
      if (day !== own || !sameRooms(each, session.rooms)) places.push({ start: then, minutes, rooms: each });
  }
  return places;
}

/** Makes the copies, and has what is there make room for them. */
function putIn(
  plan: Plan,
  wanted: readonly Wanted[],
  newId: NewId,
  follow: NonNullable<Move['follow']>,
  as?: Becoming,
): PlanDiff | Refusal {
  const days = all(plan, 'days');
  const off = wanted.find(([, { start }]) => start !== null && dayOf(days, start) === undefined);
  if (off !== undefined) return { refused: 'commands.drop.offDays', values: { title: off[0].title } };
  const { edit, made } = copied(plan, wanted, newId, as);
  return follow === 'none' ? edit.diff : withRoom(plan, edit.diff, made, follow);
}

/** `diff`, which makes sessions at these places, with what is there out of their way. */
export function withRoom(
  plan: Plan,
  diff: PlanDiff,
  made: ReadonlyMap<SessionId, Position>,
  follow: 'room' | 'day',
): PlanDiff | Refusal {
  const between = apply(plan, diff);
  const pushed = placed(between, makingRoom(between, made, follow));
  return 'refused' in pushed ? pushed : compose(diff, pushed);
}

/** Makes the copies; what one of them names among the others it names as their copy. */
function copied(
  plan: Plan,
  wanted: readonly Wanted[],
  newId: NewId,
  as?: Becoming,
): { edit: Edit; made: Map<SessionId, Position> } {
  const edit = new Edit(plan);
  const kin = new Map<SessionId, Session[]>();
  const made = new Map<SessionId, Position>();
  const together = new Map<SessionId, SessionId>();
  const once = new Set(wanted.map(([{ id }]) => id)).size === wanted.length;
  for (const [original, place] of wanted) {
    const relatives = kin.get(original.id) ?? [original];
    const order = keyAtEnd(all(edit.plan, 'sessions'));
    const copy = newSession(newId('sessions'), order, {
      ...copyOf(edit.plan, relatives, original, place),
      ...as,
    });
    edit.add<'sessions'>(copy);
    kin.set(original.id, [...relatives, copy]);
    made.set(copy.id, place);
    if (once) together.set(original.id, copy.id);
  }
  const theirs = (ids: readonly SessionId[]) => ids.map((id) => together.get(id) ?? id);
  for (const id of together.values()) {
    const copy = edit.plan.sessions[id];
    if (copy === undefined) continue;
    const { after, notWith, sameDayAs } = copy;
    edit.set(id, { after: theirs(after), notWith: theirs(notWith), sameDayAs: theirs(sameDayAs) });
  }
  return { edit, made };
}
