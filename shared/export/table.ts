import { Draft, INDENT } from './draft.ts';
import type { FontName } from './fonts.ts';
import { addHeading } from './heading.ts';
import { clip, columnFor } from './measure.ts';
import { paging, printable, printSetUp } from './page.ts';
import type { PrintJob } from './sheet-kind.ts';
import { type StyleName, styleOf, stylesOf } from './styles.ts';
import type { CellValue, Sheet } from './workbook.ts';

/** A column of a table: what heads it, what it says of a record, and how wide it may be in points. */
export interface TableColumn<R> {
  readonly head: string;
  value(record: R): CellValue;
  /** Beside `top`; also by what the record is, where it gets the record. */
  readonly style?: readonly StyleName[] | ((record: R) => readonly StyleName[]);
  readonly least: number;
  readonly most: number;
  /** Whether it is left out when no record says anything in it. */
  readonly optional?: boolean;
  /** Whether its lines are to stay whole: a phone number is no text to be broken. */
  readonly unbroken?: boolean;
  /** How a value that is no text reads, to know how wide it is. */
  readonly sample?: string;
}

interface Table<R> {
  /** The name of the sheet. */
  readonly name: string;
  readonly title: string;
  readonly about: readonly string[];
  readonly columns: readonly TableColumn<R>[];
  readonly records: readonly R[];
  /** Space in points added to each row, beyond its text. */
  readonly padding?: number;
  readonly least?: number;
  /** Whether it can be filtered; by itself it can. */
  readonly filtered?: boolean;
}

/** More than anyone reads in a cell is cut, so that no row grows past what a row may be. */
const MOST_LINES = 14;
const FONT: FontName = 'small';

/**
 * A sheet with a row for each of `records` below heads that stay in sight, come again on each page and filter what is
 * below them. Columns are as wide as their texts ask for, within what each allows, and together as wide as the page.
 */
export function tableSheet<R>(job: PrintJob, table: Table<R>): Sheet {
  const { records } = table;
  const columns = table.columns.filter(
    ({ optional, value }) => !optional || records.some((record) => value(record) !== ''),
  );
  const looks = columns.map(looksOf);
  const cells = records.map((record) =>
    columns.map((column, i) => ({ value: column.value(record), style: looks[i]?.(record) ?? [] })),
  );
  const widths = widthsOf(
    columns,
    cells.map((row) => row.map((cell) => cell.value)),
    printable(job.format).width,
  );
  const draft = new Draft(widths);
  const about = [...table.about, job.version.toLocaleLowerCase(job.language)];
  addHeading(draft, job, { title: table.title, about, size: 'large', below: 10 });
  const head = draft.add(
    columns.map(({ head, style }, column) => {
      const centred = Array.isArray(style) && style.includes('centred');
      return {
        column,
        value: head,
        style: ['middle', 'indented', 'head', 'framed', ...(centred ? CENTRED : [])],
      };
    }),
    { padding: 7 },
  );
  for (const row of cells) {
    const pieces = row.map(({ value, style }, column) => ({
      column,
      value: cut(value, styleOf(style).font ?? FONT, draft.width(column) - INDENT),
      style,
    }));
    draft.add(pieces, { padding: table.padding ?? 6, least: table.least ?? 0 });
  }
  const print = printSetUp(job, {
    format: job.format,
    subject: table.title,
    ...paging(draft, job.format, [head, head]),
  });
  const area = { top: head, left: 0, bottom: draft.rows.length - 1, right: columns.length - 1 };
  const isFiltered = (table.filtered ?? true) && records.length > 0;
  return draft.sheet(table.name, { rows: head + 1, columns: 0 }, print, isFiltered ? area : null);
}

/** The look of each cell of a column. */
function looksOf<R>({ style = [] }: TableColumn<R>): (record: R) => readonly StyleName[] {
  const beside = (own: readonly StyleName[]) => stylesOf(['top', 'indented', 'small', 'faint', ...own]);
  if (typeof style === 'function') return (record) => beside(style(record));
  const fixed = beside(style);
  return () => fixed;
}

