import { type MessageKey, translator } from '../../i18n/translator.ts';
import { LANGUAGES } from '../../plan/records/event.ts';
import type { Cell } from '../book.ts';
import { keyOf } from '../keys.ts';

const YES = new Set(['ja', 'j', 'yes', 'y', 'x', '✓', '✔', '●', '•', '1', 'sant', 'true', 'ok', 'on']);
const NO = new Set(['nej', 'n', 'no', '-', '–', '0', 'falskt', 'false', 'off', '']);

/** Yes or no, in either language or as a mark; null for anything else. */
export function readYes(cell: Cell): boolean | null {
  if (typeof cell === 'boolean') return cell;
  if (cell === null) return false;
  if (typeof cell === 'object') return null;
  const word = String(cell).trim().toLowerCase();
  return YES.has(word) ? true : NO.has(word) ? false : null;
}

/** What a text is called in every language that the program speaks. */
export function inEveryLanguage(key: MessageKey): string[] {
  return LANGUAGES.map((language) => translator(language)(key));
}

/** Finds which of `values` a word means: by the names of the catalogues below `catalogue`, its own, or `synonyms`. */
export function wordReader<V extends string>(
  values: readonly V[],
  catalogue: string,
  synonyms?: Readonly<Partial<Record<V, string>>>,
): (word: string) => V | null {
  const known = new Map<string, V>();
  for (const value of values) {
    const names = inEveryLanguage(`${catalogue}.${value}` as MessageKey);
    for (const name of [value, ...names, ...(synonyms?.[value]?.split(', ') ?? [])])
      known.set(keyOf(name), value);
  }
  return (word) => known.get(keyOf(word)) ?? null;
}
