import type { ReviewProblem } from '../../../shared/assign/problem.ts';
import { overlaps } from '../../../shared/plan/time.ts';

/**
 * The values of every step by trying every choice: an account of the levels that shares nothing with the search but
 * the problem itself. Keys are the steps, in order; values are what each is at its best.
 */
export function bruteForce(
  problem: ReviewProblem,
  but?: { readonly cell: number; readonly taken: boolean },
): Map<string, number> {
  const { reviewers, sessions } = problem;
  const cells = problem.cells.slice();
  // What is pinned stands, whatever speaks against it.
  if (but !== undefined) cells[but.cell] = but.taken ? 1 : 2;
  const given = { ...problem, cells };
  const open = [...cells.keys()].filter((cell) => cells[cell] === 0 && mayStand(given, cell));
  let left = choices(given, open);
  const best = new Map<string, number>();
  const settle = (key: string, value: (taken: Taken) => number) => {
    const values = left.map(value);
    const least = values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
    left = left.filter((_, i) => values[i] === least);
    best.set(key, least);
  };
  const at = (taken: Taken, session: number) =>
    reviewers.flatMap((_, reviewer) => {
      const cell = reviewer * sessions.length + session;
      return taken.has(cell) ? [cell] : [];
    });
  const of = (taken: Taken, reviewer: number) =>
    sessions.flatMap((_, session) => {
      const cell = reviewer * sessions.length + session;
      return taken.has(cell) ? [cell] : [];
    });
  const missing = (taken: Taken) =>
    sessions.map(({ demand }, session) => Math.max(0, demand.min - at(taken, session).length));
  const loads = (taken: Taken) => reviewers.map((_, reviewer) => of(taken, reviewer).length);
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

  settle('demand.missing', (taken) => sum(missing(taken)));
  settle('demand.worst', (taken) => Math.max(0, ...missing(taken)));
  settle('load.below', (taken) =>
    sum(loads(taken).map((load, reviewer) => Math.max(0, (problem.loads[reviewer]?.min ?? 0) - load))),
  );
  settle('load.most', (taken) => Math.max(0, ...loads(taken)));
  const most = best.get('load.most') ?? 0;
  const reach = reviewers.map((_, reviewer) => Math.max(0, ...choicesOf(given, open, reviewer)));
  const gap = (taken: Taken) =>
    loads(taken).reduce(
      (widest, load, reviewer) => Math.max(widest, load >= (reach[reviewer] ?? 0) ? 0 : most - load),
      0,
    );
  settle('load.least', gap);
  best.set('load.least', most - (best.get('load.least') ?? 0));
  for (let points = 1; points <= 6; points++) {
    settle(`fit.below ${points}`, (taken) => {
      const poor = sessions.filter(
        ({ demand }, session) =>
          demand.min > 0 && !at(taken, session).some((cell) => (problem.points[cell] ?? 0) >= points),
      );
      return poor.length;
    });
  }
  settle(
    'fit.sum',
    (taken) => -sum([...taken].map((c) => (problem.points[c] ?? 0) - (problem.undesired[c] ?? 0))),
  );
  best.set('fit.sum', -(best.get('fit.sum') ?? 0) + 0);
  const again = (taken: Taken) =>
    sum(
      reviewers.flatMap((_, reviewer) =>
        problem.groups.map((group) => {
          const count = group.filter((session) => taken.has(reviewer * sessions.length + session)).length;
          return Math.max(0, count - 1);
        }),
      ),
    );
  if (problem.eyes === 'fresh') settle('eyes.fresh', again);
  if (problem.eyes === 'same') {
    settle('eyes.same', (taken) => -again(taken));
    best.set('eyes.same', -(best.get('eyes.same') ?? 0) + 0);
  }
  settle('changes.count', (taken) => {
    const changed = [...problem.current.keys()].filter(
      (cell) => (problem.current[cell] === 1) !== taken.has(cell),
    );
    return changed.length;
  });
  return best;
}

type Taken = ReadonlySet<number>;

/** Whether a cell is free of what is pinned at the same time. */
function mayStand({ sessions, cells }: ReviewProblem, cell: number): boolean {
  const columns = sessions.length;
  const interval = sessions[cell % columns]?.interval ?? null;
  return !sessions.some((other, session) => {
    const same = Math.floor(cell / columns) * columns + session;
    const pinned = same !== cell && cells[same] === 1;
    return pinned && interval !== null && other.interval !== null && overlaps(other.interval, interval);
  });
}

/** Whether what is taken keeps to every hard limit, as far as it is not pinned. */
export function isAllowed(problem: ReviewProblem, taken: Taken): boolean {
  const pinned = new Set([...taken].filter((cell) => problem.cells[cell] === 1));
  const so = new Set(pinned);
  return [...taken].every((cell) => {
    if (pinned.has(cell)) return true;
    const allowed = problem.cells[cell] === 0 && mayAdd(problem, so, cell);
    so.add(cell);
    return allowed;
  });
}

/** Everything that keeps to the hard limits; pinned cells are always in. */
function choices(problem: ReviewProblem, open: readonly number[]): Taken[] {
  const pinned = [...problem.cells.keys()].filter((cell) => problem.cells[cell] === 1);
  const found: Taken[] = [];
  const taken = new Set(pinned);
  const extend = (from: number): void => {
    found.push(new Set(taken));
    for (let i = from; i < open.length; i++) {
      const cell = open[i] ?? 0;
      if (!mayAdd(problem, taken, cell)) continue;
      taken.add(cell);
      extend(i + 1);
      taken.delete(cell);
    }
  };
  extend(0);
  return found;
}

/** What one reviewer comes to, by every choice of their own that ignores all others. */
function choicesOf(problem: ReviewProblem, open: readonly number[], reviewer: number): number[] {
  const columns = problem.sessions.length;
  const own = open.filter((cell) => Math.floor(cell / columns) === reviewer);
  const sessions = problem.sessions.map((session) => ({ ...session, demand: { min: 0, max: 100 } }));
  return choices({ ...problem, sessions }, own).map(
    (taken) => [...taken].filter((cell) => Math.floor(cell / columns) === reviewer).length,
  );
}

function mayAdd(problem: ReviewProblem, taken: Taken, cell: number): boolean {
  const { sessions } = problem;
  const columns = sessions.length;
  const [reviewer, session] = [Math.floor(cell / columns), cell % columns];
  const mine = [...taken].filter((other) => Math.floor(other / columns) === reviewer);
  const here = [...taken].filter((other) => other % columns === session);
  const { day, interval, demand } = sessions[session] ?? {
    day: -1,
    interval: null,
    demand: { min: 0, max: 0 },
  };
  if (here.length >= demand.max || mine.length >= (problem.loads[reviewer]?.max ?? 0)) return false;
  if (day >= 0) {
    const thatDay = mine.filter((other) => sessions[other % columns]?.day === day);
    if (thatDay.length >= (problem.reviewers[reviewer]?.load?.mostADay ?? problem.mostADay)) return false;
  }
  return !mine.some((other) => {
    const theirs = sessions[other % columns]?.interval ?? null;
    return interval !== null && theirs !== null && overlaps(theirs, interval);
  });
}
