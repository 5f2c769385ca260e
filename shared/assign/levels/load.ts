import type { Unit } from '../network/review-network.ts';
import type { Search } from '../search.ts';
import type { Level, Result } from './level.ts';
import { type Excess, leastLimit } from './threshold.ts';

/**
 * Work is shared evenly: first everyone has the reviews they are to have at the least, then the one with most has
 * as few as can be, and then the one with fewest as many as can be.
 */
export const load: Level = {
  id: 'load',
  *run(search: Search): Iterable<Result> {
    const { network, problem } = search;
    const units = network.units.flat();
    const least = problem.loads.map((load) => load.min);
    if (least.some((min) => min > 0)) {
      const below = lacking(search, (reviewer) => least[reviewer] ?? 0);
      const { value, bound } = search.settle(below.objective);
      yield { step: 'load.below', at: 0, value: value + below.base, bound: bound + below.base };
    }
    const pinned = Math.max(0, ...network.pinnedLoads);
    const high = Math.max(pinned, ...network.reach);
    const most = leastLimit(search, pinned, high, (limit) => over(units, limit));
    yield { step: 'load.most', at: 0, ...most };

    // The same search upside down: how far below the most anyone has to come.
    const spread = leastLimit(search, 0, most.value, (gap) =>
      lacking(search, (reviewer) => atLeast(search, reviewer, most.value - gap)),
    );
    yield { step: 'load.least', at: 0, value: most.value - spread.value, bound: most.value - spread.bound };
  },
};

/** Nobody is asked for more than they can come to by their own limits. */
function atLeast({ network }: Search, reviewer: number, load: number): number {
  return Math.min(load, network.reach[reviewer] ?? 0);
}

/** How many reviews there are beyond `limit` for one person, in all. */
function over(units: readonly Unit[], limit: number): Excess {
  const arcs = units.filter((unit) => unit.load > limit).map((unit) => unit.arc);
  return { objective: { costs: { arcs, costs: arcs.map(() => 1) } }, base: 0 };
}

/** How many reviews are lacking for everyone to have their `least`. */
function lacking({ network }: Search, least: (reviewer: number) => number): Excess {
  const arcs: number[] = [];
  let base = 0;
  for (const [reviewer, units] of network.units.entries()) {
    const min = least(reviewer);
    base += Math.max(0, min - (network.pinnedLoads[reviewer] ?? 0));
    for (const { arc, load } of units) if (load <= min) arcs.push(arc);
  }
  return { objective: { costs: { arcs, costs: arcs.map(() => -1) } }, base };
}
