import type { Cell, Row } from '../../shared/import/book.ts';
import { MOST_CELLS } from '../../shared/import/csv.ts';
import type { LocalDateTime } from '../../shared/plan/time.ts';
import { WorkbookProblem } from './problem.ts';

/** Of all cells together, in UTF-16 units: one long text may stand in every cell. */
const MOST_TEXT = 40_000_000;

/** What exceljs makes of a file before it looks up what its cells point at, as far as it is used here. */
export interface BookModel {
  readonly properties?: { readonly date1904?: boolean };
  readonly sheets?: readonly { readonly id: number }[];
  readonly worksheets: readonly SheetModel[];
  readonly sharedStrings?: { getString(index: number): unknown };
  readonly styles?: { getStyleModel(id: number): { readonly numFmt?: string } | null };
  readonly worksheetRels?: Readonly<
    Record<string, readonly { readonly Id: string; readonly Target: string }[]>
  >;
}

export interface SheetModel {
  readonly id: number;
  readonly sheetNo: string;
  readonly name: string;
  readonly state?: string;
  rows?: readonly (RowModel | null)[] | null;
  readonly hyperlinks?: readonly { readonly address: string; readonly rId?: string }[] | null;
  /** `A1:B2` */
  readonly mergeCells?: readonly string[] | null;
}

interface RowModel {
  readonly number: number;
  readonly cells?: readonly (CellModel | null)[];
}

interface CellModel {
  readonly address: string;
  readonly type?: number;
  readonly value?: unknown;
  /** Of a formula. */
  readonly result?: unknown;
  readonly styleId?: number;
}

/** Of exceljs: a number, and a text that may be the index of a shared one. */
const [NUMBER, STRING] = [2, 3];

/** What a cell of a sheet says. */
type LookUp = (cell: CellModel) => Cell;

/** What is needed to know what the cells of a book say: its shared texts, and which of its formats are of dates. */
function lookUpIn({ sharedStrings, styles, properties }: BookModel): LookUp {
  const dated = new Map<number, boolean>();
  const isDated = (style: number | undefined): boolean => {
    if (style === undefined || style === 0) return false;
    let known = dated.get(style);
    if (known === undefined) {
      known = isDateFormat(styles?.getStyleModel(style)?.numFmt);
      dated.set(style, known);
    }
    return known;
  };
  const epoch = UNIX_EPOCH - (properties?.date1904 ? EPOCHS_APART : 0);
  return ({ type, value, result, styleId }) => {
    if (type === STRING && typeof value === 'number') return cellOf(sharedStrings?.getString(value));
    const said = result ?? value;
    if (typeof said !== 'number') return cellOf(said);
    const isMoment = (type === NUMBER || result !== undefined) && isDated(styleId);
    return isMoment ? momentOf((said - epoch) * DAY) : cellOf(said);
  };
}

const DAY = 86_400_000;
/** 1 January 1970, and the first day of books that count from 1904, in days as Excel counts them. */
const [UNIX_EPOCH, EPOCHS_APART] = [25_569, 1462];

/** Whether numbers in this format are dates or times, with what is quoted, escaped or in brackets left out. */
function isDateFormat(format = ''): boolean {
  return /[ymdhsb]/i.test(format.replace(/\[[^\]]*]|"[^"]*"|\\./g, ''));
}

/** What cells link to, by address; null where no cell does. */
function linksOf(
  { worksheetRels }: BookModel,
  { hyperlinks, sheetNo }: SheetModel,
): Map<string, string> | null {
  if ((hyperlinks?.length ?? 0) === 0) return null;
  const targets = new Map(worksheetRels?.[sheetNo]?.map(({ Id, Target }) => [Id, Target]));
  return new Map(
    (hyperlinks ?? []).flatMap(({ address, rId }) => {
      const target = rId === undefined ? undefined : targets.get(rId);
      return target === undefined ? [] : [[address, target]];
    }),
  );
}

interface WritableRow extends Row {
  readonly cells: Cell[];
}

