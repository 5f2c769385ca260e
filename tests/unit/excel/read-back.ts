import ExcelJS from 'exceljs';
import { writeWorkbook } from '../../../electron/excel/write.ts';
import { type WorkbookOptions, workbookOf } from '../../../shared/export/workbook-of.ts';
import type { Plan } from '../../../shared/plan/plan.ts';

/** The workbook of `plan` as bytes, read again as someone else's program would. */
export async function readBack(
  plan: Plan,
  options: Partial<WorkbookOptions> = {},
): Promise<ExcelJS.Workbook> {
  const bytes = await writeWorkbook(workbookOf(plan, { printedAt: '2013-08-12T10:00', ...options }));
  return readBytes(bytes);
}

export async function readBytes(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.buffer as ArrayBuffer);
  return book;
}

/** The sheet of that name. Throws when there is none. */
export function sheetOf(book: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = book.getWorksheet(name);
  if (sheet === undefined)
    throw new Error(`${name} is not among ${book.worksheets.map((each) => each.name).join(', ')}`);
  return sheet;
}

/** Every cell that says something, merged areas once. */
export function cellsOf(sheet: ExcelJS.Worksheet): ExcelJS.Cell[] {
  const cells: ExcelJS.Cell[] = [];
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      if (cell.master === cell && cell.value !== null) cells.push(cell);
    });
  });
  return cells;
}

/** The text of a cell whatever its fonts; empty for numbers and times. */
export function textOf({ value }: ExcelJS.Cell): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null && 'richText' in value) {
    return value.richText.map((run) => run.text).join('');
  }
  return '';
}

/** The cell whose text has `words` in it. Throws unless there is exactly one. */
export function cellWith(sheet: ExcelJS.Worksheet, words: string): ExcelJS.Cell {
  const found = cellsOf(sheet).filter((cell) => textOf(cell).includes(words));
  const [only] = found;
  if (only === undefined || found.length > 1)
    throw new Error(`${found.length} cells of ${sheet.name} have "${words}"`);
  return only;
}

/** A time of day as `09:30`, read without regard to any zone. Throws for a cell that holds no time. */
export function timeOf({ value, address }: ExcelJS.Cell): string {
  if (!(value instanceof Date)) throw new Error(`${address} holds no time but ${JSON.stringify(value)}`);
  return value.toISOString().slice(11, 16);
}
