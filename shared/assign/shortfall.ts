import type { IntegerSolver } from './integer-model.ts';
import { Filling } from './network/filling.ts';
import { networkOf, type ReviewNetwork } from './network/review-network.ts';
import { CLOSED, PINNED, type ReviewProblem } from './problem.ts';
import { type Effort, Search } from './search.ts';

/** How far an integer program may go to find out what is missing: it is asked again and again. */
const EFFORT: Effort = { columns: 8000, nodes: 200 };
/** Of so many open cells in all are overlaps in part looked at: some seconds' work on a laptop. */
const MOST_CELLS = 25_000;

/** How many reviewers are missing at the best: as many as `least`, or up to `most` where more could not be found out. */
export interface Shortfall {
  readonly least: number;
  readonly most: number;
}

/**
 * Finds out what is missing where sessions overlap in part, which the network knows only in part. That can take long;
 * after so much of it, no more is found out. Counted, not timed, so that the answer is the same on every machine.
 */
export class Overlaps {
  readonly #solve: IntegerSolver;
  #left = MOST_CELLS;

  constructor(solve: IntegerSolver) {
    this.#solve = solve;
  }

  /** How many are missing at `sessions`, of a problem in which only they ask. */
  missing(alone: ReviewProblem, sessions: readonly number[]): Shortfall {
    const network = networkOf(alone);
    const filling = new Filling(network);
    const least = filling.missing(sessions);
    const most = least + clashing(network, filling);
    if (least === most || this.#left <= 0) return { least, most };
    this.#left -= network.cells.length;
    const search = new Search(alone, this.#solve, EFFORT);
    const counted = sessions.flatMap((session) => (network.needs[session] ?? []).map(({ arc }) => arc));
    const { value, bound } = search.least({ costs: { arcs: counted, costs: counted.map(() => -1) } });
    return {
      least: Math.max(least, counted.length + bound),
      most: Math.min(most, counted.length + value),
    };
  }
}

/** How many reviews have to go from what is filled, so that nobody is in two places at once. */
function clashing({ clashes, cellArcs }: ReviewNetwork, filling: Filling): number {
  const gone = new Set<number>();
  for (const set of clashes) {
    const taken = set.filter((cell) => filling.carries(cellArcs[cell] ?? -1) && !gone.has(cell));
    for (const cell of taken.slice(1)) gone.add(cell);
  }
  return gone.size;
}

/**
 * How many reviewers are missing at the best: of the whole plan, or of `sessions` if only they were asked for. It is
 * sure but where sessions overlap in part.
 */
export function shortfall(
  problem: ReviewProblem,
  overlaps: Overlaps,
  sessions: readonly number[] = [...problem.sessions.keys()],
): Shortfall {
  const { within, beyond } = reachOf(problem);
  const { least, most } = overlaps.missing(asking(within, sessions), sessions);
  const hopeless = sessions.reduce((sum, session) => sum + (beyond[session] ?? 0), 0);
  return { least: hopeless + least, most: hopeless + most };
}

/** The problem with only `sessions` asking for anyone, besides what is pinned. */
export function asking(problem: ReviewProblem, sessions: readonly number[]): ReviewProblem {
  const width = problem.sessions.length;
  if (sessions.length === width) return problem;
  const asked = new Uint8Array(width);
  for (const session of sessions) asked[session] = 1;
  const cells = problem.cells.map((state, cell) =>
    state === PINNED || asked[cell % width] === 1 ? state : CLOSED,
  );
  return { ...problem, cells };
}

/**
 * The problem with no session asking for more than may review it, and how many more each asks for: a demand typed far
 * too high makes nothing slow.
 */
export function reachOf(problem: ReviewProblem): {
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
