import type { Column } from '../../shared/reviewing/matrix.ts';
import { askWhy } from '../store/why.ts';
import { placeOn, spotAt } from './board.ts';
import type { Sheet } from './edits.ts';
import { toggle } from './gestures.ts';
import type { Overlay } from './Overlays.tsx';
import { leaveWhenDone } from './proposal/accept.ts';
import { partnersOf } from './proposal/PartnersDialog.tsx';
import { NOTHING_PENDING, type Preview } from './proposal/use-preview.ts';
import type { Place } from './sheet/grid.ts';
import type { useCells } from './use-cells.ts';

/** What is done with one place of the matrix: going there, changing it, asking why it is so. */
export function actsOn(
  { board, matrix, speech }: Sheet,
  cells: Pick<ReturnType<typeof useCells>, 'selection' | 'summon' | 'enter'>,
  preview: Preview | null,
  show: (overlay: Overlay) => void,
) {
  const { place } = cells.selection;
  const goTo = ({ session }: Column): void => {
    const at = placeOn(board, matrix, null, session.id);
    if (Math.max(at.row, at.column) < 0) return;
    cells.summon(
      board.transposed
        ? { row: at.row, column: Math.max(place.column, 0) }
        : { row: Math.max(place.row, 0), column: at.column },
    );
  };
  const columnAt = (at: Place): Column | undefined => {
    const { target } = spotAt(board, matrix, at);
    return target?.kind === 'session' ? matrix.columns[target.column] : undefined;
  };
  const toggleAt = (at: Place): void => {
    const { row, target } = spotAt(board, matrix, at);
    const column = columnAt(at);
    if (row === undefined || column === undefined || target?.kind !== 'session') return;
    if (preview !== null && partnersOf(speech, matrix, preview, row, column) !== null) {
      show({ kind: 'partners', place: at });
      return;
    }
    toggle(row, column, target.column, speech);
    // In a preview that is how a cell is accepted.
    leaveWhenDone();
  };
  const why = (at: Place): void => {
    const reviewer = spotAt(board, matrix, at).row?.person.id;
    const session = columnAt(at)?.session.id;
    if (reviewer === undefined || session === undefined) return;
    cells.enter();
    void askWhy({ reviewer, session }, preview?.pending ?? NOTHING_PENDING);
  };
  return { goTo, toggleAt, why };
}
