import { create } from 'zustand';
import { ALL_OF_IT, type Wanted } from '../../shared/reviewing/lines.ts';
import type { SheetKind } from '../../shared/reviewing/values.ts';

interface ReviewersPlace {
  readonly kind: SheetKind;
  /** Sessions or topics as rows, reviewers as columns. */
  readonly transposed: boolean;
  readonly wanted: Wanted;
}

/** What of the reviewers is on the screen, and how. Never saved in a plan. */
export const useReviewersPlace = create<ReviewersPlace>(() => ({
  kind: 'assignment',
  transposed: false,
  wanted: ALL_OF_IT,
}));

/** Changes what is wanted of the matrix. */
export function want(fields: Partial<Wanted>): void {
  useReviewersPlace.setState(({ wanted }) => ({ wanted: { ...wanted, ...fields } }));
}
