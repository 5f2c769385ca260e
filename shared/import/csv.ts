import Papa from 'papaparse';
import type { Book, Cell, Row } from './book.ts';

const DELIMITERS = [';', '\t', ',', '|'] as const;
/** So many rows tell which mark parts the cells. */
const SAMPLE = 60;
/** And no more than so many characters of them. */
const SAMPLE_LENGTH = 200_000;
/** Texts with more cells than this are no lists. */
export const MOST_CELLS = 2_000_000;
/** What keeps a spreadsheet from taking a text for a formula is no part of the text. */
const ESCAPED = /^'(?=[=+\-@\t\r])/;

/** A text of cells, from a file or the clipboard, as a book of one sheet; null when it holds more cells than are read. */
export function bookOfText(name: string, text: string): Book | null {
  const [, stated, rest] = /^"?sep=(.)"?\r?\n([\s\S]*)$/.exec(text) ?? [];
  const body = rest ?? text;
  const delimiter = stated ?? delimiterOf(body.slice(0, SAMPLE_LENGTH));
  // Before a line is taken apart: millions of cells at once are more than the engine can bear.
  if (occurs(body, delimiter, MOST_CELLS) || occurs(body, '\n', MOST_CELLS)) return null;
  let count = 0;
  let number = stated === undefined ? 0 : 1;
  const rows: Row[] = [];
  Papa.parse<string[]>(body, {
    delimiter,
    // Which would take the whole text apart first.
    fastMode: false,
    step({ data }, parser) {
      number += 1;
      count += data.length;
      if (count > MOST_CELLS) parser.abort();
      else if (data.some((cell) => cell.trim() !== '')) rows.push({ number, cells: data.map(cellOf) });
    },
  });
  if (count > MOST_CELLS) return null;
  return { sheets: [{ name, hidden: false, epoch: 1900, rows }] };
}

/** Whether `mark` stands in a text more often than `most`. */
function occurs(text: string, mark: string, most: number): boolean {
  let count = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
    count += 1;
    if (count > most) return true;
  }
  return false;
}

function cellOf(text: string): Cell {
  return text === '' ? null : text.replace(ESCAPED, '');
}

/** The mark that parts most rows into equally many cells. */
function delimiterOf(text: string): string {
  let best: string = ';';
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: SAMPLE });
    const rows = data.filter((row) => row.some((cell) => cell.trim() !== ''));
    const widths = new Map<number, number>();
    for (const { length } of rows) if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
    const [width = 0, count = 0] = [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
    const score = rows.length === 0 ? 0 : count / rows.length + Math.min(width, 50) / 1000;
    if (score > most) [best, most] = [delimiter, score];
  }
  return best;
}
