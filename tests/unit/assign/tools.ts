import { loadSolver } from '../../../electron/assign/solver.ts';
import type { ReviewProblem } from '../../../shared/assign/problem.ts';
import type { Proposal, Tools } from '../../../shared/assign/proposal.ts';
import { apply } from '../../../shared/change/diff.ts';
import type { Plan } from '../../../shared/plan/plan.ts';

/** The tools of the program itself; its clock is the machine's. */
export const tools: Tools = { solve: await loadSolver(), now: () => performance.now() };

/** The values of a proposal's steps, keyed as `demand.missing` or `fit.below 2`. */
export function valuesOf({ steps }: Proposal): Map<string, number> {
  return new Map(steps.map(({ step, at, value }) => [at === 0 ? step : `${step} ${at}`, value]));
}

export function accepted(plan: Plan, { diff }: Proposal): Plan {
  return apply(plan, diff);
}

/** The cells that are taken in a plan, by the numbers of its problem. */
export function takenIn({ current }: ReviewProblem): Set<number> {
  return new Set([...current.keys()].filter((cell) => current[cell] === 1));
}
