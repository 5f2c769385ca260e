import { dayOf } from '../plan/day-of.ts';
import { ordered, type Plan } from '../plan/plan.ts';
import type { Session } from '../plan/records/session.ts';
import { daysInOrder } from './board.ts';

/** The sessions that no day shows, in order: those without a time, and those on a date that is no day of the event. */
export function trayOf(plan: Plan): Session[] {
  const days = daysInOrder(plan);
  return ordered(plan, 'sessions').filter(({ start }) => start === null || dayOf(days, start) === undefined);
}
