import ExcelJS from 'exceljs';
import type { Book, Cell, Row, Sheet } from '../../shared/import/book.ts';
import { MOST_CELLS } from '../../shared/import/csv.ts';
import type { LocalDateTime } from '../../shared/plan/time.ts';
import { directoryOf, unpack, type ZipEntry, type ZipLimits } from '../zip/read.ts';
import { zipped } from '../zip/write.ts';

/** A workbook of a coordinator has some fifty parts and is a few megabytes when unpacked. */
export const WORKBOOK_LIMITS: ZipLimits = { entries: 3000, bytes: 60_000_000 };

/** Cells and strings that take up memory, in all sheets together. */
const MOST_ELEMENTS = 600_000;

/** The parts that hold what cells say. Pictures, themes, comments, drawings and the like are left packed. */
const NEEDED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/sharedStrings\.xml|xl\/styles\.xml|xl\/worksheets\/sheet\d+\.xml|xl\/worksheets\/_rels\/sheet\d+\.xml\.rels)$/i;

/** Of all cells together, in UTF-16 units: one long text may stand in every cell. */
const MOST_TEXT = 40_000_000;

/** What of a sheet is of no use here, and what some files have so much of that reading it takes minutes. */
const IGNORED = [
  'dataValidations',
  'conditionalFormatting',
  'extLst',
  'drawing',
  'legacyDrawing',
  'picture',
  'tableParts',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'sheetProtection',
  'autoFilter',
];

/** Why a workbook is not read. Also thrown: ZipProblem. */
export class WorkbookProblem extends Error {
  readonly code: 'notAWorkbook' | 'otherSpreadsheet' | 'tooManyCells' | 'damaged';
  constructor(code: WorkbookProblem['code']) {
    super(code);
    this.name = 'WorkbookProblem';
    this.code = code;
  }
}

/**
 * What the cells of an .xlsx file hold. Its directory, its size and the number of its cells are bounded before they are
 * read. Throws WorkbookProblem or ZipProblem.
 */
export async function readWorkbook(bytes: Buffer): Promise<Book> {
  const entries = directoryOf(bytes, WORKBOOK_LIMITS);
  const needed = entries.filter(({ name }) => NEEDED.test(name));
  refuseOthers(entries);
  const parts = unpack(bytes, needed, WORKBOOK_LIMITS);
  boundElements(parts);
  try {
    return bookOf(await modelOf(alone(parts)));
  } catch (error) {
    if (error instanceof WorkbookProblem) throw error;
    throw new WorkbookProblem('damaged');
  }
}

function refuseOthers(entries: readonly ZipEntry[]): void {
  const names = new Set(entries.map(({ name }) => name));
  if (names.has('xl/workbook.xml')) return;
  const other = names.has('content.xml') || names.has('Index/Document.iwa') || names.has('xl/workbook.bin');
  throw new WorkbookProblem(other ? 'otherSpreadsheet' : 'notAWorkbook');
}

/** Counts the elements that take up memory, without reading them: all but what only wraps the text of another. */
function boundElements(parts: ReadonlyMap<string, Buffer>): void {
  let count = 0;
  for (const part of parts.values()) {
    const last = part.length - 1;
    for (let i = 0; i < last; i += 1) {
      if (part[i] !== OPENS) continue;
      const next = part[i + 1] ?? 0;
      if (WRAPS.has(next)) continue;
      count += 1;
      if (count > MOST_ELEMENTS) throw new WorkbookProblem('tooManyCells');
    }
  }
}

const OPENS = '<'.charCodeAt(0);
/** The first letters of `<v>`, `<t>`, `<f>` and `<is>`, and of what ends an element. */
const WRAPS = new Set([...'vtfi/'].map((letter) => letter.charCodeAt(0)));

/**
 * The parts without what points at those that are left out, and without named ranges: those are taken apart cell by
 * cell, though they be whole sheets, and none is of use here.
 */
