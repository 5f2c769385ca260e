import { type PlanFile, squash } from '../../shared/change/revision.ts';
import { all } from '../../shared/plan/plan.ts';

/** Characters of JSON that a plan's history may always have. */
const LEAST = 1_000_000;

/** `file` with a history of at most a million characters or twice its plan. Revisions that were released stay. */
export function withinBudget(file: PlanFile): PlanFile {
  const budget = Math.max(LEAST, 2 * JSON.stringify(file.plan).length);
  return squash(file, budget, new Set(all(file.plan, 'releases').map(({ revision }) => revision)));
}
