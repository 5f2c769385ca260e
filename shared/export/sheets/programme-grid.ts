import { formatDate } from '../../i18n/dates.ts';
import { ordered } from '../../plan/plan.ts';
import { fromMinutes, timeOf } from '../../plan/time.ts';
import { Draft, HIGHEST_ROW, type Piece } from '../draft.ts';
import { blockStyle } from '../grid-block.ts';
import { type Fitting, fitPart, laneWidths } from '../grid-fit.ts';
import { type Block, type Grid, type GridPart, layOut, type Venue } from '../grid-layout.ts';
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
      const parts = fitted(printout, day);
      return parts.length === 0
        ? [emptyGrid(printout, day)]
        : parts.map((part) => write(printout, day, part));
    }),
};

const AXIS = 44;

/**
 * How many rooms to a page and how far it is shrunk, in the order they are tried. The first is taken in which
 * a day is one page high and breaks no word. Type is made smaller than `SMALL` only for the height, never to
 * keep words whole.
 */
const TRIES = [
  { rooms: 13, scale: 1 },
  { rooms: 10, scale: 1 },
  { rooms: 10, scale: 0.9 },
  { rooms: 10, scale: 0.8 },
  { rooms: 8, scale: 0.8 },
  { rooms: 8, scale: 0.7 },
  { rooms: 6, scale: 0.6 },
];
const SMALL = 0.8;

interface FittedPart {
  readonly grid: Grid;
  readonly part: GridPart;
  /** Which part it is; empty when there is one. */
  readonly number: string;
  /** The sheet down to the heads of its columns. */
  readonly draft: Draft;
  readonly fitting: Fitting;
  readonly onePageHigh: boolean;
}

function fitted(printout: Printout, day: ProgrammeDay): FittedPart[] {
  const rooms = ordered(printout.plan, 'rooms');
  let onePage: FittedPart[] | undefined;
  let last: FittedPart[] = [];
  for (const { rooms: roomsAPart, scale } of TRIES) {
    if (scale < SMALL && onePage !== undefined) return onePage;
    const grid = layOut(day.sessions, rooms, roomsAPart);
    last = grid.parts.map((part, index) => fittedPart(printout, day, grid, part, index, scale));
    if (!last.every((part) => part.onePageHigh)) continue;
    if (scale < SMALL || last.every((part) => part.fitting.whole)) return last;
    onePage ??= last;
  }
  return last;
}

function fittedPart(
  printout: Printout,
  day: ProgrammeDay,
  grid: Grid,
  part: GridPart,
  index: number,
  scale: number,
): FittedPart {
  const page = printable('landscape');
  const lanes = laneWidths(part, page.width / scale - AXIS);
  const draft = new Draft([AXIS, ...lanes]);
  const several = grid.parts.length > 1;
  const place = several ? printout.t('exports.part', { part: `${index + 1} (${grid.parts.length})` }) : '';
  addHead(draft, printout, day, place);
  draft.add(venueHeads(draft, part, printout.t), { padding: 7 });
  const available = page.height / scale - draft.rows.reduce((sum, row) => sum + row.height, 0);
  const fitting = fitPart(printout, grid, part, lanes, available);
  const total = fitting.heights.reduce((sum, height) => sum + height, 0);
  return {
    grid,
    part,
    number: several ? `${index + 1}` : '',
    draft,
    fitting,
    onePageHigh: total <= available + 1,
  };
}

/** Title, subtitle and a little space: the rows above the heads of the columns. */
function addHead(draft: Draft, { title, t, language }: Printout, day: ProgrammeDay, part: string): void {
  const span = draft.columns.length;
  const date = formatDate(day.date, 'long', language);
  const named = [`${date.charAt(0).toLocaleUpperCase(language)}${date.slice(1)}`, day.title.trim()]
    .filter(Boolean)
    .join(' · ');
  const heading = clip(named, 'gridTitle', draft.width(0, span), 2);
  const about = [title, t('exports.overview'), part].filter(Boolean).join(' · ');
  const below = clip(about, 'smallMuted', draft.width(0, span), 3);
  draft.add([{ column: 0, span, value: heading, style: ['middle', 'gridTitle'] }], { padding: 4 });
  draft.add([{ column: 0, span, value: below, style: ['middle', 'smallMuted'] }], { padding: 3 });
  draft.space(6);
}

function venueHeads(draft: Draft, { units }: GridPart, t: Printout['t']): Piece[] {
  const heads: Piece[] = [{ column: 0, value: null, style: ['middle', 'head', 'framed'] }];
  let column = 1;
  units.forEach(({ venue, lanes }, i) => {
    const first = i > 0 && units[i - 1]?.venue === venue ? heads.pop() : undefined;
    const from = first?.column ?? column;
    column += lanes;
    const span = column - from;
    const value = clip(venueName(venue, t), 'smallStrong', draft.width(from, span), 3);
    heads.push({ column: from, span, value, style: ['middle', 'centred', 'head', 'framed'] });
  });
  return heads;
}

function venueName(venue: Venue, t: Printout['t']): string {
  if (venue === 'none') return t('records.noRoom');
  return venue === 'all' ? t('records.allRooms') : venue.name;
}

function write(
  printout: Printout,
  day: ProgrammeDay,
  { grid, number, draft, fitting, onePageHigh }: FittedPart,
): Sheet {
  const { t, plan, language } = printout;
  const first = draft.rows.length;
  const cells = rasterOf(fitting, draft.columns.length - 1);
  for (const { block, runs } of fitting.blocks) {
    fill(cells, block, { value: { runs }, style: blockStyle(plan, block) });
    draft.merge({
      top: first + block.top,
      left: block.left + 1,
      bottom: first + block.bottom,
      right: block.right + 1,
    });
  }
  for (const { top, bottom, wide } of fitting.labels) {
    const style = [wide ? 'middle' : 'top', 'fineMuted', 'indented', 'time', 'axis'] as const;
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
  const print = printSetUp(printout, {
    orientation: 'landscape',
    subject: `${t('exports.overview')}, ${formatDate(day.date, 'full', language)}`,
    repeatedRows: [first - 1, first - 1],
    onePageHigh,
  });
  return draft.sheet(sheetName(printout, day, number), { rows: first, columns: 1 }, print);
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

function emptyGrid(printout: Printout, day: ProgrammeDay): Sheet {
  const { t, language } = printout;
  const draft = new Draft([AXIS, printable('landscape').width - AXIS]);
  addHead(draft, printout, day, '');
  draft.add([{ column: 0, span: 2, value: t('exports.emptyDay'), style: ['middle', 'muted'] }], {
    padding: 6,
  });
  const subject = `${t('exports.overview')}, ${formatDate(day.date, 'full', language)}`;
  const print = printSetUp(printout, { orientation: 'landscape', subject });
  return draft.sheet(sheetName(printout, day, ''), { rows: 0, columns: 0 }, print);
}

function sheetName({ t, language }: Printout, day: ProgrammeDay, part: string): string {
  return `${t('exports.sheet.programmeGrid', { day: formatDate(day.date, 'medium', language) })} ${part}`.trim();
}
