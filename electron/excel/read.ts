import ExcelJS from 'exceljs';
import type { Book, Row, Sheet } from '../../shared/import/book.ts';
import { directoryOf, unpack, type ZipEntry, type ZipLimits } from '../zip/read.ts';
import { zipped } from '../zip/write.ts';
import { type BookModel, rowsIn, type SheetModel } from './cells.ts';
import { WorkbookProblem } from './problem.ts';

/** A workbook of a coordinator has some fifty parts and is a few megabytes when unpacked. */
export const WORKBOOK_LIMITS: ZipLimits = { entries: 3000, bytes: 60_000_000 };

/** Cells and strings that take up memory, in all sheets together. */
const MOST_ELEMENTS = 600_000;

/** The parts that hold what cells say. Pictures, themes, comments, drawings and the like are left packed. */
const NEEDED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/sharedStrings\.xml|xl\/styles\.xml|xl\/worksheets\/sheet\d+\.xml|xl\/worksheets\/_rels\/sheet\d+\.xml\.rels)$/i;

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

/** A book as it was read, and what is needed to know what its cells say. */
interface Unresolved {
  readonly model: BookModel;
  readonly rows: ReadonlyMap<SheetModel, readonly Row[]>;
}

/**
 * The cells as they were read. To have rows and cells of exceljs built of them would take as long again, and what they
 * point at is looked up here: exceljs would look up each address among the links and comments of its sheet.
 */
async function modelOf(parts: ReadonlyMap<string, Buffer>): Promise<Unresolved> {
  const book = new ExcelJS.Workbook();
  let rows: ReadonlyMap<SheetModel, readonly Row[]> = new Map();
  let model: BookModel | undefined;
  const looksUp = Reflect.get(book.xlsx, 'reconcile') as (read: BookModel, options: object) => void;
  Object.defineProperty(book.xlsx, 'reconcile', {
    value(read: BookModel, options: object) {
      rows = rowsIn(read);
      for (const sheet of read.worksheets) sheet.rows = null;
      looksUp.call(book.xlsx, read, options);
    },
  });
  Object.defineProperty(book, 'model', {
    set(read: BookModel) {
      model = read;
    },
  });
  await book.xlsx.load(zipped(parts, 'stored').buffer, { ignoreNodes: IGNORED });
  if (model === undefined) throw new WorkbookProblem('damaged');
  return { model, rows };
}

function bookOf({ model: { properties, sheets: order = [], worksheets }, rows }: Unresolved): Book {
  const place = ({ id }: SheetModel) => order.findIndex((each) => each.id === id);
  const sheets = [...worksheets]
    .sort((a, b) => place(a) - place(b))
    .map((model): Sheet => {
      const hidden = model.state !== undefined && model.state !== 'visible';
      return {
        name: model.name,
        hidden,
        epoch: properties?.date1904 ? 1904 : 1900,
        rows: rows.get(model) ?? [],
      };
    });
  return { sheets };
}
