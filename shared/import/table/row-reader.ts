import type { LocalDate } from '../../plan/time.ts';
import { type Cell, cellLines, cellText, isEmpty, type Row } from '../book.ts';
import { emailKey } from '../keys.ts';
import { type DateContext, type DateFound, readDate } from '../values/date.ts';
import { readMinutes, readNumber } from '../values/number.ts';
import { readTimes, type TimesFound } from '../values/time.ts';
import { readYes } from '../values/words.ts';
import type { Columns } from './field.ts';
import type { CellCode, CellProblem, Weight } from './problem.ts';

/** Where the columns of each field are. */
export type ColumnPlaces = ReadonlyMap<string, readonly number[]>;

export function placesOf(columns: Columns): ColumnPlaces {
  const places = new Map<string, number[]>();
  columns.forEach((field, column) => {
    if (field !== null) places.set(field, [...(places.get(field) ?? []), column]);
  });
  return places;
}

const NOWHERE: readonly number[] = [];

/** Reads the cells of one row by field, and notes what is wrong with them. */
export class RowReader {
  readonly number: number;
  readonly problems: CellProblem[] = [];
  readonly #cells: readonly Cell[];
  readonly #places: ColumnPlaces;
  readonly #context: DateContext;

  constructor(row: Row, places: ColumnPlaces, context: DateContext) {
    this.number = row.number;
    this.#cells = row.cells;
    this.#places = places;
    this.#context = context;
  }

  /** Whether the list has a column of this field. */
  has(field: string): boolean {
    return this.#places.has(field);
  }

  /** Columns of this field that hold something in this row. */
  filled(field: string): readonly number[] {
    const places = this.#places.get(field);
    return places === undefined ? NOWHERE : places.filter((column) => !isEmpty(this.#cells[column]));
  }

  /** The first column of this field that holds something: most fields have one, so no list is made of it. */
  #first(field: string): number | undefined {
    const places = this.#places.get(field);
    if (places !== undefined) for (const column of places) if (!isEmpty(this.#cells[column])) return column;
    return undefined;
  }

  /** How many columns the list has of a field. */
  count(field: string): number {
    return this.#places.get(field)?.length ?? 0;
  }

  cell(column: number): Cell {
    return this.#cells[column] ?? null;
  }

  /** The text of a field, on one line and at most `longest` long; undefined where there is none. */
  line(field: string, longest = 300): string | undefined {
    const column = this.#first(field);
    return column === undefined
      ? undefined
      : this.#bounded(column, field, cellText(this.#safe(column, field)), longest);
  }

  /** The text of a field with its line breaks. */
  text(field: string, longest = 20_000): string | undefined {
    const column = this.#first(field);
    return column === undefined
      ? undefined
      : this.#bounded(column, field, cellLines(this.#safe(column, field)), longest);
  }

  /** The texts of every column of a field, those that hold something. */
  lines(field: string): { readonly column: number; readonly text: string }[] {
    return this.filled(field).map((column) => ({ column, text: cellLines(this.#safe(column, field)) }));
  }

  email(field: string): string | undefined {
    const text = this.line(field);
    const column = this.#first(field);
    if (text === undefined || column === undefined) return undefined;
    const address = emailKey(text);
    if (address !== '') return text.includes('<') ? address : text.replace(/^mailto:/i, '');
    this.note('notEmail', 'note', field, column);
    return text;
  }

  whole(field: string, least: number, most: number): number | undefined {
    return this.#number(field, least, most, readNumber);
  }

  minutes(field: string, most: number): number | undefined {
    return this.#number(field, 1, most, readMinutes);
  }

  #number(
    field: string,
    least: number,
    most: number,
    read: (cell: Cell) => number | null,
  ): number | undefined {
    const column = this.#first(field);
    if (column === undefined) return undefined;
    const number = read(this.#safe(column, field));
    if (number === null || !Number.isInteger(number)) {
      this.note('notANumber', 'cell', field, column);
      return undefined;
    }
    if (number >= least && number <= most) return number;
    this.note('outOfRange', 'cell', field, column, `${least}–${most}`);
    return undefined;
  }

  yes(field: string): boolean | undefined {
    const column = this.#first(field);
    if (column === undefined) return undefined;
    const answer = readYes(this.#safe(column, field));
    if (answer === null) this.note('notYesOrNo', 'cell', field, column);
    return answer ?? undefined;
  }

  /** One word of those that `read` knows. */
  word<V>(field: string, read: (word: string) => V | null, weight: Weight = 'cell'): V | undefined {
    const column = this.#first(field);
    if (column === undefined) return undefined;
    const value = read(cellText(this.#safe(column, field)));
    if (value === null) this.note('unknownWord', weight, field, column);
    return value ?? undefined;
  }

  date(field: string): DateFound | undefined {
    const column = this.#first(field);
    if (column === undefined) return undefined;
    const date = readDate(this.#safe(column, field), this.#context);
    if (typeof date === 'string') {
      this.note(date, 'cell', field, column);
      return undefined;
    }
    if (date.doubtful) this.note('doubtfulDate', 'note', field, column, date.date);
    return date;
  }

  /** A date that a cell of no date field may hold: the heading of a day. */
  dateIn(column: number): LocalDate | undefined {
    const cell = this.cell(column);
    if (typeof cell === 'number') return undefined;
    const date = readDate(cell, this.#context);
    return typeof date === 'string' ? undefined : date.date;
  }

  times(field: string): TimesFound | undefined {
    const column = this.#first(field);
    if (column === undefined) return undefined;
    const cell = this.#safe(column, field);
    const times = readTimes(cell) ?? readTimesBehindDate(cell, this.#context);
    if (times === null) {
      this.note('notATime', 'cell', field, column);
      return undefined;
    }
    if (times.doubtful) this.note('doubtfulTime', 'note', field, column);
    return times;
  }

  /** Notes a problem with the cell of `column`, or with the field where none is given. */
  note(code: CellCode, weight: Weight, field: string, column: number | null, detail?: string): void {
    const at = column ?? this.#places.get(field)?.[0] ?? -1;
    const value = at < 0 ? '' : cellText(this.#cells[at]);
    this.problems.push({
      code,
      weight,
      row: this.number,
      column: at < 0 ? null : at,
      field,
      value: value.length > 120 ? `${value.slice(0, 119)}…` : value,
      ...(detail === undefined ? {} : { detail }),
    });
  }

  get taken(): boolean {
    return this.problems.every(({ weight }) => weight !== 'row');
  }

  #safe(column: number, field: string): Cell {
    const cell = this.cell(column);
    if (typeof cell !== 'object' || cell === null || !('error' in cell)) return cell;
    if (!this.problems.some((each) => each.code === 'formulaError' && each.column === column))
      this.note('formulaError', 'cell', field, column);
    return null;
  }

  #bounded(column: number, field: string, text: string, longest: number): string | undefined {
    if (text.length <= longest) return text === '' ? undefined : text;
    this.note('tooLong', 'note', field, column, String(longest));
    return `${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
  }
}

/** "29 augusti 2013 kl. 9.00" in a column of times. */
function readTimesBehindDate(cell: Cell, context: DateContext): TimesFound | null {
  if (typeof cell !== 'string') return null;
  const date = readDate(cell, context);
  return typeof date === 'string' || date.rest === '' ? null : readTimes(date.rest);
}
