import type { Rect } from './geometry.ts';

/** How the text of a block is set in the room it has. */
export interface Fit {
  /** All in one row, for a block too low for two. */
  readonly row: boolean;
  /** Two lines of the title and nothing above and below them. */
  readonly dense: boolean;
  /** Whether the number stands before the title: not where it would take the room of a title that hardly fits. */
  readonly number: boolean;
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
const EDGES = 2;
const SIDES = 11;
/** Widths of the hours, beside a title and alone, and of the start alone. */
const HOURS_BESIDE = 80;
const HOURS = 68;
const START = 36;
/** What a letter of the title and of the rest takes on average, and what of a line is lost to long words. */
const LETTER = 6.9;
const SMALL_LETTER = 5.8;
const LOST = 45;

/** What stands in a block. */
interface Words {
  readonly number: string;
  readonly title: string;
  readonly people: string;
  /** How wide the marks at its lower right are, in pixels. */
  readonly marks: number;
}

/** The text of a block of this size: the title first, then the hours, then as many people as there is room for. */
export function fitText({ width, height }: Pick<Rect, 'width' | 'height'>, words: Words): Fit {
  const { number, people, marks } = words;
  const title = `${number} ${words.title}`.trim();
  const wide = width >= WIDE;
  const named = people === '' ? 0 : 1;
  if (height < TITLE_LINE + SMALL_LINE + PADDING) return inLittle({ width, height }, title, words);
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
  if (!wide && narrow === 'none' && left === 0) {
    // Where there is no room for the hours the title has theirs, but for what the marks cover.
    const most = marks > line / 2 ? lines : Math.floor(room / TITLE_LINE);
    const all = Math.max(Math.min(wanted, most), lines);
    const fits = title.length * LETTER <= all * line;
    return { row: false, dense: false, number: fits, title: all, time: 'none', people: 0, crowded: false };
  }
  const names =
    named * Math.ceil((people.length * SMALL_LETTER) / (width - SIDES) + (wide ? 0 : LOST / 2 / line));
  // Where there is height to spare, a title that is longer than it was taken for is not cut off.
  const more = left > names + 2 ? 1 : 0;
  // Names that come down to the marks leave them a line, if they have one to spare.
  const crowded = marks > 0 && names >= left;
  const spared = crowded && left > 1 ? left - 1 : left;
  return {
    row: false,
    dense: false,
    number: true,
    title: lines + more,
    time: wide ? 'beside' : narrow,
    people: (spared - 2 * more) * named,
    crowded: crowded && spared === left,
  };
}

/** The text of a block that is too low for a title and the hours below it. */
function inLittle(
  { width, height }: Pick<Rect, 'width' | 'height'>,
  title: string,
  { people, marks }: Words,
): Fit {
  const wide = width >= WIDE;
  const line = width - SIDES;
  const long = title.length * LETTER;
  if (!wide && long > line && height >= 2 * TITLE_LINE + EDGES && marks <= line / 2) {
    const number = long <= 2 * line;
    return { row: false, dense: true, number, title: 2, time: 'none', people: 0, crowded: false };
  }
  return {
    row: true,
    dense: false,
    number: wide || title.length * SMALL_LETTER <= line - marks,
    title: 1,
    time: wide ? 'beside' : 'none',
    people: wide && people !== '' ? 1 : 0,
    crowded: false,
  };
}
