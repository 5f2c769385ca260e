import type { Need } from '../network/review-network.ts';
import type { Search } from '../search.ts';
import type { Level, Result } from './level.ts';
import { type Excess, leastLimit } from './threshold.ts';

/** Each session has the reviewers it asks for at the least; where that cannot be, none lacks many more than another. */
export const demand: Level = {
  id: 'demand',
  *run(search: Search): Iterable<Result> {
    const needs = search.network.needs.flat();
    const all = filling(needs, 0);
    const { value, bound } = search.settle(all.objective);
    const missing = value + all.base;
    yield { step: 'demand.missing', at: 0, value: missing, bound: bound + all.base };
    const most = needs.reduce((most, need) => Math.max(most, need.missing), 0);
    if (missing === 0 || most < 2) return;
    const worst = leastLimit(search, 1, Math.min(most, missing), (limit) => filling(needs, limit));
    yield { step: 'demand.worst', at: 0, ...worst };
  },
};

/** How many are missing beyond `limit` at a session, in all. */
function filling(needs: readonly Need[], limit: number): Excess {
  const arcs = needs.filter((need) => need.missing > limit).map((need) => need.arc);
  return { objective: { costs: { arcs, costs: arcs.map(() => -1) } }, base: arcs.length };
}
