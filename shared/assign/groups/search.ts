import type { GroupProblem } from './problem.ts';
import { GROUP_STEPS, type GroupStep, type Seating, type Tally, tallyOf } from './tally.ts';

/** Moves tried for each step of a search. */
const TRIES = 250_000;

/**
 * A seating no worse than `from` in any step up to `step`, and mostly better in that one: by moving one block, or
 * swapping two, again and again. It never does worse in the steps before. Chance comes from a fixed seed, so the same
 * problem has the same answer.
 */
export function improved(problem: GroupProblem, from: Seating, step: GroupStep, bound: number): Seating {
  const tally = tallyOf(problem, from);
  const at = GROUP_STEPS.indexOf(step);
  let best = tally.seating.slice();
  let least = tally.values[at] ?? 0;
  if (problem.blocks.length < 2 || problem.passes.length === 0) return best;
  const random = chance(1);
  for (let n = 0; n < TRIES && least > bound; n++) {
    const heat = 1.5 * (1 - n / TRIES) ** 2;
    const exchange = drawn(problem, tally, random);
    if (exchange === undefined) continue;
    const before = tally.values.slice();
    if (!perform(problem, tally, exchange)) continue;
    if (!isTaken(before, tally.values, at, heat, random)) {
      settle(tally, { ...exchange, here: exchange.there, there: exchange.here });
    } else if ((tally.values[at] ?? 0) < least) {
      best = tally.seating.slice();
      least = tally.values[at] ?? 0;
    }
  }
  return best;
}

/** A block that goes from one slot of a pass to another, and one that goes the other way, or -1. */
interface Exchange {
  readonly pass: number;
  readonly block: number;
  readonly other: number;
  readonly here: number;
  readonly there: number;
}

/** An exchange by chance, or undefined when it would change nothing or is not allowed. */
function drawn(problem: GroupProblem, { seating }: Tally, random: () => number): Exchange | undefined {
  const { blocks, slots, passes, allowed } = problem;
  const pick = (count: number) => Math.floor(random() * count);
  const may = (block: number, slot: number) => slot < 0 || allowed[block * slots.length + slot] === 1;
  const pass = pick(passes.length);
  const own = passes[pass] ?? [];
  const block = pick(blocks.length);
  const other = random() < 0.7 ? pick(blocks.length) : -1;
  const here = seating[block * passes.length + pass] ?? -1;
  const there = (other < 0 ? own[pick(own.length)] : seating[other * passes.length + pass]) ?? -1;
  if (there === here || !may(block, there) || (other >= 0 && !may(other, here))) return undefined;
  return { pass, block, other, here, there };
}

/** Does it if there is room; says whether there was. */
function perform({ blocks }: GroupProblem, tally: Tally, exchange: Exchange): boolean {
  const { pass, block, other, here, there } = exchange;
  const fits = (who: number, slot: number) =>
    who < 0 || slot < 0 || tally.hasRoom(slot, blocks[who]?.length ?? 0);
  tally.move(block, pass, -1);
  if (other >= 0) tally.move(other, pass, -1);
  const both = fits(block, there) && fits(other, here);
  settle(tally, both ? exchange : { ...exchange, here: there, there: here });
  return both;
}

function settle(tally: Tally, { pass, block, other, here, there }: Exchange): void {
  tally.move(block, pass, there);
  if (other >= 0) tally.move(other, pass, here);
}

/** Never worse in the steps before; in this one, now and then, the less the colder it is. */
function isTaken(
  before: Float64Array,
  after: Float64Array,
  at: number,
  heat: number,
  random: () => number,
): boolean {
  for (let step = 0; step < at; step++) if ((after[step] ?? 0) > (before[step] ?? 0)) return false;
  const worse = (after[at] ?? 0) - (before[at] ?? 0);
  return worse <= 0 || random() < Math.exp(-worse / heat);
}

/** mulberry32: equal seeds give equal numbers, from 0 up to 1. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
