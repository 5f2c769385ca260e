import { acceptance, type Pairs } from '../../assign/acceptance.ts';
import type { Pair } from '../../assign/proposal.ts';
import { type PersonId, pairId, type SessionId } from '../../plan/ids.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Assignment } from '../../plan/records/assignment.ts';
import type { Command } from '../command.ts';
import { fieldChanges, type PlanDiff } from '../diff.ts';
import { Edit } from '../edit.ts';

/** Puts a reviewer on a session, or takes them off it. */
export const toggleAssignment: Command<{ readonly reviewer: PersonId; readonly session: SessionId }> = {
  id: 'assignment.toggle',
  label: 'commands.assignment.toggle',
  when: (plan, { reviewer, session }) =>
    plan.people[reviewer] !== undefined && plan.sessions[session] !== undefined,
  run(plan, { reviewer, session }) {
    const id = pairId('assignments', reviewer, session);
    const edit = new Edit(plan);
    if (plan.assignments[id] !== undefined) return edit.remove([id]).diff;
    const reviewed = plan.sessions[session];
    if (reviewed === undefined || plan.people[reviewer] === undefined)
      return { refused: 'commands.record.isGone' };
    if (reviewed.status === 'cancelled') {
      return { refused: 'commands.assignment.isCancelled', values: { title: reviewed.title } };
    }
    return edit.add<'assignments'>({ id, reviewer, session, pinned: false }).diff;
  },
};

/** Takes over what was proposed, or a part of it. */
export const acceptAssignments: Command<Pairs> = {
  id: 'assignment.accept',
  label: 'commands.assignment.accept',
  run: acceptance,
};

/** Sets many assignments at once: puts reviewers on sessions, takes them off, pins and unpins. */
export const editAssignments: Command<
  Pairs & { readonly pinned: readonly Pair[]; readonly unpinned: readonly Pair[] }
> = {
  id: 'assignment.edit',
  label: 'commands.assignment.edit',
  run(plan, { added, removed, pinned, unpinned }) {
    const next = new Map<Assignment['id'], Assignment | null>();
    const idOf = ({ reviewer, session }: Pair) => pairId('assignments', reviewer, session);
    const now = (id: Assignment['id']) => (next.has(id) ? next.get(id) : plan.assignments[id]) ?? null;
    for (const pair of removed) if (now(idOf(pair)) !== null) next.set(idOf(pair), null);
    for (const { reviewer, session } of added) {
      const id = idOf({ reviewer, session });
      const reviewed = plan.sessions[session];
      if (now(id) !== null || plan.people[reviewer] === undefined) continue;
      if (reviewed === undefined || reviewed.status === 'cancelled') continue;
      next.set(id, { id, reviewer, session, pinned: false });
    }
    for (const [pairs, pins] of [
      [pinned, true],
      [unpinned, false],
    ] as const) {
      for (const pair of pairs) {
        const assignment = now(idOf(pair));
        if (assignment !== null) next.set(assignment.id, { ...assignment, pinned: pins });
      }
    }
    return diffTo(plan, next);
  },
};

/** The one diff that makes assignments what `next` says: a step for each would copy the table as many times. */
function diffTo(plan: Plan, next: ReadonlyMap<Assignment['id'], Assignment | null>): PlanDiff {
  const added: Record<string, Assignment> = {};
  const updated: Record<string, PlanDiff['updated'][string]> = {};
  const removed: Record<string, Assignment> = {};
  for (const [id, after] of next) {
    const before = plan.assignments[id];
    if (before === undefined) {
      if (after !== null) added[id] = after;
    } else if (after === null) removed[id] = before;
    else {
      const changes = fieldChanges(before, after);
      if (changes !== undefined) updated[id] = changes;
    }
  }
  return { added, updated, removed };
}
