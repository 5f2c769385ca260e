import type { KeyboardEvent } from 'react';
import type { Place } from './grid.ts';

/** How far Page Up and Page Down go. */
const PAGE = 10;

/** Where a key leads from `at` in a sheet of this size, or null when it does not lead anywhere. */
export function destination(
  { key, ctrlKey, metaKey }: KeyboardEvent,
  at: Place,
  rows: number,
  columns: number,
): Place | null {
  const far = ctrlKey || metaKey;
  const last = { row: rows - 1, column: columns - 1 };
  switch (key) {
    case 'ArrowLeft':
      return { ...at, column: far ? 0 : at.column - 1 };
    case 'ArrowRight':
      return { ...at, column: far ? last.column : at.column + 1 };
    case 'ArrowUp':
      return { ...at, row: far ? 0 : at.row - 1 };
    case 'ArrowDown':
      return { ...at, row: far ? last.row : at.row + 1 };
    case 'Home':
      return { row: far ? 0 : at.row, column: 0 };
    case 'End':
      return { row: far ? last.row : at.row, column: last.column };
    case 'PageUp':
      return { ...at, row: Math.max(at.row - PAGE, Math.min(at.row, 0)) };
    case 'PageDown':
      return { ...at, row: at.row + PAGE };
    default:
      return null;
  }
}

/** `to` as far as there is a cell or a heading there. There is nothing in the corner, where the headings meet. */
export function onSheet(to: Place, from: Place, rows: number, columns: number): Place {
  const column = Math.min(Math.max(to.column, from.row < 0 ? 0 : -1), columns - 1);
  return { row: Math.min(Math.max(to.row, column < 0 ? 0 : -1), rows - 1), column };
}

/** The cell or heading that an event is on. */
export function placeOf(target: EventTarget | null): Place | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null;
  return cell === null ? null : { row: Number(cell.dataset.row), column: Number(cell.dataset.column) };
}
