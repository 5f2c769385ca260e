import type { Objective, Outcome, Search } from '../search.ts';

/** How much a choice goes over a limit: `base` plus the costs, 0 when it keeps to it. */
export interface Excess {
  readonly objective: Objective;
  readonly base: number;
}

/**
 * The least limit from `low` to `high` that can be kept to, and keeps to it from now on. A higher limit is never
 * harder; `high` is known to be kept to.
 */
export function leastLimit(
  search: Search,
  low: number,
  high: number,
  excess: (limit: number) => Excess,
): Outcome {
  let [bound, value] = [low, high];
  let open = low;
  while (open < value) {
    const middle = Math.floor((open + value) / 2);
    const { objective, base } = excess(middle);
    const outcome = search.least(objective);
    if (outcome.value + base === 0) {
      value = middle;
    } else {
      open = middle + 1;
      if (outcome.bound + base > 0) bound = Math.max(bound, open);
    }
  }
  search.settle(excess(value).objective);
  return { value, bound: Math.min(bound, value) };
}
