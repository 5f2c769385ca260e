import { NO_CHANGE, type PlanDiff } from '../change/diff.ts';
import { pairId } from '../plan/ids.ts';
import type { Plan } from '../plan/plan.ts';
import type { Assignment } from '../plan/records/assignment.ts';
import type { Pair } from './proposal.ts';

/** Who is to review what beside those who do, and who no more. */
export interface Pairs {
  readonly added: readonly Pair[];
  readonly removed: readonly Pair[];
}

/**
 * What `pairs` change of `plan`. Passed over is what is so already, what is pinned, and what has no reviewer or no
 * session to hold on to, or a cancelled one.
 */
export function acceptance(plan: Plan, { added, removed }: Pairs): PlanDiff {
  const diff = {
    ...NO_CHANGE,
    added: {} as Record<string, Assignment>,
    removed: {} as Record<string, Assignment>,
  };
  for (const { reviewer, session } of added) {
    const id = pairId('assignments', reviewer, session);
    const reviewed = plan.sessions[session];
    if (plan.assignments[id] !== undefined || plan.people[reviewer] === undefined) continue;
    if (reviewed === undefined || reviewed.status === 'cancelled') continue;
    diff.added[id] = { id, reviewer, session, pinned: false };
  }
  for (const { reviewer, session } of removed) {
    const assignment = plan.assignments[pairId('assignments', reviewer, session)];
    if (assignment === undefined || assignment.pinned) continue;
    diff.removed[assignment.id] = assignment;
  }
  return diff;
}
