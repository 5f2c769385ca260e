import { acceptance, type Pairs } from '../../assign/acceptance.ts';
import { type PersonId, pairId, type SessionId } from '../../plan/ids.ts';
import type { Command } from '../command.ts';
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
