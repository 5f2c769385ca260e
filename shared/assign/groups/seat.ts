import type { PlanDiff } from '../../change/diff.ts';
import { type PersonId, pairId, type SessionId } from '../../plan/ids.ts';
import { all, type Plan } from '../../plan/plan.ts';
import type { Seat } from '../../plan/records/seat.ts';
import type { IntegerAnswer } from '../integer-model.ts';
import type { Tools } from '../proposal.ts';
import { leastOf } from './least.ts';
import { GroupModel, sizeOfModel } from './model.ts';
import { type Obstacle, obstaclesOf } from './obstacles.ts';
import { type Grouping, type GroupProblem, groupProblemOf } from './problem.ts';
import { improved } from './search.ts';
import { GROUP_STEPS, type GroupStep, type Seating, tallyOf } from './tally.ts';

/** What came of one step. Proved where value and bound are the same. */
export interface GroupResult {
  readonly step: GroupStep;
  readonly value: number;
  readonly bound: number;
  readonly seconds: number;
}

/** Someone in a group's session. */
export interface Place {
  readonly participant: PersonId;
  readonly session: SessionId;
}

/** Who sits where, as a change of a plan, and how good it is. */
export interface Seated {
  readonly steps: readonly GroupResult[];
  readonly proved: boolean;
  readonly seconds: number;
  readonly added: readonly Place[];
  readonly removed: readonly Place[];
  readonly kept: readonly Place[];
  readonly diff: PlanDiff;
  /** Why not all of it can be had. */
  readonly obstacles: readonly Obstacle[];
}

/** Columns of the largest integer program that is tried for what people are mixed by and whom they meet again. */
const EXACT = 2200;
/** And of the largest that is solved in fractions, for a bound, as to whom people meet again. */
const RELAXED = 20_000;
/** And for the steps before, which are nearly a network. */
const LINEAR = 40_000;
const NODES = 500;

/**
 * Seats people in the sessions of passes, step by step; `onStep` is told of each when it is done. The same plan and
 * grouping have the same answer.
 */
export function seat(
  plan: Plan,
  grouping: Grouping,
  tools: Tools,
  onStep: (result: GroupResult) => void = () => {},
): Seated {
  const began = tools.now();
  const problem = groupProblemOf(plan, grouping);
  const settled = new Map<GroupStep, number>();
  const steps: GroupResult[] = [];
  let seating: Seating = new Int32Array(problem.blocks.length * problem.passes.length).fill(-1);
  for (const step of GROUP_STEPS) {
    const start = tools.now();
    const least = leastOf(problem, step, settled);
    seating = improved(problem, seating, step, least);
    let value = measured(problem, seating, step);
    let bound = least;
    const most = GROUP_STEPS.indexOf(step) < GROUP_STEPS.indexOf('mix') ? LINEAR : EXACT;
    const size = sizeOfModel(problem, lastQuadratic(step));
    if (value > bound && size > most && size <= RELAXED) {
      const model = new GroupModel(problem, step, settled);
      bound = Math.max(bound, boundOf(model, tools.solve(model.relaxed(), 0)));
    }
    if (value > bound && size <= most) {
      const model = new GroupModel(problem, step, settled);
      const answer = tools.solve(model.build(), NODES);
      bound = Math.max(bound, boundOf(model, answer));
      const found = answer.values && model.seating(answer.values);
      if (found !== null && measured(problem, found, step) < value && keeps(problem, found, settled))
        seating = found;
      value = measured(problem, seating, step);
    }
    settled.set(step, value);
    const result = { step, value, bound: Math.min(bound, value), seconds: (tools.now() - start) / 1000 };
    steps.push(result);
    onStep(result);
  }
  const proved = steps.every(({ value, bound }) => value === bound);
  const obstacles = obstaclesOf(plan, grouping);
  const seconds = (tools.now() - began) / 1000;
  return { steps, proved, seconds, ...changesOf(plan, problem, seating), obstacles };
}

/** Values are whole numbers: what is above a bound by less than one is at it. */
function boundOf(model: GroupModel, { bound }: IntegerAnswer): number {
  return Math.ceil(bound + model.constant - 1e-6);
}

/** The step that makes a model of `step` large. */
function lastQuadratic(step: GroupStep): GroupStep {
  return step === 'changes' ? 'company' : step;
}

function measured(problem: GroupProblem, seating: Seating, step: GroupStep): number {
  return tallyOf(problem, seating).values[GROUP_STEPS.indexOf(step)] ?? 0;
}

function keeps(problem: GroupProblem, seating: Seating, settled: ReadonlyMap<GroupStep, number>): boolean {
  return [...settled].every(([step, value]) => measured(problem, seating, step) <= value);
}

function changesOf(plan: Plan, problem: GroupProblem, seating: Seating) {
  const { blocks, slots, passes } = problem;
  const sessions = new Set(slots.map(({ session }) => session));
  const people = new Set(blocks.flat());
  const now = new Map(
    all(plan, 'seats')
      .filter(({ participant, session }) => sessions.has(session) && people.has(participant))
      .map((each) => [each.id as string, each] as const),
  );
  const result = { added: [] as Place[], removed: [] as Place[], kept: [] as Place[] };
  const added: Record<string, Seat> = {};
  const removed: Record<string, Seat> = {};
  const taken = new Set<string>();
  for (const [at, slot] of seating.entries()) {
    const session = slots[slot]?.session;
    if (session === undefined) continue;
    for (const participant of blocks[Math.floor(at / passes.length)] ?? []) {
      const id = pairId('seats', participant, session);
      taken.add(id);
      if (now.has(id)) {
        result.kept.push({ participant, session });
      } else {
        result.added.push({ participant, session });
        added[id] = { id, participant, session, pinned: false };
      }
    }
  }
  for (const [id, each] of now) {
    if (taken.has(id)) continue;
    removed[id] = each;
    result.removed.push({ participant: each.participant, session: each.session });
  }
  const diff: PlanDiff = { added, updated: {}, removed };
  return { ...result, diff };
}
