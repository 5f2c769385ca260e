/**
 * The primal network simplex method for a circulation of least cost, with objectives one after the other: after
 * each, what its optimal dual rules out is frozen, so that the next chooses among its optima only. Every number is
 * a whole one and small enough to be exact.
 *
 * Cunningham's strongly feasible trees keep it from cycling; see Ahuja, Magnanti, Orlin: Network Flows, ch. 11.
 */
export interface Arcs {
  /** How many nodes; they are numbered from 0, and node 0 is the root of the tree. */
  readonly nodes: number;
  readonly source: Int32Array;
  readonly target: Int32Array;
  /** The most that an arc carries; the least is 0. */
  readonly capacity: Int32Array;
}

/** The arcs that an objective counts, and what one unit on each of them costs. The others cost nothing. */
export interface Costs {
  readonly arcs: ArrayLike<number>;
  readonly costs: ArrayLike<number>;
}

/** Dearer than all that a circulation can win: nothing is sent over an artificial arc. */
const BIG = 1e9;
const [LOWER, TREE, UPPER] = [1, 0, -1];
/** How an arc of the tree points: from a node to its parent, or from the parent. */
const [UP, DOWN] = [1, -1];
const NONE = -1;

export class NetworkSimplex {
  /** What each arc carries; the artificial arcs come last. */
  readonly flow: Int32Array;
  readonly #arcs: Arcs;
  readonly #source: Int32Array;
  readonly #target: Int32Array;
  readonly #capacity: Int32Array;
  readonly #cost: Float64Array;
  readonly #state: Int8Array;
  readonly #potential: Float64Array;
  readonly #parent: Int32Array;
  readonly #pred: Int32Array;
  readonly #direction: Int8Array;
  readonly #depth: Int32Array;
  readonly #firstChild: Int32Array;
  readonly #next: Int32Array;
  readonly #previous: Int32Array;
  readonly #stack: Int32Array;
  /** The arcs that are not frozen. */
  #active: Int32Array;
  #counted: ArrayLike<number> = [];
  #cursor = 0;

  /** Begins with nothing on any arc. */
  constructor(arcs: Arcs) {
    const { nodes, source, target, capacity } = arcs;
    const real = source.length;
    const count = real + nodes;
    this.#arcs = arcs;
    this.#source = new Int32Array(count);
    this.#target = new Int32Array(count);
    this.#capacity = new Int32Array(count);
    this.#source.set(source);
    this.#target.set(target);
    this.#capacity.set(capacity);
    this.#cost = new Float64Array(count);
    this.flow = new Int32Array(count);
    this.#state = new Int8Array(count).fill(LOWER);
    this.#potential = new Float64Array(nodes);
    this.#parent = new Int32Array(nodes).fill(NONE);
    this.#pred = new Int32Array(nodes).fill(NONE);
    this.#direction = new Int8Array(nodes).fill(UP);
    this.#depth = new Int32Array(nodes);
    this.#firstChild = new Int32Array(nodes).fill(NONE);
    this.#next = new Int32Array(nodes).fill(NONE);
    this.#previous = new Int32Array(nodes).fill(NONE);
    this.#stack = new Int32Array(nodes);
    this.#active = Int32Array.from({ length: real }, (_, arc) => arc);
    for (let node = nodes - 1; node > 0; node--) {
      const arc = real + node;
      this.#source[arc] = node;
      this.#target[arc] = 0;
      this.#capacity[arc] = 0x7fffffff;
      this.#cost[arc] = BIG;
      this.#state[arc] = TREE;
      this.#pred[node] = arc;
      this.#attach(node, 0);
    }
    this.#measure(0);
  }

