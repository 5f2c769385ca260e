import type { IntegerModel } from '../integer-model.ts';
import { IntegerRows } from '../integer-rows.ts';
import type { GroupProblem } from './problem.ts';
import { GROUP_STEPS, type GroupStep, pairs, type Seating } from './tally.ts';

/** A sum of columns, and what is added to it. */
interface Sum {
  readonly columns: number[];
  readonly values: number[];
  constant: number;
}

/** How many columns a model of `problem` has that goes as far as `step`. */
export function sizeOfModel(
  { blocks, slots, passes, mixes, newCompany, beside }: GroupProblem,
  step: GroupStep,
): number {
  const cells = blocks.length * slots.length;
  const after = GROUP_STEPS.indexOf(step);
  const even = after < GROUP_STEPS.indexOf('even') ? 0 : cells;
  const mixed = after < GROUP_STEPS.indexOf('mix') ? 0 : mixes.length * cells;
  if (!newCompany || after < GROUP_STEPS.indexOf('company')) return cells + even + mixed;
  const meetings = passes.flatMap((ones, at) =>
    passes.slice(at + 1).map((others) => 2 * blocks.length * ones.length * others.length),
  );
  return cells + even + mixed + total(meetings) + beside.length * cells;
}

/** A seating as an integer program: `step` is minimised, and the steps before it keep the values they have. */
export class GroupModel {
  /** What is added to the objective of the program. */
  readonly constant: number;
  readonly #problem: GroupProblem;
  /** By cell, its column, or -1. */
  readonly #cells: Int32Array;
  readonly #rows = new IntegerRows();

  constructor(problem: GroupProblem, step: GroupStep, settled: ReadonlyMap<GroupStep, number>) {
    const { blocks, slots, passes, allowed } = problem;
    this.#problem = problem;
    this.#cells = Int32Array.from(allowed, (yes) => (yes === 1 ? this.#rows.column(1, true) : -1));
    for (const block of blocks.keys()) {
      for (const pass of passes) this.#row(this.#seats(pass.map((slot) => [block, slot, 1])), 0, 1);
    }
    for (const [slot, { size }] of slots.entries()) this.#row(this.#people(slot), 0, size.max);
    for (const [before, value] of settled) this.#row(this.#sumOf(before), Number.NEGATIVE_INFINITY, value);
    const { columns, values, constant } = this.#sumOf(step);
    for (const [i, column] of columns.entries()) this.#rows.cost(column, values[i] ?? 0);
    this.constant = constant;
  }

  build(): IntegerModel {
    return this.#rows.build(null);
  }

  /** The same with fractions allowed: quick to solve, and no seating is better than its solution. */
  relaxed(): IntegerModel {
    const model = this.build();
    return { ...model, whole: new Uint8Array(model.whole.length) };
  }

  /** The seating that a solution of the program is. */
  seating(values: Float64Array): Seating {
    const { blocks, slots, passes } = this.#problem;
    const seating = new Int32Array(blocks.length * passes.length).fill(-1);
    for (const [cell, column] of this.#cells.entries()) {
      if (column < 0 || Math.round(values[column] ?? 0) !== 1) continue;
      const [block, slot] = [Math.floor(cell / slots.length), cell % slots.length];
      seating[block * passes.length + (slots[slot]?.pass ?? 0)] = slot;
    }
    return seating;
  }

