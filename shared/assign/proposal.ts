import type { PlanDiff } from '../change/diff.ts';
import { type PersonId, pairId, type SessionId } from '../plan/ids.ts';
import type { Plan } from '../plan/plan.ts';
import type { Assignment } from '../plan/records/assignment.ts';
import type { IntegerSolver } from './integer-model.ts';
import { LEVELS } from './levels/index.ts';
import type { LevelId, Result } from './levels/level.ts';
import { PINNED, problemOf, type ReviewProblem } from './problem.ts';
import { type Effort, Search } from './search.ts';

/** What an assignment is made with: `now` is a clock in milliseconds. */
export interface Tools {
  readonly solve: IntegerSolver;
  now(): number;
}

/** A reviewer on a session. */
export interface Pair {
  readonly reviewer: PersonId;
  readonly session: SessionId;
}

/** What came of one step of a level, and how long it took. Proved where value and bound are the same. */
export interface StepResult extends Result {
  readonly level: LevelId;
  readonly seconds: number;
}

/** Who is to review what, as a change of a plan, and how good it is. */
export interface Proposal {
  /** In order of weight. */
  readonly steps: readonly StepResult[];
  /** Whether every step is. */
  readonly proved: boolean;
  readonly seconds: number;
  readonly added: readonly Pair[];
  readonly removed: readonly Pair[];
  readonly kept: readonly Pair[];
  /** Sessions that still ask for more reviewers. */
  readonly short: readonly { readonly session: SessionId; readonly missing: number }[];
  readonly diff: PlanDiff;
}

/** The largest integer program that is tried, and how long: about a minute at the most on a laptop. */
const EFFORT: Effort = { columns: 60_000, nodes: 2000 };

/**
 * The best assignment of reviewers for `plan`, level by level; `onStep` is told of each step when it is done. The
 * same plan has the same answer. Pinned assignments and those of cancelled sessions are left alone.
 */
export function assign(plan: Plan, tools: Tools, onStep: (step: StepResult) => void = () => {}): Proposal {
  const began = tools.now();
  const problem = problemOf(plan);
  const search = new Search(problem, tools.solve, EFFORT);
  const steps: StepResult[] = [];
  let last = began;
  for (const level of LEVELS) {
    for (const result of level.run(search)) {
      const now = tools.now();
      const step = { ...result, level: level.id, seconds: (now - last) / 1000 };
      last = now;
      steps.push(step);
      onStep(step);
    }
  }
  const proved = steps.every(({ value, bound }) => value === bound);
  const changes = changesOf(problem, search);
  return { steps, proved, seconds: (tools.now() - began) / 1000, ...changes };
}

/** The proposal as pairs, as what stays short, and as a diff; in the plan's order. */
function changesOf(
  problem: ReviewProblem,
  { network, choice }: Search,
): Pick<Proposal, 'added' | 'removed' | 'kept' | 'short' | 'diff'> {
  const { plan, reviewers, sessions, cells, current } = problem;
  const result = { added: [] as Pair[], removed: [] as Pair[], kept: [] as Pair[] };
  const added: Record<string, Assignment> = {};
  const removed: Record<string, Assignment> = {};
  const assigned = new Int32Array(sessions.length);
  for (const [r, person] of reviewers.entries()) {
    for (const [s, { session }] of sessions.entries()) {
      const cell = r * sessions.length + s;
      const taken = cells[cell] === PINNED || choice[network.numberOf[cell] ?? -1] === 1;
      if (taken) assigned[s] = (assigned[s] ?? 0) + 1;
      if (!taken && current[cell] === 0) continue;
      const pair = { reviewer: person.id, session: session.id };
      const id = pairId('assignments', pair.reviewer, pair.session);
      const before = plan.assignments[id];
      if (taken && before !== undefined) {
        result.kept.push(pair);
      } else if (taken) {
        result.added.push(pair);
        added[id] = { id, ...pair, pinned: false };
      } else if (before !== undefined) {
        result.removed.push(pair);
        removed[id] = before;
      }
    }
  }
  const short = sessions.flatMap(({ session, demand }, s) => {
    const missing = demand.min - (assigned[s] ?? 0);
    return missing > 0 ? [{ session: session.id, missing }] : [];
  });
  return { ...result, short, diff: { added, updated: {}, removed } };
}
