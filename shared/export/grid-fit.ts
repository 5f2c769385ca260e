import { type Told, wordsOf } from './grid-block.ts';
import { type Filled, type Need, rowHeights } from './grid-heights.ts';
import { type Block, type Grid, type GridPart, weightOf } from './grid-layout.ts';
import { columnFor } from './measure.ts';
import type { Run } from './workbook.ts';

/** A part of a grid set in columns of given widths: what stands in it, and how high its rows become. */
export interface Fitting {
  readonly blocks: readonly { readonly block: Block; readonly runs: readonly Run[] }[];
  readonly filled: readonly Filled[];
  readonly heights: readonly number[];
  /** Rows that carry a time on the axis, and how far down each reaches. */
  readonly labels: readonly Label[];
  /** Whether no word of a block is broken. */
  isWhole(): boolean;
}

export interface Label {
  readonly top: number;
  readonly bottom: number;
  /** It stands beside a block across the page. */
  readonly wide: boolean;
}

/** Height in points that a time on the axis takes. */
const LABEL = 12;
/** With more times than this on the axis, only those are written that find room, and blocks tell theirs in full. */
const MOST_LABELS = 36;

/** Widths in points of the lanes of a part that share `width`. */
export function laneWidths({ units }: GridPart, width: number): number[] {
  const weights = units.map(({ lanes }) => weightOf(lanes));
  const each = width / weights.reduce((sum, weight) => sum + weight, 0);
  return units.flatMap(({ lanes }, i) =>
    Array.from({ length: lanes }, () => (each * (weights[i] ?? 1)) / lanes),
  );
}

/** A block as text, and the height in points that it needs in this width. */
export type TextOf = (
  block: Block,
  width: number,
  told: Told,
) => { readonly runs: readonly Run[]; readonly height: number };

/** Sets `part` in `lanes` of these widths, in `available` points of height if that can be. */
export function fitPart(
  grid: Grid,
  part: GridPart,
  lanes: readonly number[],
  available: number,
  textOf: TextOf,
): Fitting {
  const starts = [...new Set(part.blocks.map((block) => block.top))].sort((a, b) => a - b);
  const rows = grid.cuts.length - 1;
  const needs: Need[] = [];
  const blocks = part.blocks.map((block) => {
    const width = lanes.slice(block.left, block.right + 1).reduce((sum, lane) => sum + lane, 0);
    const { runs, height } = textOf(block, width, toldBy(starts, block));
    needs.push({ top: block.top, bottom: block.bottom, height });
    return { block, runs, width };
  });
  if (starts.length <= MOST_LABELS) {
    for (const [i, top] of starts.entries()) {
      needs.push({ top, bottom: (starts[i + 1] ?? rows) - 1, height: LABEL });
    }
  }
  const filled = filledRows(grid, part);
  const minutes = grid.cuts.slice(1).map((cut, row) => cut - (grid.cuts[row] ?? cut));
  const heights = rowHeights(minutes, filled, needs, available);
  const isWhole = () => blocks.every(({ runs, width }) => columnFor(wordsOf(runs), 'fineStrong') <= width);
  return { blocks, filled, heights, labels: labelsOf(starts, part, heights), isWhole };
}

function toldBy(starts: readonly number[], { top, bottom, wide }: Block): Told {
  if (starts.length > MOST_LABELS) return 'nothing';
  return wide && starts.find((row) => row > top) === bottom + 1 ? 'all' : 'start';
}

function filledRows(grid: Grid, part: GridPart): Filled[] {
  const filled: Filled[] = grid.cuts.slice(1).map(() => 'nothing');
  for (const { top, bottom, wide } of part.blocks) {
    for (let row = top; row <= bottom; row += 1)
      if (filled[row] !== 'rooms') filled[row] = wide ? 'wide' : 'rooms';
  }
  return filled;
}

/** A time is left out where the one before it leaves no room. */
function labelsOf(starts: readonly number[], part: GridPart, heights: readonly number[]): Label[] {
  const heightOf = (from: number, to: number) =>
    heights.slice(from, to).reduce((sum, height) => sum + height, 0);
  const written: number[] = [];
  for (const row of starts) {
    const previous = written.at(-1);
    if (previous === undefined || heightOf(previous, row) >= LABEL - 0.01) written.push(row);
  }
  return written.map((top, i) => {
    const wide = part.blocks.find((block) => block.top === top && block.wide);
    const next = written[i + 1] ?? heights.length;
    return { top, bottom: wide ? Math.min(wide.bottom, next - 1) : next - 1, wide: wide !== undefined };
  });
}
