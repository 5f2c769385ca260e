import type { PersonId, SessionId } from '../plan/ids.ts';
import type { Plan } from '../plan/plan.ts';
import { overlaps } from '../plan/time.ts';
import type { Barrier } from './barriers.ts';
import { type Points, pointsOf } from './points.ts';
import { aDayOf, problemOf, type ReviewProblem } from './problem.ts';

/** Someone who could review a session, and what speaks for and against it in the plan as it is. */
export interface Suggestion {
  readonly reviewer: PersonId;
  readonly barriers: readonly Barrier[];
  /** Reviews of theirs that stand in the way: at the same time. */
  readonly clashes: readonly SessionId[];
  /** Their limits that one review more would break. */
  readonly over: readonly ('day' | 'load')[];
  readonly points: Points;
  readonly undesired: boolean;
  /** Their reviews in all as it is, and the least they are to have. */
  readonly load: number;
  readonly least: number;
  /** Their other sessions of the same group. */
  readonly again: readonly SessionId[];
}

/**
 * Who could be put on `session` of `plan` with all else as it is: those it costs nothing first, and among them the
 * order of the levels (load, competence and wishes, eyes), then of the plan. Those who review it are left out.
 */
export function suggest(plan: Plan, session: SessionId): Suggestion[] {
  const problem = problemOf(plan);
  const column = problem.sessions.findIndex((each) => each.session.id === session);
  if (column < 0) return [];
  const width = problem.sessions.length;
  const free = [...problem.reviewers.keys()].filter((row) => problem.current[row * width + column] === 0);
  const suggestions = free.flatMap((row) => suggestionOf(problem, row, column));
  const ranks = new Map(suggestions.map((each) => [each, rankOf(each, problem.eyes)]));
  return suggestions.sort((a, b) => compare(ranks.get(a) ?? [], ranks.get(b) ?? []));
}

function suggestionOf(problem: ReviewProblem, row: number, column: number): Suggestion[] {
  const { plan, sessions, current, loads } = problem;
  const [person, reviewed] = [problem.reviewers[row], sessions[column]];
  if (person === undefined || reviewed === undefined) return [];
  const { session, day } = reviewed;
  const theirs = sessions.filter((_, other) => current[row * sessions.length + other] === 1);
  const barriers = problem.barriers(row * sessions.length + column);
  const when = reviewed.interval;
  const clashing = theirs.filter(
    ({ interval }) => interval !== null && when !== null && overlaps(interval, when),
  );
  const busy = new Set(barriers.map((barrier) => (barrier.kind === 'busy' ? barrier.session : null)));
  const load = loads[row] ?? { min: 0, max: 0 };
  const thatDay = theirs.filter((other) => day >= 0 && other.day === day).length;
  return [
    {
      reviewer: person.id,
      barriers,
      clashes: clashing.map((other) => other.session.id).filter((id) => !busy.has(id)),
      over: [
        ...(day >= 0 && thatDay >= aDayOf(problem, row) ? (['day'] as const) : []),
        ...(theirs.length >= load.max ? (['load'] as const) : []),
      ],
      points: pointsOf(plan, person, session),
      undesired: problem.undesired[row * sessions.length + column] === 1,
      load: theirs.length,
      least: load.min,
      again: theirs
        .filter((other) => session.group !== null && other.session.group === session.group)
        .map((other) => other.session.id),
    },
  ];
}

function rankOf(each: Suggestion, eyes: ReviewProblem['eyes']): number[] {
  const points = each.points.competence + each.points.wish - (each.undesired ? 1 : 0);
  return [
    each.barriers.length,
    each.clashes.length,
    each.over.length,
    each.load < each.least ? 0 : 1,
    each.load,
    -points,
    eyes === 'either' ? 0 : (eyes === 'fresh' ? 1 : -1) * each.again.length,
  ];
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [i, rank] of a.entries()) if (rank !== b[i]) return rank - (b[i] ?? 0);
  return 0;
}
