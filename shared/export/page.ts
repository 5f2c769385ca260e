import type { Printout } from './printout.ts';
import { safeText } from './safe-text.ts';
import { PAGE, PAGES, type PrintSetUp, type Row } from './workbook.ts';

/** A4 in points. */
const SHORT_SIDE = 595.28;
const LONG_SIDE = 841.89;

export type Orientation = PrintSetUp['orientation'];

const MARGINS: Record<Orientation, PrintSetUp['margins']> = {
  portrait: { top: 54, right: 50, bottom: 56, left: 50, header: 28, footer: 28 },
  landscape: { top: 46, right: 40, bottom: 50, left: 40, header: 24, footer: 24 },
};

/**
 * Width and height in points that cells may take on one page. A little is kept back, because every program
 * rounds column widths and row heights in its own way.
 */
export function printable(orientation: Orientation): { readonly width: number; readonly height: number } {
  const { top, right, bottom, left } = MARGINS[orientation];
  const [width, height] = orientation === 'portrait' ? [SHORT_SIDE, LONG_SIDE] : [LONG_SIDE, SHORT_SIDE];
  return { width: (width - left - right) * 0.99, height: (height - top - bottom) * 0.97 };
}

interface Page {
  readonly orientation: Orientation;
  /** What the sheet is, beside the event's title in the header: "Program torsdag 29 augusti 2013". */
  readonly subject: string;
  readonly repeatedRows?: readonly [number, number];
  readonly breaksBefore?: readonly number[];
  readonly onePageHigh?: boolean;
}

/** The print set-up that all sheets share: A4, the event and the subject above, version, date and page below. */
export function printSetUp({ t, title, plan, version, printed }: Printout, page: Page): PrintSetUp {
  const contact = plan.event.contact.trim();
  return {
    orientation: page.orientation,
    margins: MARGINS[page.orientation],
    onePageHigh: page.onePageHigh ?? false,
    repeatedRows: page.repeatedRows ?? null,
    breaksBefore: page.breaksBefore ?? [],
    header: { left: plain(title, 70), centre: '', right: plain(page.subject, 60) },
    footer: {
      left: contact === '' ? version : plain(`${version} · ${t('exports.contact', { contact })}`, 60),
      centre: printed,
      right: t('exports.page', { page: PAGE, pages: PAGES }),
    },
  };
}

/**
 * One line of at most `length` characters, an ampersand counted as the two it is written as, without the marks
 * that stand for page numbers. All lines of a header together may be 255 characters long.
 */
function plain(text: string, length: number): string {
  const line = safeText(text).replaceAll(PAGE, '').replaceAll(PAGES, '').replace(/\s+/g, ' ').trim();
  const cost = (characters: readonly string[]) =>
    characters.reduce((sum, character) => sum + (character === '&' ? 2 : character.length), 0);
  const characters = [...line];
  if (cost(characters) <= length) return line;
  while (cost(characters) > length - 1) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

/** What is over by a little is shrunk to one page rather than leave a page with next to nothing on it. */
const SHRUNK = 1.15;

/** How `rows` go on pages: all on one where they nearly fit, else broken where it does least harm. */
export function paging(
  rows: readonly Row[],
  kept: ReadonlySet<number>,
  orientation: Orientation,
  repeatedRows: readonly [number, number],
): Pick<Page, 'onePageHigh' | 'breaksBefore' | 'repeatedRows'> {
  const total = rows.reduce((sum, row) => sum + row.height, 0);
  const onePageHigh = total <= printable(orientation).height * SHRUNK;
  return {
    onePageHigh,
    repeatedRows,
    breaksBefore: onePageHigh ? [] : pageBreaks(rows, kept, orientation, repeatedRows),
  };
}

/**
 * Rows before which a page begins, so that each page is as full as can be and no page begins before a row
 * that is `kept` with the one above it. Repeated rows take their height on every page but the first.
 */
function pageBreaks(
  rows: readonly Row[],
  kept: ReadonlySet<number>,
  orientation: Orientation,
  repeatedRows: readonly [number, number],
): number[] {
  const { height } = printable(orientation);
  const heightOf = (from: number, to: number) =>
    rows.slice(from, to).reduce((sum, row) => sum + row.height, 0);
  const repeated = heightOf(repeatedRows[0], repeatedRows[1] + 1);
  const breaks: number[] = [];
  let used = 0;
  let start = 0;
  rows.forEach((row, index) => {
    used += row.height;
    if (used <= height) return;
    let first = index;
    while (first > start && kept.has(first)) first -= 1;
    if (first === start || first <= repeatedRows[1]) return;
    breaks.push(first);
    start = first;
    used = repeated + heightOf(first, index + 1);
  });
  return breaks;
}
