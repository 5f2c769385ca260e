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
