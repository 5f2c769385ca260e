import { type PlanFile, squash } from '../../shared/change/revision.ts';
import { historyLength, planLength } from '../../shared/file/serialise.ts';
import { all } from '../../shared/plan/plan.ts';

/** Characters of JSON that a plan's history may always have. */
const LEAST = 1_000_000;

/**
 * `file` with a history of at most a million characters or twice its plan. Revisions that were released stay, and
 * so does the first: files that leave the plan know it by that one.
 */
export function withinBudget(file: PlanFile): PlanFile {
  const budget = Math.max(LEAST, 2 * planLength(file.plan));
  const kept = new Set(all(file.plan, 'releases').map(({ revision }) => revision));
  kept.add(file.revisions[0]?.id ?? file.head);
  return squash(file, budget, kept, historyLength);
}
