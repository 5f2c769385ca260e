import { dayOf } from '../../shared/plan/day-of.ts';
import { all, type Plan } from '../../shared/plan/plan.ts';
import type { Day } from '../../shared/plan/records/day.ts';
import type { Session } from '../../shared/plan/records/session.ts';
import { addMinutes, daysBetween, type LocalDate, MINUTES_A_DAY } from '../../shared/plan/time.ts';
import { dispatch } from '../store/plan.ts';

/** The sessions that lie on `day`, its night included. */
export function sessionsOn(plan: Plan, day: Day): Session[] {
  const days = all(plan, 'days');
  return all(plan, 'sessions').filter(({ start }) => start !== null && dayOf(days, start)?.id === day.id);
}

/**
 * Gives `day` another date and takes what lies on it along; one undo. None of that may be locked. Returns how
 * many sessions moved, or undefined when the date was refused.
 */
export function moveDay(plan: Plan, day: Day, date: LocalDate, gesture: string): number | undefined {
  const sessions = sessionsOn(plan, day);
  const minutes = daysBetween(day.date, date) * MINUTES_A_DAY;
  if (!dispatch('record.edit', { id: day.id, fields: { date } }, gesture)) return undefined;
  const placements = sessions.flatMap(({ id, start, rooms }) =>
    start === null ? [] : [{ session: id, start: addMinutes(start, minutes), rooms }],
  );
  dispatch('session.place', { placements }, gesture);
  return placements.length;
}

/** Takes everything that lies on `day` in `plan` off it, also what is locked, to lie unplaced. */
export function clearDay(plan: Plan, day: Day, gesture: string): void {
  const sessions = sessionsOn(plan, day);
  for (const { id, locked } of sessions) {
    if (locked) dispatch('session.edit', { session: id, fields: { locked: false, start: null } }, gesture);
  }
  const free = sessions.filter((session) => !session.locked).map((session) => session.id);
  dispatch('session.unplace', { sessions: free }, gesture);
}
