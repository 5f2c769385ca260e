import { type Cell, cellText, isEmpty, type Row } from '../book.ts';
import { type Columns, type Field, fitOf } from './field.ts';

/** How many rows are looked at for what a column holds. */
const SAMPLE = 60;
/** From this share of its cells on, a column is what they look like. */
const MOSTLY = 0.6;
/** A head that only mentions a field needs this much of a fit. */
const LEAST_FIT = 40;
const NAMED = 90;

/** How many columns `rows` have. */
export function widthOf(rows: readonly Row[]): number {
  return rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
}

/**
 * Which column holds which field: by its head, and where that says nothing by what its cells look like.
 * @param head the row of heads, or null where there is none
 * @param rows those below it
 * @param above the row above it, which may say once what several numbered columns hold
 */
export function matchColumns(
  fields: readonly Field[],
  head: Row | null,
  rows: readonly Row[],
  above: Row | null = null,
): Columns {
  const width = Math.max(widthOf(rows), head?.cells.length ?? 0);
  const columns: (string | null)[] = Array.from({ length: width }, () => null);
  const taken = new Set<string>();
  const take = (candidates: readonly Candidate[]): void => {
    for (const { column, field, score } of [...candidates].sort(
      (a, b) => b.score - a.score || a.column - b.column,
    )) {
      // Several columns of a field are each named so; what only mentions it is something else beside them.
      if (columns[column] !== null || (taken.has(field.id) && !(field.many && score >= NAMED))) continue;
      columns[column] = field.id;
      taken.add(field.id);
    }
  };
  const byHead: Candidate[] = [];
  head?.cells.forEach((cell, column) => {
    for (const field of fields) {
      const score = fitOf(cellText(cell), field);
      if (score >= LEAST_FIT) byHead.push({ column, field, score });
    }
  });
  take(byHead);
  take(numbered(fields, head, above));
  const byContent: Candidate[] = [];
  for (let column = 0; column < width; column += 1) {
    // A head that is none of the fields' names says that the column is something else.
    if (columns[column] !== null || !isEmpty(head?.cells[column])) continue;
    const cells = filled(rows, column);
    for (const field of fields) {
      const score = field.looks === undefined ? 0 : share(cells, field.looks);
      if (score >= MOSTLY) byContent.push({ column, field, score });
    }
  }
  take(byContent.filter(({ field }) => !field.many));
  return columns;
}

/** `Talare` over the heads 1, 2 and 3: columns that are numbered, or not named at all, below a head that they share. */
function numbered(fields: readonly Field[], head: Row | null, above: Row | null): Candidate[] {
  if (head === null || above === null) return [];
  const found: Candidate[] = [];
  let shared: Field | undefined;
  const width = Math.max(head.cells.length, above.cells.length);
  for (let column = 0; column < width; column += 1) {
    const own = cellText(above.cells[column]);
    if (own !== '') shared = fields.find((field) => field.many === true && fitOf(own, field) >= NAMED);
    if (shared !== undefined && /^\d{0,2}$/.test(cellText(head.cells[column])))
      found.push({ column, field: shared, score: NAMED });
  }
  return found;
}

interface Candidate {
  readonly column: number;
  readonly field: Field;
  readonly score: number;
}

function filled(rows: readonly Row[], column: number): Cell[] {
  const cells: Cell[] = [];
  for (const { cells: all } of rows) {
    const cell = all[column];
    if (cell !== undefined && !isEmpty(cell)) cells.push(cell);
    if (cells.length === SAMPLE) break;
  }
  return cells;
}

function share(cells: readonly Cell[], looks: (cell: Cell) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(looks).length / cells.length;
}
