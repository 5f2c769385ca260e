import { all, byOrder, type Plan } from '../plan/plan.ts';
import type { Session } from '../plan/records/session.ts';
import { dayOfSession } from './board.ts';

/** The sessions that no day shows, in order: those without a time, and those on a date that is no day of the event. */
export function trayOf(plan: Plan): Session[] {
  return all(plan, 'sessions')
    .filter((session) => dayOfSession(plan, session) === undefined)
    .sort(byOrder);
}
