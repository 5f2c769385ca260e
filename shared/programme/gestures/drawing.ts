import type { Refusal } from '../../change/command.ts';
import { lockedAmong } from '../../change/locked.ts';
import { dayOf } from '../../plan/day-of.ts';
import type { DayId, SessionId } from '../../plan/ids.ts';
import { all, type Plan } from '../../plan/plan.ts';
import { LONGEST_SESSION } from '../../plan/records/session.ts';
import { at, fromMinutes, overlaps, toMinutes } from '../../plan/time.ts';
import type { Position } from '../move.ts';
import { knownRooms, meetIn, type Rooms } from './rooms.ts';
import { timedOf } from './timed.ts';

/** A stretch of empty time that is drawn out on a day, in minutes after its midnight; `to` may be the earlier. */
export interface Stretch {
  readonly day: DayId;
  readonly from: number;
  readonly to: number;
  readonly rooms: Rooms;
  /** The session that lies under the pointer where it began. */
  readonly on?: SessionId;
}

/** Where a session lies that is drawn out over a stretch of time, or why there can be none. */
export function drawing(plan: Plan, { day: id, from, to, rooms: wanted, on }: Stretch): Position | Refusal {
  const day = plan.days[id];
  if (day === undefined) return { refused: 'commands.drop.noDay' };
  const under = on === undefined ? undefined : plan.sessions[on];
  const blocked = under && lockedAmong([under]);
  if (blocked) return blocked;
  const midnight = toMinutes(at(day.date, '00:00'));
  const time = {
    start: midnight + Math.round(Math.min(from, to)),
    end: midnight + Math.round(Math.max(from, to)),
  };
  const minutes = time.end - time.start;
  if (minutes < 1) return { refused: 'commands.session.tooShort' };
  if (minutes > LONGEST_SESSION) return { refused: 'commands.session.badLength' };
  const start = fromMinutes(time.start);
  if (dayOf(all(plan, 'days'), start) !== day) return { refused: 'commands.drop.outside' };
  const rooms = knownRooms(plan, wanted);
  const covered = timedOf(plan)
    .filter(({ session, interval }) => overlaps(interval, time) && meetIn(session.rooms, rooms))
    .map(({ session }) => session);
  return lockedAmong(covered.filter(({ status }) => status !== 'cancelled')) ?? { start, minutes, rooms };
}
