import { useMemo } from 'react';
import { acceptance } from '../../shared/assign/acceptance.ts';
import { apply } from '../../shared/change/diff.ts';
import { type ReviewMatrix, reviewMatrix } from '../../shared/reviewing/matrix.ts';
import { boardOf } from './board.ts';
import type { Sheet } from './edits.ts';
import { useReviewersPlace } from './place.ts';
import type { Preview } from './proposal/use-preview.ts';
import type { Speech } from './words.ts';

/** What is on the screen: the matrix, which of it, and how. */
export function useSheet(matrix: ReviewMatrix, speech: Speech): Sheet {
  const { kind, transposed, wanted } = useReviewersPlace();
  return useMemo(
    () => ({ board: boardOf(speech.plan, matrix, kind, wanted, transposed), matrix, speech }),
    [matrix, speech, kind, wanted, transposed],
  );
}

/** The matrix as it would be with the whole of a proposal; the same one when there is none. */
export function useMatrixAfter(
  matrix: ReviewMatrix,
  preview: Preview | null,
  { plan }: Speech,
): ReviewMatrix {
  const pending = preview?.pending;
  return useMemo(
    () => (pending === undefined ? matrix : reviewMatrix(apply(plan, acceptance(plan, pending)))),
    [matrix, pending, plan],
  );
}
