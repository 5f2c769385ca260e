import { readDate } from './read-date.ts';
import { readTime } from './read-time.ts';

const DIGITS = [...'0123456789'];

/**
 * Whether `text`, while it is still typed in, says a time that may be taken for what is meant: `9`, `13`, `9.30`,
 * `930`, `1345`; not `1` on the way to `13` or `130` on the way to `13.05`.
 */
export function isSettledTime(text: string): boolean {
  if (readTime(text) === null) return false;
  const typed = text.replaceAll(/\D/g, '').length;
  return typed % 2 === 0 || !goesOn(text, readTime);
}

/** The same of a date: `2013-08-29`, `2013-8-9`; not `2013-8-2` on the way to `2013-8-29`. */
export function isSettledDate(text: string): boolean {
  return readDate(text) !== null && !goesOn(text, readDate);
}

/** Whether `text` with one digit more can be read as well. */
function goesOn(text: string, read: (text: string) => unknown): boolean {
  return DIGITS.some((digit) => read(text.trim() + digit) !== null);
}