function alone(parts: ReadonlyMap<string, Buffer>): Map<string, Buffer> {
  const own = new Map(parts);
  const change = (name: string, pattern: RegExp) => {
    const text = parts.get(name)?.toString('utf8').replace(pattern, '');
    if (text !== undefined) own.set(name, Buffer.from(text, 'utf8'));
  };
  change('xl/workbook.xml', /<definedNames[\s\S]*?(?:<\/definedNames>|\/>)/);
  for (const name of parts.keys())
    if (SHEET_LINKS.test(name))
      change(name, /<Relationship (?![^>]*\/hyperlink")[^>]*(?:\/>|><\/Relationship>)/g);
  return own;
}

const SHEET_LINKS = /^xl\/worksheets\/_rels\//;

/** What exceljs makes of a file before it builds its own objects of it, as far as it is used here. */
interface BookModel {
  readonly properties?: { readonly date1904?: boolean };
  readonly sheets?: readonly { readonly id: number }[];
  readonly worksheets: readonly SheetModel[];
}

interface SheetModel {
  readonly id: number;
  readonly name: string;
  readonly state?: string;
  readonly rows?: readonly { readonly number: number; readonly cells: readonly CellModel[] }[];
  /** `A1:B2` */
  readonly mergeCells?: readonly string[];
}

interface CellModel {
  readonly address: string;
  readonly value?: unknown;
  /** Of a formula. */
  readonly result?: unknown;
  /** Of a link. */
  readonly text?: unknown;
  readonly hyperlink?: string;
}

/** The cells as they were read. To have rows and cells of exceljs built of them would take as long again. */
async function modelOf(parts: ReadonlyMap<string, Buffer>): Promise<BookModel> {
  const book = new ExcelJS.Workbook();
  let model: BookModel | undefined;
  Object.defineProperty(book, 'model', {
    set(read: BookModel) {
      model = read;
    },
  });
  await book.xlsx.load(zipped(parts, 'stored').buffer, { ignoreNodes: IGNORED });
  if (model === undefined) throw new WorkbookProblem('damaged');
  return model;
}

function bookOf({ properties, sheets: order = [], worksheets }: BookModel): Book {
  const size = { cells: 0, text: 0 };
  const place = ({ id }: SheetModel) => order.findIndex((each) => each.id === id);
  const sheets = [...worksheets]
    .sort((a, b) => place(a) - place(b))
    .map((model): Sheet => {
      const rows = (model.rows ?? []).flatMap(({ number, cells }) => {
        const values = cellsOf(cells);
        size.cells += values.length;
        for (const value of values) if (typeof value === 'string') size.text += value.length;
        if (size.cells > MOST_CELLS || size.text > MOST_TEXT) throw new WorkbookProblem('tooManyCells');
        return values.some((cell) => cell !== null && cell !== '') ? [{ number, cells: values }] : [];
      });
      spread(rows, model.mergeCells ?? []);
      const hidden = model.state !== undefined && model.state !== 'visible';
      return { name: model.name, hidden, epoch: properties?.date1904 ? 1904 : 1900, rows };
    });
  return { sheets };
}

interface WritableRow extends Row {
  readonly cells: Cell[];
}

function cellsOf(models: readonly CellModel[]): Cell[] {
  const cells: Cell[] = [];
  for (const { address, text, result, value, hyperlink } of models) {
    const column = columnOf(address);
    while (cells.length < column) cells.push(null);
    cells[column] = cellOf(text ?? result ?? value ?? hyperlink?.replace(/^mailto:/i, ''));
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
  if (value instanceof Date) return momentOf(value);
  if ('error' in value) return { error: String(value.error) };
  if ('richText' in value && Array.isArray(value.richText))
    return value.richText.map((run: { text?: unknown }) => String(run.text ?? '')).join('');
  return null;
}

const MINUTE = 60_000;

/** Times are fractions of a day, and so a millisecond or two beside the minute that was typed. */
function momentOf(date: Date): Cell {
  const time = Math.round(date.getTime() / MINUTE) * MINUTE;
  if (!Number.isFinite(time) || Math.abs(time) > 8e15) return null;
  const moment = new Date(time).toISOString();
  return moment.length === 24 ? { at: moment.slice(0, 16) as LocalDateTime } : null;
}
