import type { Remedy } from '../finding.ts';
import type { Held } from '../item.ts';
import type { PlanIndex } from '../plan-index.ts';
import { moveToAnotherRoom } from './another-room.ts';
import { moveInTime, moveToStart } from './another-time.ts';

/** Moving a session next to another takes no more minutes than this; further away it is searched for. */
const NEAR = 60;

/** Offers to get one of two sessions that overlap out of the way of the other: past it, to another room, to another time. */
export function* moveOneOf(index: PlanIndex, first: Held, second: Held): Generator<Remedy> {
  const later = first.interval.end;
  const earlier = second.interval.start - first.session.minutes;
  if (later - second.interval.start <= NEAR) yield* moveToStart(index, second, later);
  if (first.interval.start - earlier <= NEAR) yield* moveToStart(index, first, earlier);
  yield* moveToAnotherRoom(index, second);
  yield* moveToAnotherRoom(index, first);
  yield* moveInTime(index, second);
  yield* moveInTime(index, first);
}
