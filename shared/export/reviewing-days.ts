import { formatDate, formatTimes } from '../i18n/dates.ts';
import type { Plan } from '../plan/plan.ts';
import type { Language } from '../plan/records/event.ts';
import type { Person } from '../plan/records/person.ts';
import type { Session } from '../plan/records/session.ts';
import { fromMinutes, type Interval } from '../plan/time.ts';
import { type Column, reviewMatrix } from '../reviewing/matrix.ts';
import type { Printout } from './printout.ts';
import { reviewersBySession } from './reviewers-of.ts';

/** A workshop in the reviewing, with those who review it; nobody does when it is cancelled. */
export interface Reviewed {
  readonly session: Session;
  readonly title: string;
  readonly cancelled: boolean;
  /** "13.00–14.30"; empty while it is unplaced. */
  readonly times: string;
  readonly reviewers: readonly Person[];
  /** Whether it has fewer reviewers than it asks for. */
  readonly lacking: boolean;
}

/** The workshops of a day; the last, without a date, holds those that have no day. */
export interface ReviewingDay {
  /** "torsdag 29 augusti", or "Oplacerade". */
  readonly title: string;
  /** The times that all of its workshops share; empty when they differ. */
  readonly times: string;
  readonly workshops: readonly Reviewed[];
}

/** What is printed of who reviews what. */
export interface Reviewing {
  readonly days: readonly ReviewingDay[];
  /** Everyone who reviews or is there to do so, in the plan's order. */
  readonly reviewers: readonly Person[];
}

/** The reviewing of a plan, or null for one in which no workshop asks for reviewers or has any. */
export function reviewingOf(printout: Printout): Reviewing | null {
  const { plan, language } = printout;
  const known = made.get(plan) ?? new Map<Language, Reviewing | null>();
  made.set(plan, known);
  const before = known.get(language);
  if (before !== undefined) return before;
  const reviewing = reviewingIn(printout);
  known.set(language, reviewing);
  return reviewing;
}

/** A plan is never changed in place, and several sheets ask for its reviewing. */
const made = new WeakMap<Plan, Map<Language, Reviewing | null>>();

function reviewingIn({ plan, t, language }: Printout): Reviewing | null {
  const { groups, columns, rows } = reviewMatrix(plan);
  if (!columns.some(({ demand, assigned }) => demand.max > 0 || assigned > 0)) return null;
  const times = (interval: Interval | null) =>
    interval === null ? '' : formatTimes(fromMinutes(interval.start), fromMinutes(interval.end), language);
  const assigned = reviewersBySession(plan);
  const reviewed = (column: Column): Reviewed => {
    const { session, cancelled, interval, fill } = column;
    const own = cancelled ? [] : (assigned.get(session.id) ?? []);
    const lacking = !cancelled && (fill === 'none' || fill === 'few');
    const title = column.title.trim() || t('records.untitled');
    return { session, title, cancelled, times: times(interval), reviewers: own, lacking };
  };
  return {
    days: groups.map(({ day, interval, columns: own }) => ({
      title: day === null ? t('exports.unplaced') : formatDate(day.date, 'long', language),
      times: times(interval),
      workshops: own.map(reviewed),
    })),
    reviewers: rows.map((row) => row.person),
  };
}

/** The themes of a session's group by title, with the people responsible; none for a session without a group. */
export function themesOf(plan: Plan, session: Session) {
  const group = session.group === null ? undefined : plan.groups[session.group];
  return (group?.themes ?? []).filter((theme) => theme.title.trim() !== '');
}
