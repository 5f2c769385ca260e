import type { Pairs } from '../assign/acceptance.ts';
import type { Pair } from '../assign/proposal.ts';
import { all, type Plan } from '../plan/plan.ts';
import type { Assignment } from '../plan/records/assignment.ts';
import { overlaps } from '../plan/time.ts';
import type { Column, ReviewMatrix, Row } from './matrix.ts';

/**
 * What of a proposal has to go along with one of its pairs, that pair among it, for nothing to become worse by it:
 * what would have the reviewer in two places or over a limit, the session over its most or under its least, and what
 * that brings in its turn. Just the pair when it stands by itself.
 */
export function withPartners(plan: Plan, matrix: ReviewMatrix, pending: Pairs, first: Pair): Pairs {
  const company = new Company(plan, matrix, pending);
  company.take(first);
  return { added: [...company.added], removed: [...company.removed] };
}

/** Pairs that are taken together, and the plan as it is with them. */
class Company {
  readonly added = new Set<Pair>();
  readonly removed = new Set<Pair>();
  readonly #pending: Pairs;
  readonly #assignments: readonly Assignment[];
  readonly #columns: ReadonlyMap<string, Column>;
  readonly #rows: ReadonlyMap<string, Row>;
  readonly #mostADay: number;

  constructor(plan: Plan, matrix: ReviewMatrix, pending: Pairs) {
    this.#pending = pending;
    this.#assignments = all(plan, 'assignments');
    this.#columns = new Map(matrix.columns.map((column) => [column.session.id, column]));
    this.#rows = new Map(matrix.rows.map((row) => [row.person.id, row]));
    this.#mostADay = plan.event.reviewing.mostADay;
  }

  /** Takes a pair and all that follows from it. */
  take(first: Pair): void {
    const added = this.#pending.added.find((pair) => same(pair, first));
    const removed = this.#pending.removed.find((pair) => same(pair, first));
    if (added !== undefined) this.#takeAdded(added);
    if (removed !== undefined) this.#takeRemoved(removed);
  }

  #takeAdded(pair: Pair): void {
    if (this.added.has(pair)) return;
    this.added.add(pair);
    const { reviewer, session } = pair;
    const column = this.#columns.get(session);
    const row = this.#rows.get(reviewer);
    if (column === undefined || row === undefined) return;
    for (const other of this.#pending.removed)
      if (other.reviewer === reviewer && this.#clash(column, other)) this.#takeRemoved(other);
    for (const other of this.#pending.removed)
      if (other.reviewer === reviewer && this.#isTooMuch(row, column, other)) this.#takeRemoved(other);
    for (const other of this.#pending.removed)
      if (other.session === session && this.#countOn(session) > column.demand.max) this.#takeRemoved(other);
  }

  #takeRemoved(pair: Pair): void {
    if (this.removed.has(pair)) return;
    this.removed.add(pair);
    const { reviewer, session } = pair;
    const column = this.#columns.get(session);
    const row = this.#rows.get(reviewer);
    if (column === undefined || row === undefined) return;
    for (const other of this.#pending.added)
      if (other.session === session && this.#countOn(session) < column.demand.min) this.#takeAdded(other);
    for (const other of this.#pending.added)
      if (other.reviewer === reviewer && this.#reviewsOf(reviewer).length < row.load.min)
        this.#takeAdded(other);
  }

  #clash({ interval }: Column, other: Pair): boolean {
    const there = this.#columns.get(other.session)?.interval ?? null;
    return there !== null && interval !== null && overlaps(there, interval);
  }

  /** Whether the reviewer has too much, that day or in all, and `other` would be some of it. */
  #isTooMuch({ person, load }: Row, { day }: Column, other: Pair): boolean {
    const reviews = this.#reviewsOf(person.id);
    if (reviews.length > load.max) return true;
    const thatDay = reviews.filter((review) => review.day === day).length;
    return day !== null && this.#columns.get(other.session)?.day === day && thatDay > this.#mostADay;
  }

  #now(): Pair[] {
    const left = this.#assignments.filter((each) => ![...this.removed].some((pair) => same(pair, each)));
    return [...left, ...this.added];
  }

  #countOn(session: Pair['session']): number {
    return this.#now().filter((pair) => pair.session === session).length;
  }

  #reviewsOf(reviewer: Pair['reviewer']): Column[] {
    return this.#now().flatMap((pair) => {
      const column = pair.reviewer === reviewer ? this.#columns.get(pair.session) : undefined;
      return column === undefined || column.cancelled ? [] : [column];
    });
  }
}

function same(a: Pair, b: Pair): boolean {
  return a.reviewer === b.reviewer && a.session === b.session;
}