/** The font of a column; one that depends on the record is as wide as that of any other. */
function fontOf<R>({ style = [] }: TableColumn<R>): FontName {
  return (typeof style === 'function' ? undefined : styleOf(style).font) ?? FONT;
}

function cut(value: CellValue, font: FontName, width: number): CellValue {
  return typeof value === 'string' ? clip(value, font, width, MOST_LINES) : value;
}

/** What the button of a filter covers of a head. */
const BUTTON = 14;
const CENTRED = ['flush', 'centred'] as const;

function widthsOf<R>(
  columns: readonly TableColumn<R>[],
  values: readonly (readonly CellValue[])[],
  page: number,
): number[] {
  const lines = columns.map(({ sample }, i) =>
    sample === undefined ? linesOfColumn(values, i) : new Set([sample]),
  );
  const fonts = columns.map(fontOf);
  const wished = columns.map(({ head, least, most }, i) => {
    const needed = Math.max(
      columnFor(lines[i] ?? [], fonts[i] ?? FONT) + 2,
      columnFor([head], 'smallStrong') + BUTTON,
    );
    return Math.min(Math.max(most, least), Math.max(least, INDENT + needed));
  });
  const total = wished.reduce((sum, width) => sum + width, 0);
  // What is over or lacking is shared by the columns that can grow, as far as each can.
  const floors = total > page ? floorsOf(columns, lines, wished, page) : [];
  const slack = columns.map(({ least, most }, i) =>
    total > page
      ? Math.max(0, (wished[i] ?? least) - (floors[i] ?? least))
      : most > least
        ? (wished[i] ?? least)
        : 0,
  );
  const all = slack.reduce((sum, each) => sum + each, 0);
  if (all === 0) return total > page ? wished.map((width) => (width * page) / total) : wished;
  const share = (page - total) / all;
  const widths = wished.map((width, i) => width + Math.max(-1, share) * (slack[i] ?? 0));
  const over = widths.reduce((sum, width) => sum + width, 0) / page;
  return over > 1 ? widths.map((width) => width / over) : widths;
}

/** Lines no longer than this many points stay whole while longer ones can give way. */
const SHORT = 110;

/**
 * How narrow each column may become where there is not room for all: none breaks a short line while that leaves room
 * for the others, and none a word as long as it can.
 */
function floorsOf<R>(
  columns: readonly TableColumn<R>[],
  lines: readonly ReadonlySet<string>[],
  wished: readonly number[],
  page: number,
): number[] {
  const byWord = columns.map((column, i) => {
    const { least, most, unbroken } = column;
    const own = [...(lines[i] ?? [])];
    const words = unbroken ? own : own.flatMap((line) => line.split(/[\s-]/));
    return Math.max(least, Math.min(most, INDENT + columnFor(words, fontOf(column)) + 2));
  });
  const byLine = byWord.map((floor, i) =>
    (wished[i] ?? 0) <= SHORT ? Math.max(floor, wished[i] ?? 0) : floor,
  );
  return byLine.reduce((sum, floor) => sum + floor, 0) <= page ? byLine : byWord;
}

/** The different lines of a column: tables say the same things many times. */
function linesOfColumn(values: readonly (readonly CellValue[])[], column: number): ReadonlySet<string> {
  const texts = new Set<string>();
  const lines = new Set<string>();
  for (const row of values) {
    const value = row[column] ?? null;
    if (typeof value === 'string' && texts.has(value)) continue;
    if (typeof value === 'string') texts.add(value);
    for (const line of linesIn(value)) lines.add(line);
  }
  return lines;
}

function linesIn(value: CellValue): string[] {
  if (typeof value === 'number') return [String(value)];
  if (typeof value === 'string') return value.split('\n').map((line) => line.slice(0, 120));
  if (value !== null && 'runs' in value)
    return value.runs
      .map(({ text }) => text)
      .join('')
      .split('\n');
  return [];
}
