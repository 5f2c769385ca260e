import { diffOf, touched } from '../change/diff.ts';
import { type IdOf, type PersonId, pairId, type SessionId } from '../plan/ids.ts';
import { all, type Plan } from '../plan/plan.ts';
import type { Pairs } from './acceptance.ts';
import type { Pair } from './proposal.ts';

/** What was proposed for `base`. */
export interface Proposed extends Pairs {
  readonly base: Plan;
}

/** What is to become of a cell. */
export type Mark = 'added' | 'removed' | 'kept';

/** What of `proposed` has not been done in `plan`: neither accepted nor, once accepted, undone. */
export function pendingOf({ added, removed }: Pairs, plan: Plan): Pairs {
  return {
    added: added.filter((pair) => plan.assignments[idOf(pair)] === undefined),
    removed: removed.filter((pair) => plan.assignments[idOf(pair)] !== undefined),
  };
}

/** The part of `pairs` that `chosen` says yes to. */
export function partOf({ added, removed }: Pairs, chosen: (pair: Pair) => boolean): Pairs {
  return { added: added.filter(chosen), removed: removed.filter(chosen) };
}

/** How many cells they concern. */
export function sizeOf({ added, removed }: Pairs): number {
  return added.length + removed.length;
}

/** Whether `plan` differs from the one the proposal is for in anything but what was proposed itself. */
export function isOutOfDate({ base, added, removed }: Proposed, plan: Plan): boolean {
  if (plan === base) return false;
  const own = new Set<string>([...added, ...removed].map(idOf));
  const diff = diffOf(base, plan);
  return Object.keys(diff.updated).length > 0 || touched(diff).some((id) => !own.has(id));
}

/** What `pending` makes of the cells of `plan`, by reviewer and session; the others stay empty. */
export function marksOf(pending: Pairs, plan: Plan): Map<PersonId, Map<SessionId, Mark>> {
  const marks = new Map<PersonId, Map<SessionId, Mark>>();
  const put = ({ reviewer, session }: Pair, mark: Mark) => {
    const theirs = marks.get(reviewer) ?? new Map<SessionId, Mark>();
    marks.set(reviewer, theirs.set(session, mark));
  };
  for (const assignment of all(plan, 'assignments')) put(assignment, 'kept');
  for (const pair of pending.added) put(pair, 'added');
  for (const pair of pending.removed) put(pair, 'removed');
  return marks;
}

function idOf({ reviewer, session }: Pair): IdOf<'assignments'> {
  return pairId('assignments', reviewer, session);
}
