import type { BoardDay } from '../../../shared/programme/board.ts';

/** What `grid.css` and `heads.css` give, in pixels: the width of the hours, the space above and below. */
export const HOURS = 46;
export const SPACE = { above: 9, below: 14 };
/** The width of a scroll bar, which `grid.css` asks to be thin. */
export const BAR = 11;
/** The least height of a block, in pixels: one line of small text. */
export const LINE = 13;

/** The rows of the heads: the days where there are several, the places that rooms are grouped by, the columns. */
const ROWS = { days: 24, places: 26, columns: 42 };

/** How high the heads of these days are. */
export function headsHeight(shown: readonly BoardDay[]): number {
  const days = shown.length > 1 ? ROWS.days : 0;
  const places = shown.some(({ sections }) => sections.length > 0) ? ROWS.places : 0;
  return days + places + ROWS.columns;
}
