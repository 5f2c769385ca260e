import type { NewId } from '../plan/ids.ts';
import { all, type Plan } from '../plan/plan.ts';
import type { Language } from '../plan/records/event.ts';
import type { Cell, Row, Sheet } from './book.ts';
import { cellText, isEmpty } from './book.ts';
import type { Entries } from './entries.ts';
import type { Joins } from './join/decision.ts';
import { type Joined, join } from './join/index.ts';
import { contextOf } from './kinds/date-above.ts';
import { KIND_IDS, KINDS, type KindId } from './kinds/index.ts';
import type { List, ListKind, RowEntries } from './kinds/kind.ts';
import type { Columns } from './table/field.ts';
import { guessHead, likeness } from './table/head.ts';
import { matchColumns, widthOf } from './table/match.ts';
import type { CellProblem } from './table/problem.ts';
import { placesOf, RowReader } from './table/row-reader.ts';
import { orderIn } from './values/date.ts';

/** How a sheet is read: as what, from where, and what each of its columns holds. */
export interface Reading {
  readonly kind: KindId;
  /** The index of the row of heads in the sheet's rows; null where there is none. */
  readonly head: number | null;
  readonly columns: Columns;
}

/** What the user has decided on the rows of a sheet. */
export interface Decisions {
  /** Numbers of rows that are left out. */
  readonly leftOut: ReadonlySet<number>;
  /** Other texts for cells, by `cellKey`. */
  readonly corrections: ReadonlyMap<string, string>;
  readonly joins: Joins;
}

export const NO_DECISIONS: Decisions = { leftOut: new Set(), corrections: new Map(), joins: new Map() };

/** Names a cell among the corrections: by the number of its row and its column. */
export const cellKey = (row: number, column: number): string => `${row}:${column}`;

/** What a sheet would bring. */
export interface Proposal extends Joined {
  /** By row, those of one row in the order of their columns. */
  readonly problems: readonly CellProblem[];
  /** Numbers of the rows that cannot be taken as they are. */
  readonly refused: ReadonlySet<number>;
  /** How many rows the list has. */
  readonly rows: number;
}

/** The kind of list that a sheet most likely is. */
export function guessKind(sheet: Sheet, plan: Plan): KindId {
  let best: KindId = 'people';
  let most = -1;
  for (const id of KIND_IDS) {
    const own =
      likeness(sheet, KINDS[id]) +
      (id === 'reviewers' && readingOf(sheet, plan, id).columns.includes('mark') ? 250 : 0);
    if (own > most) [best, most] = [id, own];
  }
  return best;
}

/** The sheet of a book that is most likely a list, of `kind` where one is given. */
export function guessSheet(sheets: readonly Sheet[], kind?: KindId): number {
  const kinds = kind === undefined ? KIND_IDS : [kind];
  const scores = sheets.map((sheet) =>
    sheet.rows.length === 0
      ? -1
      : Math.max(...kinds.map((id) => likeness(sheet, KINDS[id]))) - (sheet.hidden ? 1000 : 0),
  );
  return scores.indexOf(Math.max(...scores));
}

/** How a sheet reads as a list of `kind`: where its heads are, and what its columns hold. */
export function readingOf(
  sheet: Sheet,
  plan: Plan,
  kind: KindId,
  head: number | null | undefined = undefined,
): Reading {
  const { fields, marks }: ListKind = KINDS[kind];
  const at = head === undefined ? guessHead(sheet, fields) : head;
  const rowAt = (index: number | null) => (index === null ? null : (sheet.rows[index] ?? null));
  const below = at === null ? sheet.rows : sheet.rows.slice(at + 1);
  const columns = matchColumns(fields, rowAt(at), below, rowAt(at === null ? null : at - 1));
  if (marks === undefined) return { kind, head: at, columns };
  return { kind, head: at, columns: marks(listOf(sheet, plan, { kind, head: at, columns })) };
}

