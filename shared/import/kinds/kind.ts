import type { Plan } from '../../plan/plan.ts';
import type { Sheet } from '../book.ts';
import type { Entries } from '../entries.ts';
import type { Columns, Field } from '../table/field.ts';
import type { RowReader } from '../table/row-reader.ts';

/** A sheet as a list of something, before its rows are read. */
export interface List {
  readonly plan: Plan;
  readonly sheet: Sheet;
  /** The index of the row of heads in `sheet.rows`; null where there is none. */
  readonly head: number | null;
  readonly columns: Columns;
  /** Whether the plan has someone of just this name. */
  readonly isKnownPerson: (name: string) => boolean;
}

/** What one row holds. */
export type RowEntries = Pick<Entries, 'people' | 'rooms' | 'sessions' | 'reviews' | 'wishes'>;

/** A kind of list that can come in. A new one is a file and a line in `index.ts`. */
export interface ListKind {
  readonly id: string;
  readonly fields: readonly Field[];
  /** Sets of fields, one of which a list must have to be of this kind. */
  readonly needs: readonly (readonly string[])[];
  /** What sheets of it are called, between commas. */
  readonly sheetNames: string;
  /** Columns that are no field by their name, but by what the plan has: a matrix. */
  readonly marks?: (list: List) => Columns;
  /** Gives what reads the rows of a list, in their order. What it notes on a row is told of it. */
  reading(list: List): (row: RowReader) => RowEntries;
}
