import { PAGE, PAGES, type PageLine, type Sheet, type Workbook } from './workbook.ts';

/** A page as it comes out of the printer. */
export interface PrintedPage {
  readonly sheet: Sheet;
  /** The first and last of its own rows. */
  readonly rows: readonly [number, number];
  /** Rows that stand above them once more. */
  readonly repeated: readonly [number, number] | null;
  /** Null where the page carries its title in its cells. */
  readonly header: PageLine | null;
  readonly footer: PageLine;
}

/** Every page of `workbook` in order, with the numbers that they bear when all of it is printed. */
export function pagesOf(workbook: Workbook): PrintedPage[] {
  const bare = workbook.sheets.flatMap(sheetPages);
  return bare.map(({ first, ...page }, i) => {
    const { header, footer } = page.sheet.print;
    const numbered = (line: PageLine) => withNumbers(line, i + 1, bare.length);
    return { ...page, header: first ? null : numbered(header), footer: numbered(footer) };
  });
}

function sheetPages(sheet: Sheet) {
  const { repeatedRows, breaksBefore } = sheet.print;
  const starts = [0, ...breaksBefore];
  return starts.map((start, i) => ({
    sheet,
    first: i === 0,
    rows: [start, (starts[i + 1] ?? sheet.rows.length) - 1] as const,
    repeated: i === 0 ? null : repeatedRows,
  }));
}

function withNumbers(line: PageLine, page: number, pages: number): PageLine {
  const filled = (text: string) => text.replaceAll(PAGE, String(page)).replaceAll(PAGES, String(pages));
  return { left: filled(line.left), centre: filled(line.centre), right: filled(line.right) };
}
