import { dayOf } from '../plan/day-of.ts';
import { all, byOrder, ordered, type Plan } from '../plan/plan.ts';
import type { Room } from '../plan/records/room.ts';
import type { Session } from '../plan/records/session.ts';
import {
  dateOf,
  type Interval,
  type LocalDate,
  type LocalDateTime,
  MINUTES_A_DAY,
  toMinutes,
} from '../plan/time.ts';

/** A session that has a time. */
export interface Placed {
  readonly session: Session;
  readonly start: LocalDateTime;
  readonly interval: Interval;
}

/** A day of the programme with all that happens on it, in order of time, then room. */
export interface ProgrammeDay {
  readonly date: LocalDate;
  /** The day's own name, which may be empty. */
  readonly title: string;
  readonly sessions: readonly Placed[];
}

/**
 * The days of the event in order of date, each with its placed sessions. A session on a date that the event
 * has no day for gets a day of its own, so that none is left out.
 */
export function programmeDays(plan: Plan): readonly ProgrammeDay[] {
  const known = made.get(plan) ?? daysOf(plan);
  made.set(plan, known);
  return known;
}

/** A plan is never changed in place, and every sheet asks for its days. */
const made = new WeakMap<Plan, readonly ProgrammeDay[]>();

function daysOf(plan: Plan): readonly ProgrammeDay[] {
  const days = all(plan, 'days');
  const byDate = new Map<LocalDate, { title: string; sessions: Placed[] }>();
  const on = (date: LocalDate, title = '') => {
    const known = byDate.get(date) ?? { title, sessions: [] };
    byDate.set(date, known);
    return known;
  };
  for (const day of days) on(day.date, day.title);
  for (const session of ordered(plan, 'sessions')) {
    if (session.start === null) continue;
    const start = toMinutes(session.start);
    const placed = { session, start: session.start, interval: { start, end: start + session.minutes } };
    on(dayOf(days, session.start)?.date ?? dateOf(session.start)).sessions.push(placed);
  }
  const rank = roomRanks(plan);
  return [...byDate]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, { title, sessions }]) => ({
      date,
      title,
      sessions: sessions.sort(
        (a, b) =>
          a.interval.start - b.interval.start ||
          rank(a.session) - rank(b.session) ||
          a.interval.end - b.interval.end ||
          byOrder(a.session, b.session),
      ),
    }));
}

/** Where the first room of a session stands in the plan's order; across all rooms comes first, no room last. */
function roomRanks(plan: Plan): (session: Session) => number {
  const ranks = new Map(ordered(plan, 'rooms').map((room, index) => [room.id, index]));
  return ({ rooms }) =>
    rooms === 'all' ? -1 : Math.min(Number.MAX_SAFE_INTEGER, ...rooms.map((id) => ranks.get(id) ?? 0));
}

/** The rooms of a session, in the plan's order. None for a session across all rooms. */
export function roomsOf(plan: Plan, session: Session): Room[] {
  if (session.rooms === 'all') return [];
  return session.rooms.flatMap((id) => plan.rooms[id] ?? []).sort(byOrder);
}

/** Breaks and meals: what is printed in grey. */
export function isPause(session: Session): boolean {
  return session.kind === 'break' || session.kind === 'meal';
}

/**
 * From the first start to the last end of what happens on a day; null when nothing does. What was cancelled
 * does not count, nor what goes on for days.
 */
export function hoursOf(day: ProgrammeDay): Interval | null {
  const held = day.sessions.filter(
    ({ session }) => session.status !== 'cancelled' && session.minutes < MINUTES_A_DAY,
  );
  if (held.length === 0) return null;
  return {
    start: Math.min(...held.map(({ interval }) => interval.start)),
    end: Math.max(...held.map(({ interval }) => interval.end)),
  };
}

/** Sessions that share start and end and are no pause stand together as one parallel pass. */
export function inPasses(sessions: readonly Placed[]): Placed[][] {
  const groups = new Map<string, Placed[]>();
  for (const placed of sessions) {
    const { session, interval } = placed;
    const alone = session.rooms === 'all' || isPause(session);
    const key = alone ? session.id : `${interval.start} ${interval.end}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [placed]);
    else group.push(placed);
  }
  return [...groups.values()];
}
