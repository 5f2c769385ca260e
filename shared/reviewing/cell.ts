import { pointsOf } from '../assign/points.ts';
import type { SessionId } from '../plan/ids.ts';
import type { Plan } from '../plan/plan.ts';
import type { Assignment } from '../plan/records/assignment.ts';
import type { Day } from '../plan/records/day.ts';
import type { Person } from '../plan/records/person.ts';
import type { Session } from '../plan/records/session.ts';
import { type Interval, overlaps } from '../plan/time.ts';
import { type Conflict, conflictOf, type Interests, interestsOf } from './conflict.ts';
import { type Engagement, engagements } from './engagements.ts';
import { attendance } from './presence.ts';

/** What keeps someone from a session. None of it forbids: the coordinator may know better. */
export type Obstacle =
  | { readonly kind: 'conflict'; readonly conflict: Conflict }
  | { readonly kind: 'refused' }
  | { readonly kind: 'absent'; readonly attendance: 'absent' | 'otherHours' }
  | { readonly kind: 'busy'; readonly engagements: readonly Engagement[] };

/** A session as its cells need it. */
export interface Reviewable {
  readonly session: Session;
  readonly day: Day | null;
  readonly interval: Interval | null;
  readonly cancelled: boolean;
}

/** One person and one session. */
export interface Cell {
  readonly assigned: boolean;
  readonly pinned: boolean;
  /** The weightiest first. None for a cancelled session. */
  readonly obstacles: readonly Obstacle[];
  /** 0 (none, or not known) to 3 (expert). */
  readonly competence: number;
  /** 1 is the dearest wish; null is none. */
  readonly wish: number | null;
  /** Other sessions of the same group that they review: the same pair meets again. */
  readonly again: readonly Session[];
}

const NOBODY: readonly Engagement[] = [];
const NO_SESSIONS: readonly Session[] = [];
const NO_OBSTACLES: readonly Obstacle[] = [];

/** Gives for a person, with their assignments by session, what they are to each of `columns` by its number. */
export function cellMaker(plan: Plan, columns: readonly Reviewable[]) {
  const interests = new Map<Reviewable, Interests>();
  const interestsIn = (column: Reviewable): Interests => {
    const known = interests.get(column) ?? interestsOf(plan, column.session);
    interests.set(column, known);
    return known;
  };
  const engaged = engagements(plan);
  return (person: Person, reviews: ReadonlyMap<SessionId, Assignment>) => {
    const cells = new Map<number, Cell>();
    const theirs = engaged.get(person.id) ?? NOBODY;
    const byGroup = sessionsByGroup(plan, reviews.keys());
    return (at: number): Cell | undefined => {
      const column = columns[at];
      const known = cells.get(at);
      if (known !== undefined || column === undefined) return known;
      const { session, cancelled } = column;
      const assignment = reviews.get(session.id);
      const { competence, wish } = pointsOf(plan, person, session);
      const cell: Cell = {
        assigned: assignment !== undefined,
        pinned: assignment?.pinned ?? false,
        obstacles: cancelled ? NO_OBSTACLES : obstaclesOf(plan, person, column, interestsIn(column), theirs),
        competence,
        wish: wish === 0 ? null : 4 - wish,
        again:
          session.group === null || cancelled
            ? NO_SESSIONS
            : (byGroup.get(session.group)?.filter(({ id }) => id !== session.id) ?? NO_SESSIONS),
      };
      cells.set(at, cell);
      return cell;
    };
  };
}

function sessionsByGroup(plan: Plan, ids: Iterable<SessionId>): ReadonlyMap<string, readonly Session[]> {
  const found = new Map<string, Session[]>();
  for (const id of ids) {
    const session = plan.sessions[id];
    if (session === undefined || session.group === null || session.status === 'cancelled') continue;
    found.set(session.group, [...(found.get(session.group) ?? []), session]);
  }
  return found;
}

/** What keeps `person`, who does `theirs`, from the session of a column; the weightiest first. */
export function obstaclesOf(
  plan: Plan,
  person: Person,
  { session, day, interval }: Omit<Reviewable, 'cancelled'>,
  interests: Interests,
  theirs: readonly Engagement[],
): readonly Obstacle[] {
  const found: Obstacle[] = [];
  const conflict = conflictOf(plan, person, interests);
  if (conflict !== undefined) found.push({ kind: 'conflict', conflict });
  if (person.wishes.length > 0 && pointsOf(plan, person, session).refused) found.push({ kind: 'refused' });
  if (interval === null) return found;
  const there = day === null ? 'present' : attendance(person, day, interval);
  if (there !== 'present') found.push({ kind: 'absent', attendance: there });
  const busy = theirs.filter(
    (other) =>
      other.session.id !== session.id && other.interval !== null && overlaps(other.interval, interval),
  );
  if (busy.length > 0) found.push({ kind: 'busy', engagements: busy });
  return found;
}
