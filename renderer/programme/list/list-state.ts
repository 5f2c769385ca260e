import { create } from 'zustand';
import type { SessionId } from '../../../shared/plan/ids.ts';
import { type Filter, NO_FILTER } from '../../../shared/programme/list/filter.ts';
import type { Column } from '../../../shared/programme/list/rows.ts';
import type { Sorting } from '../../../shared/programme/list/sort.ts';
import { usePlanStore } from '../../store/plan.ts';

/** The columns that one can be in. */
export type CellColumn = Column | 'mark';

/** A cell of the list. */
export interface Cell {
  readonly session: SessionId;
  readonly column: CellColumn;
}

interface ListState {
  readonly filter: Filter;
  /** Null is the order of time. */
  readonly sorting: Sorting | null;
  /** The cell that one is in. */
  readonly active: Cell | null;
}

const FRESH: ListState = { filter: NO_FILTER, sorting: null, active: null };

/** How the list of the programme is looked at. Lasts as long as the plan is on the screen. */
export const useList = create<ListState>(() => FRESH);

/** Holds back what does not fit; the other parts of the filter stay. */
export function filterBy(fields: Partial<Filter>): void {
  useList.setState(({ filter }) => ({ filter: { ...filter, ...fields } }));
}

/** Sorts by a column: its lowest first, then its highest, then by time again. */
export function sortBy(column: Column): void {
  useList.setState(({ sorting }) => {
    if (sorting?.column !== column) return { sorting: { column, down: false } };
    return { sorting: sorting.down ? null : { column, down: true } };
  });
}

// Another plan has other rooms and days, and what is held back in one is not in the next.
usePlanStore.subscribe(({ open }, before) => {
  if (open?.document !== before.open?.document) useList.setState(FRESH);
});
