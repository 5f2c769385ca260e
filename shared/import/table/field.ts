import type { Cell } from '../book.ts';
import { keyOf } from '../keys.ts';

/** Something that a column of a list can hold. */
export interface Field {
  readonly id: string;
  /** What people put above it, in either language: between commas, in small letters. */
  readonly names: string;
  /** Several columns can hold it: `Talare 1`, `Talare 2`; `named` where a bare 1, 2 below its name is something else. */
  readonly many?: true | 'named';
  /** Whether a cell looks like it, where the head of the column says nothing. */
  readonly looks?: (cell: Cell) => boolean;
}

/** What a column is matched with, by its place; null where it is left out. */
export type Columns = readonly (string | null)[];

/** How well a head fits a field: 100 for a name of it, less where it begins or ends with one, 0 for not at all. */
export function fitOf(head: string, field: Field): number {
  const own = keyOf(head);
  if (own === '') return 0;
  const bare = own.replace(/ ?\d+$/, '');
  let best = 0;
  for (const name of namesOf(field)) {
    if (own === name) return 100;
    if (field.many && bare === name) best = Math.max(best, 95);
    else if (name.length > 3 && (own.startsWith(`${name} `) || own.endsWith(` ${name}`)))
      best = Math.max(best, (80 * name.length) / own.length);
  }
  return best;
}

const made = new WeakMap<Field, readonly string[]>();

function namesOf(field: Field): readonly string[] {
  let names = made.get(field);
  if (names === undefined) {
    names = field.names.split(',').map(keyOf);
    made.set(field, names);
  }
  return names;
}
