import type { Plan } from '../plan/plan.ts';
import type { Book } from './book.ts';
import type { Entries } from './entries.ts';

/** A plan that was found, to take people, rooms and sessions over from. */
export interface FoundPlan {
  readonly name: string;
  readonly plan: Plan;
}

/** What a file, or a folder of plans, holds. */
export type Content =
  | { readonly kind: 'book'; readonly book: Book }
  | { readonly kind: 'schedule'; readonly entries: Entries }
  /** `unread`: names of files that are called plans and could not be read. */
  | { readonly kind: 'plans'; readonly plans: readonly FoundPlan[]; readonly unread: readonly string[] };
