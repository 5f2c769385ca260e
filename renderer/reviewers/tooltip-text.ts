import type { FoundInMatrix } from '../../shared/reviewing/found.ts';
import type { ReviewMatrix } from '../../shared/reviewing/matrix.ts';
import type { Spot } from './board.ts';
import { cellSentence, obstacleSentences, type Speech, suitSentences } from './words.ts';

/** What a tooltip says of a cell; a free one of which there is nothing to tell needs no explanation. */
export function tooltipText(
  { row, target }: Spot,
  matrix: ReviewMatrix,
  found: FoundInMatrix,
  speech: Speech,
): string {
  const column = target?.kind === 'session' ? matrix.columns[target.column] : undefined;
  const cell = target?.kind === 'session' ? row?.cell(target.column) : undefined;
  if (row === undefined || column === undefined || cell === undefined) return '';
  const obstacles = obstacleSentences(row.person, column, cell, speech);
  const suits = suitSentences(row, cell, speech);
  // What the checks say of a clash is what stands in the way.
  const told =
    cell.assigned && obstacles.length > 0
      ? []
      : found.ofPair(row.person.id, column.session.id).map((finding) => finding.text(speech.language));
  if (!cell.assigned && !column.cancelled && obstacles.length + suits.length === 0) return '';
  const first = cell.assigned || column.cancelled ? [cellSentence(row, column, cell, speech)] : [];
  return [...first, ...obstacles, ...suits, ...told].join(' ');
}
