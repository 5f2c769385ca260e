import { create } from 'zustand';
import type { Plan } from '../../shared/plan/plan.ts';

/** Two states of the open plan, to be shown beside each other. */
export interface Comparison {
  /** `reloaded`: what another program changed; `theirs`: how its version differs from the one on the screen. */
  readonly of: 'reloaded' | 'theirs';
  readonly before: Plan;
  readonly after: Plan;
}

/** The comparison that is on the screen. */
export const useComparison = create<{ readonly shown: Comparison | null }>(() => ({ shown: null }));
