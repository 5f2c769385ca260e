import type { Pair } from '../assign/proposal.ts';
import { pairId } from '../plan/ids.ts';
import type { Plan } from '../plan/plan.ts';
import { type Obstacle, obstaclesOf } from './cell.ts';
import { interestsOf } from './conflict.ts';
import { type Engagement, engagements } from './engagements.ts';
import type { Column } from './matrix.ts';
import { ASSIGNED, NOTHING, PINNED } from './values.ts';

/** A pair of reviewer and session that is to be something. */
export interface WantedPair extends Pair {
  /** As the sheet writes it: nothing, assigned or pinned. */
  readonly value: string;
}

/** Why a pair is left as it is. */
export type Reason =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'pinned' }
  | { readonly kind: 'barred'; readonly obstacles: readonly Obstacle[] };

/** What becomes of many cells at once. */
export interface BulkEdit {
  readonly added: readonly Pair[];
  readonly removed: readonly Pair[];
  /** Of those that stay or are added, which are pinned from now on, and which are not any longer. */
  readonly pinned: readonly Pair[];
  readonly unpinned: readonly Pair[];
  readonly skipped: readonly { readonly pair: Pair; readonly reason: Reason }[];
}

/** What `wanted` may go past. */
export interface Licence {
  /** Reviewers may be put where something keeps them from. */
  readonly despite: boolean;
  /** Pinned ones may be taken off. */
  readonly unpin: boolean;
}

/**
 * What setting many cells comes to. One by one, in their order: what keeps a reviewer from a session, the reviews that
 * were set before among it, has that cell skipped. Those that are taken off free their time first.
 */
export function bulkEdit(
  plan: Plan,
  columns: readonly Column[],
  wanted: readonly WantedPair[],
  licence: Licence,
): BulkEdit {
  const edit = new Gathered(plan, columns, licence);
  // What is taken off goes first, wherever it stands among the rest.
  for (const pair of wanted) if (pair.value === NOTHING) edit.takeOff(pair);
  for (const pair of wanted) if (pair.value !== NOTHING) edit.put(pair);
  return edit;
}

class Gathered implements BulkEdit {
  readonly added: Pair[] = [];
  readonly removed: Pair[] = [];
  readonly pinned: Pair[] = [];
  readonly unpinned: Pair[] = [];
  readonly skipped: { pair: Pair; reason: Reason }[] = [];
  readonly #plan: Plan;
  readonly #columns: ReadonlyMap<string, Column>;
  readonly #licence: Licence;
  readonly #engaged: ReadonlyMap<string, readonly Engagement[]>;
  /** What reviewers do with the edit so far, of those that were looked at. */
  readonly #doing = new Map<string, Engagement[]>();
  readonly #freed = new Set<string>();

  constructor(plan: Plan, columns: readonly Column[], licence: Licence) {
    this.#plan = plan;
    this.#columns = new Map(columns.map((column) => [column.session.id, column]));
    this.#licence = licence;
    this.#engaged = engagements(plan);
  }

  takeOff({ reviewer, session }: Pair): void {
    const now = this.#plan.assignments[pairId('assignments', reviewer, session)];
    if (now === undefined) return;
    const pair = { reviewer, session };
    if (now.pinned && !this.#licence.unpin) {
      this.skipped.push({ pair, reason: { kind: 'pinned' } });
      return;
    }
    this.removed.push(pair);
    this.#freed.add(now.id);
  }

  put({ reviewer, session, value }: WantedPair): void {
    const now = this.#plan.assignments[pairId('assignments', reviewer, session)];
    const pair = { reviewer, session };
    if (now === undefined) this.#add(pair, value === PINNED);
    else if (value === PINNED && !now.pinned) this.pinned.push(pair);
    else if (value === ASSIGNED && now.pinned && this.#licence.unpin) this.unpinned.push(pair);
  }

  #add(pair: Pair, pinned: boolean): void {
    const column = this.#columns.get(pair.session);
    const person = this.#plan.people[pair.reviewer];
    if (column === undefined || person === undefined) return;
    if (column.cancelled) {
      this.skipped.push({ pair, reason: { kind: 'cancelled' } });
      return;
    }
    const theirs = this.#doingOf(pair.reviewer);
    const obstacles = obstaclesOf(
      this.#plan,
      person,
      column,
      interestsOf(this.#plan, column.session),
      theirs,
    );
    if (obstacles.length > 0 && !this.#licence.despite) {
      this.skipped.push({ pair, reason: { kind: 'barred', obstacles } });
      return;
    }
    this.added.push(pair);
    if (pinned) this.pinned.push(pair);
    theirs.push({ session: column.session, parts: ['reviewer'], interval: column.interval });
  }

  #doingOf(reviewer: Pair['reviewer']): Engagement[] {
    const known = this.#doing.get(reviewer);
    if (known !== undefined) return known;
    const left = (this.#engaged.get(reviewer) ?? []).filter(
      ({ session, parts }) =>
        parts.some((part) => part !== 'reviewer') ||
        !this.#freed.has(pairId('assignments', reviewer, session.id)),
    );
    this.#doing.set(reviewer, left);
    return left;
  }
}
