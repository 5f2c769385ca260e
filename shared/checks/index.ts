import type { Plan } from '../plan/plan.ts';
import { Checker } from './checker.ts';
import type { Finding } from './finding.ts';
import type { Sent } from './plan-index.ts';

/**
 * What is wrong with `plan`: the hard first, each in order of time, what has no time last. Muted ones are marked.
 * For a plan that is edited a `Checker` says the same after each edit, much sooner.
 */
export function check(plan: Plan, sent?: Sent): readonly Finding[] {
  return new Checker(plan, sent).findings;
}
