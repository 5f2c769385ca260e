import type { Printout } from '../printout.ts';

/** One sort of list. `id` names it to the command line. */
export interface ListKind {
  readonly id: string;
  listOf(printout: Printout): List;
}

/** A list as values: text and whole numbers; an empty text where there is nothing to say. */
export interface List {
  readonly head: readonly string[];
  /** Each as long as the head. */
  readonly rows: readonly (readonly (string | number)[])[];
}
