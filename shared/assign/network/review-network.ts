import { type Pass, partsAtOnce, passesOf, together } from '../passes.ts';
import { aDayOf, OPEN, PINNED, type ReviewProblem } from '../problem.ts';
import { NetworkBuilder } from './builder.ts';
import type { Arcs } from './simplex.ts';

/** One of a reviewer's possible reviews: with it their load is `load`, pinned ones included. */
export interface Unit {
  readonly arc: number;
  readonly reviewer: number;
  readonly load: number;
}

/** One of the reviewers that a session needs at the least: without it, `missing` are missing. */
export interface Need {
  readonly arc: number;
  readonly session: number;
  readonly missing: number;
}

/** Where those with `points` or more come into a session: the first of them over `first`, the others over `rest`. */
export interface Rung {
  readonly points: number;
  readonly first: number;
  readonly rest: number;
}

/**
 * A review problem as a circulation. A unit flows from the hub to a reviewer, on through the day and the pass, over
 * a cell to the session, and back to the hub; the capacities on its way are the limits of load, day and pass. A
 * session has a rung for each score that someone brings to it, and a unit passes the rungs below its own.
 *
 * Where passes overlap only in part, the network allows too much; `clashes` says what else must hold.
 */
export interface ReviewNetwork {
  readonly arcs: Arcs;
  /** The open cells of the problem, numbered from 0, and the arc of each. */
  readonly cells: Int32Array;
  readonly cellArcs: Int32Array;
  /** By cell of the problem, its number among the open ones, or -1. */
  readonly numberOf: Int32Array;
  /** By open cell, the arc to its day and to its pass, or -1. */
  readonly dayArcs: Int32Array;
  readonly passArcs: Int32Array;
  /** By reviewer, in rising order. */
  readonly units: readonly (readonly Unit[])[];
  /** By session, the first to be filled first. */
  readonly needs: readonly (readonly Need[])[];
  /** By session, the arc for those beyond its needs. */
  readonly extras: Int32Array;
  /** By session, the most points first. */
  readonly rungs: readonly (readonly Rung[])[];
  readonly pinnedLoads: Int32Array;
  /** By session, the most points that are pinned to it. */
  readonly pinnedPoints: Int8Array;
  /** By reviewer, the most reviews they can come to by their own limits. */
  readonly reach: Int32Array;
  /** Sets of open cells of which a reviewer may have one only, where the network does not see to it. */
  readonly clashes: readonly (readonly number[])[];
}

/** The network of `problem`. */
export function networkOf(problem: ReviewProblem): ReviewNetwork {
  const { reviewers, sessions } = problem;
  const builder = new NetworkBuilder();
  const pinned = pinnedOf(problem);
  const entries = sessions.map((_, session) =>
    entrancesOf(problem, session, pinned.at[session] ?? 0, builder),
  );
  const cells = new Cells(problem, builder, entries);
  const units: Unit[][] = [];
  const reach = new Int32Array(reviewers.length);
  for (const reviewer of reviewers.keys()) {
    const node = builder.node();
    const before = pinned.loads[reviewer] ?? 0;
    const inAll = Math.max(0, (problem.loads[reviewer]?.max ?? 0) - before);
    const free = Math.min(cells.add(reviewer, node), inAll);
    reach[reviewer] = before + free;
    units.push(
      Array.from({ length: free }, (_, n) => ({
        arc: builder.arc(0, node, 1),
        reviewer,
        load: before + n + 1,
      })),
    );
  }
  return {
    arcs: builder.build(),
    cells: Int32Array.from(cells.cells),
    cellArcs: Int32Array.from(cells.arcs),
    numberOf: cells.numberOf,
    dayArcs: Int32Array.from(cells.dayArcs),
    passArcs: Int32Array.from(cells.passArcs),
    units,
    needs: entries.map((entry) => entry.needs),
    extras: Int32Array.from(entries, (entry) => entry.extra),
    rungs: entries.map((entry) => entry.rungs),
    pinnedLoads: pinned.loads,
    pinnedPoints: pinned.points,
    reach,
    clashes: cells.clashes,
  };
}

/** Gathers the open cells, reviewer by reviewer, with the days and passes on the way to them. */
class Cells {
  readonly cells: number[] = [];
  readonly arcs: number[] = [];
  readonly dayArcs: number[] = [];
  readonly passArcs: number[] = [];
  readonly clashes: number[][] = [];
  readonly numberOf: Int32Array;
  readonly #problem: ReviewProblem;
  readonly #builder: NetworkBuilder;
  readonly #entries: readonly Entrances[];
  /** Whether any sessions hang together though of different days. */
  readonly #nights: boolean;

