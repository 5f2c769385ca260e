import type { Refusal } from '../../change/command.ts';
import type { Timed } from '../../plan/across.ts';
import { dayOf } from '../../plan/day-of.ts';
import type { SessionId } from '../../plan/ids.ts';
import { all, type Plan } from '../../plan/plan.ts';
import type { Day } from '../../plan/records/day.ts';
import type { Session } from '../../plan/records/session.ts';
import { fromMinutes, MINUTES_A_DAY } from '../../plan/time.ts';
import { meetIn } from './rooms.ts';
import { timedOf } from './timed.ts';

/** What keeps sessions from being moved in time as far as is wanted. */
interface Obstacle {
  /** The session that stays and is in the way; null when it is the end (or the beginning) of the day. */
  readonly by: Session | null;
  /** The one that would run into it. */
  readonly stuck: Session;
  /** How many minutes they can be moved, in the direction that is wanted. */
  readonly minutes: number;
}

/**
 * What is in the way when `moved` go `by` minutes later (earlier, if negative) on their day: the nearest of what
 * stays in a room of theirs, or the time from which they would belong to another day. Null when nothing is.
 * What overlaps them as it is, and what is cancelled, is not in the way.
 * @param stretched what only ends so many minutes later
 * @param aside what is no longer where it was, and so in nobody's way
 */
export function obstacle(
  plan: Plan,
  day: Day,
  moved: readonly Timed[],
  by: number,
  { stretched = [], aside }: { stretched?: readonly Timed[]; aside?: ReadonlySet<SessionId> } = {},
): Obstacle | null {
  if (by === 0) return null;
  const going = new Set([...moved, ...stretched].map(({ session }) => session.id));
  const staying = timedOf(plan).filter(
    ({ session }) => !going.has(session.id) && !aside?.has(session.id) && session.status !== 'cancelled',
  );
  let nearest: Obstacle | null = null;
  const found = (other: Session | null, stuck: Session, room: number): void => {
    if (room < (nearest?.minutes ?? Math.abs(by))) nearest = { by: other, stuck, minutes: room };
  };
  for (const { session, interval } of [...moved, ...(by > 0 ? stretched : [])]) {
    if (session.status !== 'cancelled') {
      for (const other of staying) {
        const room = by > 0 ? other.interval.start - interval.end : interval.start - other.interval.end;
        if (room >= 0 && room < Math.abs(by) && meetIn(other.session.rooms, session.rooms))
          found(other.session, session, room);
      }
    }
  }
  for (const { session, interval } of moved) found(null, session, roomInDay(plan, day, interval.start, by));
  return nearest;
}

/** How many of the minutes what starts at `start` can be moved and still belong to its day. */
function roomInDay(plan: Plan, day: Day, start: number, by: number): number {
  const days = all(plan, 'days');
  const stays = (room: number) => dayOf(days, fromMinutes(start + Math.sign(by) * room)) === day;
  if (stays(Math.abs(by))) return Math.abs(by);
  let [least, most] = [0, Math.min(Math.abs(by), 2 * MINUTES_A_DAY)];
  while (most - least > 1) {
    const middle = Math.floor((least + most) / 2);
    if (stays(middle)) least = middle;
    else most = middle;
  }
  return least;
}

/** The sentence that says what is in the way, why, and how far one can go. */
export function obstacleRefusal({ by, stuck, minutes }: Obstacle): Refusal {
  if (by === null) return { refused: 'commands.follow.dayEnds', values: { title: stuck.title, minutes } };
  const why = by.locked ? 'locked' : by.rooms === 'all' ? 'everyone' : 'stays';
  return { refused: `commands.follow.${why}`, values: { title: by.title, minutes } };
}
