import type { ModelBuilder, Place, Sum } from '../network/model-builder.ts';
import { PINNED } from '../problem.ts';
import type { Choice, Objective, Search, Term } from '../search.ts';
import type { Level, Result } from './level.ts';

/**
 * Whether someone sees a group again: as seldom as can be (fresh eyes), or as often as can be (the same eyes), as
 * the plan says. Counted are a reviewer's sessions of a group beyond the first.
 */
export const eyes: Level = {
  id: 'eyes',
  *run(search: Search): Iterable<Result> {
    const { eyes, groups } = search.problem;
    if (eyes === 'either' || groups.length === 0) return;
    const pairs = pairsOf(search);
    const decided = pairs.reduce((sum, { pinned }) => sum + Math.max(0, pinned - 1), 0);
    const sign = eyes === 'fresh' ? 1 : -1;
    const term = eyes === 'fresh' ? freshTerm(pairs) : sameTerm(pairs, search);
    const objective: Objective = { costs: { arcs: [], costs: [] }, term };
    dayByDay(search, pairs, objective, sign);
    const { value, bound } = search.settle(objective);
    const step = eyes === 'fresh' ? 'eyes.fresh' : 'eyes.same';
    yield { step, at: 0, value: decided + sign * value, bound: decided + sign * bound };
  },
};

/** A reviewer and a group: the open cells that join them, in order of time, and how many are pinned. */
interface Pair {
  readonly cells: readonly number[];
  readonly pinned: number;
}

function pairsOf({ problem, network }: Search): Pair[] {
  const pairs: Pair[] = [];
  for (const reviewer of problem.reviewers.keys()) {
    for (const group of problem.groups) {
      const at = group.map((session) => reviewer * problem.sessions.length + session);
      const cells = at.map((cell) => network.numberOf[cell] ?? -1).filter((k) => k >= 0);
      const pinned = at.filter((cell) => problem.cells[cell] === PINNED).length;
      if (cells.length + pinned > 1) pairs.push({ cells, pinned });
    }
  }
  return pairs;
}

/** How often someone sees a group again, beyond what is pinned. */
function again(pairs: readonly Pair[], choice: Choice): number {
  let sum = 0;
  for (const { cells, pinned } of pairs) {
    let count = 0;
    for (const k of cells) count += choice[k] ?? 0;
    sum += pinned > 0 ? count : Math.max(0, count - 1);
  }
  return sum;
}

function freshTerm(pairs: readonly Pair[]): Term {
  return {
    least: 0,
    value: (choice) => again(pairs, choice),
    broken: (choice) =>
      pairs.flatMap(({ cells, pinned }) => {
        const met = cells.filter((k) => choice[k] === 1);
        // Beside a pinned one, none may be taken.
        if (pinned > 0) return met.map((k) => [k]);
        return met.length > 1 ? [met] : [];
      }),
    express(model, known): Sum {
      const sum = { places: [] as Place[], values: [] as number[] };
      for (const pair of pairs) {
        const places = pair.cells.map((k) => model.cell(k));
        const free = pair.pinned > 0 ? 0 : 1;
        if (!canExceed(places, free)) continue;
        const column = model.column(places.length, again([pair], known), false);
        model.row([...places, { column }], [...places.map(() => 1), -1], Number.NEGATIVE_INFINITY, free);
        sum.places.push({ column });
        sum.values.push(1);
      }
      return sum;
    },
  };
}

function canExceed(places: readonly Place[], most: number): boolean {
  return places.reduce((sum, place) => sum + ('fixed' in place ? place.fixed : 1), 0) > most;
}

/** Minimised is the number of pairs that meet, less the number of times they do. */
function sameTerm(pairs: readonly Pair[], { problem, network }: Search): Term {
  const byReviewer = network.reach.reduce((sum, reach) => sum + Math.max(0, reach - 1), 0);
  const byGroup = problem.groups.reduce((sum, group) => {
    const most = group.map((session) => problem.sessions[session]?.demand.max ?? 0);
    return sum + most.reduce((all, each) => all + each, 0) - Math.max(...most);
  }, 0);
  return {
    least: -Math.min(byReviewer, byGroup),
    value: (choice) => -again(pairs, choice),
    express(model, known): Sum {
      const sum = { places: [] as Place[], values: [] as number[] };
      for (const { cells, pinned } of pairs) {
        const places = cells.map((k) => model.cell(k));
        sum.places.push(...places);
        sum.values.push(...places.map(() => -1));
        if (pinned === 0)
          meet(
            model,
            places,
            cells.some((k) => known[k] === 1),
            sum.places,
            sum.values,
          );
      }
      return sum;
    },
  };
}

/** A column that is 1 when any of `places` is. */
function meet(
  model: ModelBuilder,
  places: readonly Place[],
  known: boolean,
  to: Place[],
  values: number[],
): void {
  const column = model.column(1, known ? 1 : 0, false);
  for (const place of places) model.row([place, { column }], [1, -1], Number.NEGATIVE_INFINITY, 0);
  to.push({ column });
  values.push(1);
}

/** Keeps a cell as it is, in the network's costs: far above what a pair is worth. */
const KEEP = 1000;
const ROUNDS = 12;

/**
 * Betters the choice one day at a time: with all other sessions of the groups as they are, whom to put on those of
 * one day is a question for the network alone.
 */
function dayByDay(search: Search, pairs: readonly Pair[], objective: Objective, sign: number): void {
  const { network } = search;
  const longest = pairs.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  let best = search.valueOf(objective, search.choice);
  for (
    let round = 0, idle = 0;
    round < ROUNDS && idle < longest && best > (objective.term?.least ?? 0);
    round++
  ) {
    const { choice } = search;
    const costs = Int32Array.from(network.cells, (_, k) => (choice[k] === 1 ? -KEEP : KEEP));
    for (const { cells, pinned } of pairs) {
      for (const [position, k] of cells.entries()) {
        if (position % longest !== round % longest) continue;
        const met = pinned > 0 || cells.some((other) => other !== k && choice[other] === 1);
        costs[k] = met ? sign : 0;
      }
    }
    search.tryOut({ arcs: network.cellArcs, costs }, objective);
    const now = search.valueOf(objective, search.choice);
    idle = now < best ? 0 : idle + 1;
    best = now;
  }
}
