import { create } from 'zustand';
import type { Offer } from '../../shared/api/opened.ts';
import type { Problem } from '../../shared/problem.ts';

/** A file that could not be opened just so, and the ways it can be. */
export interface Blocked {
  readonly problem: Problem;
  readonly offers: readonly Offer[];
}

/** What stands in the way of an opening, until the user has chosen a way or none. */
export const useBlocked = create<{ readonly blocked: Blocked | null }>(() => ({ blocked: null }));
