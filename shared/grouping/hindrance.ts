import { dayOf } from '../plan/day-of.ts';
import type { SessionId } from '../plan/ids.ts';
import type { Day } from '../plan/records/day.ts';
import type { Person } from '../plan/records/person.ts';
import type { Session } from '../plan/records/session.ts';
import { overlaps } from '../plan/time.ts';
import { type Engagement, intervalOf, type Part } from '../reviewing/engagements.ts';
import { attendance } from '../reviewing/presence.ts';

/** What keeps someone from taking part in a session: they are not there then, or do something else, or run it. */
export type Hindrance =
  | { readonly kind: 'absent' }
  | { readonly kind: 'busy'; readonly session: SessionId; readonly parts: readonly Part[] };

/**
 * What keeps `person`, who is `engaged` in all this, from a seat in `session`; undefined when nothing does. A seat in
 * one of `sessions`, in which people are seated anew, can be given up.
 */
export function hindranceOf(
  days: readonly Day[],
  person: Person,
  session: Session,
  engaged: readonly Engagement[],
  sessions: ReadonlySet<SessionId>,
): Hindrance | undefined {
  const interval = intervalOf(session);
  for (const { session: other, parts, interval: when } of engaged) {
    if (sessions.has(other.id) && parts.every((part) => part === 'participant')) continue;
    const meets = interval !== null && when !== null && overlaps(when, interval);
    if (meets || other.id === session.id) return { kind: 'busy', session: other.id, parts };
  }
  if (interval === null || session.start === null) return undefined;
  const day = dayOf(days, session.start);
  if (day === undefined || attendance(person, day, interval) === 'present') return undefined;
  return { kind: 'absent' };
}
