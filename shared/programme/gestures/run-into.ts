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
  const before = new Map(changed.map(({ before: was, after }) => [(after ?? was)?.id, timedAt(was)]));
  const moved = changed
    .flatMap(({ after }) => timedAt(after) ?? [])
    .sort((a, b) => a.interval.start - b.interval.start);
  const others = timedOf(plan).filter(({ session }) => !ids.has(session.id));
  const found: RunInto[] = [];
  for (const [after, other] of meetings(moved, others))
    if (!meet(before.get(after.session.id) ?? null, other))
      found.push({ session: after.session, other: other.session });
  const place = new Map(moved.map((each, index) => [each, index]));
  for (const [after, other] of meetings(moved, moved)) {
    if ((place.get(after) ?? 0) > (place.get(other) ?? 0)) continue;
    const [now, then] = [before.get(after.session.id) ?? null, before.get(other.session.id) ?? null];
    if (then === null || !meet(now, then)) found.push({ session: after.session, other: other.session });
  }
  return found.sort((a, b) => ((a.other.start ?? '') < (b.other.start ?? '') ? -1 : 1));
}

/** Each of `moved` with those of `others` that it shares a room and a time with. Both are sorted by start. */
function* meetings(moved: readonly Timed[], others: readonly Timed[]): Generator<readonly [Timed, Timed]> {
  const longest = others.reduce((most, { interval }) => Math.max(most, interval.end - interval.start), 0);
  let first = 0;
  for (const each of moved) {
    const { start, end } = each.interval;
    while ((others[first]?.interval.start ?? start) < start - longest) first += 1;
    for (let at = first; at < others.length; at++) {
      const other = others[at];
      if (other === undefined || other.interval.start >= end) break;
      if (other !== each && meet(each, other)) yield [each, other];
    }
  }
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
