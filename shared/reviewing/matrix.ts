import { dayOf } from '../plan/day-of.ts';
import type { PersonId, SessionId } from '../plan/ids.ts';
import { all, ordered, type Plan } from '../plan/plan.ts';
import type { Assignment } from '../plan/records/assignment.ts';
import type { Range } from '../plan/records/common.ts';
import type { Day } from '../plan/records/day.ts';
import type { Person } from '../plan/records/person.ts';
import type { Session } from '../plan/records/session.ts';
import { type Interval, overlaps } from '../plan/time.ts';
import { daysInOrder } from '../programme/board.ts';
import { type Conflict, conflictOf, type Interests, interestsOf } from './conflict.ts';
import { type Engagement, engagements, intervalOf } from './engagements.ts';
import { attendance } from './presence.ts';

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

/** What keeps someone from a session. None of it forbids: the coordinator may know better. */
export type Obstacle =
  | { readonly kind: 'conflict'; readonly conflict: Conflict }
  | { readonly kind: 'absent'; readonly attendance: 'absent' | 'otherHours' }
  | { readonly kind: 'busy'; readonly engagements: readonly Engagement[] };

/** One person and one session. */
export interface Cell {
  readonly assigned: boolean;
  readonly pinned: boolean;
  /** The weightiest first. None for a cancelled session. */
  readonly obstacles: readonly Obstacle[];
}

/** A reviewer. */
export interface Row {
  readonly person: Person;
  /** As many as the matrix has columns, in their order. */
  readonly cells: readonly Cell[];
  /** Reviews in each group of columns, and in all. Cancelled ones are not counted. */
  readonly totals: readonly number[];
  readonly total: number;
  readonly load: Range;
  /** Whether that is more than the plan says, on some day or in all. */
  readonly overADay: boolean;
  readonly overInAll: boolean;
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
  const interests = columns.map((column) => interestsOf(plan, column.session));
  const engaged = engagements(plan);
  const { mostADay } = plan.event.reviewing;
  const assignments = assignmentsByReviewer(plan);
  const rows = reviewersOf(plan).map((person) => {
    const theirs = engaged.get(person.id) ?? [];
    const reviews = assignments.get(person.id);
    const cells = columns.map((column, index) => {
      const assignment = reviews?.get(column.session.id);
      return cellOf(
        assignment,
        column.cancelled ? [] : obstaclesOf(plan, person, column, interests[index], theirs),
      );
    });
    const counts = (column: Column, index: number) => !column.cancelled && cells[index]?.assigned === true;
    const reviewed = columns.filter(counts);
    const totals = groups.map((group) => reviewed.filter((column) => column.day === group.day).length);
    const total = reviewed.length;
    const load = person.load ?? plan.event.reviewing.load;
    const overADay = groups.some(({ day }, index) => day !== null && (totals[index] ?? 0) > mostADay);
    return { person, cells, totals, total, load, overADay, overInAll: total > load.max };
  });
  return { groups, columns, rows, gaps: columns.filter(isGap) };
}

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
      const demand = session.reviewers ?? plan.event.reviewing.demand;
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

/** Most cells are one of these two; sharing them makes an unchanged row cheap to recognise. */
const FREE: Cell = { assigned: false, pinned: false, obstacles: [] };
const ASSIGNED: Cell = { assigned: true, pinned: false, obstacles: [] };

function cellOf(assignment: Assignment | undefined, obstacles: readonly Obstacle[]): Cell {
  const assigned = assignment !== undefined;
  const pinned = assignment?.pinned ?? false;
  if (obstacles.length === 0 && !pinned) return assigned ? ASSIGNED : FREE;
  return { assigned, pinned, obstacles };
}

function assignmentsByReviewer(plan: Plan): Map<PersonId, Map<SessionId, Assignment>> {
  const found = new Map<PersonId, Map<SessionId, Assignment>>();
  for (const assignment of all(plan, 'assignments')) {
    const theirs = found.get(assignment.reviewer) ?? new Map<SessionId, Assignment>();
    found.set(assignment.reviewer, theirs.set(assignment.session, assignment));
  }
  return found;
}

function obstaclesOf(
  plan: Plan,
  person: Person,
  { session, day, interval }: Column,
  interests: Interests | undefined,
  theirs: readonly Engagement[],
): Obstacle[] {
  const found: Obstacle[] = [];
  const conflict = interests && conflictOf(plan, person, interests);
  if (conflict !== undefined) found.push({ kind: 'conflict', conflict });
  if (interval === null) return found;
  const there = day === null ? 'present' : attendance(person, day, interval);
  if (there !== 'present') found.push({ kind: 'absent', attendance: there });
  const busy = theirs.filter((other) => {
    return other.session.id !== session.id && other.interval !== null && overlaps(other.interval, interval);
  });
  if (busy.length > 0) found.push({ kind: 'busy', engagements: busy });
  return found;
}
