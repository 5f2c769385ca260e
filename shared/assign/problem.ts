import type { SessionId } from '../plan/ids.ts';
import { all, type Plan } from '../plan/plan.ts';
import type { Range } from '../plan/records/common.ts';
import type { Day } from '../plan/records/day.ts';
import type { Person } from '../plan/records/person.ts';
import type { Session } from '../plan/records/session.ts';
import { type Interval, overlaps, toMinutes } from '../plan/time.ts';
import { interestsOf } from '../reviewing/conflict.ts';
import { type Engagement, engagements } from '../reviewing/engagements.ts';
import { reviewColumns, reviewersOf } from '../reviewing/matrix.ts';
import { type Barred, type Barrier, barriersOf } from './barriers.ts';
import { pointsOf } from './points.ts';

/** Whether a reviewer may be put on a session. What is pinned stands, whatever speaks against it. */
export const OPEN = 0;
export const PINNED = 1;
export const CLOSED = 2;

/** A session to be reviewed. */
export interface Reviewed {
  readonly session: Session;
  /** The number of its day among those that have sessions to review; -1 when it is in none. */
  readonly day: number;
  readonly interval: Interval | null;
  readonly demand: Range;
}

/**
 * Who can review what, by number: reviewers in the plan's order, sessions in order of time, and a cell for each
 * pair at `reviewer * sessions.length + session`. Cancelled sessions are not in it.
 */
export interface ReviewProblem {
  readonly plan: Plan;
  readonly reviewers: readonly Person[];
  readonly sessions: readonly Reviewed[];
  /** OPEN, PINNED or CLOSED. */
  readonly cells: Uint8Array;
  /** Competence and wish together, 0 to 6. */
  readonly points: Int8Array;
  /** 1 where someone would rather not be planned. */
  readonly undesired: Uint8Array;
  /** 1 where the plan has an assignment now. */
  readonly current: Uint8Array;
  /** Reviews in all, of each reviewer. */
  readonly loads: readonly Range[];
  /** Reviews in one day, of whoever has no number of their own (`aDayOf`). */
  readonly mostADay: number;
  readonly eyes: Plan['event']['reviewing']['eyes'];
  /** Sessions of one group, where it has two or more: each list rising. */
  readonly groups: readonly (readonly number[])[];
  /** What closes a cell, pinned or not. */
  barriers(cell: number): readonly Barrier[];
}

/** How many reviews a reviewer may have in one day. */
export function aDayOf({ reviewers, mostADay }: ReviewProblem, reviewer: number): number {
  return reviewers[reviewer]?.load?.mostADay ?? mostADay;
}

/** The problem that `plan` poses. */
export function problemOf(plan: Plan): ReviewProblem {
  const columns = reviewColumns(plan).filter((column) => !column.cancelled);
  const reviewers = reviewersOf(plan);
  const barred = columns.map(
    ({ session, day, interval }): Barred => ({
      session,
      day,
      interval,
      interests: interestsOf(plan, session),
    }),
  );
  const days = numbered(columns.map(({ day }) => day));
  const sessions = columns.map(
    ({ session, interval, demand, day }): Reviewed => ({
      session,
      interval,
      demand,
      day: day === null ? -1 : (days.get(day) ?? -1),
    }),
  );
  const column = new Map(columns.map(({ session }, index) => [session.id, index]));
  const { current, pinned } = assignedNow(plan, reviewers, column);
  const engaged = fixedEngagements(plan, reviewers, column, pinned);

  const width = columns.length;
  const size = reviewers.length * width;
  const barriers = (cell: number) => {
    const [reviewer, session] = [Math.floor(cell / width), cell % width];
    const [person, at] = [reviewers[reviewer], barred[session]];
    return person === undefined || at === undefined
      ? []
      : barriersOf(plan, person, at, engaged[reviewer] ?? []);
  };
  const cells = new Uint8Array(size);
  const points = new Int8Array(size);
  const undesired = new Uint8Array(size);
  for (let cell = 0; cell < size; cell++) {
    const [person, session] = [reviewers[Math.floor(cell / width)], sessions[cell % width]];
    if (person === undefined || session === undefined) continue;
    const { competence, wish } = pointsOf(plan, person, session.session);
    points[cell] = competence + wish;
    undesired[cell] = isUndesired(person, session) ? 1 : 0;
    if (pinned[cell] === 1) cells[cell] = PINNED;
    else if (barriers(cell).length > 0) cells[cell] = CLOSED;
  }
  const { load, mostADay, eyes } = plan.event.reviewing;
  const loads = reviewers.map((person) => person.load ?? load);
  const groups = groupsOf(sessions);
  return {
    plan,
    reviewers,
    sessions,
    cells,
    points,
    undesired,
    current,
    loads,
    mostADay,
    eyes,
    groups,
    barriers,
  };
}

function numbered(days: readonly (Day | null)[]): Map<Day, number> {
  const found = new Map<Day, number>();
  for (const day of days) if (day !== null && !found.has(day)) found.set(day, found.size);
  return found;
}

function assignedNow(plan: Plan, reviewers: readonly Person[], column: ReadonlyMap<SessionId, number>) {
  const row = new Map(reviewers.map((person, index) => [person.id, index]));
  const current = new Uint8Array(reviewers.length * column.size);
  const pinned = new Uint8Array(reviewers.length * column.size);
  for (const assignment of all(plan, 'assignments')) {
    const at = column.get(assignment.session);
    const reviewer = row.get(assignment.reviewer);
    if (at === undefined || reviewer === undefined) continue;
    current[reviewer * column.size + at] = 1;
    if (assignment.pinned) pinned[reviewer * column.size + at] = 1;
  }
  return { current, pinned };
}

/** What each reviewer does besides the reviews that may yet be given to someone else. */
function fixedEngagements(
  plan: Plan,
  reviewers: readonly Person[],
  column: ReadonlyMap<SessionId, number>,
  pinned: Uint8Array,
): (readonly Engagement[])[] {
  const engaged = engagements(plan);
  return reviewers.map((person, reviewer) =>
    (engaged.get(person.id) ?? []).filter(({ session, parts }) => {
      const at = column.get(session.id);
      if (at === undefined || parts.some((part) => part !== 'reviewer')) return true;
      return pinned[reviewer * column.size + at] === 1;
    }),
  );
}

function isUndesired(person: Person, { interval }: Reviewed): boolean {
  if (interval === null || person.undesired.length === 0) return false;
  return person.undesired.some(({ from, to }) =>
    overlaps({ start: toMinutes(from), end: toMinutes(to) }, interval),
  );
}

function groupsOf(sessions: readonly Reviewed[]): number[][] {
  const found = new Map<string, number[]>();
  for (const [index, { session }] of sessions.entries()) {
    if (session.group === null) continue;
    found.set(session.group, [...(found.get(session.group) ?? []), index]);
  }
  return [...found.values()].filter((group) => group.length > 1);
}
