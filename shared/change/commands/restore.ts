import type { Plan } from '../../plan/plan.ts';
import type { Command } from '../command.ts';
import { diffOf, type PlanDiff } from '../diff.ts';

/** Makes the plan what it was in `to`, locked sessions too. */
export const restorePlan: Command<{ readonly to: Plan }> = {
  id: 'plan.restore',
  label: 'commands.plan.restore',
  run: (plan, { to }) => restoring(plan, to),
};

/** What going back from `plan` to `to` changes. What has been sent away since stays on record. */
export function restoring(plan: Plan, to: Plan): PlanDiff {
  return diffOf(plan, { ...to, releases: plan.releases });
}
