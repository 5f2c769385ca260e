import { type Block, blockOf } from '../../../shared/reviewing/block.ts';
import type { Place } from './grid.ts';

/** What is selected: from `anchor` to `place`, which has the focus. A heading stands for all of its row or column. */
export interface Selection {
  readonly anchor: Place;
  readonly place: Place;
}

/** All of a sheet, with the focus where it is. */
export const EVERYTHING: Place = { row: -1, column: -1 };

/** The selection as a rectangle; null in a sheet without cells. */
export function blockIn({ anchor, place }: Selection, rows: number, columns: number): Block | null {
  if (rows === 0 || columns === 0) return null;
  const allColumns = anchor.column < 0 || place.column < 0;
  const allRows = anchor.row < 0 || place.row < 0;
  const block = blockOf(anchor, place);
  return {
    top: allRows ? 0 : block.top,
    bottom: allRows ? rows - 1 : block.bottom,
    left: allColumns ? 0 : block.left,
    right: allColumns ? columns - 1 : block.right,
  };
}

/** The selection as far as it lies in a sheet of this size, which may have shrunk. */
export function within({ anchor, place }: Selection, rows: number, columns: number): Selection {
  const inside = ({ row, column }: Place): Place => ({
    row: Math.min(row, rows - 1),
    column: Math.min(column, columns - 1),
  });
  return { anchor: inside(anchor), place: inside(place) };
}