  constructor(problem: ReviewProblem, builder: NetworkBuilder, entries: readonly Entrances[]) {
    this.#problem = problem;
    this.#builder = builder;
    this.#entries = entries;
    this.#nights = spanningDays(problem, [...problem.sessions.keys()]).length > 0;
    this.numberOf = new Int32Array(problem.cells.length).fill(-1);
  }

  /** Adds the cells of `reviewer`, whose node is `node`; gives the most of them that they can take. */
  add(reviewer: number, node: number): number {
    let most = 0;
    for (const { passes, most: limit } of daysOf(this.#problem, reviewer)) {
      const apart = passes.reduce((sum, pass) => sum + pass.most, 0);
      const aDay = Math.min(apart, limit);
      if (aDay === 0) continue;
      most += aDay;
      const limits = aDay < apart;
      const dayNode = limits ? this.#builder.node() : node;
      const dayArc = limits ? this.#builder.arc(node, dayNode, aDay) : -1;
      for (const pass of passes) {
        for (const part of this.#parted(pass))
          this.#addPass(reviewer, part, dayNode, dayArc, limits && aDay <= part.most);
        if (!pass.atOnce && aDay > 1) this.#clash(reviewer, pass.sessions);
      }
    }
    if (this.#nights)
      for (const pass of acrossDays(this.#problem, reviewer)) this.#clash(reviewer, pass.sessions);
    return most;
  }

  /** A pass as parts that are each at once: nearer to the truth than how many can be had of the whole. */
  #parted(pass: Pass): readonly Pass[] {
    if (pass.atOnce) return [pass];
    const { sessions } = this.#problem;
    return partsAtOnce(pass.sessions, (session) => sessions[session]?.interval ?? null);
  }

  /** The day may limit what the pass would. */
  #addPass(reviewer: number, pass: Pass, dayNode: number, dayArc: number, limited: boolean): void {
    const limits = pass.sessions.length > pass.most && !limited;
    const node = limits ? this.#builder.node() : dayNode;
    const passArc = limits ? this.#builder.arc(dayNode, node, pass.most) : -1;
    for (const session of pass.sessions) {
      const cell = reviewer * this.#problem.sessions.length + session;
      const entrance = this.#entries[session]?.entrance(this.#problem.points[cell] ?? 0) ?? 0;
      this.numberOf[cell] = this.cells.length;
      this.cells.push(cell);
      this.arcs.push(this.#builder.arc(node, entrance, 1));
      this.dayArcs.push(dayArc);
      this.passArcs.push(passArc);
    }
  }

  #clash(reviewer: number, sessions: readonly number[]): void {
    const first = reviewer * this.#problem.sessions.length;
    for (const set of together(sessions, (session) => this.#problem.sessions[session]?.interval ?? null)) {
      const cells = set.map((session) => this.numberOf[first + session] ?? -1).filter((k) => k >= 0);
      if (cells.length > 1) this.clashes.push(cells);
    }
  }
}

/** What every arc carries when the open cells in `chosen` (1 for yes) are taken. */
export function flowOf(problem: ReviewProblem, network: ReviewNetwork, chosen: Uint8Array): Int32Array {
  const columns = problem.sessions.length;
  const flow = new Int32Array(network.arcs.source.length);
  const add = (arc: number | undefined, amount: number) => {
    if (arc !== undefined && arc >= 0) flow[arc] = (flow[arc] ?? 0) + amount;
  };
  const loads = new Int32Array(problem.reviewers.length);
  const taken = problem.sessions.map(() => [] as number[]);
  for (const [k, yes] of chosen.entries()) {
    if (yes === 0) continue;
    const cell = network.cells[k] ?? 0;
    add(network.cellArcs[k], 1);
    add(network.dayArcs[k], 1);
    add(network.passArcs[k], 1);
    const reviewer = Math.floor(cell / columns);
    loads[reviewer] = (loads[reviewer] ?? 0) + 1;
    taken[cell % columns]?.push(problem.points[cell] ?? 0);
  }
  for (const [reviewer, units] of network.units.entries())
    for (const { arc } of units.slice(0, loads[reviewer])) add(arc, 1);
  for (const [session, points] of taken.entries()) {
    for (const rung of network.rungs[session] ?? []) {
      const passing = points.filter((each) => each >= rung.points).length;
      add(rung.first, Math.min(1, passing));
      add(rung.rest, Math.max(0, passing - 1));
    }
    const needs = network.needs[session] ?? [];
    for (const { arc } of needs.slice(0, points.length)) add(arc, 1);
    add(network.extras[session], Math.max(0, points.length - needs.length));
  }
  return flow;
}

interface Entrances {
  readonly needs: readonly Need[];
  readonly extra: number;
  readonly rungs: readonly Rung[];
  /** The node at which someone with these points comes in. */
  entrance(points: number): number;
}

function entrancesOf(
  problem: ReviewProblem,
  session: number,
  pinned: number,
  builder: NetworkBuilder,
): Entrances {
  const columns = problem.sessions.length;
  const { min, max } = problem.sessions[session]?.demand ?? { min: 0, max: 0 };
  const most = Math.max(0, max - pinned);
  const need = Math.max(0, min - pinned);
  const scores = new Set<number>();
  for (const reviewer of problem.reviewers.keys()) {
    const cell = reviewer * columns + session;
    if (problem.cells[cell] === OPEN) scores.add(problem.points[cell] ?? 0);
  }
  scores.delete(0);
  const base = builder.node();
  const needs = Array.from({ length: need }, (_, n) => ({
    arc: builder.arc(base, 0, 1),
    session,
    missing: need - n,
  }));
  const extra = most > need ? builder.arc(base, 0, most - need) : -1;
  const rungs: Rung[] = [];
  const nodes = new Map([[0, base]]);
  let below = base;
  for (const points of [...scores].sort((a, b) => a - b)) {
    const node = builder.node();
    const first = builder.arc(node, below, 1);
    rungs.unshift({ points, first, rest: most > 1 ? builder.arc(node, below, most - 1) : -1 });
    nodes.set(points, node);
    below = node;
  }
  return { needs, extra, rungs, entrance: (points) => nodes.get(points) ?? base };
}

/** A reviewer's open sessions by day, what they can take of each, the days in order. */
function* daysOf(
  problem: ReviewProblem,
  reviewer: number,
): Generator<{ readonly passes: readonly Pass[]; readonly most: number }> {
  const { sessions } = problem;
  const byDay = new Map<number, number[]>();
  const pinned = new Map<number, number>();
  for (const [session, { day }] of sessions.entries()) {
    const state = problem.cells[reviewer * sessions.length + session];
    if (state === PINNED) pinned.set(day, (pinned.get(day) ?? 0) + 1);
    if (state === OPEN) byDay.set(day, [...(byDay.get(day) ?? []), session]);
  }
  for (const [day, open] of byDay) {
    const passes = passesOf(open, (session) => sessions[session]?.interval ?? null);
    const limit = day < 0 ? open.length : aDayOf(problem, reviewer) - (pinned.get(day) ?? 0);
    yield { passes, most: Math.max(0, limit) };
  }
}

/** A reviewer's open sessions that hang together though of different days: a night that runs into the morning. */
function acrossDays(problem: ReviewProblem, reviewer: number): Pass[] {
  const { sessions, cells } = problem;
  const open = [...sessions.keys()].filter((session) => cells[reviewer * sessions.length + session] === OPEN);
  return spanningDays(problem, open);
}

function spanningDays({ sessions }: ReviewProblem, among: readonly number[]): Pass[] {
  const dayOf = (session: number | undefined) => sessions[session ?? -1]?.day;
  return passesOf(among, (session) => sessions[session]?.interval ?? null).filter((pass) =>
    pass.sessions.some((each) => dayOf(each) !== dayOf(pass.sessions[0])),
  );
}

function pinnedOf({ reviewers, sessions, cells, points }: ReviewProblem) {
  const loads = new Int32Array(reviewers.length);
  const at = new Int32Array(sessions.length);
  const best = new Int8Array(sessions.length);
  for (const [cell, state] of cells.entries()) {
    if (state !== PINNED) continue;
    const session = cell % sessions.length;
    const reviewer = Math.floor(cell / sessions.length);
    loads[reviewer] = (loads[reviewer] ?? 0) + 1;
    at[session] = (at[session] ?? 0) + 1;
    best[session] = Math.max(best[session] ?? 0, points[cell] ?? 0);
  }
  return { loads, at, points: best };
}
