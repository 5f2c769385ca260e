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
  const after = new Map(changed.map((one) => [(one.after ?? one.before)?.id, one.after]));
  const others = timedOf(plan)
    .filter(({ session }) => !after.has(session.id))
    .map(({ session }) => session);
  const found: RunInto[] = [];
  for (const [index, one] of changed.entries()) {
    const session = one.after;
    if (session === null) continue;
    for (const other of others)
      if (meet(session, other) && !(one.before && meet(one.before, other))) found.push({ session, other });
    for (const next of changed.slice(index + 1)) {
      if (next.after === null || !meet(session, next.after)) continue;
      if (!(one.before && next.before && meet(one.before, next.before)))
        found.push({ session, other: next.after });
    }
  }
  return found.sort((a, b) => ((a.other.start ?? '') < (b.other.start ?? '') ? -1 : 1));
}

function meet(a: Session, b: Session): boolean {
  if (a.start === null || b.start === null || a.status === 'cancelled' || b.status === 'cancelled')
    return false;
  const [from, to] = [toMinutes(a.start), toMinutes(b.start)];
  const [one, other] = [
    { start: from, end: from + a.minutes },
    { start: to, end: to + b.minutes },
  ];
  return overlaps(one, other) && meetIn(a.rooms, b.rooms);
}
