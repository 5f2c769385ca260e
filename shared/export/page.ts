import type { Printout } from './printout.ts';
import { safeText } from './safe-text.ts';
import { PAGE, PAGES, type PageFormat, type Paper, type PrintSetUp, type Row } from './workbook.ts';

/** Short and long side in points. */
const SIDES: Record<Paper, readonly [number, number]> = { A4: [595.28, 841.89], A3: [841.89, 1190.55] };

type Margins = PrintSetUp['margins'];

const MARGINS: Record<PageFormat['orientation'], Margins> = {
  portrait: { top: 54, right: 50, bottom: 56, left: 50, header: 28, footer: 28 },
  landscape: { top: 46, right: 40, bottom: 50, left: 40, header: 24, footer: 24 },
};

/** Width and height of a page in points, its margins included. */
export function paperSize({ paper, orientation }: PageFormat): {
  readonly width: number;
  readonly height: number;
} {
  const [short, long] = SIDES[paper];
  return orientation === 'portrait' ? { width: short, height: long } : { width: long, height: short };
}

/**
 * Width and height in points that cells may take on one page. A little is kept back, because every program
 * rounds column widths and row heights in its own way, and a sheet too wide by a hair would take twice the pages.
 */
export function printable(
  format: PageFormat,
  margins: Margins = MARGINS[format.orientation],
): { readonly width: number; readonly height: number } {
  const { top, right, bottom, left } = margins;
  const { width, height } = paperSize(format);
  return { width: (width - left - right) * 0.985, height: (height - top - bottom) * 0.97 };
}

interface Page extends Partial<Paging> {
  readonly format: PageFormat;
  /** What the sheet is, beside the event's title in the header: "Program torsdag 29 augusti 2013". */
  readonly subject: string;
  readonly margins?: Margins;
}

/** The print set-up that all sheets share: the event and the subject above, version, date and page below. */
export function printSetUp({ t, title, plan, version, printed }: Printout, page: Page): PrintSetUp {
  const contact = plan.event.contact.trim();
  return {
    ...page.format,
    margins: page.margins ?? MARGINS[page.format.orientation],
    onePage: page.onePage ?? false,
    scale: page.scale ?? 1,
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

/** For sheets that are cut up, or hung on a door: nothing above, and below no more than `footer`. */
export function withoutHeader(print: PrintSetUp, footer: Partial<PrintSetUp['footer']> = {}): PrintSetUp {
  const none = { left: '', centre: '', right: '' };
  return { ...print, header: none, footer: { ...none, ...footer } };
}

/**
 * One line of at most `length` characters, an ampersand counted as the two it is written as, without the marks
 * that stand for page numbers. All lines of a header together may be 255 characters long.
 */
function plain(text: string, length: number): string {
  const line = safeText(text).replaceAll(PAGE, '').replaceAll(PAGES, '').replace(/\s+/g, ' ').trim();
  const cost = (characters: readonly string[]) =>
    characters.reduce((sum, character) => sum + (character === '&' ? 2 : character.length), 0);
  // Each costs at least one, so that what is beyond `length` needs no counting.
  const characters = [...line.slice(0, length + 1)];
  if (line.length <= length && cost(characters) <= length) return line;
  while (cost(characters) > length - 1) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

/** How rows go on pages. */
export type Paging = Pick<PrintSetUp, 'onePage' | 'scale' | 'breaksBefore' | 'repeatedRows'>;

/** What is over by a little is shrunk to one page rather than leave a page with next to nothing on it. */
const SHRUNK = 1.15;

/** What is known of rows that are to be shared out over pages. */
interface Paged {
  readonly rows: readonly Row[];
  /** Rows that stay on the page of the row above them. */
  readonly kept: ReadonlySet<number>;
  /** Rows that begin a page whatever room there is. */
  readonly begun?: ReadonlySet<number>;
}

/** How rows go on pages: all on one where they nearly fit, else broken where it does least harm. */
export function paging(
  paged: Paged,
  format: PageFormat,
  repeatedRows: readonly [number, number] | null,
): Paging {
  const { rows, begun } = paged;
  const total = rows.reduce((sum, row) => sum + row.height, 0);
  const { height } = printable(format);
  if (total <= height * SHRUNK && (begun === undefined || begun.size === 0))
    return { onePage: true, scale: Math.min(1, height / total), repeatedRows, breaksBefore: [] };
  return { onePage: false, scale: 1, repeatedRows, breaksBefore: pageBreaks(paged, height, repeatedRows) };
}

/** The A4 page that lies or stands as this one does. */
export function onA4({ orientation }: PageFormat): PageFormat {
  return { paper: 'A4', orientation };
}

/** How much larger everything is on this paper than on A4, margins being what they are. */
export function enlargement(format: PageFormat): number {
  const [own, a4] = [printable(format), printable(onA4(format))];
  return Math.min(own.width / a4.width, own.height / a4.height);
}

/** Pages of A4 as they come out on other paper: the same in larger type, to be read on a wall. */
export function enlarged(paging: Paging, format: PageFormat): Paging {
  return scaled(paging, paging.scale * enlargement(format));
}

/** No program fits a sheet to a page that is larger than it: what is enlarged has its size told. */
export function scaled(paging: Paging, scale: number): Paging {
  return { ...paging, scale, onePage: paging.onePage && scale <= 1 };
}

/**
 * Rows before which a page begins, so that each page is as full as can be and no page begins before a row
 * that is `kept` with the one above it, unless those kept together are more than a page. Repeated rows take their
 * height on every page but the first.
 */
export function pageBreaks(
  { rows, kept, begun }: Paged,
  height: number,
  repeatedRows: readonly [number, number] | null,
): number[] {
  const heightOf = (from: number, to: number) =>
    rows.slice(from, to).reduce((sum, row) => sum + row.height, 0);
  const [, lastHead] = repeatedRows ?? [0, -1];
  const repeated = repeatedRows === null ? 0 : heightOf(repeatedRows[0], repeatedRows[1] + 1);
  const breaks: number[] = [];
  let used = 0;
  let start = 0;
  const begin = (first: number, until: number) => {
    breaks.push(first);
    start = first;
    used = repeated + heightOf(first, until);
  };
  rows.forEach((row, index) => {
    if (begun?.has(index) && index > start) {
      begin(index, index + 1);
      return;
    }
    used += row.height;
    if (used <= height) return;
    let first = index;
    while (first > start && kept.has(first)) first -= 1;
    if (first <= Math.max(start, lastHead)) first = index;
    if (first > Math.max(start, lastHead)) begin(first, index + 1);
  });
  return breaks;
}
