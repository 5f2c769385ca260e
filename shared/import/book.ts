import type { LocalDateTime } from '../plan/time.ts';

/** A cell that a spreadsheet shows as a date or a time, to the minute. A time alone lies on a day of 1899 or 1904. */
export interface CellMoment {
  readonly at: LocalDateTime;
}

/** A cell whose formula came to nothing, such as `#REF!`. */
export interface CellError {
  readonly error: string;
}

/** What a cell holds: of a formula what it came to, of formatted text and links the text. */
export type Cell = string | number | boolean | CellMoment | CellError | null;

/** A row that holds something. `number` counts from 1 as the spreadsheet does; empty rows are left out. */
export interface Row {
  readonly number: number;
  readonly cells: readonly Cell[];
}

/** One sheet of a workbook, or a text file with its cells. */
export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Which day is number 0 where dates are numbers: one in 1899 or one in 1904. */
  readonly epoch: 1900 | 1904;
  readonly rows: readonly Row[];
}

/** Rows of cells from elsewhere, before anything is made of them. */
export interface Book {
  readonly sheets: readonly Sheet[];
}

/** The name of a cell as spreadsheets write it: column 0 of row 7 is `A7`. */
export function addressOf(column: number, row: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return `${letters}${row}`;
}

const UNEVEN = /\s\s|[^\S ]/;

/** What a cell says, on one line and without space around it; empty for an empty cell. */
export function cellText(cell: Cell | undefined): string {
  const text = cellLines(cell);
  // Most texts have nothing in them to be made a space.
  return UNEVEN.test(text) ? text.replace(/\s+/g, ' ') : text;
}

/** What a cell says, with its line breaks. */
export function cellLines(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return (cell.includes('\r') ? cell.replace(/\r\n?/g, '\n') : cell).trim();
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if ('error' in cell) return cell.error;
  return timeOnly(cell) ? cell.at.slice(11) : cell.at.replace('T', ' ').replace(/ 00:00$/, '');
}

/** Whether a moment is a time of day without a date. */
export function timeOnly({ at }: CellMoment): boolean {
  return at < '1904-01-03';
}

export function isEmpty(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}
