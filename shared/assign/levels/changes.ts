import { PINNED } from '../problem.ts';
import type { Search } from '../search.ts';
import type { Level, Result } from './level.ts';

/** As little as possible differs from what the plan has: assignments added and taken away are counted. */
export const changes: Level = {
  id: 'changes',
  *run(search: Search): Iterable<Result> {
    const { problem, network } = search;
    const { current, cells } = problem;
    let base = 0;
    for (const [cell, state] of cells.entries()) if (state !== PINNED) base += current[cell] ?? 0;
    const costs = Int32Array.from(network.cells, (cell) => (current[cell] === 1 ? -1 : 1));
    const { value, bound } = search.settle({ costs: { arcs: network.cellArcs, costs } });
    yield { step: 'changes.count', at: 0, value: base + value, bound: base + bound };
  },
};
