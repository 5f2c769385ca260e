import { type Cell, timeOnly } from '../book.ts';
import { emailKey } from '../keys.ts';
import { readDate } from '../values/date.ts';
import { readTimes } from '../values/time.ts';

/** What cells look like, for columns whose head says nothing. */

const CONTEXT = { epoch: 1900, order: null, days: [], year: 2000 } as const;

export const looksLikeEmail = (cell: Cell): boolean => typeof cell === 'string' && emailKey(cell) !== '';

export const looksLikePhone = (cell: Cell): boolean =>
  typeof cell === 'string' &&
  /^\+?[\d\s()/-]{7,20}$/.test(cell.trim()) &&
  /\d{5,}/.test(cell.replace(/\D/g, '')) &&
  !looksLikeDate(cell);

export const looksLikeDate = (cell: Cell): boolean =>
  typeof cell === 'object' && cell !== null
    ? !('error' in cell) && !timeOnly(cell)
    : typeof cell === 'string' && typeof readDate(cell, CONTEXT) !== 'string';

export const looksLikeTime = (cell: Cell): boolean =>
  typeof cell === 'object' && cell !== null
    ? !('error' in cell) && timeOnly(cell)
    : typeof cell === 'string' && /\d[.:]\d\d|kl/i.test(cell) && readTimes(cell) !== null;

/** Two to four words that begin with a capital, without digits. */
export const looksLikeName = (cell: Cell): boolean =>
  typeof cell === 'string' &&
  /^(?:\p{Lu}[\p{L}'’-]+,?\s+)(?:(?:von|van|af|de|der)\s+)?(?:\p{Lu}[\p{L}'’.-]*\s*){1,3}$/u.test(
    cell.trim(),
  );
