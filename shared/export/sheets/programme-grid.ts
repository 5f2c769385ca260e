import { formatDate } from '../../i18n/dates.ts';
import { ordered } from '../../plan/plan.ts';
import { fromMinutes, timeOf } from '../../plan/time.ts';
import { Draft, HIGHEST_ROW, type Piece } from '../draft.ts';
import { blockStyle, blockText, longestWord, type Told } from '../grid-block.ts';
import { type Filled, type Need, rowHeights } from '../grid-heights.ts';
import { type Block, type Grid, type GridPart, layOut, type Venue, weightOf } from '../grid-layout.ts';
import { clip } from '../measure.ts';
import { printable, printSetUp } from '../page.ts';
import type { Printout, SheetKind } from '../printout.ts';
import { type ProgrammeDay, programmeDays } from '../programme-days.ts';
import type { Cell, Sheet } from '../workbook.ts';

/**
 * The programme of each day as a grid of rooms x time, on a page of its own; more rooms than a page takes go
 * on to further sheets, each with the time axis and what is for everyone.
 */
export const programmeGrid: SheetKind = {
  id: 'programme-grid',
  sheetsOf: (printout) =>
    programmeDays(printout.plan).flatMap((day) => {
      const { parts } = fitted(printout, day);
      return parts.length === 0 ? [emptyGrid(printout, day)] : parts.map((part) => partSheet(printout, day, part));
    }),
};

const AXIS = 44;
/** Height in points that a time on the axis takes. */
const LABEL = 12;
/** With more times than this on the axis, only those are written that find room, and blocks tell theirs in full. */
const MOST_LABELS = 36;

/**
 * Rooms to a page and how far the page is shrunk, in the order they are tried: the first in which all is on
 * one page and no word is broken; failing that, the first in which all is on one page.
 */
const TRIES = [
  { rooms: 13, scale: 1 },
  { rooms: 10, scale: 1 },
  { rooms: 10, scale: 0.9 },
  { rooms: 10, scale: 0.8 },
  { rooms: 10, scale: 0.7 },
  { rooms: 8, scale: 0.7 },
  { rooms: 8, scale: 0.6 },
] as const;

/** A part of a grid with its measures worked out. */
interface FittedPart {
  readonly grid: Grid;
  readonly part: GridPart;
  /** Which part it is of how many; empty when there is one. */
  readonly place: string;
  readonly columns: readonly number[];
  readonly head: Draft;
  readonly labels: readonly number[];
  readonly blocks: readonly { readonly block: Block; readonly runs: readonly Run[] }[];
  readonly heights: readonly number[];
  readonly onePageHigh: boolean;
}

function fitted(printout: Printout, day: ProgrammeDay): { parts: FittedPart[] } {
  const rooms = ordered(printout.plan, 'rooms');
  let onePage: FittedPart[] | undefined;
  let parts: FittedPart[] = [];
  for (const { rooms: count, scale } of TRIES) {
    const grid = layOut(day.sessions, rooms, count);
    parts = grid.parts.map((_, index) => fit(printout, day, grid, index, scale));
    if (!parts.every((part) => part.onePageHigh)) continue;
    if (parts.every((part) => keepsWords(printout, part))) return { parts };
    onePage ??= parts;
  }
  return { parts: onePage ?? parts };
}
/** Title, subtitle and a little space, whose row is returned. */
function addHead(draft: Draft, { title, t, language }: Printout, day: ProgrammeDay, part: string): number {
  const span = draft.columns.length;
  const date = formatDate(day.date, 'long', language);
  const named = [`${date.charAt(0).toLocaleUpperCase(language)}${date.slice(1)}`, day.title.trim()].filter(Boolean).join(' · ');
  const about = [title, t('exports.overview'), part].filter(Boolean).join(' · ');
  const heading = clip(named, 'gridTitle', draft.width(0, span), 2);
  draft.add([{ column: 0, span, value: heading, style: ['middle', 'gridTitle'] }], { padding: 4 });
  const below = clip(about, 'smallMuted', draft.width(0, span), 3);
  draft.add([{ column: 0, span, value: below, style: ['middle', 'smallMuted'] }], { padding: 3 });
  return draft.space(6);
}

