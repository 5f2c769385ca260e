import { useDeferredValue } from 'react';

/** Where letters are typed that show in the grid too. */
const FIELDS = '.inspector input, .inspector textarea';

/**
 * A value as it is, or while one types in the inspector as it was: then the letter shows first, and what is made of
 * the value follows when that is painted.
 */
export function useAfterTyping<T>(value: T): T {
  const later = useDeferredValue(value);
  return document.activeElement?.matches(FIELDS) ? later : value;
}

/**
 * A value as it is, or while the keys are with the grid as it was: then what is dropped there shows first, and the
 * inspector's fields follow when that is painted.
 */
export function useAfterGrid<T>(value: T): T {
  const later = useDeferredValue(value);
  return document.activeElement?.closest('.grid-canvas') ? later : value;
}
