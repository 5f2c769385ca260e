import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

const DIGIT = '[0-9A-Za-z]';
/** The first letter says how many digits the whole part has: `a` and `Z` one, `b` and `Y` two, up to `z` and `A`. */
const WHOLE_PARTS = Array.from({ length: 26 }, (_, i) => {
  const heads = String.fromCharCode('a'.charCodeAt(0) + i, 'Z'.charCodeAt(0) - i);
  return `[${heads}]${DIGIT}{${i + 1}}`;
}).join('|');

/**
 * What `keyBetween` makes and accepts; it throws on anything else. The fraction grows by a digit for every six
 * or so insertions at one place, so it is bounded far beyond what a plan can come to.
 */
export const ORDER_KEY = new RegExp(`^(?!A0{26}$)(?:${WHOLE_PARTS})(?:${DIGIT}{0,999}[1-9A-Za-z])?$`);

/**
 * A fractional key that sorts after `before` and before `after`; null means the end of the list. Throws when the
 * two are equal.
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
