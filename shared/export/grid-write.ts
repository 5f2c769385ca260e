import { fromMinutes, timeOf } from '../plan/time.ts';
import { type Draft, HIGHEST_ROW } from './draft.ts';
import type { Fitting } from './grid-fit.ts';
import type { Block, Grid } from './grid-layout.ts';
import { type Paging, pageBreaks, printable, scaled } from './page.ts';
import type { StyleName } from './styles.ts';
import type { Cell, PageFormat } from './workbook.ts';

/** Width in points of the column with the times. */
export const AXIS = 44;

/**
 * Writes the rows of a grid below what `draft` holds: the times in its first column, the blocks beside them. A raster
 * shows which columns are free while others are in use.
 */
export function writeGrid(
  draft: Draft,
  grid: Grid,
  fitting: Fitting,
  styleOf: (block: Block) => readonly StyleName[],
  { raster = true }: { readonly raster?: boolean } = {},
): void {
  const first = draft.rows.length;
  const cells = raster
    ? rasterOf(fitting, draft.columns.length - 1)
    : fitting.heights.map((): (Cell | null)[] => draft.columns.map(() => null));
  for (const { block, runs } of fitting.blocks) {
    fill(cells, block, { value: { runs }, style: styleOf(block) });
    draft.merge({
      top: first + block.top,
      left: block.left + 1,
      bottom: first + block.bottom,
      right: block.right + 1,
    });
  }
  for (const { top, bottom, wide } of fitting.labels) {
    const style = [wide ? 'middle' : 'top', 'fineMuted', 'timeAxis', 'axis'] as const;
    fill(
      cells,
      { top, bottom, left: -1, right: -1 },
      { value: { time: timeOf(fromMinutes(grid.cuts[top] ?? 0)) }, style },
    );
    draft.merge({ top: first + top, left: 0, bottom: first + bottom, right: 0 });
  }
  fitting.heights.forEach((height, row) => {
    draft.rows.push({ height: Math.min(HIGHEST_ROW, height), cells: cells[row] ?? [] });
  });
}

/** The cells below the heads before blocks are set in them: a faint raster where only some rooms are in use. */
function rasterOf({ filled }: Fitting, lanes: number): (Cell | null)[][] {
  return filled.map((what) => [
    null,
    ...Array.from({ length: lanes }, (): Cell | null =>
      what === 'nothing' ? null : { value: null, style: ['faint'] },
    ),
  ]);
}

/** Sets `cell` into a rectangle of rows and lanes; lane -1 is the axis. */
function fill(
  cells: (Cell | null)[][],
  area: Pick<Block, 'top' | 'bottom' | 'left' | 'right'>,
  cell: Cell,
): void {
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let lane = area.left; lane <= area.right; lane += 1) {
      const line = cells[row];
      const corner = row === area.top && lane === area.left;
      if (line !== undefined) line[lane + 1] = corner ? cell : { ...cell, value: null };
    }
  }
}

/**
 * How a grid whose rows begin at `first` goes on pages: all on one, or broken where no block goes on below. One that
 * has no such place within a page's height is shrunk to one page however small it becomes.
 */
export function gridPaging(
  draft: Draft,
  format: PageFormat,
  first: number,
  scale: number,
  onePageHigh: boolean,
): Paging {
  const { width, height } = printable(format);
  const repeatedRows = [first - 1, first - 1] as const;
  const heightOf = (from: number, to: number) =>
    draft.rows.slice(from, to).reduce((sum, row) => sum + row.height, 0);
  const most = Math.min(
    scale,
    height / heightOf(0, draft.rows.length),
    width / draft.width(0, draft.columns.length),
  );
  const onePage = scaled({ onePage: true, scale: most, repeatedRows, breaksBefore: [] }, most);
  if (onePageHigh) return onePage;
  for (const { top, bottom } of draft.merges)
    for (let row = top + 1; row <= bottom; row += 1) draft.kept.add(row);
  const breaksBefore = pageBreaks(draft, height / scale, repeatedRows);
  const isWhole = [0, ...breaksBefore].every((start, i) => {
    const repeated = i === 0 ? 0 : heightOf(first - 1, first);
    const end = breaksBefore[i] ?? draft.rows.length;
    return !draft.kept.has(start) && repeated + heightOf(start, end) <= height / scale;
  });
  return isWhole ? { onePage: false, scale, repeatedRows, breaksBefore } : onePage;
}
