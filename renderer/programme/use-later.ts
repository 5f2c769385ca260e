import { useDeferredValue } from 'react';
import { landingNow, useLanding } from './carry/landing.ts';

/** Where letters are typed that show in the grid too. */
const FIELDS = '.inspector input, .inspector textarea';

/**
 * A value as it is, or as it was: while one types in the inspector the letter shows first, and what was dropped stays
 * as it was carried. What is made of the value follows in pieces, between which other frames are painted.
 */
export function useAfterTyping<T>(value: T): T {
  const later = useDeferredValue(value);
  const lands = useLands();
  return lands || document.activeElement?.matches(FIELDS) ? later : value;
}

/** A value as it is, or while something lands as it was before. */
export function useAfterLanding<T>(value: T): T {
  const later = useDeferredValue(value);
  return useLands() ? later : value;
}

/**
 * A value as it is, or while the keys are with the grid as it was: then what is dropped there shows first, and the
 * inspector's fields follow when that is painted.
 */
export function useAfterGrid<T>(value: T): T {
  const later = useDeferredValue(value);
  return useLands() || document.activeElement?.closest('.grid-canvas') ? later : value;
}

/** Not told when it has landed, for then what is later is what is now. */
function useLands(): boolean {
  const hurried = useLanding((state) => state.hurried);
  return landingNow() !== null && !hurried;
}
