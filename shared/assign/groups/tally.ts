import type { GroupProblem } from './problem.ts';

/** What a seating is measured by, the weightiest first; less is better in all of them. */
export const GROUP_STEPS = [
  'unseated',
  'size',
  'apart',
  'wishes',
  'even',
  'mix',
  'company',
  'changes',
] as const;
export type GroupStep = (typeof GROUP_STEPS)[number];

/** By block and pass, its slot, or -1: `block * passes.length + pass`. */
export type Seating = Int32Array;

/**
 * Keeps count of a seating while blocks move. Pairs are counted for evenness (two in a session), for the mix (two of
 * one class in a session) and for company (two who share a session in one pass and again in another, be that one that
 * is left as it is).
 */
class Tally {
  readonly seating: Seating;
  /** The value of each step, in the order of GROUP_STEPS. */
  readonly values: Float64Array = new Float64Array(GROUP_STEPS.length);
  readonly #problem: GroupProblem;
  readonly #filled: Int32Array;
  readonly #mixed: readonly Int32Array[];
  /** As `#mixed`, for what people had before in passes that are left as they are. */
  readonly #met: readonly Int32Array[];
  /** By two slots of different passes, how many people have both. */
  readonly #both: Int32Array;
  readonly #apart: readonly (readonly number[])[];

  /** Begins with nobody seated. */
  constructor(problem: GroupProblem) {
    const { blocks, slots, passes, mixes, beside } = problem;
    this.#problem = problem;
    this.seating = new Int32Array(blocks.length * passes.length).fill(-1);
    this.#filled = new Int32Array(slots.length);
    this.#mixed = mixes.map(({ classes }) => new Int32Array(slots.length * classes));
    this.#met = beside.map(({ classes }) => new Int32Array(slots.length * classes));
    this.#both = new Int32Array(slots.length * slots.length);
    const apart: number[][] = blocks.map(() => []);
    for (const [a, b] of problem.apart) {
      apart[a]?.push(b);
      apart[b]?.push(a);
    }
    this.#apart = apart;
    for (const [b, block] of blocks.entries()) {
      for (const pass of passes.keys()) {
        if (this.#canSit(b, pass)) this.#add('unseated', block.length);
        if ((problem.current[b * passes.length + pass] ?? -1) >= 0) this.#add('changes', 1);
      }
    }
    for (const { size } of slots) this.#add('size', size.min);
  }

  /** Seats `block` in `slot` of its pass, or nowhere for -1. */
  move(block: number, pass: number, slot: number): void {
    const at = block * this.#problem.passes.length + pass;
    const before = this.seating[at] ?? -1;
    if (before === slot) return;
    if (before >= 0) this.#change(block, pass, before, -1);
    this.seating[at] = slot;
    if (slot >= 0) this.#change(block, pass, slot, 1);
  }

  /** Whether so many people more have room in `slot`. */
  hasRoom(slot: number, people: number): boolean {
    return (this.#filled[slot] ?? 0) + people <= (this.#problem.slots[slot]?.size.max ?? 0);
  }

  #canSit(block: number, pass: number): boolean {
    const { allowed, slots, passes } = this.#problem;
    return (passes[pass] ?? []).some((slot) => allowed[block * slots.length + slot] === 1);
  }

  /** Counts `block` in (`sign` 1) or out of (-1) `slot`. */
  #change(block: number, pass: number, slot: number, sign: number): void {
    const { blocks, slots, passes, regret, current, mixes, beside } = this.#problem;
    const people = blocks[block]?.length ?? 0;
    const min = slots[slot]?.size.min ?? 0;
    const filled = this.#filled[slot] ?? 0;
    const short = (count: number) => Math.max(0, min - count);
    this.#add('unseated', -sign * people);
    this.#add('size', short(filled + sign * people) - short(filled));
    this.#add('even', pairs(filled + sign * people) - pairs(filled));
    this.#filled[slot] = filled + sign * people;
    this.#add('wishes', sign * (regret[block * slots.length + slot] ?? 0));
    const now = current[block * passes.length + pass] ?? -1;
    this.#add('changes', sign * (now === slot ? -1 : 1));
    for (const other of this.#apart[block] ?? []) {
      if (this.seating[other * passes.length + pass] === slot) this.#add('apart', sign);
    }
    this.#changeClasses('mix', mixes, this.#mixed, block, slot, sign);
    this.#changeClasses('company', beside, this.#met, block, slot, sign);
    this.#changeCompany(block, pass, slot, sign);
  }

  /** Counts the pairs of one class that come or go with `block`. */
  #changeClasses(
    step: 'mix' | 'company',
    kinds: GroupProblem['mixes'],
    counted: readonly Int32Array[],
    block: number,
    slot: number,
    sign: number,
  ): void {
    for (const [kind, { classes, weight, counts }] of kinds.entries()) {
      const there = counted[kind];
      if (there === undefined) continue;
      for (const [own, many] of counts[block] ?? []) {
        const at = slot * classes + own;
        const before = there[at] ?? 0;
        this.#add(step, weight * (pairs(before + sign * many) - pairs(before)));
        there[at] = before + sign * many;
      }
    }
  }

  #changeCompany(block: number, pass: number, slot: number, sign: number): void {
    const { blocks, slots, passes, newCompany } = this.#problem;
    if (!newCompany) return;
    const people = blocks[block]?.length ?? 0;
    for (const other of passes.keys()) {
      const theirs = other === pass ? -1 : (this.seating[block * passes.length + other] ?? -1);
      if (theirs < 0) continue;
      const at = Math.min(slot, theirs) * slots.length + Math.max(slot, theirs);
      const both = this.#both[at] ?? 0;
      this.#add('company', pairs(both + sign * people) - pairs(both));
      this.#both[at] = both + sign * people;
    }
  }

  #add(step: GroupStep, amount: number): void {
    const at = GROUP_STEPS.indexOf(step);
    this.values[at] = (this.values[at] ?? 0) + amount;
  }
}

/** How many pairs there are among so many. */
export function pairs(count: number): number {
  return (count * (count - 1)) / 2;
}

/** The count of a seating. */
export function tallyOf(problem: GroupProblem, seating: Seating): Tally {
  const tally = new Tally(problem);
  const width = problem.passes.length;
  for (const [at, slot] of seating.entries()) tally.move(Math.floor(at / width), at % width, slot);
  return tally;
}
export type { Tally };
