import type { Pairs } from '../assign/acceptance.ts';
import type { Pair } from '../assign/proposal.ts';
import { all, type Plan } from '../plan/plan.ts';
import { overlaps } from '../plan/time.ts';
import type { Column, ReviewMatrix } from './matrix.ts';

/**
 * What of a proposal has to go along with one of its pairs, that pair among it, for nothing to become worse by it:
 * what would have the reviewer in two places or over a limit, the session over its most or under its least, and what
 * that brings in its turn. Just the pair when it stands by itself.
 */
export function withPartners(plan: Plan, matrix: ReviewMatrix, pending: Pairs, first: Pair): Pairs {
  const columns = new Map(matrix.columns.map((column) => [column.session.id, column]));
  const people = new Map(matrix.rows.map((row) => [row.person.id, row]));
  const added = new Set<Pair>();
  const removed = new Set<Pair>();
  const same = (a: Pair, b: Pair) => a.reviewer === b.reviewer && a.session === b.session;
  const queue: Pair[] = [];
  const take = (pair: Pair, into: Set<Pair>): void => {
    if (into.has(pair)) return;
    into.add(pair);
    queue.push(pair);
  };
  const isAdded = pending.added.find((pair) => same(pair, first));
  const isRemoved = pending.removed.find((pair) => same(pair, first));
  if (isAdded) take(isAdded, added);
  if (isRemoved) take(isRemoved, removed);

  const onSession = (session: Pair['session']) =>
    all(plan, 'assignments').filter((each) => each.session === session).length +
    count(added, (pair) => pair.session === session) -
    count(removed, (pair) => pair.session === session);
  const reviewsOf = (reviewer: Pair['reviewer']): Column[] => {
    const now = all(plan, 'assignments').filter(
      (each) => each.reviewer === reviewer && ![...removed].some((pair) => same(pair, each)),
    );
    const more = [...added].filter((pair) => pair.reviewer === reviewer);
    return [...now, ...more].flatMap(({ session }) => {
      const column = columns.get(session);
      return column === undefined || column.cancelled ? [] : [column];
    });
  };
  for (let pair = queue.shift(); pair !== undefined; pair = queue.shift()) {
    const { reviewer, session } = pair;
    const column = columns.get(session);
    const row = people.get(reviewer);
    if (column === undefined || row === undefined) continue;
    if (added.has(pair)) {
      const leaving = pending.removed.filter((other) => other.reviewer === reviewer && !removed.has(other));
      for (const other of leaving) {
        const there = columns.get(other.session);
        const clash = there?.interval && column.interval && overlaps(there.interval, column.interval);
        if (clash) take(other, removed);
      }
      for (const other of leaving) {
        const reviews = reviewsOf(reviewer);
        const thatDay = reviews.filter(({ day }) => day !== null && day === column.day).length;
        const sameDay = columns.get(other.session)?.day === column.day;
        const overADay = sameDay && thatDay > plan.event.reviewing.mostADay;
        if (overADay || reviews.length > row.load.max) take(other, removed);
      }
      for (const other of pending.removed) {
        if (other.session === session && onSession(session) > column.demand.max) take(other, removed);
      }
    } else {
      for (const other of pending.added) {
        if (other.session === session && onSession(session) < column.demand.min) take(other, added);
      }
      for (const other of pending.added) {
        if (other.reviewer === reviewer && reviewsOf(reviewer).length < row.load.min) take(other, added);
      }
    }
  }
  return { added: [...added], removed: [...removed] };
}

function count(pairs: ReadonlySet<Pair>, holds: (pair: Pair) => boolean): number {
  return [...pairs].filter(holds).length;
}
