import type { Session } from '../plan/records/session.ts';
import type { Item } from './item.ts';
import type { PlanIndex } from './plan-index.ts';

/**
 * How many a session must have room for: those seated in it, what it says itself or else its group's size; a
 * plenary on site, all who take part. 0 where nothing says.
 */
export function expected({ plan }: PlanIndex, { session, seated }: Item): number {
  const group = session.group === null ? undefined : plan.groups[session.group];
  const everyone = session.kind === 'plenary' && session.mode === 'onSite' ? plan.event.participants : 0;
  return Math.max(seated.length, session.capacity ?? group?.size?.max ?? everyone);
}

/** How many the rooms of a session hold together; null where one of them does not say, or there is none. */
export function capacityOf({ plan }: PlanIndex, rooms: Session['rooms']): number | null {
  if (rooms === 'all' || rooms.length === 0) return null;
  let sum = 0;
  for (const id of rooms) {
    const capacity = plan.rooms[id]?.capacity ?? null;
    if (capacity === null) return null;
    sum += capacity;
  }
  return sum;
}
