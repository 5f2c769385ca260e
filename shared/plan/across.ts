import type { Session, SessionKind } from './records/session.ts';
import { type Interval, overlaps } from './time.ts';

/** Kinds that are for the whole gathering. */
const FOR_ALL: ReadonlySet<SessionKind> = new Set(['plenary', 'break', 'meal', 'social']);

/** A session with its time on any one scale of minutes. */
export interface Timed {
  readonly session: Session;
  readonly interval: Interval;
}

/**
 * The sessions of a day that a programme draws across all its rooms: those placed in all, and those that are
 * for the whole gathering, in a room or none, while nothing else goes on. A plenary with a workshop beside it
 * stands in its own room, so that both are seen.
 */
export function acrossAll(day: readonly Timed[]): ReadonlySet<Session> {
  const across = new Set<Session>();
  const byStart = [...day].sort((a, b) => a.interval.start - b.interval.start);
  for (const [index, { session, interval }] of byStart.entries()) {
    if (session.rooms === 'all' || (FOR_ALL.has(session.kind) && isAlone(byStart, index, interval)))
      across.add(session);
  }
  return across;
}

function isAlone(byStart: readonly Timed[], index: number, interval: Interval): boolean {
  for (let next = index + 1; next < byStart.length; next++) {
    const other = byStart[next]?.interval;
    if (other === undefined || other.start >= interval.end) break;
    if (overlaps(other, interval)) return false;
  }
  return !byStart.slice(0, index).some((other) => overlaps(other.interval, interval));
}
