import type { PersonId, RoomId } from '../plan/ids.ts';
import { all, type Plan } from '../plan/plan.ts';
import type { Session } from '../plan/records/session.ts';
import { type Interval, toMinutes } from '../plan/time.ts';
import { type Engagement, engagements } from '../reviewing/engagements.ts';

/** A session that is placed and takes place. */
export interface Held {
  readonly session: Session;
  /** On the scale of `toMinutes`. */
  readonly interval: Interval;
}

/** What rules ask of a plan again and again, gathered once. Cancelled and unplaced sessions are held nowhere. */
export interface PlanIndex {
  readonly plan: Plan;
  /** By start. */
  readonly held: readonly Held[];
  /** By start, those that name the room. */
  readonly heldIn: ReadonlyMap<RoomId, readonly Held[]>;
  readonly engagements: ReadonlyMap<PersonId, readonly Engagement[]>;
}

/** Gathers the index of `plan`. */
export function indexOf(plan: Plan): PlanIndex {
  const held: Held[] = [];
  for (const session of all(plan, 'sessions')) {
    if (session.start === null || session.status === 'cancelled') continue;
    const start = toMinutes(session.start);
    held.push({ session, interval: { start, end: start + session.minutes } });
  }
  held.sort((a, b) => a.interval.start - b.interval.start);

  const heldIn = new Map<RoomId, Held[]>();
  for (const each of held) {
    if (each.session.rooms === 'all') continue;
    for (const room of each.session.rooms) {
      const list = heldIn.get(room);
      if (list === undefined) heldIn.set(room, [each]);
      else list.push(each);
    }
  }
  return { plan, held, heldIn, engagements: engagements(plan) };
}

/** Every pair of `items`, which are sorted by start, that share a minute. */
export function* overlapping<T extends { readonly interval: Interval }>(
  items: readonly T[],
): Generator<[T, T]> {
  for (const [index, first] of items.entries()) {
    for (let next = index + 1; next < items.length; next++) {
      const second = items[next];
      if (second === undefined || second.interval.start >= first.interval.end) break;
      yield [first, second];
    }
  }
}
