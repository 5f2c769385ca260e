/** What the cells of a sheet hold: who reviews what, how well they know it, or what they wish for. */
export type SheetKind = 'assignment' | 'competence' | 'wishes';

/** The value of a cell that holds nothing. */
export const NOTHING = '';
/** Assigned, and assigned for good. */
export const ASSIGNED = 'x';
export const PINNED = 'p';
/** A refusal among wishes. */
export const REFUSAL = '-';

const YES = new Set(['x', 'ja', 'j', 'yes', 'y', 'sant', 'true', '●', '•', '✓', '✔', '☑', '■', '*', 'ok']);
const NO = new Set(['', '0', '-', '–', 'nej', 'n', 'no', 'falskt', 'false', '○', '☐', '□']);
const FOR_GOOD = new Set(['p', 'låst', 'låst x', 'fäst', 'pinned', 'p x']);
const REFUSES = new Set(['-', '–', '0', 'nej', 'n', 'no', 'x', '×', '✗', 'vill ej']);

/**
 * What a text of a spreadsheet says in a sheet of `kind`, as that sheet writes it; undefined when it says nothing that
 * can be used. Numbers may have decimals that are nought, as spreadsheets write them.
 */
export function readValue(kind: SheetKind, text: string): string | undefined {
  const plain = text.replaceAll(/\s+/g, ' ').trim().toLocaleLowerCase('sv').replace(/^'/, '');
  const whole = /^(\d{1,6})(?:[.,]0+)?$/.exec(plain)?.[1];
  const number = whole === undefined ? undefined : Number(whole);
  switch (kind) {
    case 'assignment':
      if (FOR_GOOD.has(plain)) return PINNED;
      if (YES.has(plain) || number === 1) return ASSIGNED;
      return NO.has(plain) || number === 0 ? NOTHING : undefined;
    case 'competence':
      if (plain === '') return NOTHING;
      return number !== undefined && number <= 3 ? String(number) : undefined;
    case 'wishes':
      if (plain === '') return NOTHING;
      if (number !== undefined && number >= 1 && number <= 3) return String(number);
      return REFUSES.has(plain) || number === 0 ? REFUSAL : undefined;
  }
}
