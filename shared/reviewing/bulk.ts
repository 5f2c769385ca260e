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
  const byId = new Map(columns.map((column) => [column.session.id, column]));
  const edit = {
    added: [] as Pair[],
    removed: [] as Pair[],
    pinned: [] as Pair[],
    unpinned: [] as Pair[],
    skipped: [] as { pair: Pair; reason: Reason }[],
  };
  const toAdd: WantedPair[] = [];
  const freed = new Set<string>();
  for (const pair of wanted) {
    const { reviewer, session, value } = pair;
    const now = plan.assignments[pairId('assignments', reviewer, session)];
    if (value === NOTHING) {
      if (now === undefined) continue;
      if (now.pinned && !licence.unpin) {
        edit.skipped.push({ pair: { reviewer, session }, reason: { kind: 'pinned' } });
        continue;
      }
      edit.removed.push({ reviewer, session });
      freed.add(now.id);
    } else if (now === undefined) toAdd.push(pair);
    else if (value === PINNED && !now.pinned) edit.pinned.push({ reviewer, session });
    else if (value === ASSIGNED && now.pinned && licence.unpin) edit.unpinned.push({ reviewer, session });
  }
  const engaged = engagements(plan);
  const doing = new Map<string, Engagement[]>();
  for (const { reviewer, session, value } of toAdd) {
    const column = byId.get(session);
    const person = plan.people[reviewer];
    if (column === undefined || person === undefined) continue;
    const pair = { reviewer, session };
    if (column.cancelled) {
      edit.skipped.push({ pair, reason: { kind: 'cancelled' } });
      continue;
    }
    const theirs =
      doing.get(reviewer) ??
      (engaged.get(reviewer) ?? []).filter(
        (each) =>
          each.parts.some((part) => part !== 'reviewer') ||
          !freed.has(pairId('assignments', reviewer, each.session.id)),
      );
    doing.set(reviewer, theirs);
    const obstacles = obstaclesOf(plan, person, column, interestsOf(plan, column.session), theirs);
    if (obstacles.length > 0 && !licence.despite) {
      edit.skipped.push({ pair, reason: { kind: 'barred', obstacles } });
      continue;
    }
    edit.added.push(pair);
    if (value === PINNED) edit.pinned.push(pair);
    theirs.push({ session: column.session, parts: ['reviewer'], interval: column.interval });
  }
  return edit;
}
