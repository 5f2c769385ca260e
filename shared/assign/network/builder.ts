import type { Arcs } from './simplex.ts';

/** Gathers the nodes and arcs of a network. Node 0 is where all flow comes from and returns to. */
export class NetworkBuilder {
  #nodes = 1;
  readonly #source: number[] = [];
  readonly #target: number[] = [];
  readonly #capacity: number[] = [];

  /** A new node's number. */
  node(): number {
    return this.#nodes++;
  }

  /** A new arc's number. */
  arc(source: number, target: number, capacity: number): number {
    this.#source.push(source);
    this.#target.push(target);
    this.#capacity.push(capacity);
    return this.#source.length - 1;
  }

  build(): Arcs {
    return {
      nodes: this.#nodes,
      source: Int32Array.from(this.#source),
      target: Int32Array.from(this.#target),
      capacity: Int32Array.from(this.#capacity),
    };
  }
}
