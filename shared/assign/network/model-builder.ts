import type { IntegerModel } from '../integer-model.ts';
import { IntegerRows } from '../integer-rows.ts';
import type { ReviewNetwork } from './review-network.ts';
import type { Costs } from './simplex.ts';

/** What a cell is in a model: one of its columns, or decided already. */
export type Place = { readonly column: number } | { readonly fixed: number };

/** What places carry, times their values. */
export interface Sum {
  readonly places: readonly Place[];
  readonly values: readonly number[];
}

/** Turns what is left of a network into an integer program, to which rules then add rows and columns. */
export class ModelBuilder {
  readonly #network: ReviewNetwork;
  readonly #flow: Int32Array;
  /** By arc, its column, or -1 for an arc that is frozen. */
  readonly #columnOf: Int32Array;
  readonly #known: number[] = [];
  readonly #rows = new IntegerRows();

  /** `flow` is a circulation that keeps to all rules; arcs that are not `active` carry what it says. */
  constructor(network: ReviewNetwork, active: Int32Array, flow: Int32Array) {
    this.#network = network;
    this.#flow = flow;
    const { arcs, cellArcs } = network;
    this.#columnOf = new Int32Array(arcs.source.length).fill(-1);
    for (const arc of active)
      this.#columnOf[arc] = this.column(arcs.capacity[arc] ?? 0, flow[arc] ?? 0, false);
    for (const arc of cellArcs) {
      const column = this.#columnOf[arc] ?? -1;
      if (column >= 0) this.#rows.makeWhole(column);
    }
    this.#balance(active);
  }

  get size(): number {
    return this.#rows.size;
  }

  /** Adds a column from 0 to `upper`; `known` is its value in the solution that is known. */
  column(upper: number, known: number, whole: boolean): number {
    this.#known.push(known);
    return this.#rows.column(upper, whole);
  }

  /** What the open cell `k` is here. */
  cell(k: number): Place {
    return this.arc(this.#network.cellArcs[k] ?? -1);
  }

  arc(arc: number): Place {
    const column = this.#columnOf[arc] ?? -1;
    return column < 0 ? { fixed: this.#flow[arc] ?? 0 } : { column };
  }

  /** Adds `lower <= sum of what places carry times their values <= upper`. */
  row(places: readonly Place[], values: readonly number[], lower: number, upper: number): void {
    let fixed = 0;
    for (const [i, place] of places.entries()) {
      const value = values[i] ?? 0;
      if ('fixed' in place) fixed += place.fixed * value;
      else this.#rows.entry(place.column, value);
    }
    this.#rows.endRow(lower - fixed, upper - fixed);
  }

  /** Adds `costs` of arcs to what is minimised; gives what the frozen ones cost. */
  minimise({ arcs, costs }: Costs): number {
    let fixed = 0;
    for (let i = 0; i < arcs.length; i++) {
      const place = this.arc(arcs[i] ?? -1);
      if ('fixed' in place) fixed += place.fixed * (costs[i] ?? 0);
      else this.#rows.cost(place.column, costs[i] ?? 0);
    }
    return fixed;
  }

  /** Adds a sum to what is minimised; gives what of it is decided already. */
  minimiseSum({ places, values }: Sum): number {
    let fixed = 0;
    for (const [i, place] of places.entries()) {
      if ('fixed' in place) fixed += place.fixed * (values[i] ?? 0);
      else this.#rows.cost(place.column, values[i] ?? 0);
    }
    return fixed;
  }

  build(): IntegerModel {
    return this.#rows.build(this.#known);
  }

  /** What goes into a node comes out of it. The hub's own row follows from the others. */
  #balance(active: Int32Array): void {
    const { source, target, nodes } = this.#network.arcs;
    const places: Place[][] = Array.from({ length: nodes }, () => []);
    const values: number[][] = Array.from({ length: nodes }, () => []);
    const known = new Int32Array(nodes);
    for (const arc of active) {
      const place = this.arc(arc);
      const [from, to] = [source[arc] ?? 0, target[arc] ?? 0];
      places[from]?.push(place);
      values[from]?.push(1);
      places[to]?.push(place);
      values[to]?.push(-1);
      known[from] = (known[from] ?? 0) + (this.#flow[arc] ?? 0);
      known[to] = (known[to] ?? 0) - (this.#flow[arc] ?? 0);
    }
    for (let node = 1; node < nodes; node++) {
      const here = places[node] ?? [];
      const balance = known[node] ?? 0;
      if (here.length > 0) this.row(here, values[node] ?? [], balance, balance);
    }
  }
}
