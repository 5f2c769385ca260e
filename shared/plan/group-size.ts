import type { Plan } from './plan.ts';
import type { Range } from './records/common.ts';
import type { Session } from './records/session.ts';

/**
 * How many participants a session seats: as its group says, or else the plan, and never more than it has places for.
 * Without any of them there is no end to it, and `max` is infinite.
 */
export function groupSizeOf(plan: Plan, { group, capacity }: Session): Range {
  const places = capacity ?? Number.POSITIVE_INFINITY;
  const own = group === null ? null : plan.groups[group]?.size;
  const size = own ?? plan.event.grouping.size;
  const max = Math.min(size?.max ?? places, places);
  return { min: Math.min(size?.min ?? 0, max), max };
}
