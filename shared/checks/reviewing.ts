import type { PersonId } from '../plan/ids.ts';
import type { Range } from '../plan/records/common.ts';
import { demandOf as demandIn } from '../reviewing/limits-of.ts';
import { REVIEWED } from '../reviewing/matrix.ts';
import type { Item } from './item.ts';
import type { PlanIndex } from './plan-index.ts';

/** Whether a session has reviewers at all: a workshop or a seminar that is not cancelled. */
export function isReviewed({ session }: Item): boolean {
  return session.status !== 'cancelled' && REVIEWED.has(session.kind);
}

/** How many reviewers a session asks for. */
export function demandOf({ plan }: PlanIndex, { session }: Item): Range {
  return demandIn(plan, session);
}

const NONE: readonly Item[] = [];

/** The sessions that someone reviews, placed or not. */
export function reviewsOf(index: PlanIndex, person: PersonId): readonly Item[] {
  let reviews: Item[] | undefined;
  for (const item of index.castIn(person)) {
    if (!isReviewed(item) || !item.reviewers.includes(person)) continue;
    reviews ??= [];
    reviews.push(item);
  }
  return reviews ?? NONE;
}
