import type { DayId } from '../plan/ids.ts';
import type { Plan } from '../plan/plan.ts';
import { overlaps } from '../plan/time.ts';
import { reviewColumns } from '../reviewing/matrix.ts';
import { aDayOf, CLOSED, PINNED, problemOf, type ReviewProblem } from './problem.ts';
import type { Pair } from './proposal.ts';

/** One day's reviewers moved on to another day's sessions. */
export interface Rotation {
  /** By how many places, in the order of the sessions. */
  readonly shift: number;
  readonly added: readonly Pair[];
  /** What the other day had before, but for what is pinned. */
  readonly removed: readonly Pair[];
  /** Pairs that it should make, but a barrier, a clash or a limit is in the way. */
  readonly leftOut: readonly Pair[];
}

/**
 * The reviewers of day `from` copied to day `to`, each one place or more further on: by as many as leave the fewest
 * reviewers missing, the fewest pairs out, the fewest with a group they have seen, and bring the most points.
 * Undefined when either day has nothing to review.
 */
export function rotate(plan: Plan, from: DayId, to: DayId): Rotation | undefined {
  const problem = problemOf(plan);
  const at = new Map(problem.sessions.map(({ session }, index) => [session.id, index]));
  const on = (day: DayId) =>
    reviewColumns(plan).flatMap((column) =>
      column.day?.id === day ? (at.get(column.session.id) ?? []) : [],
    );
  const [here, there] = [on(from), on(to)];
  if (here.length === 0 || there.length === 0) return undefined;
  let best: { rotation: Rotation; rank: readonly number[] } | undefined;
  for (let shift = there.length === 1 ? 0 : 1; shift < Math.max(2, there.length); shift++) {
    const one = shifted(problem, here, there, shift);
    if (best === undefined || isBefore(one.rank, best.rank)) best = one;
  }
  return best?.rotation;
}

function shifted(problem: ReviewProblem, here: readonly number[], there: readonly number[], shift: number) {
  const { sessions, reviewers, cells, current, points } = problem;
  const width = sessions.length;
  // What stays: all but that day's assignments that are not pinned.
  const taken = current.slice();
  for (const cell of taken.keys())
    if (there.includes(cell % width) && cells[cell] !== PINNED) taken[cell] = 0;
  const leftOut: Pair[] = [];
  let score = 0;
  let again = 0;
  for (const [place, session] of here.entries()) {
    const target = there[(place + shift) % there.length] ?? 0;
    for (const row of reviewers.keys()) {
      const cell = row * width + target;
      if (current[row * width + session] !== 1 || taken[cell] === 1) continue;
      if (!mayTake(problem, taken, row, target)) {
        leftOut.push(...pairsAt(problem, [cell]));
        continue;
      }
      taken[cell] = 1;
      score += points[cell] ?? 0;
      const group = sessions[target]?.session.group ?? null;
      const seen = (_: unknown, other: number) => other !== target && taken[row * width + other] === 1;
      if (group !== null && sessions.filter(seen).some((other) => other.session.group === group)) again += 1;
    }
  }
  let missing = 0;
  for (const target of there) {
    const count = reviewers.filter((_, row) => taken[row * width + target] === 1).length;
    missing += Math.max(0, (sessions[target]?.demand.min ?? 0) - count);
  }
  const changed = (before: Uint8Array, after: Uint8Array) =>
    [...before.keys()].filter((cell) => before[cell] === 0 && after[cell] === 1);
  const rotation: Rotation = {
    shift,
    added: pairsAt(problem, changed(current, taken)),
    removed: pairsAt(problem, changed(taken, current)),
    leftOut,
  };
  return { rotation, rank: [missing, leftOut.length, problem.eyes === 'fresh' ? again : 0, -score, shift] };
}

function mayTake(problem: ReviewProblem, taken: Uint8Array, row: number, target: number): boolean {
  const { sessions, cells, loads, reviewers } = problem;
  const width = sessions.length;
  const reviewed = sessions[target];
  if (reviewed === undefined || cells[row * width + target] === CLOSED) return false;
  const theirs = sessions.filter((_, other) => taken[row * width + other] === 1);
  const count = reviewers.filter((_, other) => taken[other * width + target] === 1).length;
  if (count >= reviewed.demand.max || theirs.length >= (loads[row]?.max ?? 0)) return false;
  if (theirs.filter((other) => other.day >= 0 && other.day === reviewed.day).length >= aDayOf(problem, row))
    return false;
  const { interval } = reviewed;
  return !theirs.some(
    (other) => interval !== null && other.interval !== null && overlaps(other.interval, interval),
  );
}

function pairsAt({ reviewers, sessions }: ReviewProblem, cells: readonly number[]): Pair[] {
  return cells.flatMap((cell) => {
    const reviewer = reviewers[Math.floor(cell / sessions.length)]?.id;
    const session = sessions[cell % sessions.length]?.session.id;
    return reviewer === undefined || session === undefined ? [] : [{ reviewer, session }];
  });
}

function isBefore(a: readonly number[], b: readonly number[]): boolean {
  for (const [i, rank] of a.entries()) if (rank !== b[i]) return rank < (b[i] ?? 0);
  return false;
}