/** How much a book holds, which is bounded. */
interface Size {
  cells: number;
  text: number;
}

function rowsOf(
  { rows: models, mergeCells }: SheetModel,
  links: ReadonlyMap<string, string> | null,
  look: LookUp,
  size: Size,
): readonly Row[] {
  const rows: WritableRow[] = [];
  const say: LookUp = (cell) => look(cell) ?? links?.get(cell.address)?.replace(/^mailto:/i, '') ?? null;
  for (const model of models ?? []) {
    if (!model) continue;
    const cells = cellsOf(model, say);
    size.cells += cells.length;
    for (const cell of cells) if (typeof cell === 'string') size.text += cell.length;
    if (size.cells > MOST_CELLS || size.text > MOST_TEXT) throw new WorkbookProblem('tooManyCells');
    if (cells.some((cell) => cell !== null && cell !== '')) rows.push({ number: model.number, cells });
  }
  spread(rows, mergeCells ?? []);
  return rows;
}

function cellsOf({ cells: models }: RowModel, say: LookUp): Cell[] {
  const cells: Cell[] = [];
  for (const model of models ?? []) {
    if (!model) continue;
    const column = columnOf(model.address);
    while (cells.length < column) cells.push(null);
    cells[column] = say(model);
  }
  return cells;
}

/** The column of `B7`, from 0. */
function columnOf(address: string): number {
  let column = 0;
  for (let i = 0; i < address.length; i += 1) {
    const letter = address.charCodeAt(i) - LETTER_BEFORE_A;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  if (column < 1 || column > LAST_COLUMN) throw new WorkbookProblem('damaged');
  return column - 1;
}

const LETTER_BEFORE_A = 'A'.charCodeAt(0) - 1;
const LAST_COLUMN = 16_384;
/** So many rows are written to at the most where cells are merged. */
const MOST_MERGED = 1_000_000;

/** What several rows share stands in each of them that holds something; what several columns share, in the first. */
function spread(rows: readonly WritableRow[], merges: readonly string[]): void {
  if (merges.length === 0) return;
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  const last = rows.at(-1)?.number ?? 0;
  let steps = 0;
  for (const merge of merges) {
    const [, first = '', top, bottom] = /^([A-Z]+)(\d+):[A-Z]+(\d+)$/.exec(merge) ?? [];
    if (first === '') continue;
    const column = columnOf(first);
    const shared = byNumber.get(Number(top))?.cells[column] ?? null;
    for (let number = Number(top) + 1; number <= Math.min(Number(bottom), last); number += 1) {
      steps += 1;
      if (steps > MOST_MERGED) return;
      const row = byNumber.get(number);
      if (row === undefined || shared === null) continue;
      while (row.cells.length < column) row.cells.push(null);
      row.cells[column] = shared;
    }
  }
}

function cellOf(value: unknown): Cell {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value !== 'object' || value === null) return null;
  if ('error' in value) return { error: String(value.error) };
  if ('richText' in value && Array.isArray(value.richText))
    return value.richText.map((run: { text?: unknown }) => String(run.text ?? '')).join('');
  return null;
}

const MINUTE = 60_000;

/** Times are fractions of a day, and so a millisecond or two beside the minute that was typed. */
function momentOf(milliseconds: number): Cell {
  const time = Math.round(milliseconds / MINUTE) * MINUTE;
  if (!Number.isFinite(time) || Math.abs(time) > 8e15) return null;
  const moment = new Date(time).toISOString();
  return moment.length === 24 ? { at: moment.slice(0, 16) as LocalDateTime } : null;
}

/**
 * What the cells of each sheet say, with empty rows left out and what is merged in each of its rows. Throws
 * WorkbookProblem for more than a list can hold.
 */
export function rowsIn(book: BookModel): Map<SheetModel, readonly Row[]> {
  const size: Size = { cells: 0, text: 0 };
  const look = lookUpIn(book);
  return new Map(book.worksheets.map((sheet) => [sheet, rowsOf(sheet, linksOf(book, sheet), look, size)]));
}
