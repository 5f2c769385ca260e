import type { Sheet } from './workbook.ts';

/** Excel takes 1,026 page breaks in a sheet. */
const MOST_BREAKS = 1000;

/**
 * `sheet` as sheets of no more page breaks than a sheet may have. One that repeats its heads stays whole, for all its
 * pages are of one list: its last pages break where they are full.
 */
export function withinBreaks(sheet: Sheet): Sheet[] {
  const { breaksBefore, repeatedRows } = sheet.print;
  if (breaksBefore.length <= MOST_BREAKS) return [sheet];
  if (repeatedRows !== null)
    return [{ ...sheet, print: { ...sheet.print, breaksBefore: breaksBefore.slice(0, MOST_BREAKS) } }];
  const starts = [0, ...breaksBefore];
  const parts: Sheet[] = [];
  for (let page = 0; page < starts.length; page += MOST_BREAKS)
    parts.push(rowsOf(sheet, starts[page] ?? 0, starts[page + MOST_BREAKS] ?? sheet.rows.length));
  return parts;
}

/** The rows of a sheet from `first` up to `end`, which both begin a page, as a sheet of its own. */
function rowsOf(sheet: Sheet, first: number, end: number): Sheet {
  const isIn = (row: number) => row >= first && row < end;
  return {
    ...sheet,
    rows: sheet.rows.slice(first, end),
    merges: sheet.merges
      .filter(({ top }) => isIn(top))
      .map((merge) => ({ ...merge, top: merge.top - first, bottom: merge.bottom - first })),
    logos: sheet.logos.filter(({ row }) => isIn(row)).map((logo) => ({ ...logo, row: logo.row - first })),
    print: {
      ...sheet.print,
      breaksBefore: sheet.print.breaksBefore
        .filter((row) => row > first && row < end)
        .map((row) => row - first),
    },
  };
}
