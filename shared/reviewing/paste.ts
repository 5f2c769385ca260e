import type { CellAt, Valued } from './block.ts';
import { readValue, type SheetKind } from './values.ts';

/** A text of a pasted block that says nothing in the sheet, and where it would go. */
export interface Unread extends CellAt {
  readonly text: string;
}

/** What a pasted block comes to in a sheet, before anything is changed. */
export interface Pasted {
  readonly cells: readonly Valued[];
  /** The rows and columns that there is no room for. */
  readonly cutRows: number;
  readonly cutColumns: number;
  readonly unread: readonly Unread[];
  /** Names of the heads of a block that the sheet does not have, or has twice. */
  readonly unknownNames: readonly string[];
  /** Whether the block had heads, and went by them rather than by where it was pasted. */
  readonly byNames: boolean;
}

/** A sheet as far as a paste goes: what its rows and columns are called, in the words that a copy of it has. */
export interface PasteSheet {
  readonly kind: SheetKind;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

/** What may be pasted at the most, in cells; more is no block of a sheet. */
export const MOST_CELLS = 200_000;

/**
 * Where the texts of `table` go in a sheet. A block with heads (its first line names columns, or its first column
 * names rows) goes by them, wherever it is pasted; one without begins at `to`. A single value fills all of `onto`.
 */
export function pastedInto(
  sheet: PasteSheet,
  table: readonly (readonly string[])[],
  to: CellAt,
  onto: readonly CellAt[],
): Pasted {
  const single = table.length === 1 && table[0]?.length === 1 ? table[0][0] : undefined;
  if (single !== undefined) return gather(sheet, onto, () => single);
  const columnsAt = lookUp(sheet.columns);
  const rowsAt = lookUp(sheet.rows);
  const head = table[0] ?? [];
  const names = table.map((row) => row[0] ?? '');
  const headed = head.filter((text) => columnsAt(text) !== undefined).length > 0;
  const named = names.filter((text) => rowsAt(text) !== undefined).length > 0;
  const unknownNames: string[] = [];
  const body = headed ? table.slice(1) : table;
  const width = Math.max(0, ...table.map((row) => row.length));
  const firstColumn = named ? 1 : 0;
  const firstRow = headed ? 1 : 0;
  const columnOf = (index: number): number | undefined => {
    if (!headed) return to.column + index - firstColumn;
    return columnsAt(head[index] ?? '');
  };
  const rowOf = (index: number): number | undefined => {
    if (!named) return to.row + index;
    return rowsAt(names[index + firstRow] ?? '');
  };
  for (let index = firstColumn; headed && index < width; index++) {
    const name = head[index] ?? '';
    if (columnOf(index) === undefined && name.trim() !== '') unknownNames.push(name.trim());
  }
  for (let index = firstRow; named && index < table.length; index++) {
    const name = names[index] ?? '';
    if (rowsAt(name) === undefined && name.trim() !== '') unknownNames.push(name.trim());
  }
  const cells: CellAt[] = [];
  const texts = new Map<string, string>();
  let cutRows = 0;
  let cutColumns = 0;
  for (let index = firstColumn; index < width; index++) {
    const column = columnOf(index);
    if (column !== undefined && column >= sheet.columns.length) cutColumns += 1;
  }
  for (const [index, row] of body.entries()) {
    const at = rowOf(index);
    if (at === undefined) continue;
    if (at >= sheet.rows.length) {
      cutRows += 1;
      continue;
    }
    for (let each = firstColumn; each < row.length; each++) {
      const column = columnOf(each);
      if (column === undefined || column >= sheet.columns.length) continue;
      cells.push({ row: at, column });
      texts.set(`${at} ${column}`, row[each] ?? '');
    }
  }
  const read = gather(sheet, cells, ({ row, column }) => texts.get(`${row} ${column}`) ?? '');
  return { ...read, cutRows, cutColumns, unknownNames, byNames: headed || named };
}

function gather(sheet: PasteSheet, cells: readonly CellAt[], textAt: (cell: CellAt) => string): Pasted {
  const read: Valued[] = [];
  const unread: Unread[] = [];
  for (const cell of cells) {
    const text = textAt(cell);
    const value = readValue(sheet.kind, text);
    if (value === undefined) unread.push({ ...cell, text: text.trim() });
    else read.push({ ...cell, value });
  }
  return { cells: read, cutRows: 0, cutColumns: 0, unread, unknownNames: [], byNames: false };
}

/** Finds the number of a name, whatever its case and spaces; undefined for one that is not there, or is twice. */
function lookUp(names: readonly string[]): (name: string) => number | undefined {
  const found = new Map<string, number>();
  const twice = new Set<string>();
  for (const [index, name] of names.entries()) {
    const key = keyOf(name);
    if (found.has(key)) twice.add(key);
    found.set(key, index);
  }
  return (name) => {
    const key = keyOf(name);
    return key === '' || twice.has(key) ? undefined : found.get(key);
  };
}

const keyOf = (name: string) => name.replaceAll(/\s+/g, ' ').trim().toLocaleLowerCase('sv');
