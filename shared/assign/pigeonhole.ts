import type { PersonId, SessionId } from '../plan/ids.ts';
import type { Plan } from '../plan/plan.ts';
import { networkOf, type ReviewNetwork } from './network/review-network.ts';
import { type Arcs, NetworkSimplex } from './network/simplex.ts';
import { passesOf } from './passes.ts';
import { aDayOf, OPEN, PINNED, problemOf, type ReviewProblem } from './problem.ts';
import { type WayOut, waysOut } from './ways-out.ts';

/** What holds a reviewer back from more of these sessions. */
export type Limit = 'open' | 'atOnce' | 'day' | 'load';

/**
 * Sessions that together need more reviewers than can be there, though any fewer of them would do: the proof that
 * minimum demand cannot be met.
 */
export interface Pigeonhole {
  /**
   * Nobody may review it (one session); those who may are too few, though nothing else limits them; the sessions
   * are at the same time; they are on one day, and there are only so many a day; or loads in all are too low.
   */
  readonly kind: 'nobody' | 'few' | 'atOnce' | 'day' | 'load';
  readonly sessions: readonly SessionId[];
  /** Reviews that are needed, beyond those pinned, and how many can be had at the most. */
  readonly needed: number;
  readonly available: number;
  /** Who can take some of them, how many at the most, and what keeps them from more. */
  readonly able: readonly { readonly reviewer: PersonId; readonly most: number; readonly limit: Limit }[];
  /** What would help, each tried out. */
  readonly waysOut: readonly WayOut[];
}

/** Why minimum demand cannot be met in `plan`; none when it can be as far as the clock and the limits go. */
export function pigeonholes(plan: Plan): Pigeonhole[] {
  const problem = problemOf(plan);
  const demand = new Demand(networkOf(problem));
  const needs = demand.network.needs.map((own) => own.length);
  const left = [...needs];
  const found: Pigeonhole[] = [];
  for (let sessions = demand.tooMuch(left); sessions.length > 0; sessions = demand.tooMuch(left)) {
    const smallest = minimal(demand, sessions, left);
    const hole = described(problem, smallest, needs);
    found.push(hole);
    // What is missing here is known from now on; the search goes on for other reasons.
    let missing = sum(smallest.map((session) => left[session] ?? 0)) - hole.available;
    for (const session of smallest.toReversed()) {
      const less = Math.min(missing, left[session] ?? 0);
      left[session] = (left[session] ?? 0) - less;
      missing -= less;
    }
  }
  return found;
}

/** Asks a network again and again whether it can give sessions what they need. */
class Demand {
  readonly network: ReviewNetwork;
  readonly #simplex: NetworkSimplex;

  constructor(network: ReviewNetwork) {
    this.network = network;
    this.#simplex = new NetworkSimplex(network.arcs);
  }

  /** Sessions that cannot all be given what `wanted` says, because the units on their way are all taken; or none. */
  tooMuch(wanted: readonly number[]): number[] {
    const { arcs, needs } = this.network;
    const counted = needs.flatMap((own, session) => own.slice(0, wanted[session]).map(({ arc }) => arc));
    const given = -this.#simplex.minimise({ arcs: counted, costs: counted.map(() => -1) });
    if (given === counted.length) return [];
    const short = counted.find((arc) => this.#simplex.flow[arc] === 0) ?? 0;
    const behind = leadingTo(arcs, this.#simplex.flow, arcs.source[short] ?? 0);
    return needs.flatMap((own, session) => {
      const base = own[0] === undefined ? 0 : (arcs.source[own[0].arc] ?? 0);
      return base > 0 && behind.has(base) && (wanted[session] ?? 0) > 0 ? [session] : [];
    });
  }
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

/** The part of `sessions` that cannot be given what it needs, though it could without any one of them. */
function minimal(demand: Demand, sessions: readonly number[], needs: readonly number[]): number[] {
  let kept = sessions;
  for (const session of sessions.toReversed()) {
    if (!kept.includes(session)) continue;
    const without = needs.map((need, each) => (each !== session && kept.includes(each) ? need : 0));
    const still = demand.tooMuch(without);
    if (still.length > 0) kept = still;
  }
  return [...kept];
}

function capacityOf(
  problem: ReviewProblem,
  reviewer: number,
  among: readonly number[],
): { readonly most: number; readonly limit: Limit } {
  const { sessions, cells, loads } = problem;
  const mostADay = aDayOf(problem, reviewer);
  const at = (session: number) => cells[reviewer * sessions.length + session];
  const open = among.filter((session) => at(session) === OPEN);
  const pinned = [...sessions.keys()].filter((session) => at(session) === PINNED);
  let most = 0;
  let limit: Limit = 'open';
  for (const day of new Set(open.map((session) => sessions[session]?.day ?? -1))) {
    const own = open.filter((session) => sessions[session]?.day === day);
    const apart = sum(
      passesOf(own, (session) => sessions[session]?.interval ?? null).map((pass) => pass.most),
    );
    const aDay = Math.max(0, mostADay - pinned.filter((session) => sessions[session]?.day === day).length);
    if (apart < own.length && limit === 'open') limit = 'atOnce';
    if (day >= 0 && aDay < apart) limit = 'day';
    most += day < 0 ? apart : Math.min(apart, aDay);
  }
  const inAll = Math.max(0, (loads[reviewer]?.max ?? 0) - pinned.length);
  return inAll < most ? { most: inAll, limit: 'load' } : { most, limit };
}

const WEIGHTIEST: readonly Limit[] = ['load', 'day', 'atOnce', 'open'];

function described(
  problem: ReviewProblem,
  sessions: readonly number[],
  needs: readonly number[],
): Pigeonhole {
  const able = problem.reviewers.flatMap((person, reviewer) => {
    const capacity = capacityOf(problem, reviewer, sessions);
    return capacity.most > 0 ? [{ reviewer: person.id, ...capacity }] : [];
  });
  const limit = WEIGHTIEST.find((each) => able.some((one) => one.limit === each));
  const kind = limit === undefined ? 'nobody' : limit === 'open' ? 'few' : limit;
  const needed = sum(sessions.map((session) => needs[session] ?? 0));
  const available = sum(able.map(({ most }) => most));
  return {
    kind,
    sessions: sessions.flatMap((session) => problem.sessions[session]?.session.id ?? []),
    needed,
    available,
    able,
    waysOut: waysOut(problem, sessions, needed - available),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