  #sumOf(step: GroupStep): Sum {
    switch (step) {
      case 'unseated':
        return this.#unseated();
      case 'size':
        return this.#short();
      case 'apart':
        return this.#meetings();
      case 'wishes':
        return this.#everywhere(
          (block, slot) => this.#problem.regret[block * this.#problem.slots.length + slot] ?? 0,
        );
      case 'even':
        return this.#even();
      case 'mix':
        return this.#mixed();
      case 'company':
        return this.#company();
      case 'changes':
        return this.#changes();
    }
  }

  #unseated(): Sum {
    const { blocks, passes, slots, allowed } = this.#problem;
    const sum = this.#everywhere((block) => -(blocks[block]?.length ?? 0));
    for (const [block, people] of blocks.entries()) {
      const can = passes.filter((pass) => pass.some((slot) => allowed[block * slots.length + slot] === 1));
      sum.constant += can.length * people.length;
    }
    return sum;
  }

  #short(): Sum {
    const sum: Sum = { columns: [], values: [], constant: 0 };
    for (const [slot, { size }] of this.#problem.slots.entries()) {
      if (size.min === 0) continue;
      const column = this.#rows.column(size.min, false);
      const people = this.#people(slot);
      this.#row(added(people, only(column), 1), size.min, Number.POSITIVE_INFINITY);
      put(sum, column, 1);
    }
    return sum;
  }

  #meetings(): Sum {
    const sum: Sum = { columns: [], values: [], constant: 0 };
    for (const [a, b] of this.#problem.apart) {
      for (const slot of this.#problem.slots.keys()) {
        const both = this.#seats([
          [a, slot, 1],
          [b, slot, 1],
        ]);
        if (both.columns.length < 2) continue;
        const column = this.#rows.column(1, false);
        this.#row(added(both, only(column), -1), Number.NEGATIVE_INFINITY, 1);
        put(sum, column, 1);
      }
    }
    return sum;
  }

  #even(): Sum {
    const sum: Sum = { columns: [], values: [], constant: 0 };
    for (const slot of this.#problem.slots.keys()) this.#pairsOf(this.#people(slot), sum, 1);
    return sum;
  }

  #mixed(): Sum {
    const sum: Sum = { columns: [], values: [], constant: 0 };
    this.#classes(this.#problem.mixes, sum);
    return sum;
  }

  /** Adds to `sum` the pairs of one class in one session. */
  #classes(kinds: GroupProblem['mixes'], sum: Sum): void {
    for (const { classes, weight, counts } of kinds) {
      for (const slot of this.#problem.slots.keys()) {
        for (let own = 0; own < classes; own++) {
          const count = this.#seats(
            counts.flatMap((each, block) => {
              const many = each.get(own) ?? 0;
              return many > 0 ? [[block, slot, many]] : [];
            }),
          );
          this.#pairsOf(count, sum, weight);
        }
      }
    }
  }

  #company(): Sum {
    const { passes, newCompany, beside } = this.#problem;
    const sum: Sum = { columns: [], values: [], constant: 0 };
    if (!newCompany) return sum;
    this.#classes(beside, sum);
    for (const [at, ones] of passes.entries())
      for (const others of passes.slice(at + 1))
        for (const both of this.#bothOf(ones, others)) this.#pairsOf(both, sum, 1);
    return sum;
  }

  /**
   * By two slots of two passes, how many people have both. What a block has in one pass is parted over what it has in
   * the other, so that even a solution in fractions cannot have it in a slot of each and in no two of them at once.
   */
  #bothOf(ones: readonly number[], others: readonly number[]): Iterable<Sum> {
    const { blocks, slots } = this.#problem;
    const both = new Map<number, Sum>();
    for (const [block, people] of blocks.entries()) {
      const seats = (own: readonly number[]) => this.#seats(own.map((slot) => [block, slot, 1]));
      const parts = new Map<number, Sum>();
      const met = added(seats(ones), seats(others), 1);
      for (const one of ones) {
        for (const other of others) {
          if (!this.#isOpen(block, one) || !this.#isOpen(block, other)) continue;
          const column = this.#rows.column(1, false);
          put(sumIn(parts, one), column, 1);
          put(sumIn(parts, other), column, 1);
          put(sumIn(both, one * slots.length + other), column, people.length);
          put(met, column, -1);
        }
      }
      if (parts.size === 0) continue;
      for (const [slot, part] of parts)
        this.#row(added(part, this.#seats([[block, slot, 1]]), -1), Number.NEGATIVE_INFINITY, 0);
      // Whoever is in both passes has both of their slots.
      this.#row(met, Number.NEGATIVE_INFINITY, 1);
    }
    return both.values();
  }

  #isOpen(block: number, slot: number): boolean {
    return (this.#cells[block * this.#problem.slots.length + slot] ?? -1) >= 0;
  }

  #changes(): Sum {
    const { current, slots, passes } = this.#problem;
    const sum = this.#everywhere((block, slot) => {
      const now = current[block * passes.length + (slots[slot]?.pass ?? 0)] ?? -1;
      return now === slot ? -1 : 1;
    });
    sum.constant = current.filter((slot) => slot >= 0).length;
    return sum;
  }

  /** Adds to `sum` the pairs there are among `count`, `weight` for each: the n-th of them makes n - 1. */
  #pairsOf(count: Sum, sum: Sum, weight: number): void {
    const most = count.values.reduce((total, value) => total + value, 0);
    if (most < 2) return;
    const units = { ...count, columns: [...count.columns], values: [...count.values] };
    for (let n = 1; n <= most; n++) {
      const column = this.#rows.column(1, false);
      put(units, column, -1);
      if (n > 1) put(sum, column, weight * (pairs(n) - pairs(n - 1)));
    }
    this.#row(units, Number.NEGATIVE_INFINITY, 0);
  }

  #people(slot: number): Sum {
    return this.#seats(this.#problem.blocks.map((people, block) => [block, slot, people.length]));
  }

  #seats(seats: readonly (readonly number[])[]): Sum {
    const sum: Sum = { columns: [], values: [], constant: 0 };
    for (const [block = 0, slot = 0, value = 0] of seats) {
      const column = this.#cells[block * this.#problem.slots.length + slot] ?? -1;
      if (column >= 0) put(sum, column, value);
    }
    return sum;
  }

  #everywhere(value: (block: number, slot: number) => number): Sum {
    const width = this.#problem.slots.length;
    const sum: Sum = { columns: [], values: [], constant: 0 };
    for (const [cell, column] of this.#cells.entries()) {
      if (column >= 0) put(sum, column, value(Math.floor(cell / width), cell % width));
    }
    return sum;
  }

  #row({ columns, values, constant }: Sum, lower: number, upper: number): void {
    for (const [i, column] of columns.entries()) this.#rows.entry(column, values[i] ?? 0);
    this.#rows.endRow(lower - constant, upper - constant);
  }
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function put(sum: Sum, column: number, value: number): void {
  sum.columns.push(column);
  sum.values.push(value);
}

/** `sum` with `times` another. */
function added({ columns, values, constant }: Sum, other: Sum, times: number): Sum {
  return {
    columns: [...columns, ...other.columns],
    values: [...values, ...other.values.map((value) => value * times)],
    constant: constant + other.constant * times,
  };
}

/** A column by itself. */
function only(column: number): Sum {
  return { columns: [column], values: [1], constant: 0 };
}

function sumIn(sums: Map<number, Sum>, key: number): Sum {
  const known = sums.get(key) ?? { columns: [], values: [], constant: 0 };
  sums.set(key, known);
  return known;
}
