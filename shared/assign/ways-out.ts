import { newPerson } from '../plan/defaults.ts';
import type { PersonId, SessionId } from '../plan/ids.ts';
import type { Range } from '../plan/records/common.ts';
import type { Barrier } from './barriers.ts';
import { CLOSED, OPEN, type ReviewProblem } from './problem.ts';
import { type Overlaps, type Shortfall, shortfall } from './shortfall.ts';

/** What to change so that sessions which lack reviewers have them. */
export type WayOut =
  | { readonly kind: 'addReviewers'; readonly count: number }
  /** `count` of the sessions at another time, where nothing else is; with more a day, or in all, where given. */
  | {
      readonly kind: 'anotherPass';
      readonly count: number;
      readonly mostADay: number | null;
      readonly load: number | null;
    }
  | { readonly kind: 'mostADay'; readonly to: number }
  | { readonly kind: 'load'; readonly to: number }
  /** One barrier that would have to go. */
  | {
      readonly kind: 'free';
      readonly reviewer: PersonId;
      readonly session: SessionId;
      readonly barriers: readonly Barrier[];
    }
  /** As many reviewers fewer asked for, in all. */
  | { readonly kind: 'lowerDemand'; readonly count: number };

/** To look for more reviewers than that is no advice. */
const MOST_ADDED = 50;
/** As many barriers are tried, and so many told, as a reader can use. */
const BARRIERS_TRIED = 24;
const BARRIERS_TOLD = 3;

/**
 * What would help `sessions`, which lack so many reviewers, as the plan does in all. Each way was tried in the model:
 * with it, they could have all they need, and so many fewer are missing in the whole plan.
 */
export function waysOut(
  problem: ReviewProblem,
  overlaps: Overlaps,
  sessions: readonly number[],
  { least: missing, most }: Shortfall,
  inAll: Shortfall,
): WayOut[] {
  const enough = inAll.least - missing;
  const helps = (changed: ReviewProblem) =>
    shortfall(changed, overlaps, sessions).most === 0 && shortfall(changed, overlaps).most <= enough;
  const ways: WayOut[] = [];
  const count = fewest(Math.min(missing, MOST_ADDED), (added) => helps(withReviewers(problem, added)));
  if (count !== undefined) ways.push({ kind: 'addReviewers', count });
  const higherDay = { ...problem, mostADay: problem.mostADay + 1 };
  const loadTo = Math.max(0, ...problem.loads.map((load) => load.max)) + 1;
  if (helps(higherDay)) ways.push({ kind: 'mostADay', to: problem.mostADay + 1 });
  else if (helps(higherLoad(problem))) ways.push({ kind: 'load', to: loadTo });

  const moved = sessions.length > missing ? apart(problem, sessions.slice(-missing)) : undefined;
  if (moved !== undefined) {
    const more = { ...moved, mostADay: moved.mostADay + 1 };
    const way = { kind: 'anotherPass', count: missing } as const;
    if (helps(moved)) ways.push({ ...way, mostADay: null, load: null });
    else if (helps(more)) ways.push({ ...way, mostADay: more.mostADay, load: null });
    else if (helps(higherLoad(more))) ways.push({ ...way, mostADay: more.mostADay, load: loadTo });
  }
  if (missing === 1) ways.push(...freeing(problem, sessions, helps));
  ways.push({ kind: 'lowerDemand', count: most });
  return ways;
}

/** The least of 1 to `most` that is `enough`, where all above one that is are too; undefined when none is. */
function fewest(most: number, enough: (count: number) => boolean): number | undefined {
  if (!enough(most)) return undefined;
  let [low, high] = [1, most];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (enough(middle)) high = middle;
    else low = middle + 1;
  }
  return high;
}

/** With `count` reviewers more, who are free all the time and have no conflict of interest. */
function withReviewers(problem: ReviewProblem, count: number): ReviewProblem {
  const size = problem.cells.length + count * problem.sessions.length;
  const grown = <A extends Uint8Array | Int8Array>(array: A, larger: A): A => {
    larger.set(array);
    return larger;
  };
  const added = Array.from({ length: count }, () => newPerson('person:new', ''));
  const load: Range = problem.plan.event.reviewing.load;
  return {
    ...problem,
    reviewers: [...problem.reviewers, ...added],
    loads: [...problem.loads, ...added.map(() => load)],
    cells: grown(problem.cells, new Uint8Array(size).fill(OPEN)),
    points: grown(problem.points, new Int8Array(size)),
  };
}

function higherLoad(problem: ReviewProblem): ReviewProblem {
  return { ...problem, loads: problem.loads.map(({ min, max }) => ({ min, max: max + 1 })) };
}

/** With `sessions` on their days, but at times when nothing else is. */
function apart(problem: ReviewProblem, moved: readonly number[]): ReviewProblem {
  const sessions = problem.sessions.map((session, index) => {
    const start = Number.MAX_SAFE_INTEGER - 2 * (index + 1);
    return moved.includes(index) && session.interval !== null
      ? { ...session, interval: { start, end: start + 1 } }
      : session;
  });
  return { ...problem, sessions };
}

function freeing(
  problem: ReviewProblem,
  sessions: readonly number[],
  helps: (changed: ReviewProblem) => boolean,
): WayOut[] {
  const found: WayOut[] = [];
  const width = problem.sessions.length;
  const closed = sessions.flatMap((session) =>
    problem.reviewers
      .map((_, reviewer) => reviewer * width + session)
      .filter((cell) => problem.cells[cell] === CLOSED),
  );
  for (const cell of closed.slice(0, BARRIERS_TRIED)) {
    const cells = problem.cells.slice();
    cells[cell] = OPEN;
    const reviewer = problem.reviewers[Math.floor(cell / width)]?.id;
    const session = problem.sessions[cell % width]?.session.id;
    if (reviewer === undefined || session === undefined || !helps({ ...problem, cells })) continue;
    found.push({ kind: 'free', reviewer, session, barriers: problem.barriers(cell) });
    if (found.length === BARRIERS_TOLD) break;
  }
  return found;
}
