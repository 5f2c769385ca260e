import type { SessionId } from '../plan/ids.ts';
import type { Plan } from '../plan/plan.ts';
import type { Day } from '../plan/records/day.ts';
import type { Person } from '../plan/records/person.ts';
import type { Session } from '../plan/records/session.ts';
import { type Interval, overlaps } from '../plan/time.ts';
import { type Conflict, conflictOf, type Interests } from '../reviewing/conflict.ts';
import type { Engagement, Part } from '../reviewing/engagements.ts';
import { attendance } from '../reviewing/presence.ts';
import { pointsOf } from './points.ts';

/** What keeps someone from reviewing a session, whatever else is assigned. */
export type Barrier =
  | { readonly kind: 'conflict'; readonly conflict: Conflict }
  | { readonly kind: 'refused' }
  | { readonly kind: 'absent'; readonly attendance: 'absent' | 'otherHours' }
  | { readonly kind: 'busy'; readonly session: SessionId; readonly parts: readonly Part[] };

/** A session as its barriers need it. */
export interface Barred {
  readonly session: Session;
  readonly day: Day | null;
  readonly interval: Interval | null;
  readonly interests: Interests;
}

const NONE: readonly Barrier[] = [];

/** The barriers between `person`, who is `engaged` in what nobody would take them from, and a session. */
export function barriersOf(
  plan: Plan,
  person: Person,
  { session, day, interval, interests }: Barred,
  engaged: readonly Engagement[],
): readonly Barrier[] {
  let found: Barrier[] | undefined;
  const add = (barrier: Barrier) => {
    found ??= [];
    found.push(barrier);
  };
  const conflict = conflictOf(plan, person, interests);
  if (conflict !== undefined) add({ kind: 'conflict', conflict });
  if (person.wishes.length > 0 && pointsOf(plan, person, session).refused) add({ kind: 'refused' });
  if (interval === null) return found ?? NONE;
  const there = day === null ? 'present' : attendance(person, day, interval);
  if (there !== 'present') add({ kind: 'absent', attendance: there });
  for (const other of engaged) {
    if (other.session.id === session.id || other.interval === null || !overlaps(other.interval, interval))
      continue;
    add({ kind: 'busy', session: other.session.id, parts: other.parts });
  }
  return found ?? NONE;
}