  /**
   * Minimises, among what is not frozen, and gives the least cost. The flow is one that has it. Throws when a
   * circulation won by an artificial arc, which is a mistake in the costs.
   */
  minimise(costs: Costs): number {
    for (let i = 0; i < this.#counted.length; i++) this.#cost[this.#counted[i] as number] = 0;
    for (let i = 0; i < costs.arcs.length; i++) {
      const arc = costs.arcs[i] as number;
      this.#cost[arc] = (this.#cost[arc] as number) + (costs.costs[i] as number);
    }
    this.#counted = costs.arcs;
    this.#measure(0);
    for (let arc = this.#entering(); arc !== NONE; arc = this.#entering()) this.#pivot(arc);
    const real = this.#arcs.source.length;
    for (let arc = real; arc < this.flow.length; arc++) {
      if (this.flow[arc] !== 0) throw new Error('The network leaks');
    }
    let value = 0;
    for (let i = 0; i < costs.arcs.length; i++) {
      value += (costs.costs[i] as number) * (this.flow[costs.arcs[i] as number] as number);
    }
    return value;
  }

  /** Keeps to the optima of what was minimised last: arcs with a reduced cost stay as they are from now on. */
  freeze(): void {
    this.#active = this.#active.filter((arc) => this.#state[arc] === TREE || this.#reduced(arc) === 0);
    this.#cursor = 0;
  }

  /** The arcs that may still change; the flow of the others is the same in all that is left to choose from. */
  get active(): Int32Array {
    return this.#active;
  }

  #reduced(arc: number): number {
    return (
      (this.#cost[arc] as number) +
      (this.#potential[this.#source[arc] as number] as number) -
      (this.#potential[this.#target[arc] as number] as number)
    );
  }

  /** The arc that wins most in the first block that has one, or none. */
  #entering(): number {
    const active = this.#active;
    const count = active.length;
    const block = Math.max(64, Math.ceil(Math.sqrt(count)));
    const state = this.#state;
    const [cost, potential, source, target] = [this.#cost, this.#potential, this.#source, this.#target];
    let best = 0;
    let found = NONE;
    let left = block;
    let i = this.#cursor;
    for (let seen = 0; seen < count; seen++) {
      if (i >= count) i = 0;
      const arc = active[i++] as number;
      const at = state[arc] as number;
      if (at !== TREE) {
        const reduced =
          at *
          ((cost[arc] as number) +
            (potential[source[arc] as number] as number) -
            (potential[target[arc] as number] as number));
        if (reduced < best) {
          best = reduced;
          found = arc;
        }
      }
      if (--left === 0) {
        if (found !== NONE) break;
        left = block;
      }
    }
    this.#cursor = i;
    return found;
  }

  /** Sends all it can around the cycle that `entering` closes, and puts it in the tree for an arc that is full. */
  #pivot(entering: number): void {
    const [parent, depth, capacity] = [this.#parent, this.#depth, this.#capacity];
    const grows = this.#state[entering] === LOWER;
    const first = (grows ? this.#source[entering] : this.#target[entering]) as number;
    const second = (grows ? this.#target[entering] : this.#source[entering]) as number;
    let [a, b] = [first, second];
    while (a !== b) {
      if ((depth[a] as number) >= (depth[b] as number)) a = parent[a] as number;
      else b = parent[b] as number;
    }
    const join = a;

    let delta = capacity[entering] as number;
    let leaving = NONE;
    let onFirst = false;
    for (let node = first; node !== join; node = parent[node] as number) {
      const room = this.#room(node, DOWN);
      if (room < delta) [delta, leaving, onFirst] = [room, node, true];
    }
    for (let node = second; node !== join; node = parent[node] as number) {
      const room = this.#room(node, UP);
      if (room <= delta) [delta, leaving, onFirst] = [room, node, false];
    }
    if (delta > 0) {
      this.flow[entering] = (this.flow[entering] as number) + (grows ? delta : -delta);
      this.#push(first, join, DOWN, delta);
      this.#push(second, join, UP, delta);
    }
    if (leaving === NONE) {
      this.#state[entering] = grows ? UPPER : LOWER;
      return;
    }
    const out = this.#pred[leaving] as number;
    this.#state[out] = this.flow[out] === 0 ? LOWER : UPPER;
    this.#state[entering] = TREE;
    this.#hang(onFirst ? first : second, onFirst ? second : first, entering, leaving);
  }

  /** How much more can go `way` (up or down) between a node and its parent. */
  #room(node: number, way: number): number {
    const arc = this.#pred[node] as number;
    const flow = this.flow[arc] as number;
    return this.#direction[node] === way ? (this.#capacity[arc] as number) - flow : flow;
  }

  /** Sends `amount` that way, between `from` and `join` above it. */
  #push(from: number, join: number, way: number, amount: number): void {
    const [flow, pred, direction] = [this.flow, this.#pred, this.#direction];
    for (let node = from; node !== join; node = this.#parent[node] as number) {
      const arc = pred[node] as number;
      flow[arc] = (flow[arc] as number) + (direction[node] === way ? amount : -amount);
    }
  }

  /** Turns the branch of `cut` so that it hangs from `anchor` by `arc`, whose other end is `top`. */
  #hang(top: number, anchor: number, arc: number, cut: number): void {
    const [parent, pred, direction] = [this.#parent, this.#pred, this.#direction];
    let [node, above, by] = [top, anchor, arc];
    let points = this.#source[arc] === top ? UP : DOWN;
    for (;;) {
      const oldParent = parent[node] as number;
      const oldArc = pred[node] as number;
      const oldPoints = direction[node] as number;
      this.#detach(node, oldParent);
      pred[node] = by;
      direction[node] = points;
      this.#attach(node, above);
      if (node === cut) break;
      [above, node, by, points] = [node, oldParent, oldArc, -oldPoints];
    }
    this.#measure(top);
  }

  #attach(node: number, parent: number): void {
    const first = this.#firstChild[parent] as number;
    this.#parent[node] = parent;
    this.#next[node] = first;
    this.#previous[node] = NONE;
    if (first !== NONE) this.#previous[first] = node;
    this.#firstChild[parent] = node;
  }

  #detach(node: number, parent: number): void {
    const [next, previous] = [this.#next[node] as number, this.#previous[node] as number];
    if (previous === NONE) this.#firstChild[parent] = next;
    else this.#next[previous] = next;
    if (next !== NONE) this.#previous[next] = previous;
  }

  /** Sets depth and potential in the branch of `top`, from its parent down. */
  #measure(top: number): void {
    const [stack, potential, depth] = [this.#stack, this.#potential, this.#depth];
    let height = 0;
    stack[height++] = top;
    while (height > 0) {
      const node = stack[--height] as number;
      const parent = this.#parent[node] as number;
      if (parent !== NONE) {
        const cost = this.#cost[this.#pred[node] as number] as number;
        // The reduced cost of an arc in the tree is 0.
        potential[node] = (potential[parent] as number) - (this.#direction[node] as number) * cost;
        depth[node] = (depth[parent] as number) + 1;
      }
      for (
        let child = this.#firstChild[node] as number;
        child !== NONE;
        child = this.#next[child] as number
      ) {
        stack[height++] = child;
      }
    }
  }
}
