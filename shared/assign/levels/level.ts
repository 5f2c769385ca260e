import type { Outcome, Search } from '../search.ts';

/** An aim of an assignment. */
export type LevelId = 'demand' | 'load' | 'fit' | 'eyes' | 'changes';

/** What is counted within the levels, the weightiest first. */
export const STEPS = [
  'demand.missing',
  'demand.worst',
  'load.below',
  'load.most',
  'load.least',
  'fit.below',
  'fit.sum',
  'eyes.fresh',
  'eyes.same',
  'changes.count',
] as const;
export type StepId = (typeof STEPS)[number];

/** The best there is in one step, given the best in all steps before it. */
export interface Result extends Outcome {
  readonly step: StepId;
  /** The points of a `fit.below`; 0 for the others. */
  readonly at: number;
}

/** Settles one level of a search, and tells what came of each of its steps. */
export interface Level {
  readonly id: LevelId;
  run(search: Search): Iterable<Result>;
}

/** Steps in which more is better. In the others, less is. */
export const GROWS: ReadonlySet<StepId> = new Set(['load.least', 'fit.sum', 'eyes.same']);
