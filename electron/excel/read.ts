import ExcelJS from 'exceljs';
import { type Book, type Cell, cellText, type Row, type Sheet } from '../../shared/import/book.ts';
import { MOST_CELLS } from '../../shared/import/csv.ts';
import type { LocalDateTime } from '../../shared/plan/time.ts';
import { directoryOf, packed, unpack, type ZipEntry, type ZipLimits } from '../import/zip.ts';

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
  const ignoreNodes = mergedArea(parts) > MOST_MERGED ? [...IGNORED, 'mergeCells'] : IGNORED;
  const book = new ExcelJS.Workbook();
  try {
    await book.xlsx.load(packed(alone(parts)) as unknown as ExcelJS.Buffer, { ignoreNodes });
    return bookOf(book);
  } catch (error) {
    if (error instanceof WorkbookProblem) throw error;
    if (process.env.H8) console.log(error);
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

/** Merged cells are made one by one; more than this are of no list. */
const MOST_MERGED = 300_000;

function mergedArea(parts: ReadonlyMap<string, Buffer>): number {
  let area = 0;
  for (const [name, part] of parts) {
    const at = name.startsWith('xl/worksheets/sheet') ? part.indexOf('<mergeCells') : -1;
    if (at < 0) continue;
    for (const [, left = '', top, right = '', bottom] of part
      .toString('latin1', at)
      .matchAll(/ref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)) {
      area += (columnOf(right) - columnOf(left) + 1) * (Number(bottom) - Number(top) + 1);
    }
  }
  return area;
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

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

function bookOf(book: ExcelJS.Workbook): Book {
  let cells = 0;
  let text = 0;
  const { date1904 } = book.properties as { date1904?: boolean };
  const sheets = book.worksheets.map((worksheet): Sheet => {
    const rows: Row[] = [];
    worksheet.eachRow({ includeEmpty: false }, (row, number) => {
      const values = cellsOf(row);
      cells += values.length;
      for (const value of values) if (typeof value === 'string') text += value.length;
      if (cells > MOST_CELLS || text > MOST_TEXT) throw new WorkbookProblem('tooManyCells');
      if (values.some((cell) => cell !== null && cellText(cell) !== '')) rows.push({ number, cells: values });
    });
    return {
      name: worksheet.name,
      hidden: worksheet.state !== 'visible',
      epoch: date1904 ? 1904 : 1900,
      rows,
    };
  });
  return { sheets };
}

function cellsOf(row: ExcelJS.Row): Cell[] {
  const cells: Cell[] = [];
  row.eachCell({ includeEmpty: false }, (cell, column) => {
    while (cells.length < column - 1) cells.push(null);
    cells.push(valueOf(cell));
  });
  return cells;
}

/** What several rows share stands in each of them; what several columns share, in the first. */
function valueOf(cell: ExcelJS.Cell): Cell {
  if (cell.isMerged && cell.master !== cell && cell.master.col !== cell.col) return null;
  return cellOf(cell.value);
}

function cellOf(value: ExcelJS.CellValue): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (value instanceof Date) return momentOf(value);
  if ('error' in value) return { error: String(value.error) };
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('hyperlink' in value) return linkText(value);
  if ('result' in value) return cellOf(value.result as ExcelJS.CellValue);
  return null;
}

function linkText({ text, hyperlink }: ExcelJS.CellHyperlinkValue): string {
  // The text of a link may itself be formatted, which the types do not say.
  const shown: unknown = text;
  if (typeof shown === 'string') return shown;
  if (typeof shown === 'object' && shown !== null && 'richText' in shown)
    return (shown as ExcelJS.CellRichTextValue).richText.map((run) => run.text).join('');
  return hyperlink.replace(/^mailto:/i, '');
}

const MINUTE = 60_000;

/** Times are fractions of a day, and so a millisecond or two beside the minute that was typed. */
function momentOf(date: Date): Cell {
  const time = Math.round(date.getTime() / MINUTE) * MINUTE;
  if (!Number.isFinite(time) || Math.abs(time) > 8e15) return null;
  const moment = new Date(time).toISOString();
  return moment.length === 24 ? { at: moment.slice(0, 16) as LocalDateTime } : null;
}
