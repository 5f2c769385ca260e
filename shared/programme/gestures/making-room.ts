import type { Refusal } from '../../change/command.ts';
import { dayOf } from '../../plan/day-of.ts';
import type { SessionId } from '../../plan/ids.ts';
import { all, type Plan } from '../../plan/plan.ts';
import type { Day } from '../../plan/records/day.ts';
import { addMinutes, type Interval, toMinutes } from '../../plan/time.ts';
import type { Position } from '../move.ts';
import { followers } from './follow.ts';
import { obstacle, obstacleRefusal } from './obstacle.ts';
import { meetIn, type Rooms } from './rooms.ts';

/** Something that is put on a day: when and where. */
interface PutIn {
  readonly interval: Interval;
  readonly rooms: Rooms;
}

/**
 * `placed`, put in among what is there: on each of its days, what starts at or after it goes as many minutes later
 * as it takes for nothing of that to be in its way. Nothing is drawn nearer. What is under way when it starts stays.
 */
export function makingRoom(
  plan: Plan,
  placed: ReadonlyMap<SessionId, Position>,
  follow: 'room' | 'day',
): ReadonlyMap<SessionId, Position> | Refusal {
  const days = all(plan, 'days');
  const byDay = new Map<Day, PutIn[]>();
  for (const { start, minutes, rooms } of placed.values()) {
    const day = start === null ? undefined : dayOf(days, start);
    if (start === null || day === undefined) continue;
    const from = toMinutes(start);
    byDay.set(day, [...(byDay.get(day) ?? []), { interval: { start: from, end: from + minutes }, rooms }]);
  }
  const aside = new Set(placed.keys());
  const result = new Map(placed);
  for (const [day, put] of byDay) {
    const causes = put.map(({ interval, rooms }) => ({ at: interval.start, rooms }));
    const going = followers(plan, day, causes, aside, follow);
    const by = needed(put, going);
    if (by === 0) continue;
    const stop = obstacle(plan, day, going, by, { aside });
    if (stop !== null) return obstacleRefusal(stop);
    for (const { session } of going) {
      const { start, minutes, rooms } = session;
      result.set(session.id, { start: start && addMinutes(start, by), minutes, rooms });
    }
  }
  return result;
}

/** How many minutes later `going` must be, so that none meets what is put in before it, or is then in its way. */
function needed(
  put: readonly PutIn[],
  going: readonly { readonly session: { readonly rooms: Rooms }; readonly interval: Interval }[],
): number {
  let by = 0;
  for (let more = true; more; ) {
    more = false;
    for (const { interval, rooms } of put) {
      for (const { session, interval: now } of going) {
        const [start, end] = [now.start + by, now.end + by];
        if (start >= interval.end || end <= interval.start || !meetIn(rooms, session.rooms)) continue;
        // What is under way when this starts stays as it is, unless it is pushed into it.
        if (by === 0 && now.start < interval.start) continue;
        by += interval.end - start;
        more = true;
      }
    }
  }
  return by;
}
