import type { Plan } from '../../shared/plan/plan.ts';
import { type BoardDay, boardOf } from '../../shared/programme/board.ts';
import type { ColumnView } from '../../shared/programme/columns.ts';

/** A function that makes the board of a plan; a day that is as it was the last time is the same object. */
export function boardKeeper(): (plan: Plan, together: boolean, view: ColumnView) => readonly BoardDay[] {
  let before: readonly BoardDay[] = [];
  return (plan, together, view) => {
    before = boardOf(plan, together, view, before);
    return before;
  };
}
