import { formatDate, formatTimes } from '../i18n/dates.ts';
import { all, byOrder, ordered, type Plan } from '../plan/plan.ts';
import type { Person } from '../plan/records/person.ts';
import type { Session } from '../plan/records/session.ts';
import { fromMinutes } from '../plan/time.ts';
import { reviewedSessions, reviewersAskedFor } from '../plan/reviewing.ts';
import type { Printout } from './printout.ts';
import { type Placed, programmeDays } from './programme-days.ts';

/** A workshop in the reviewing, with those who review it; nobody does when it is cancelled. */
export interface Reviewed {
  readonly session: Session;
  readonly reviewers: readonly Person[];
  readonly cancelled: boolean;
  /** "13.00–14.30"; empty while it is unplaced. */
  readonly times: string;
  /** How many reviewers it lacks of those it asks for at the least. */
  readonly lacking: number;
}

/** The workshops of a day; the last, without a date, holds the unplaced. */
export interface ReviewingDay {
  /** "torsdag 29 augusti", or "Oplacerade". */
  readonly title: string;
  /** The times that all of its workshops share; empty when they differ. */
  readonly times: string;
  readonly workshops: readonly Reviewed[];
}

/** The reviewed workshops by day, in order of time and number. Days without any are left out. */
export function reviewingDays({ plan, t, language }: Printout): ReviewingDay[] {
  const reviewed = new Map(reviewedSessions(plan).map((session) => [session.id, session]));
  const reviewers = reviewersBySession(plan);
  const entry = (session: Session, placed: Placed | null): Reviewed => {
    const cancelled = session.status === 'cancelled';
    const own = cancelled ? [] : (reviewers.get(session.id) ?? []).sort(byOrder);
    const lacking = cancelled ? 0 : Math.max(0, reviewersAskedFor(plan, session).min - own.length);
    const { start, end } = placed?.interval ?? { start: 0, end: 0 };
    const times = placed === null ? '' : formatTimes(fromMinutes(start), fromMinutes(end), language);
    return { session, times, reviewers: own, cancelled, lacking };
  };
  const days = programmeDays(plan).map((day) => ({
    title: formatDate(day.date, 'long', language),
    workshops: day.sessions
      .filter(({ session }) => reviewed.has(session.id))
      .sort((a, b) => a.interval.start - b.interval.start || byNumber(a.session, b.session))
      .map((placed) => entry(placed.session, placed)),
  }));
  const unplaced = [...reviewed.values()].filter((session) => session.start === null).sort(byNumber);
  return [...days, { title: t('exports.unplaced'), workshops: unplaced.map((session) => entry(session, null)) }]
    .filter((day) => day.workshops.length > 0)
    .map((day) => {
      const times = new Set(day.workshops.map((workshop) => workshop.times));
      return { ...day, times: times.size === 1 ? ([...times][0] ?? '') : '' };
    });
}

function byNumber(a: Session, b: Session): number {
  return a.number.localeCompare(b.number, 'sv', { numeric: true }) || byOrder(a, b);
}

function reviewersBySession(plan: Plan): Map<string, Person[]> {
  const found = new Map<string, Person[]>();
  for (const { reviewer, session } of all(plan, 'assignments')) {
    const person = plan.people[reviewer];
    if (person === undefined) continue;
    const list = found.get(session);
    if (list === undefined) found.set(session, [person]);
    else list.push(person);
  }
  return found;
}

/** Everyone who reviews or is there to do so, in the plan's order. */
export function reviewersOf(plan: Plan): Person[] {
  const assigned = new Set(all(plan, 'assignments').map((assignment) => assignment.reviewer));
  return ordered(plan, 'people').filter((person) => person.roles.includes('reviewer') || assigned.has(person.id));
}
