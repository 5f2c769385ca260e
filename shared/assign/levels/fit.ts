import { CLOSED, PINNED } from '../problem.ts';
import type { Objective, Search } from '../search.ts';
import type { Level, Result } from './level.ts';

/**
 * Reviewers know and want what they review. First as few sessions as possible are without anyone of 1 point, then
 * of 2, and so on, so that the worst session is as good as can be; then the points of all reviews together.
 */
export const fit: Level = {
  id: 'fit',
  *run(search: Search): Iterable<Result> {
    const { problem, network } = search;
    const { points, cells, undesired } = problem;
    let most = 0;
    let uneven = false;
    for (const [cell, state] of cells.entries()) {
      if (state === CLOSED) continue;
      most = Math.max(most, points[cell] ?? 0);
      uneven ||= undesired[cell] === 1;
    }
    for (let at = 1; at <= most; at++) {
      const { objective, base } = below(search, at);
      const { value, bound } = search.settle(objective);
      yield { step: 'fit.below', at, value: value + base, bound: bound + base };
    }
    if (most === 0 && !uneven) return;
    const worth = (cell: number) => (points[cell] ?? 0) - (undesired[cell] ?? 0);
    let pinned = 0;
    for (const [cell, state] of cells.entries()) if (state === PINNED) pinned += worth(cell);
    const costs = Int32Array.from(network.cells, (cell) => -worth(cell));
    const { value, bound } = search.settle({ costs: { arcs: network.cellArcs, costs } });
    yield { step: 'fit.sum', at: 0, value: pinned - value, bound: pinned - bound };
  },
};

/** How many of the sessions that need reviewers have none with `at` points or more. */
function below({ problem, network }: Search, at: number): { objective: Objective; base: number } {
  const arcs: number[] = [];
  let base = 0;
  for (const [session, { demand }] of problem.sessions.entries()) {
    if (demand.min === 0 || (network.pinnedPoints[session] ?? 0) >= at) continue;
    base += 1;
    const rung = network.rungs[session]?.findLast(({ points }) => points >= at);
    if (rung !== undefined) arcs.push(rung.first);
  }
  return { objective: { costs: { arcs, costs: arcs.map(() => -1) } }, base };
}
