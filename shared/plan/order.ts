import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

/**
 * A fractional key that sorts after `before` and before `after`; null means the end of the list.
 * Throws when `before` does not sort before `after`.
 */
export function keyBetween(before: string | null, after: string | null): string {
  return generateKeyBetween(before, after);
}

/** The key that puts a record last among `records`. */
export function keyAtEnd(records: Iterable<{ order: string }>): string {
  let last: string | null = null;
  for (const { order } of records) if (last === null || order > last) last = order;
  return keyBetween(last, null);
}

/** Keys for a whole list of `length` records, in rising order. */
export function keysFor(length: number): string[] {
  return generateNKeysBetween(null, null, length);
}
