import type { Rect } from './geometry.ts';

/** How the text of a block is set in the room it has. */
export interface Fit {
  /** All in one row, for a block too low for two. */
  readonly row: boolean;
  /** Lines for the title, which is cut off behind the last. */
  readonly title: number;
  /** Where the hours stand: at the right of the title, on a line of their own, only the start there, or nowhere. */
  readonly time: 'beside' | 'below' | 'start' | 'none';
  /** Lines for those who hold it. */
  readonly people: number;
  /** Whether they come down to where the marks are. */
  readonly crowded: boolean;
}

/** From this width, in pixels, the hours stand beside the title. */
export const WIDE = 190;
/** Heights of lines and the space around them; `block.css` sets the same. */
const TITLE_LINE = 15;
const SMALL_LINE = 14;
const PADDING = 6;
const SIDES = 11;
/** Widths of the hours, beside a title and alone, and of the start alone. */
const HOURS_BESIDE = 80;
const HOURS = 68;
const START = 36;
/** What a letter of the title and of the rest takes on average, and what of a line is lost to long words. */
const LETTER = 6.9;
const SMALL_LETTER = 5.8;
const LOST = 45;

/**
 * The text of a block of this size: the title first, then the hours, then as many people as there is room for.
 * `marks` is how wide the marks at its lower right are.
 */
export function fitText(
  { width, height }: Pick<Rect, 'width' | 'height'>,
  { title, people, marks }: { readonly title: string; readonly people: string; readonly marks: number },
): Fit {
  const wide = width >= WIDE;
  const named = people === '' ? 0 : 1;
  if (height < TITLE_LINE + SMALL_LINE + PADDING) {
    return { row: true, title: 1, time: wide ? 'beside' : 'none', people: wide ? named : 0, crowded: false };
  }
  const room = height - PADDING;
  const line = width - SIDES - (wide ? HOURS_BESIDE : 0);
  const lost = wide ? 0 : LOST / line;
  const wanted = Math.max(Math.ceil((title.length * LETTER) / line + lost), 1);
  const below = wide ? 0 : SMALL_LINE;
  const lines = Math.max(Math.min(wanted, Math.floor((room - below) / TITLE_LINE)), 1);
  const left = Math.max(Math.floor((room - below - lines * TITLE_LINE) / SMALL_LINE), 0);
  // The marks are on the last line, which may be that of the hours.
  const free = width - SIDES - (left === 0 ? marks : 0);
  const narrow = free >= HOURS ? 'below' : free >= START ? 'start' : 'none';
  const names =
    named * Math.ceil((people.length * SMALL_LETTER) / (width - SIDES) + (wide ? 0 : LOST / 2 / line));
  // Where there is height to spare, a title that is longer than it was taken for is not cut off.
  const more = left > names + 2 ? 1 : 0;
  // Names that come down to the marks leave them a line, if they have one to spare.
  const crowded = marks > 0 && names >= left;
  const spared = crowded && left > 1 ? left - 1 : left;
  return {
    row: false,
    title: lines + more,
    time: wide ? 'beside' : narrow,
    people: (spared - 2 * more) * named,
    crowded: crowded && spared === left,
  };
}
