import { Edit } from '../change/edit.ts';
import { pairId } from '../plan/ids.ts';
import type { Plan } from '../plan/plan.ts';
import type { Barrier } from './barriers.ts';
import { GROWS, STEPS, type StepId } from './levels/level.ts';
import { type Points, pointsOf } from './points.ts';
import { problemOf } from './problem.ts';
import { assign, type Pair, type StepResult, type Tools } from './proposal.ts';

/** A step in which one assignment is worse or better than another. */
export interface Difference {
  readonly step: StepId;
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly worse: boolean;
}

/** The best assignment in which a cell is the other way round. */
export interface Swap {
  /** Where it differs, the weightiest first. None: it is just as good. */
  readonly differences: readonly Difference[];
  /** What else would change with it, the cell itself included. */
  readonly added: readonly Pair[];
  readonly removed: readonly Pair[];
  readonly proved: boolean;
}

/** Why someone reviews a session, or does not. */
export interface Why extends Pair {
  readonly assigned: boolean;
  readonly pinned: boolean;
  /** What speaks against it, whether or not it is assigned. */
  readonly barriers: readonly Barrier[];
  /** What they bring to it. */
  readonly points: Points;
  /** How many review the session, and how many it asks for at the least. */
  readonly reviewing: number;
  readonly demand: number;
  /** Their reviews in all. */
  readonly load: number;
  /** Their other sessions of the same group. */
  readonly again: readonly Pair['session'][];
  /** Null where barriers forbid it. */
  readonly swap: Swap | null;
}

/**
 * Why `reviewer` is on `session` in `plan`, or is not: what it gives, what prevents it, and what the best assignment
 * with that cell the other way round would cost. To explain a proposal, accept it first. Undefined for a pair that
 * cannot be assigned at all, such as one with a cancelled session.
 */
export function why(plan: Plan, { reviewer, session }: Pair, tools: Tools): Why | undefined {
  const problem = problemOf(plan);
  const width = problem.sessions.length;
  const row = problem.reviewers.findIndex((person) => person.id === reviewer);
  const column = problem.sessions.findIndex((each) => each.session.id === session);
  const [person, reviewed] = [problem.reviewers[row], problem.sessions[column]];
  if (person === undefined || reviewed === undefined) return undefined;

  const assigned = (r: number, s: number) => problem.current[r * width + s] === 1;
  const others = [...problem.sessions.keys()].filter((other) => other !== column && assigned(row, other));
  const barriers = problem.barriers(row * width + column);
  const isAssigned = assigned(row, column);
  const group = reviewed.session.group;
  const asking = problem.sessions.filter(({ demand }) => demand.min > 0).length;
  return {
    reviewer,
    session,
    assigned: isAssigned,
    pinned: plan.assignments[pairId('assignments', reviewer, session)]?.pinned ?? false,
    barriers,
    points: pointsOf(plan, person, reviewed.session),
    reviewing: problem.reviewers.filter((_, other) => assigned(other, column)).length,
    demand: reviewed.demand.min,
    load: others.length + (isAssigned ? 1 : 0),
    again: others.flatMap((other) => {
      const { session } = problem.sessions[other] ?? reviewed;
      return group !== null && session.group === group ? [session.id] : [];
    }),
    swap:
      !isAssigned && barriers.length > 0
        ? null
        : swapOf(plan, { reviewer, session }, isAssigned, asking, tools),
  };
}

function swapOf(plan: Plan, pair: Pair, isAssigned: boolean, asking: number, tools: Tools): Swap {
  const best = assign(plan, tools);
  const other = assign(isAssigned ? without(plan, pair) : pinned(plan, pair), tools);
  return {
    differences: differences(best.steps, other.steps, asking),
    added: isAssigned ? other.added : [pair, ...other.added],
    removed: isAssigned ? [pair, ...other.removed] : other.removed,
    proved: best.proved && other.proved,
  };
}

/** `plan` with the pair assigned for good. */
function pinned(plan: Plan, pair: Pair): Plan {
  const id = pairId('assignments', pair.reviewer, pair.session);
  return new Edit(plan).add<'assignments'>({ id, ...pair, pinned: true }).plan;
}

/** `plan` without the pair, nor a way back to it. */
function without(plan: Plan, { reviewer, session }: Pair): Plan {
  const wishes = plan.people[reviewer]?.wishes ?? [];
  return new Edit(plan)
    .remove([pairId('assignments', reviewer, session)])
    .set(reviewer, { wishes: [{ for: session, rank: null }, ...wishes] }).plan;
}

/**
 * Where `other` differs from `best`. That it changes more of the plan is no reason for or against it. `asking` is
 * how many sessions ask for reviewers.
 */
function differences(
  best: readonly StepResult[],
  other: readonly StepResult[],
  asking: number,
): Difference[] {
  const key = ({ step, at }: StepResult) => `${step} ${at}`;
  const [before, after] = [best, other].map((steps) => new Map(steps.map((each) => [key(each), each])));
  const value = (steps: typeof before, result: StepResult) =>
    steps?.get(key(result))?.value ?? unsaid(result.step, asking, steps?.get('demand.missing 0')?.value ?? 0);
  return [...best, ...other.filter((result) => !before?.has(key(result)))]
    .sort((a, b) => STEPS.indexOf(a.step) - STEPS.indexOf(b.step) || a.at - b.at)
    .flatMap((result) => {
      const { step, at } = result;
      const from = value(before, result);
      const to = value(after, result);
      if (step === 'changes.count' || to === from) return [];
      return [{ step, at, from, to, worse: GROWS.has(step) ? to < from : to > from }];
    });
}

/** The value of a step that an assignment had no use for. */
function unsaid(step: StepId, asking: number, missing: number): number {
  // Nobody brings so many points to any session; no session asks for more than one.
  if (step === 'fit.below') return asking;
  return step === 'demand.worst' ? Math.min(1, missing) : 0;
}
