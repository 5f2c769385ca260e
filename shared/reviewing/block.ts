/** A rectangle of cells by their numbers, both ends included. */
export interface Block {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A cell by its numbers. */
export interface CellAt {
  readonly row: number;
  readonly column: number;
}

/** A cell that is to have a value. */
export interface Valued extends CellAt {
  readonly value: string;
}

/** The rectangle between two of its corners, in any order. */
export function blockOf(one: CellAt, other: CellAt): Block {
  return {
    top: Math.min(one.row, other.row),
    left: Math.min(one.column, other.column),
    bottom: Math.max(one.row, other.row),
    right: Math.max(one.column, other.column),
  };
}

/** The cells of a rectangle, row by row. */
export function cellsOf({ top, left, bottom, right }: Block): CellAt[] {
  const cells: CellAt[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) cells.push({ row, column });
  return cells;
}

/** How many cells a rectangle has. */
export function sizeOfBlock({ top, left, bottom, right }: Block): number {
  return (bottom - top + 1) * (right - left + 1);
}

/**
 * What filling gives: the cells of `whole` beyond `source` take the values of `source`, repeated in both directions
 * from its first cell, so that a pattern goes on.
 */
export function filled(source: Block, whole: Block, valueAt: (cell: CellAt) => string): Valued[] {
  const height = source.bottom - source.top + 1;
  const width = source.right - source.left + 1;
  const wrap = (distance: number, length: number) => ((distance % length) + length) % length;
  return cellsOf(whole)
    .filter(({ row, column }) => !contains(source, { row, column }))
    .map(({ row, column }) => ({
      row,
      column,
      value: valueAt({
        row: source.top + wrap(row - source.top, height),
        column: source.left + wrap(column - source.left, width),
      }),
    }));
}

/** Whether a cell lies in a rectangle. */
function contains({ top, left, bottom, right }: Block, { row, column }: CellAt): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/**
 * The rectangle that a fill from `source` towards a cell comes to: it grows down, up or to a side, whichever the cell
 * lies further away in.
 */
export function fillTo(source: Block, { row, column }: CellAt): Block {
  const down = row > source.bottom ? row - source.bottom : row < source.top ? row - source.top : 0;
  const across =
    column > source.right ? column - source.right : column < source.left ? column - source.left : 0;
  if (Math.abs(down) >= Math.abs(across)) {
    return { ...source, top: Math.min(source.top, row), bottom: Math.max(source.bottom, row) };
  }
  return { ...source, left: Math.min(source.left, column), right: Math.max(source.right, column) };
}
