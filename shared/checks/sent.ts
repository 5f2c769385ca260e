import { type PlanFile, planAt } from '../change/revision.ts';
import { all } from '../plan/plan.ts';
import type { Sent } from './plan-index.ts';

/** The plan of `file` as it was when its last version was sent, or undefined when none was or its state is gone. */
export function lastSent(file: PlanFile): Sent | undefined {
  const [last] = all(file.plan, 'releases').sort((a, b) => b.version - a.version);
  const plan = last && planAt(file, last.revision);
  return plan && { plan, version: last.version };
}