function columnWidths(part: GridPart): number[] {
  const weights = part.units.map(({ lanes }) => weightOf(lanes));
  const unit = (printable('landscape').width - AXIS) / weights.reduce((sum, weight) => sum + weight, 0);
  return part.units.flatMap(({ lanes }, i) => Array.from({ length: lanes }, () => (unit * (weights[i] ?? 1)) / lanes));
}

function venueHeads(part: GridPart, t: Printout['t'], draft: Draft): Piece[] {
  let column = 1;
  const heads = part.units.map(({ venue, lanes }): Piece => {
    const value = clip(venueName(venue, t), 'smallStrong', draft.width(column, lanes), 3);
    const piece: Piece = { column, span: lanes, value, style: ['middle', 'centred', 'head', 'framed'] };
    column += lanes;
    return piece;
  });
  return [{ column: 0, value: null, style: ['middle', 'head', 'framed'] }, ...heads];
}

function venueName(venue: Venue, t: Printout['t']): string {
  if (venue === 'none') return t('records.noRoom');
  return venue === 'all' ? t('records.allRooms') : venue.name;
}

/** Rows in which something starts: the ones that carry a time. */
function labelledRows(part: GridPart): number[] {
  return [...new Set(part.blocks.map((block) => block.top))].sort((a, b) => a - b);
}

function toldBy(labels: readonly number[], { top, bottom, wide }: Block): Told {
  if (labels.length > MOST_LABELS) return 'nothing';
  return wide && labels.find((row) => row > top) === bottom + 1 ? 'all' : 'start';
}

function filledRows(grid: Grid, part: GridPart): Filled[] {
  const filled: Filled[] = grid.cuts.slice(1).map(() => 'nothing');
  for (const { top, bottom, wide } of part.blocks) {
    for (let row = top; row <= bottom; row += 1) if (filled[row] !== 'rooms') filled[row] = wide ? 'wide' : 'rooms';
  }
  return filled;
}

/** The cells below the head before blocks are set in them: a faint raster where only some rooms are in use. */
function rasterOf(filled: readonly Filled[], count: number): (Cell | null)[][] {
  return filled.map((what) => [
    null,
    ...Array.from({ length: count }, (): Cell | null => (what === 'nothing' ? null : { value: null, style: ['faint'] })),
  ]);
}

/** Sets `cell` into a rectangle of rows and lanes; lane -1 is the axis. */
function fill(cells: (Cell | null)[][], area: Pick<Block, 'top' | 'bottom' | 'left' | 'right'>, cell: Cell): void {
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let lane = area.left; lane <= area.right; lane += 1) {
      const line = cells[row];
      const corner = row === area.top && lane === area.left;
      if (line !== undefined) line[lane + 1] = corner ? cell : { ...cell, value: null };
    }
  }
}

/** The times to write on the axis, each as far down as it may reach, so that none is cut off. */
function axisLabels(labels: readonly number[], part: GridPart, grid: Grid, heights: readonly number[]) {
  const heightOf = (from: number, to: number) => heights.slice(from, to).reduce((sum, height) => sum + height, 0);
  const written: number[] = [];
  for (const row of labels) {
    const previous = written.at(-1);
    if (previous === undefined || heightOf(previous, row) >= LABEL - 0.01) written.push(row);
  }
  return written.map((top, i) => {
    const wide = part.blocks.find((block) => block.top === top && block.wide);
    const next = written[i + 1] ?? grid.cuts.length - 1;
    return { top, bottom: wide ? Math.min(wide.bottom, next - 1) : next - 1, wide: wide !== undefined };
  });
}

function emptyGrid(printout: Printout, day: ProgrammeDay): Sheet {
  const { t, language } = printout;
  const draft = new Draft([AXIS, printable('landscape').width - AXIS]);
  addHead(draft, printout, day, '');
  draft.add([{ column: 0, span: 2, value: t('exports.emptyDay'), style: ['middle', 'muted'] }], { padding: 6 });
  const subject = `${t('exports.overview')}, ${formatDate(day.date, 'full', language)}`;
  return draft.sheet(sheetName(printout, day, ''), { rows: 0, columns: 0 }, printSetUp(printout, { orientation: 'landscape', subject }));
}

function sheetName({ t, language }: Printout, day: ProgrammeDay, part: string): string {
  return `${t('exports.sheet.programmeGrid', { day: formatDate(day.date, 'medium', language) })} ${part}`.trim();
}
