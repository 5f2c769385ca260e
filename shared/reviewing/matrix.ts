import { dayOf } from '../plan/day-of.ts';
import type { PersonId, SessionId } from '../plan/ids.ts';
import { all, ordered, type Plan } from '../plan/plan.ts';
import type { Assignment } from '../plan/records/assignment.ts';
import type { Range } from '../plan/records/common.ts';
import type { Day } from '../plan/records/day.ts';
import type { Person } from '../plan/records/person.ts';
import type { Session } from '../plan/records/session.ts';
import type { Interval } from '../plan/time.ts';
import { daysInOrder } from '../programme/board.ts';
import { type Cell, cellMaker } from './cell.ts';
import { intervalOf } from './engagements.ts';
import { demandOf, mostADayOf } from './limits-of.ts';

/** Whether a session has the reviewers it asks for. */
export type Fill = 'none' | 'few' | 'met' | 'many';

/** A session that can be reviewed. */
export interface Column {
  readonly session: Session;
  /** What it is called in a narrow column: its group's name, or its own title. May be empty. */
  readonly title: string;
  /** The day it lies in, or null: it is unplaced, or on a date that the event does not have. */
  readonly day: Day | null;
  readonly interval: Interval | null;
  readonly cancelled: boolean;
  readonly demand: Range;
  /** How many review it; 0 for a cancelled one. */
  readonly assigned: number;
  readonly fill: Fill;
}

/** The columns of one day; the last may hold those without a day. */
export interface ColumnGroup {
  readonly day: Day | null;
  /** The time they all share, if they do. */
  readonly interval: Interval | null;
  readonly columns: readonly Column[];
}

/** A reviewer. */
export interface Row {
  readonly person: Person;
  /** What they are to the session of a column, by its number in the matrix; worked out when it is first asked for. */
  readonly cell: (column: number) => Cell | undefined;
  /** Reviews in each group of columns, and in all. Cancelled ones are not counted. */
  readonly totals: readonly number[];
  readonly total: number;
  readonly load: Range;
  /** How many reviews they may have in one day. */
  readonly mostADay: number;
  /** Whether that is more than the plan says, on some day or in all. */
  readonly overADay: boolean;
  readonly overInAll: boolean;
  /** How many reviews they have less than they are to have. */
  readonly under: number;
}

/** Who can review what, and who does. */
export interface ReviewMatrix {
  readonly groups: readonly ColumnGroup[];
  /** The columns of all groups, in their order. */
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Columns with fewer reviewers than they ask for. */
  readonly gaps: readonly Column[];
}

/** The kinds of session that have reviewers. */
export const REVIEWED: ReadonlySet<Session['kind']> = new Set(['workshop', 'seminar']);

/** The matrix of `plan`: reviewers in the plan's order, by workshops and seminars in order of time. */
export function reviewMatrix(plan: Plan): ReviewMatrix {
  const groups = columnGroups(plan);
  const columns = groups.flatMap((group) => group.columns);
  const places = new Map(columns.map((column, index) => [column.session.id, index]));
  const groupOf = groups.flatMap((group, index) => group.columns.map(() => index));
  const cellsOf = cellMaker(plan, columns);
  const { load: usual } = plan.event.reviewing;
  const assignments = assignmentsByReviewer(plan);
  const rows = reviewersOf(plan).map((person): Row => {
    const reviews = assignments.get(person.id) ?? NO_REVIEWS;
    const totals = groups.map(() => 0);
    for (const session of reviews.keys()) {
      const at = places.get(session);
      if (at === undefined || columns[at]?.cancelled) continue;
      const group = groupOf[at] ?? 0;
      totals[group] = (totals[group] ?? 0) + 1;
    }
    const total = totals.reduce((sum, count) => sum + count, 0);
    const load = person.load ?? usual;
    const mostADay = mostADayOf(plan, person);
    const overADay = groups.some(({ day }, index) => day !== null && (totals[index] ?? 0) > mostADay);
    const under = Math.max(0, load.min - total);
    return {
      person,
      cell: cellsOf(person, reviews),
      totals,
      total,
      load,
      mostADay,
      overADay,
      overInAll: total > load.max,
      under,
    };
  });
  return { groups, columns, rows, gaps: columns.filter(isGap) };
}

const NO_REVIEWS: ReadonlyMap<SessionId, Assignment> = new Map();

/** People who review or are to: by their role, or because they are on a session. In the plan's order. */
export function reviewersOf(plan: Plan): Person[] {
  const assigned = new Set(all(plan, 'assignments').map((assignment) => assignment.reviewer));
  return ordered(plan, 'people').filter(
    (person) => person.roles.includes('reviewer') || assigned.has(person.id),
  );
}

/** The workshops and seminars of `plan` in order of time, the unplaced last. */
export function reviewColumns(plan: Plan): Column[] {
  return columnGroups(plan).flatMap((group) => group.columns);
}

/** The workshops and seminars of `plan` with fewer reviewers than they ask for, in order of time. */
export function reviewGaps(plan: Plan): Column[] {
  return reviewColumns(plan).filter(isGap);
}

function isGap({ cancelled, fill }: Column): boolean {
  return !cancelled && (fill === 'none' || fill === 'few');
}

function columnGroups(plan: Plan): ColumnGroup[] {
  const days = daysInOrder(plan);
  const assigned = new Map<string, number>();
  for (const { session } of all(plan, 'assignments')) assigned.set(session, (assigned.get(session) ?? 0) + 1);

  const columns = ordered(plan, 'sessions')
    .filter((session) => REVIEWED.has(session.kind))
    .map((session): Column => {
      const cancelled = session.status === 'cancelled';
      const count = cancelled ? 0 : (assigned.get(session.id) ?? 0);
      const demand = demandOf(plan, session);
      const day = session.start === null ? null : (dayOf(days, session.start) ?? null);
      const fill = fillOf(count, demand);
      const title = (session.group && plan.groups[session.group]?.name) || session.title;
      return { session, title, day, interval: intervalOf(session), cancelled, demand, assigned: count, fill };
    });
  return [...days, null]
    .map((day) => {
      const own = columns.filter((column) => column.day === day).sort(byStartAndNumber);
      return { day, interval: day && sharedInterval(own), columns: own };
    })
    .filter((group) => group.columns.length > 0);
}

function fillOf(count: number, { min, max }: Range): Fill {
  if (count > max) return 'many';
  if (count >= min) return 'met';
  return count === 0 ? 'none' : 'few';
}

const numbers = new Intl.Collator('sv', { numeric: true });

/** Stable: what is alike keeps the plan's order. */
function byStartAndNumber(a: Column, b: Column): number {
  const earlier = (a.interval?.start ?? 0) - (b.interval?.start ?? 0);
  return earlier === 0 ? numbers.compare(a.session.number, b.session.number) : earlier;
}

function sharedInterval(columns: readonly Column[]): Interval | null {
  const first = columns[0]?.interval ?? null;
  const alike = (column: Column) =>
    column.interval?.start === first?.start && column.interval?.end === first?.end;
  return columns.every(alike) ? first : null;
}

function assignmentsByReviewer(plan: Plan): Map<PersonId, Map<SessionId, Assignment>> {
  const found = new Map<PersonId, Map<SessionId, Assignment>>();
  for (const assignment of all(plan, 'assignments')) {
    const theirs = found.get(assignment.reviewer) ?? new Map<SessionId, Assignment>();
    found.set(assignment.reviewer, theirs.set(assignment.session, assignment));
  }
  return found;
}
