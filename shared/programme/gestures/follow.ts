import type { Timed } from '../../plan/across.ts';
import type { RoomId, SessionId } from '../../plan/ids.ts';
import { all, type Plan } from '../../plan/plan.ts';
import type { Day } from '../../plan/records/day.ts';
import type { Session } from '../../plan/records/session.ts';
import type { Rooms } from './rooms.ts';
import { timedOn } from './timed.ts';

/** What goes along when something is moved or stretched: nothing, the rest of its rooms, or the rest of the day. */
export type Follow = 'none' | 'room' | 'day';

/** From which minute (on the scale of `toMinutes`) something pushes what comes after it, and in which rooms. */
export interface Cause {
  readonly at: number;
  readonly rooms: Rooms;
}

/** A room, or null for what has none: that is a lane of its own. */
type Lane = RoomId | null;

/**
 * What follows the causes on a day, by start. It reaches as far as the first session that stays: a locked one, and
 * of the room alone also one that is in all rooms. What lies behind that one in the same rooms stays too. One that
 * is in several rooms takes along what follows it in each of them.
 * @param moved what is moved itself: it neither follows nor stops what follows
 */
export function followers(
  plan: Plan,
  day: Day,
  causes: readonly Cause[],
  moved: ReadonlySet<SessionId>,
  follow: 'room' | 'day',
): Timed[] {
  const lanes: Lane[] = [...all(plan, 'rooms').map(({ id }) => id), null];
  const whole = follow === 'day' || causes.some(({ rooms }) => rooms === 'all');
  const lanesOf = (rooms: Rooms): readonly Lane[] =>
    rooms === 'all' ? lanes : rooms.length === 0 ? [null] : rooms;
  const stays = (session: Session) => session.locked || (!whole && session.rooms === 'all');

  const waiting = [...causes].sort((a, b) => b.at - a.at);
  const open = new Set<Lane>();
  const found: Timed[] = [];
  for (const group of byStart(timedOn(plan, day).filter(({ session }) => !moved.has(session.id)))) {
    const start = group[0]?.interval.start ?? 0;
    for (let next = waiting.at(-1); next !== undefined && next.at <= start; next = waiting.at(-1)) {
      for (const lane of whole ? lanes : lanesOf(next.rooms)) open.add(lane);
      waiting.pop();
    }
    for (const { session } of group.filter((one) => stays(one.session) && one.session.status !== 'cancelled'))
      for (const lane of lanesOf(session.rooms)) open.delete(lane);
    const movable = group.filter(({ session }) => !stays(session));
    found.push(...reached(movable, open, ({ session }) => lanesOf(session.rooms)));
  }
  return found;
}

/** Those of a group that are in an open lane, and those that are in a lane with such a one: their lanes are open then. */
function reached(
  group: readonly Timed[],
  open: Set<Lane>,
  lanesOf: (timed: Timed) => readonly Lane[],
): Timed[] {
  const next = group.filter((timed) => lanesOf(timed).some((lane) => open.has(lane)));
  if (next.length === 0) return [];
  for (const timed of next) for (const lane of lanesOf(timed)) open.add(lane);
  const left = group.filter((timed) => !next.includes(timed));
  return [...next, ...reached(left, open, lanesOf)];
}

/** Those that start at the same minute together. */
function* byStart(timed: readonly Timed[]): Generator<readonly Timed[]> {
  let group: Timed[] = [];
  for (const each of timed) {
    if (group[0] !== undefined && group[0].interval.start !== each.interval.start) {
      yield group;
      group = [];
    }
    group.push(each);
  }
  if (group.length > 0) yield group;
}
