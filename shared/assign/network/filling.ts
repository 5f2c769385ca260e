import type { ReviewNetwork } from './review-network.ts';
import type { Arcs } from './simplex.ts';

/**
 * How far what some sessions need can be filled while nobody else asks for anything: a greatest flow, by augmenting
 * paths. It is kept from one question to the next, and only what is not asked for any more is taken back, so that many
 * questions about nearly the same sessions are quick. Costs are no matter to it, which makes it quicker than the simplex.
 */
export class Filling {
  readonly #network: ReviewNetwork;
  readonly #flow: Int32Array;
  /** By session, how many of its needs are filled: the first of them. */
  readonly #filled: Int32Array;
  /** By node, from where on its arcs begin in the list of all: those that come in and those that go out. */
  readonly #starts: Int32Array;
  readonly #arcs: Int32Array;
  /** By node, the search that came there last, over which arc, and which of its own arcs is next. */
  readonly #seen: Int32Array;
  readonly #by: Int32Array;
  readonly #next: Int32Array;
  readonly #path: Int32Array;
  #search = 0;

  /** Begins with nothing filled. */
  constructor(network: ReviewNetwork) {
    const { nodes, source } = network.arcs;
    this.#network = network;
    this.#flow = new Int32Array(source.length);
    this.#filled = new Int32Array(network.needs.length);
    [this.#starts, this.#arcs] = byNode(network.arcs);
    this.#seen = new Int32Array(nodes);
    this.#by = new Int32Array(nodes);
    this.#next = new Int32Array(nodes);
    this.#path = new Int32Array(nodes);
  }

  /** How many of what `sessions` need cannot be had, at the best. */
  missing(sessions: readonly number[]): number {
    this.#keep(sessions);
    let missing = 0;
    for (const session of sessions) if (!this.#fill(session)) missing += this.#lacking(session);
    return missing;
  }

  /** Whether all of `sessions` can have what they need. */
  fills(sessions: readonly number[]): boolean {
    this.#keep(sessions);
    return sessions.every((session) => this.#fill(session));
  }

  /**
   * A part of `sessions` that cannot have what it needs, though it could without any one of them; of several, one with
   * the first sessions. None when all of them can.
   */
  short(sessions: readonly number[]): readonly number[] {
    if (this.fills(sessions)) return [];
    // What the search for one more came to: no way leads into it that is not taken.
    let short = sessions.filter((session) => this.#seen[this.#base(session)] === this.#search);
    for (const session of short.toReversed()) {
      const others = short.filter((each) => each !== session);
      if (!this.fills(others)) short = others;
    }
    return short;
  }

  /** Whether a reviewer comes over this arc. */
  carries(arc: number): boolean {
    return (this.#flow[arc] ?? 0) > 0;
  }

  #lacking(session: number): number {
    return (this.#network.needs[session]?.length ?? 0) - (this.#filled[session] ?? 0);
  }

  /** The node of a session at which what it needs goes out; the hub for one that needs nothing. */
  #base(session: number): number {
    const [need] = this.#network.needs[session] ?? [];
    return need === undefined ? 0 : (this.#network.arcs.source[need.arc] ?? 0);
  }

  /** Takes back what was filled for others than `sessions`. */
  #keep(sessions: readonly number[]): void {
    const asked = new Set(sessions);
    for (const [session, filled] of this.#filled.entries()) {
      if (filled === 0 || asked.has(session)) continue;
      for (let each = 0; each < filled; each++) this.#takeBack(this.#base(session));
      this.#filled[session] = 0;
    }
  }

  /** Fills all that a session needs; says whether that was possible. What was filled for others stays filled. */
  #fill(session: number): boolean {
    const base = this.#base(session);
    while (this.#lacking(session) > 0) {
      // Within a round, what leads nowhere is looked at once; what was sent since may have opened it again.
      this.#search += 1;
      if (!this.#augment(base)) return false;
      let found = true;
      while (found) {
        this.#filled[session] = (this.#filled[session] ?? 0) + 1;
        found = this.#lacking(session) > 0 && this.#augment(base);
      }
    }
    return true;
  }

  /** Sends one unit from the hub to `node`, if need be by rearranging others. */
  #augment(node: number): boolean {
    const { source, target, capacity } = this.#network.arcs;
    const [flow, seen, by, next, path] = [this.#flow, this.#seen, this.#by, this.#next, this.#path];
    const [starts, arcs, search] = [this.#starts, this.#arcs, this.#search];
    let length = 1;
    path[0] = node;
    seen[node] = search;
    next[node] = starts[node] as number;
    while (length > 0) {
      const at = path[length - 1] as number;
      const i = next[at] as number;
      if (i === starts[at + 1]) {
        length -= 1;
        continue;
      }
      next[at] = i + 1;
      const arc = arcs[i] as number;
      const comesIn = target[arc] === at;
      const from = (comesIn ? source[arc] : target[arc]) as number;
      // What a session has been filled with stays with it: nothing is taken back from the hub.
      const free = comesIn
        ? (flow[arc] as number) < (capacity[arc] as number)
        : (flow[arc] as number) > 0 && from !== 0;
      if (!free || seen[from] === search) continue;
      by[from] = arc;
      if (from === 0) {
        for (let on = 0; on < length; on++) seen[path[on] as number] = 0;
        this.#send(node);
        return true;
      }
      seen[from] = search;
      next[from] = starts[from] as number;
      path[length++] = from;
    }
    return false;
  }

  /** Follows the arcs by which the search came from `node` to the hub. */
  #send(node: number): void {
    const { source, target } = this.#network.arcs;
    let at = 0;
    while (at !== node) {
      const arc = this.#by[at] as number;
      const forward = source[arc] === at;
      this.#flow[arc] = (this.#flow[arc] as number) + (forward ? 1 : -1);
      at = (forward ? target[arc] : source[arc]) as number;
    }
  }

  /** Takes one unit back on its way from the hub to `node`. */
  #takeBack(node: number): void {
    const { source, target } = this.#network.arcs;
    for (let at = node; at !== 0; ) {
      let i = this.#starts[at] as number;
      while (target[this.#arcs[i] as number] !== at || this.#flow[this.#arcs[i] as number] === 0) i++;
      const arc = this.#arcs[i] as number;
      this.#flow[arc] = (this.#flow[arc] as number) - 1;
      at = source[arc] as number;
    }
  }
}

/** The arcs that come into each node or go out of it, one node after the other, and where each one's begin. */
function byNode({ nodes, source, target }: Arcs): [starts: Int32Array, arcs: Int32Array] {
  const starts = new Int32Array(nodes + 1);
  for (const ends of [source, target])
    for (const node of ends) starts[node + 1] = (starts[node + 1] as number) + 1;
  for (let node = 0; node < nodes; node++)
    starts[node + 1] = (starts[node + 1] as number) + (starts[node] as number);
  const next = starts.slice();
  const arcs = new Int32Array(2 * source.length);
  for (const ends of [target, source]) {
    for (const [arc, node] of ends.entries()) {
      const at = next[node] as number;
      arcs[at] = arc;
      next[node] = at + 1;
    }
  }
  return [starts, arcs];
}
