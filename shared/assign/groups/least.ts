import { NetworkBuilder } from '../network/builder.ts';
import { NetworkSimplex } from '../network/simplex.ts';
import type { GroupProblem } from './problem.ts';
import type { GroupStep } from './tally.ts';

/**
 * What no seating of `problem` comes below in a step, given the values of the steps before. Sizes and what else
 * people are mixed by are left out of account, so it may be less than the best there is.
 */
export function leastOf(
  problem: GroupProblem,
  step: GroupStep,
  settled: ReadonlyMap<GroupStep, number>,
): number {
  const { blocks, passes, slots, current } = problem;
  const unseated = settled.get('unseated') ?? 0;
  const all = [...passes.keys()];
  const canSit = (block: number, pass: number) => slotsOf(problem, block, pass).length > 0;
  const seatable = (pass: number) => [...blocks.keys()].filter((block) => canSit(block, pass));
  if (step === 'size') {
    const people = all.flatMap((pass) => seatable(pass).map((block) => blocks[block]?.length ?? 0));
    return Math.max(0, total(slots.map(({ size }) => size.min)) - total(people));
  }
  if (step === 'changes') {
    const unseen = (pass: number) => (block: number) => (current[block * passes.length + pass] ?? -1) < 0;
    return Math.max(0, total(all.map((pass) => seatable(pass).filter(unseen(pass)).length)) - unseated);
  }
  if (step === 'unseated' || step === 'apart') return 0;
  if (step === 'company' && !problem.newCompany) return 0;
  if (step === 'wishes') {
    const wishes = all.flatMap((pass) => seatable(pass).map((block) => dearest(problem, block, pass)));
    // Whoever stays unseated may be one whose wish counts most.
    return total(wishes.sort((a, b) => b - a).slice(unseated));
  }
  const likely = choices(problem, settled);
  if (step === 'even') return leastUneven(problem, likely, unseated);
  if (step === 'mix') return leastMixed(problem, problem.mixes, likely, unseated);
  return leastCompany(problem, likely, unseated) + leastMixed(problem, problem.beside, likely, unseated);
}

/** By block and pass, the slots that are left to it when wishes come to what they came to. */
type Choices = (block: number, pass: number) => readonly number[];

function choices(problem: GroupProblem, settled: ReadonlyMap<GroupStep, number>): Choices {
  // When everyone has the dearest they can have, only those slots are left.
  const everyone = (settled.get('unseated') ?? 0) === 0;
  const all = everyone && settled.get('wishes') === leastOf(problem, 'wishes', settled);
  return (block, pass) => {
    const open = slotsOf(problem, block, pass);
    const least = dearest(problem, block, pass);
    return all ? open.filter((slot) => problem.regret[block * problem.slots.length + slot] === least) : open;
  };
}

function slotsOf({ passes, slots, allowed }: GroupProblem, block: number, pass: number): number[] {
  return (passes[pass] ?? []).filter((slot) => allowed[block * slots.length + slot] === 1);
}

function dearest(problem: GroupProblem, block: number, pass: number): number {
  const at = block * problem.slots.length;
  return Math.min(...slotsOf(problem, block, pass).map((slot) => problem.regret[at + slot] ?? 0));
}

function leastUneven({ blocks, passes }: GroupProblem, likely: Choices, left: number): number {
  const inPass = (pass: number) =>
    blocks.map((people, block) => [people.length, likely(block, pass)] as const);
  return total([...passes.keys()].map((pass) => fewestPairs(inPass(pass), left)));
}

/** The fewest pairs of one class in one session. */
function leastMixed(
  { blocks, passes }: GroupProblem,
  kinds: GroupProblem['mixes'],
  likely: Choices,
  left: number,
): number {
  let sum = 0;
  for (const { classes, weight, counts } of kinds) {
    for (const pass of passes.keys()) {
      for (let own = 0; own < classes; own++) {
        sum +=
          weight *
          fewestPairs(
            [...blocks.keys()].map((block) => [counts[block]?.get(own) ?? 0, likely(block, pass)] as const),
            left,
          );
      }
    }
  }
  return sum;
}

function leastCompany({ blocks, passes, slots }: GroupProblem, likely: Choices, left: number): number {
  let sum = 0;
  for (const one of passes.keys()) {
    for (let other = one + 1; other < passes.length; other++) {
      const meetings = blocks.map((people, block) => {
        const cells = likely(block, one).flatMap((first) =>
          likely(block, other).map((second) => first * slots.length + second),
        );
        return [people.length, cells] as const;
      });
      sum += fewestPairs(meetings, left);
    }
  }
  return sum;
}

/** Above the pairs that one more can make: nobody is left out for their sake. */
const IN = 10_000;

/**
 * The fewest pairs in a cell when everyone but `left` people is in one of their cells: so many people with each list of
 * cells.
 */
function fewestPairs(
  people: readonly (readonly [count: number, cells: readonly number[]])[],
  left: number,
): number {
  const builder = new NetworkBuilder();
  const comers = people.filter(([count, cells]) => count > 0 && cells.length > 0);
  const nodes = new Map<number, number>();
  const [arcs, costs]: [number[], number[]] = [[], []];
  const put = (arc: number, cost: number) => {
    arcs.push(arc);
    costs.push(cost);
  };
  const most = new Map<number, number>();
  for (const [count, cells] of comers)
    for (const cell of cells) most.set(cell, (most.get(cell) ?? 0) + count);
  for (const [cell, count] of most) {
    const node = builder.node();
    nodes.set(cell, node);
    // The n-th to come meets n - 1.
    for (let n = 1; n <= count; n++) put(builder.arc(node, 0, 1), n - 1);
  }
  const out = builder.node();
  builder.arc(out, 0, left);
  let all = 0;
  for (const [count, cells] of comers) {
    const node = builder.node();
    all += count;
    put(builder.arc(0, node, count), -IN);
    if (left > 0) builder.arc(node, out, count);
    for (const cell of cells) builder.arc(node, nodes.get(cell) ?? 0, count);
  }
  return new NetworkSimplex(builder.build()).minimise({ arcs, costs }) + all * IN;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
