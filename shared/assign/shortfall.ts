import type { IntegerSolver } from './integer-model.ts';
import { networkOf, type ReviewNetwork } from './network/review-network.ts';
import { type Arcs, NetworkSimplex } from './network/simplex.ts';
import { CLOSED, PINNED, type ReviewProblem } from './problem.ts';
import { type Effort, Search } from './search.ts';

/** How far an integer program may go to find that out: it is asked again and again. */
const EFFORT: Effort = { columns: 8000, nodes: 200 };

/**
 * How many reviewers are missing at the best: of the whole plan, or of `sessions` if only they were asked for. Never
 * too many; too few only where sessions overlap in part and there are too many of them for an integer program.
 */
export function shortfall(
  problem: ReviewProblem,
  solve: IntegerSolver,
  sessions?: readonly number[],
): number {
  const { within, beyond } = reachOf(problem);
  const { arcs, needs, clashes } = networkOf(within);
  const asked = sessions ?? [...problem.sessions.keys()];
  const counted = asked.flatMap((session) => (needs[session] ?? []).map(({ arc }) => arc));
  const missing = counted.length + new NetworkSimplex(arcs).minimise(filling(counted));
  const exact = clashes.length === 0 ? missing : Math.max(missing, exactly(within, solve, asked));
  return asked.reduce((sum, session) => sum + (beyond[session] ?? 0), exact);
}

/** Asks again and again whether sessions can all be given what they need. */
export class Supply {
  /** By session, how many reviewers it needs, beyond those pinned. */
  readonly needs: readonly number[];
  readonly #problem: ReviewProblem;
  readonly #beyond: readonly number[];
  readonly #solve: IntegerSolver;
  readonly #network: ReviewNetwork;
  readonly #simplex: NetworkSimplex;

  constructor(problem: ReviewProblem, solve: IntegerSolver) {
    const { within, beyond } = reachOf(problem);
    this.#problem = within;
    this.#beyond = beyond;
    this.#solve = solve;
    this.#network = networkOf(within);
    this.#simplex = new NetworkSimplex(this.#network.arcs);
    this.needs = this.#network.needs.map((own, session) => own.length + (beyond[session] ?? 0));
  }

  /** Those of `sessions` that cannot all be given what they need; none when all of them can. */
  short(sessions: readonly number[]): readonly number[] {
    const hopeless = sessions.find((session) => (this.#beyond[session] ?? 0) > 0);
    if (hopeless !== undefined) return [hopeless];
    const { arcs, needs, clashes } = this.#network;
    const counted = sessions.flatMap((session) => (needs[session] ?? []).map(({ arc }) => arc));
    if (-this.#simplex.minimise(filling(counted)) < counted.length) {
      const { flow } = this.#simplex;
      const unfilled = counted.find((arc) => flow[arc] === 0) ?? 0;
      const behind = leadingTo(arcs, flow, arcs.source[unfilled] ?? 0);
      return sessions.filter((session) => behind.has(arcs.source[needs[session]?.[0]?.arc ?? -1] ?? -1));
    }
    return clashes.length > 0 && exactly(this.#problem, this.#solve, sessions) > 0 ? sessions : [];
  }
}

/**
 * The problem with no session asking for more than may review it, and how many more each asks for: a demand typed far
 * too high makes nothing slow.
 */
function reachOf(problem: ReviewProblem): {
  readonly within: ReviewProblem;
  readonly beyond: readonly number[];
} {
  const able = problem.sessions.map(() => 0);
  for (const [cell, state] of problem.cells.entries()) {
    const session = cell % able.length;
    if (state !== CLOSED) able[session] = (able[session] ?? 0) + 1;
  }
  const beyond = problem.sessions.map(({ demand }, session) =>
    Math.max(0, demand.min - (able[session] ?? 0)),
  );
  const sessions = problem.sessions.map((session, index) => {
    const less = beyond[index] ?? 0;
    const { min, max } = session.demand;
    return less === 0 ? session : { ...session, demand: { min: min - less, max: max - less } };
  });
  return { within: { ...problem, sessions }, beyond };
}

function filling(counted: readonly number[]) {
  return { arcs: counted, costs: counted.map(() => -1) };
}

/** How many are missing at `sessions` if only they were asked for, with every overlap minded; never too many. */
function exactly(problem: ReviewProblem, solve: IntegerSolver, sessions: readonly number[]): number {
  const asked = new Set(sessions);
  const width = problem.sessions.length;
  const alone = {
    ...problem,
    cells: problem.cells.map((state, cell) => (state === PINNED || asked.has(cell % width) ? state : CLOSED)),
  };
  const search = new Search(alone, solve, EFFORT);
  const counted = search.network.needs.flatMap((own, session) =>
    asked.has(session) ? own.map(({ arc }) => arc) : [],
  );
  return counted.length + search.least({ costs: filling(counted) }).bound;
}

/** The nodes from which a further unit could reach `node`, by rearranging what flows. */
function leadingTo({ nodes, source, target, capacity }: Arcs, flow: Int32Array, node: number): Set<number> {
  const into: number[][] = Array.from({ length: nodes }, () => []);
  for (const [arc, from] of source.entries()) {
    const to = target[arc] ?? 0;
    if ((flow[arc] ?? 0) < (capacity[arc] ?? 0)) into[to]?.push(from);
    if ((flow[arc] ?? 0) > 0) into[from]?.push(to);
  }
  const seen = new Set([node]);
  for (const each of seen) for (const from of into[each] ?? []) seen.add(from);
  return seen;
}
