/** The most characters a cell of a workbook may hold. */
export const CELL_LIMIT = 32_767;

/** Control characters but for line breaks and tabs, halves of surrogate pairs, and what Unicode calls no character. */
const UNWRITABLE = /(?![\n\t])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/gu;

/** Nothing of what is looked for begins otherwise. */
const SUSPECT = /(?![\n\t])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}|_x/u;

/** `text` as any file of text or XML can hold it: line breaks as `\n`, and no characters that stand for nothing. */
export function writable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(UNWRITABLE, '');
}

/** `text` on one line, as in a name. */
export function oneLine(text: string): string {
  return writable(text).replace(/\s+/g, ' ').trim();
}

/**
 * `text` as it can stand in a workbook: without characters that XML has no place for, cut at the most a cell
 * holds, and with what spreadsheet programs would read as an escape (`_x0041_`) escaped itself.
 */
export function safeText(text: string): string {
  if (text.length <= CELL_LIMIT && !SUSPECT.test(text)) return text;
  const written = writable(text).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  if (written.length <= CELL_LIMIT) return written;
  return `${written.slice(0, CELL_LIMIT - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