/** The heads of the columns that hold something but nothing that is taken over. */
export function unusedHeads(sheet: Sheet, { head, columns }: Reading): string[] {
  const cells = head === null ? [] : (sheet.rows[head]?.cells ?? []);
  return cells.flatMap((cell, column) =>
    isEmpty(cell) || (columns[column] ?? null) !== null ? [] : [cellText(cell)],
  );
}

function listOf(sheet: Sheet, plan: Plan, { head, columns }: Reading): List {
  const names = new Set(all(plan, 'people').map(({ name }) => name));
  return { plan, sheet, head, columns, isKnownPerson: (name) => names.has(name) };
}

/** What it takes to propose. */
export interface ProposalOptions {
  readonly newId: NewId;
  readonly language: Language;
  readonly decisions?: Decisions;
}

/** What a sheet, read like this, would do to a plan, and what is wrong with it cell by cell. The plan is not changed. */
export function proposalOf(
  plan: Plan,
  sheet: Sheet,
  reading: Reading,
  { newId, language, decisions = NO_DECISIONS }: ProposalOptions,
): Proposal {
  const rows = bodyOf(sheet, reading, decisions);
  const { entries, problems } = entriesOf(plan, sheet, rows, reading);
  const refused = new Set(problems.filter(({ weight }) => weight === 'row').map(({ row }) => row));
  const taken = onlyRows(entries, (row) => !refused.has(row));
  const joined = join(plan, taken, { newId, language, joins: decisions.joins });
  const all = [...problems, ...joined.problems].sort(
    (a, b) => a.row - b.row || (a.column ?? -1) - (b.column ?? -1),
  );
  return { ...joined, problems: all, refused, rows: rows.length };
}

/** The rows below the heads, without those that are left out, as the user has corrected them. */
function bodyOf(sheet: Sheet, { head }: Reading, { leftOut, corrections }: Decisions): Row[] {
  const body = head === null ? sheet.rows : sheet.rows.slice(head + 1);
  const filled = body.filter(
    ({ number, cells }) => !leftOut.has(number) && cells.some((cell) => !isEmpty(cell)),
  );
  if (corrections.size === 0) return filled;
  const width = widthOf(body);
  return filled.map((row) => {
    if (![...corrections.keys()].some((key) => key.startsWith(`${row.number}:`))) return row;
    const cells = Array.from({ length: width }, (_, column): Cell => {
      const text = corrections.get(cellKey(row.number, column));
      return text === undefined ? (row.cells[column] ?? null) : text;
    });
    return { number: row.number, cells };
  });
}

function entriesOf(
  plan: Plan,
  sheet: Sheet,
  rows: readonly Row[],
  reading: Reading,
): { entries: RowEntries; problems: CellProblem[] } {
  const kind: ListKind = KINDS[reading.kind];
  const dates = reading.columns.flatMap((field, i) =>
    field === 'date' || field === 'start' || field === 'presence' ? [i] : [],
  );
  const order = orderIn(rows.flatMap(({ cells }) => dates.map((column) => cells[column] ?? null)));
  const context = contextOf({ plan, sheet }, order);
  const read = kind.reading(listOf(sheet, plan, reading));
  const places = placesOf(reading.columns);
  const problems: CellProblem[] = [];
  const lists: { [K in keyof RowEntries]-?: unknown[] } = {
    people: [],
    rooms: [],
    sessions: [],
    reviews: [],
    wishes: [],
  };
  for (const row of rows) {
    const reader = new RowReader(row, places, context);
    const entries = read(reader);
    for (const problem of reader.problems) problems.push(problem);
    for (const name of LISTS) for (const entry of entries[name] ?? []) lists[name].push(entry);
  }
  return { entries: lists as RowEntries, problems };
}

const LISTS = [
  'people',
  'rooms',
  'sessions',
  'reviews',
  'wishes',
] as const satisfies readonly (keyof RowEntries)[];

function onlyRows(entries: RowEntries, keep: (row: number) => boolean): Entries {
  return Object.fromEntries(
    Object.entries(entries).map(([name, list]) => [
      name,
      list.filter(({ row }: { row: number }) => keep(row)),
    ]),
  );
}
