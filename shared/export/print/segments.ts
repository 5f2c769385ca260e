import type { PrintedPage } from '../pages.ts';
import type { Area, Sheet } from '../workbook.ts';

/** A cell as it stands on one page: alone, or as much of cells that are joined as the page holds. */
export interface Segment extends Area {
  /** Where what it says is: the upper left corner of the joined cells. */
  readonly row: number;
  readonly column: number;
}

/** The rows of a page from the top down, those repeated first, each with its cells from left to right. */
export function segmentsOf({ sheet, rows, repeated }: PrintedPage): { row: number; cells: Segment[] }[] {
  const merges = mergesByCell(sheet);
  const parts = repeated === null ? [rows] : [repeated, rows];
  return parts.flatMap(([first, last]) => {
    const lines: { row: number; cells: Segment[] }[] = [];
    for (let row = first; row <= last; row++) {
      const cells: Segment[] = [];
      for (let column = 0; column < sheet.columns.length; column++) {
        const merge = merges.get(`${row} ${column}`);
        const { top, left, bottom, right } = merge ?? { top: row, left: column, bottom: row, right: column };
        if (row !== Math.max(top, first) || column !== left) continue;
        cells.push({ top: row, left, bottom: Math.min(bottom, last), right, row: top, column: left });
      }
      lines.push({ row, cells });
    }
    return lines;
  });
}

function mergesByCell({ merges }: Sheet): ReadonlyMap<string, Area> {
  const found = new Map<string, Area>();
  for (const merge of merges)
    for (let row = merge.top; row <= merge.bottom; row++)
      for (let column = merge.left; column <= merge.right; column++) found.set(`${row} ${column}`, merge);
  return found;
}
