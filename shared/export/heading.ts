import type { Draft, Piece } from './draft.ts';
import type { FontName } from './fonts.ts';
import type { Logo } from './logo.ts';
import { clip, columnFor } from './measure.ts';
import type { PrintJob } from './sheet-kind.ts';
import type { LogoPlace } from './workbook.ts';

interface Heading {
  readonly title: string;
  /** What stands below it, parted by dots; what is empty is left out. */
  readonly about: readonly string[];
  /** Large for sheets that are read one by one, small for grids. */
  readonly size: 'large' | 'small';
  /** Whether the sheet marks what has changed, and so has to say what the mark means. */
  readonly marks?: boolean;
  /** Space in points below. */
  readonly below: number;
}

const FONTS: Record<
  Heading['size'],
  readonly [FontName & ('title' | 'gridTitle'), 'subtitle' | 'smallMuted']
> = {
  large: ['title', 'subtitle'],
  small: ['gridTitle', 'smallMuted'],
};

/** The most that a logo takes of a heading, in points. */
const LOGO = { width: 120, height: 36 };
/** Space in points between a heading and the logo beside it. */
const APART = 12;

/** Adds the rows above everything else: a title, what it is about, the logo to the right. Returns the last of them. */
export function addHeading(
  draft: Draft,
  job: PrintJob,
  { title, about, size, marks, below }: Heading,
): number {
  const [titleFont, aboutFont] = FONTS[size];
  const mark =
    marks && job.changes !== null ? job.t('exports.change.marked', { version: job.changes.since }) : '';
  const aboutLine = [...about, mark].filter(Boolean).join(' · ');
  const widest = Math.max(columnFor([title], titleFont), columnFor([aboutLine], aboutFont));
  const span = besideLogo(draft, job.logo, widest);
  const line = (text: string, style: typeof titleFont | typeof aboutFont, lines: number): Piece => ({
    column: 0,
    span,
    value: clip(text, style, draft.width(0, span), lines),
    style: ['middle', style],
  });
  draft.add([line(title, titleFont, 3)], { padding: 4 });
  if (aboutLine !== '') draft.add([line(aboutLine, aboutFont, 3)], { padding: 4 });
  return draft.space(below);
}

/**
 * Places the logo in the upper right corner of the next row. Answers how many columns the lines beside it may take,
 * the widest of which is `widest` points wide.
 */
function besideLogo(draft: Draft, logo: Logo | null, widest: number): number {
  const { length } = draft.columns;
  if (logo === null) return length;
  const { width, height } = placed(draft, logo, LOGO.width, LOGO.height);
  const free = draft.width(0, length) - width - APART;
  if (widest <= free) return length;
  let span = length;
  while (span > 0 && draft.width(0, span) > free) span -= 1;
  if (span > 0 && draft.width(0, span) > draft.width(0, length) / 2) return span;
  // No column ends where the logo begins: it gets rows of its own.
  draft.space(height + 6);
  return length;
}

/** Places the logo with its upper right corner at that of the next row, no larger than given. */
export function placed(draft: Draft, logo: Logo, mostWide: number, mostHigh: number): LogoPlace {
  const scale = Math.min(mostWide / logo.width, mostHigh / logo.height);
  const [width, height] = [logo.width * scale, logo.height * scale];
  const x = draft.width(0, draft.columns.length) - width;
  const place = { row: draft.rows.length, x, y: 0, width, height };
  draft.logos.push(place);
  return place;
}
