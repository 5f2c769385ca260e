import type { SessionId } from '../../../shared/plan/ids.ts';
import { COLUMNS } from '../../../shared/programme/list/rows.ts';
import type { Cell, CellColumn } from './list-state.ts';

/** The columns from left to right. */
export const CELL_COLUMNS: readonly CellColumn[] = ['mark', ...COLUMNS];

const PAGE = 12;

/** A key as it is pressed. */
interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** The cell that a key leads to, or null when it leads nowhere. `rows` are the sessions from above. */
export function destination(
  pressed: Pressed,
  { session, column }: Cell,
  rows: readonly SessionId[],
): Cell | null {
  const row = rows.indexOf(session);
  const col = CELL_COLUMNS.indexOf(column);
  const ctrl = pressed.ctrlKey || pressed.metaKey;
  const last = { row: rows.length - 1, col: CELL_COLUMNS.length - 1 };
  switch (pressed.key) {
    case 'ArrowUp':
      return cellAt(rows, ctrl ? 0 : row - 1, col);
    case 'ArrowDown':
      return cellAt(rows, ctrl ? last.row : row + 1, col);
    case 'ArrowLeft':
      return cellAt(rows, row, ctrl ? 0 : col - 1);
    case 'ArrowRight':
      return cellAt(rows, row, ctrl ? last.col : col + 1);
    case 'PageUp':
      return cellAt(rows, row - PAGE, col);
    case 'PageDown':
      return cellAt(rows, row + PAGE, col);
    case 'Home':
      return cellAt(rows, ctrl ? 0 : row, 0);
    case 'End':
      return cellAt(rows, ctrl ? last.row : row, last.col);
    default:
      return null;
  }
}

/** The next cell that can be edited, or the one before; at the end of a row, in the next. Null after the last. */
export function nextEditable(
  { session, column }: Cell,
  rows: readonly SessionId[],
  step: 1 | -1,
): Cell | null {
  const width = COLUMNS.length;
  const place = rows.indexOf(session) * width + COLUMNS.indexOf(column as never) + step;
  const next = rows[Math.floor(place / width)];
  const into = COLUMNS[((place % width) + width) % width];
  return place < 0 || next === undefined || into === undefined ? null : { session: next, column: into };
}

/** The sessions from one to another, in the order of the list, the one gone to last. */
export function stretch(rows: readonly SessionId[], from: SessionId, to: SessionId): SessionId[] {
  const [start, end] = [rows.indexOf(from), rows.indexOf(to)];
  if (start < 0 || end < 0) return [to];
  return start <= end ? rows.slice(start, end + 1) : rows.slice(end, start + 1).reverse();
}

function cellAt(rows: readonly SessionId[], row: number, col: number): Cell | null {
  const session = rows[Math.min(Math.max(row, 0), rows.length - 1)];
  const column = CELL_COLUMNS[Math.min(Math.max(col, 0), CELL_COLUMNS.length - 1)];
  return session === undefined || column === undefined ? null : { session, column };
}
