import type { Rect } from './geometry.ts';

/** How the text of a block is set in the room it has. */
export interface Fit {
  /** All in one row, for a block too low for two. */
  readonly row: boolean;
  /** Lines for the title, which is cut off behind the last. */
  readonly title: number;
  /** Where the hours stand: at the right of the title, on a line of their own, or nowhere. */
  readonly time: 'beside' | 'below' | 'none';
  /** Lines for those who hold it. */
  readonly people: number;
}

/** Heights of lines and the space around them, in pixels; `block.css` sets the same. */
const TITLE_LINE = 15;
const SMALL_LINE = 14;
const PADDING = 6;
/** Below this height one row is set without space around it. */
export const TWO_ROWS = 2 * SMALL_LINE + PADDING;
/** From this width the hours stand beside the title. */
export const WIDE = 190;
const HOURS = 80;
/** What a letter of the title takes on average, and what of a line is lost to long words. */
const LETTER = 6.9;
const LOST = 0.35;
const SIDES = 13;

/** The text of a block of this size: the title first, then the hours, then as many people as there is room for. */
export function fitText({ width, height }: Pick<Rect, 'width' | 'height'>, title: string, people: string): Fit {
  const wide = width >= WIDE;
  if (height < TWO_ROWS) return { row: true, title: 1, time: wide ? 'beside' : 'none', people: wide && people !== '' ? 1 : 0 };
  const room = height - PADDING;
  const wanted = Math.max(Math.ceil((title.length * LETTER) / (width - SIDES - (wide ? HOURS : 0)) + (wide ? 0 : LOST)), 1);
  const below = wide ? 0 : SMALL_LINE;
  const lines = Math.max(Math.min(wanted, Math.floor((room - below) / TITLE_LINE)), 1);
  const left = room - below - lines * TITLE_LINE;
  return {
    row: false,
    title: lines,
    time: wide ? 'beside' : 'below',
    people: people === '' ? 0 : Math.max(Math.floor(left / SMALL_LINE), 0),
  };
}
