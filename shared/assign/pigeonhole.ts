import type { PersonId, SessionId } from '../plan/ids.ts';
import type { Plan } from '../plan/plan.ts';
import type { IntegerSolver } from './integer-model.ts';
import { passesOf } from './passes.ts';
import { aDayOf, OPEN, PINNED, problemOf, type ReviewProblem } from './problem.ts';
import { Overlaps, type Shortfall, shortfall } from './shortfall.ts';
import { Supply } from './supply.ts';
import { type WayOut, waysOut } from './ways-out.ts';

/** What holds a reviewer back from more of these sessions. */
export type Limit = 'open' | 'atOnce' | 'day' | 'load';

/** Sessions that lack reviewers, and who could be there. */
export interface Case {
  readonly sessions: readonly SessionId[];
  /** Who can take some of them, how many at the most, and what keeps them from more. */
  readonly able: readonly { readonly reviewer: PersonId; readonly most: number; readonly limit: Limit }[];
  /** Each of these in place of the last of `sessions` makes the same sum with the same people. */
  readonly alike: readonly SessionId[];
}

/**
 * Sessions that together need more reviewers than can be there, though any fewer of them would do: the proof that
 * minimum demand cannot be met.
 */
export interface Pigeonhole extends Case {
  /**
   * Nobody may review it (one session); those who may are too few, though nothing else limits them; the sessions
   * are at the same time; they are on one day, and there are only so many a day; loads in all are too low; or their
   * times overlap in part, so that nobody can take as many of them as the others leave over.
   */
  readonly kind: 'nobody' | 'few' | 'atOnce' | 'day' | 'load' | 'overlap';
  /** Reviews that are needed, beyond those pinned, and how many can be had at the most. */
  readonly needed: number;
  readonly available: number;
  /** As many other sessions that come to the same sum, each with people of its own; none, or several. */
  readonly others: readonly Case[];
  /** What would help, each tried out, for all that is told here together. */
  readonly waysOut: readonly WayOut[];
}

/** What a pigeonhole says of its sessions. */
type Sum = Pick<Pigeonhole, 'kind' | 'needed' | 'available' | 'able'>;

/** Sessions by number, and what is said of them. */
interface Found {
  readonly sessions: readonly number[];
  readonly sum: Sum;
  readonly alike: number[];
}

/** So many that come to the same sum are told as one. */
const FOLDED_FROM = 3;

/** Why minimum demand cannot be met. */
export interface Reasons {
  /** The fewest sessions first; none when there is no reason. */
  readonly holes: readonly Pigeonhole[];
  /**
   * Whether these are all: with one session of each left out (its last, and those alike), all others can be given what
   * they need. False where so many sessions overlap in part that there may be more, or one though none was found.
   */
  readonly complete: boolean;
}

/** Why minimum demand cannot be met in `plan`. No set of sessions that is told holds another. */
export function pigeonholes(plan: Plan, solve: IntegerSolver): Reasons {
  const problem = problemOf(plan);
  const supply = new Supply(problem, solve);
  const overlaps = new Overlaps(solve);
  const found: Found[] = [];
  for (const sessions of reasons(supply)) {
    const sum = sumOf(problem, sessions, supply.needs, overlaps);
    const like = found.find((other) => isLike(other, sessions, sum));
    if (like === undefined) found.push({ sessions, sum, alike: [] });
    else like.alike.push(...sessions.slice(-1));
  }
  // The last question was whether all that are left can be given what they need.
  const complete = supply.sure;
  const inAll = found.length === 0 ? NONE_MISSING : shortfall(problem, overlaps);
  const holes = folded(found)
    .map((same) => {
      const sessions = new Set(same.flatMap((each) => [...each.sessions, ...each.alike]));
      const together = [...sessions].sort((a, b) => a - b);
      const missing = shortfall(problem, overlaps, together);
      const hole = holeOf(problem, same, waysOut(problem, overlaps, together, missing, inAll));
      return { hole, missing: missing.least };
    })
    .sort((a, b) => a.hole.sessions.length - b.hole.sessions.length || b.missing - a.missing)
    .map(({ hole }) => hole);
  return { holes, complete };
}

/** What is told as one. */
type Fold = readonly [Found, ...Found[]];

function folded(found: readonly Found[]): Fold[] {
  const bySum = new Map<string, [Found, ...Found[]]>();
  for (const each of found) {
    const { kind, needed, available } = each.sum;
    const key = [kind, each.sessions.length, needed, available].join(' ');
    const same = bySum.get(key);
    if (same === undefined) bySum.set(key, [each]);
    else same.push(each);
  }
  return [...bySum.values()].flatMap((same): Fold[] =>
    same.length < FOLDED_FROM ? same.map((each): Fold => [each]) : [same],
  );
}

function holeOf(problem: ReviewProblem, [first, ...others]: Fold, ways: readonly WayOut[]): Pigeonhole {
  const caseOf = ({ sessions, sum: { able }, alike }: Found): Case => ({
    sessions: idsOf(problem, sessions),
    able,
    alike: idsOf(problem, alike),
  });
  const { kind, needed, available } = first.sum;
  return { kind, needed, available, ...caseOf(first), others: others.map(caseOf), waysOut: ways };
}

const NONE_MISSING: Shortfall = { least: 0, most: 0 };

/**
 * Smallest sets of sessions that cannot be given what they need. One of each is left out before the next is looked
 * for, so that none holds another and, at last, all that are left can be given theirs.
 */
function* reasons(supply: Supply): Generator<readonly number[]> {
  let left: readonly number[] = [...supply.needs.keys()].filter((each) => (supply.needs[each] ?? 0) > 0);
  for (let sessions = supply.short(left); sessions.length > 0; sessions = supply.short(left)) {
    yield sessions;
    const last = sessions.at(-1);
    left = left.filter((session) => session !== last);
  }
}

/** Whether `sessions` are those of `found` with another in place of the last, and come to the same. */
function isLike({ sessions: others, sum: other }: Found, sessions: readonly number[], sum: Sum): boolean {
  return (
    sessions.length === others.length &&
    others.slice(0, -1).every((each, i) => each === sessions[i]) &&
    sum.kind === other.kind &&
    sum.needed === other.needed &&
    sum.available === other.available &&
    sum.able.length === other.able.length &&
    sum.able.every(({ reviewer, most }, i) => {
      const same = other.able[i];
      return same?.reviewer === reviewer && same.most === most;
    })
  );
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
    const apart = total(
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

function sumOf(
  problem: ReviewProblem,
  sessions: readonly number[],
  needs: readonly number[],
  overlaps: Overlaps,
): Sum {
  const able = problem.reviewers.flatMap((person, reviewer) => {
    const capacity = capacityOf(problem, reviewer, sessions);
    return capacity.most > 0 ? [{ reviewer: person.id, ...capacity }] : [];
  });
  const limit = WEIGHTIEST.find((each) => able.some((one) => one.limit === each));
  const kind = limit === undefined ? 'nobody' : limit === 'open' ? 'few' : limit;
  const needed = total(sessions.map((session) => needs[session] ?? 0));
  const available = total(able.map(({ most }) => most));
  return available < needed
    ? { kind, needed, available, able }
    : { kind: 'overlap', needed, available: needed - shortfall(problem, overlaps, sessions).least, able };
}

function idsOf({ sessions }: ReviewProblem, numbers: readonly number[]): SessionId[] {
  return numbers.flatMap((session) => sessions[session]?.session.id ?? []);
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
