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
  const head = table[0] ?? [];
  const columnNamed = lookUp(sheet.columns);
  const rowNamed = lookUp(sheet.rows);
  const headed = head.some((text) => columnNamed(text) !== undefined);
  const named = table.some((row) => rowNamed(row[0] ?? '') !== undefined);
  const body = headed ? table.slice(1) : table;
  const width = Math.max(0, ...table.map((row) => row.length));
  const first = named ? 1 : 0;
  const columns = placed(
    Array.from({ length: width - first }, (_, index) => head[index + first] ?? ''),
    headed ? columnNamed : null,
    to.column,
  );
  const rows = placed(
    body.map((row) => row[0] ?? ''),
    named ? rowNamed : null,
    to.row,
  );
  const texts = new Map<CellAt, string>();
  for (const [index, line] of body.entries()) {
    const row = rows.at[index];
    if (row === undefined || row >= sheet.rows.length) continue;
    for (const [each, text] of line.slice(first).entries()) {
      const column = columns.at[each];
      if (column !== undefined && column < sheet.columns.length) texts.set({ row, column }, text);
    }
  }
  const over = (at: readonly (number | undefined)[], most: number) =>
    at.filter((number) => number !== undefined && number >= most).length;
  return {
    ...gather(sheet, [...texts.keys()], (cell) => texts.get(cell) ?? ''),
    cutRows: over(rows.at, sheet.rows.length),
    cutColumns: over(columns.at, sheet.columns.length),
    unknownNames: [...columns.unknown, ...rows.unknown],
    byNames: headed || named,
  };
}

/** Where the lines of a block go: by their names, or one after the other from `start`. */
function placed(
  names: readonly string[],
  named: ((name: string) => number | undefined) | null,
  start: number,
): { readonly at: readonly (number | undefined)[]; readonly unknown: readonly string[] } {
  if (named === null) return { at: names.map((_, index) => start + index), unknown: [] };
  const unknown = names.filter((name) => name.trim() !== '' && named(name) === undefined);
  return { at: names.map(named), unknown: unknown.map((name) => name.trim()) };
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
