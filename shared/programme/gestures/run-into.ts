import type { Timed } from '../../plan/across.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Session } from '../../plan/records/session.ts';
import { overlaps, toMinutes } from '../../plan/time.ts';
import { meetIn } from './rooms.ts';
import { timedOf } from './timed.ts';

/** A session as it would be, and one whose room and time it would share and does not now. */
export interface RunInto {
  readonly session: Session;
  readonly other: Session;
}

/**
 * What a change would newly bring into one room at one time, by the time of the other.
 * @param changed the sessions that it changes, as they are now and as they would be (`Shown` of a preview)
 */
export function runInto(
  plan: Plan,
  changed: readonly { readonly before: Session | null; readonly after: Session | null }[],
): RunInto[] {
  const ids = new Set(changed.map(({ before, after }) => (after ?? before)?.id));
  const others = timedOf(plan).filter(({ session }) => !ids.has(session.id));
  const timed = changed.map(({ before, after }) => ({ before: timedAt(before), after: timedAt(after) }));
  const found: RunInto[] = [];
  for (const [index, { before, after }] of timed.entries()) {
    if (after === null) continue;
    const { session } = after;
    for (const other of others)
      if (meet(after, other) && !meet(before, other)) found.push({ session, other: other.session });
    for (const next of timed.slice(index + 1))
      if (next.after !== null && meet(after, next.after) && !(next.before && meet(before, next.before)))
        found.push({ session, other: next.after.session });
  }
  return found.sort((a, b) => ((a.other.start ?? '') < (b.other.start ?? '') ? -1 : 1));
}

function timedAt(session: Session | null): Timed | null {
  if (session === null || session.start === null) return null;
  const start = toMinutes(session.start);
  return { session, interval: { start, end: start + session.minutes } };
}

function meet(a: Timed | null, b: Timed): boolean {
  if (a === null || !overlaps(a.interval, b.interval)) return false;
  if (a.session.status === 'cancelled' || b.session.status === 'cancelled') return false;
  return meetIn(a.session.rooms, b.session.rooms);
}
