import type { Block } from '../../../shared/reviewing/block.ts';
import type { Place, SheetGrid } from './grid.ts';

/** Sizes of a sheet in CSS pixels, and how many cells it has. */
export interface Geometry {
  readonly rows: number;
  readonly columns: number;
  readonly name: number;
  readonly totals: number;
  readonly cell: number;
  readonly row: number;
  readonly band: number;
  /** Of both rows of headings together. */
  readonly head: number;
  readonly foot: number;
}

/** How wide the parts of a sheet want to be. */
export interface Widths {
  readonly name: number;
  readonly totals: number;
  readonly least: number;
  readonly most: number;
  /** Of the headings of columns. */
  readonly head: number;
}

const ROW = 33;
const BAND = 30;
const FOOT = 50;
/** Narrower than these, names take less; wider than the last, more. */
const NARROW = 760;
const SMALL = 420;
const WIDE = 1380;
/** Names take at most so much of what the cells leave over. */
const MORE_NAME = 110;

/** The sizes of `grid` in a pane that is `width` wide. */
export function geometryOf({ rows, columns }: SheetGrid, widths: Widths, width: number): Geometry {
  const held =
    width < SMALL ? 94 : width < NARROW ? 128 : width < WIDE ? widths.name : Math.round(widths.name * 1.25);
  const { totals } = widths;
  const least = width < NARROW ? Math.min(widths.least, 56) : widths.least;
  const room = Math.floor((width - held - totals - 1) / Math.max(columns, 1));
  const cell = Math.max(least, Math.min(room, widths.most));
  const left = width - held - columns * cell - totals - 1;
  const name = held + Math.max(0, Math.min(left, MORE_NAME));
  return { rows, columns, name, totals, cell, row: ROW, band: BAND, head: BAND + widths.head, foot: FOOT };
}

/** How wide the whole sheet is. */
export function widthOf({ name, columns, cell, totals }: Geometry): number {
  return name + columns * cell + totals;
}

/** How high it is. */
export function heightOf({ rows, row, head, foot }: Geometry): number {
  return head + rows * row + foot;
}

/** The cells that are in sight, and some beyond each edge. */
export function inSight(geometry: Geometry, pane: HTMLElement): Block {
  const { rows, columns, name, totals, cell, row, head, foot } = geometry;
  if (rows * columns <= ALL_OF_THEM)
    return { top: 0, left: 0, bottom: Math.max(0, rows - 1), right: Math.max(0, columns - 1) };
  const { scrollTop, scrollLeft, clientHeight, clientWidth } = pane;
  const from = (at: number, step: number) => Math.max(0, Math.floor(at / step - BEYOND / step) * step);
  const to = (at: number, step: number, most: number) =>
    Math.min(most, Math.ceil((at + BEYOND + 1) / step) * step - 1);
  return {
    top: from(scrollTop / row, ROWS_AT_ONCE),
    bottom: to((scrollTop + clientHeight - head - foot) / row, ROWS_AT_ONCE, rows - 1),
    left: from(scrollLeft / cell, COLUMNS_AT_ONCE),
    right: to((scrollLeft + clientWidth - name - totals) / cell, COLUMNS_AT_ONCE, columns - 1),
  };
}

/** So many cells are all drawn. */
const ALL_OF_THEM = 400;
/** Cells drawn beyond each edge, for what scrolls before the next is drawn. */
const BEYOND = 3;
/** So many come and go together: each time costs a look at all that is drawn, a new column in every row. */
const ROWS_AT_ONCE = 2;
const COLUMNS_AT_ONCE = 3;

/** Where a cell lies in the body. */
export function boxOf({ name, cell, row }: Geometry, { top, left, bottom, right }: Block) {
  return {
    left: name + left * cell,
    top: top * row,
    width: (right - left + 1) * cell,
    height: (bottom - top + 1) * row,
  };
}

/** How much of `pane` what is held fast at each side takes from the cells, in CSS pixels. */
export function heldIn(pane: HTMLElement, { name, totals, head, foot }: Geometry) {
  const held = (part: string) => {
    const element = pane.querySelector(part);
    if (element === null) return false;
    const { position, left, right, top, bottom } = getComputedStyle(element);
    return position === 'sticky' && [left, right, top, bottom].some((inset) => inset !== 'auto');
  };
  return {
    left: name,
    right: held('.sheet-sums') ? totals : 0,
    top: held('.sheet-head') ? head : 0,
    bottom: held('.sheet-foot') ? foot : 0,
  };
}

/** Scrolls `pane` as little as it takes for a cell to be in sight beside what is held fast. */
export function reveal(pane: HTMLElement, geometry: Geometry, { row, column }: Place): void {
  const { name, cell, row: height, head } = geometry;
  const held = heldIn(pane, geometry);
  if (row >= 0) {
    const top = head + row * height;
    if (top - held.top < pane.scrollTop) pane.scrollTop = top - held.top;
    else if (top + height + held.bottom > pane.scrollTop + pane.clientHeight)
      pane.scrollTop = top + height + held.bottom - pane.clientHeight;
  }
  if (column >= 0) {
    const left = name + column * cell;
    if (left - name < pane.scrollLeft) pane.scrollLeft = left - name;
    else if (left + cell + held.right > pane.scrollLeft + pane.clientWidth)
      pane.scrollLeft = left + cell + held.right - pane.clientWidth;
  }
}

/** The cell of the body at a point of the window, the nearest where there is none. */
export function cellAtPoint(body: HTMLElement, geometry: Geometry, x: number, y: number): Place {
  const { rows, columns, name, cell, row } = geometry;
  const box = body.getBoundingClientRect();
  const clamp = (number: number, most: number) => Math.max(0, Math.min(number, most));
  return {
    row: clamp(Math.floor((y - box.top) / row), rows - 1),
    column: clamp(Math.floor((x - box.left - name) / cell), columns - 1),
  };
}
