import { formatDate } from '../../i18n/dates.ts';
import { ordered } from '../../plan/plan.ts';
import { Draft, type Piece } from '../draft.ts';
import { blockStyle, blockText } from '../grid-block.ts';
import { type Fitting, fitPart, laneWidths } from '../grid-fit.ts';
import { type Grid, type GridPart, layOut, type Venue } from '../grid-layout.ts';
import { AXIS, gridPaging, writeGrid } from '../grid-write.ts';
import { addHeading } from '../heading.ts';
import { clip } from '../measure.ts';
import { printable, printSetUp } from '../page.ts';
import { type ProgrammeDay, programmeDays } from '../programme-days.ts';
import type { PrintJob, SheetKind } from '../sheet-kind.ts';
import { capitalised } from '../wording.ts';
import type { PageFormat, Sheet } from '../workbook.ts';

/**
 * The programme of each day as a grid of rooms x time, on a page of its own; more rooms than a page takes go
 * on to further sheets, each with the time axis and what is for everyone.
 */
export const programmeGrid: SheetKind = {
  id: 'programme-grid',
  papers: ['A4', 'A3'],
  orientations: ['landscape', 'portrait'],
  sheetsOf: (job) =>
    programmeDays(job.plan).flatMap((day) => {
      const parts = fitted(job, day);
      return parts.length === 0 ? [emptyGrid(job, day)] : parts.map((part) => write(job, day, part));
    }),
};

/**
 * How many rooms to a page of A4 that lies, and how far it is shrunk, in the order they are tried. The first is taken
 * in which a day is one page high and breaks no word. Type is made smaller than `SMALL` only for the height, never to
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
/** On larger paper the same in larger type comes first. */
const LARGER = [
  { rooms: 9.2, scale: 1.41 },
  { rooms: 10.8, scale: 1.2 },
];
const LYING: PageFormat = { paper: 'A4', orientation: 'landscape' };
const SMALL = 0.8;
const SMALLEST = 0.6;
/** Fewer rooms to a page leave each more width. */
const HOPE = 1.25;

interface FittedPart {
  readonly grid: Grid;
  readonly part: GridPart;
  /** Which part it is; empty when there is one. */
  readonly number: string;
  /** The sheet down to the heads of its columns. */
  readonly draft: Draft;
  readonly fitting: Fitting;
  readonly scale: number;
  readonly onePageHigh: boolean;
  /** How high it is, as a part of what there is room for. */
  readonly fullness: number;
}

function fitted(job: PrintJob, day: ProgrammeDay): FittedPart[] {
  const rooms = ordered(job.plan, 'rooms');
  let onePage: FittedPart[] | undefined;
  let last: FittedPart[] = [];
  const wider = printable(job.format).width / printable(LYING).width;
  let hopeless = Number.POSITIVE_INFINITY;
  for (const { rooms: roomsAPart, scale } of job.format.paper === 'A3' ? [...LARGER, ...TRIES] : TRIES) {
    if (scale < SMALL && onePage !== undefined) return onePage;
    if (scale > hopeless && scale > SMALLEST) continue;
    const grid = layOut(day.sessions, rooms, roomsAPart * wider);
    last = grid.parts.map((part, index) => fittedPart(job, day, grid, part, index, scale));
    if (!last.every((part) => part.onePageHigh)) {
      // Shrunk to half, a page holds four times as much: what lacks more than that is not tried.
      const over = Math.max(...last.map((part) => part.fullness));
      hopeless = Math.min(hopeless, (scale / Math.sqrt(over)) * HOPE);
      continue;
    }
    if (scale < SMALL || last.every((part) => part.fitting.isWhole())) return last;
    onePage ??= last;
  }
  return last;
}

function fittedPart(
  job: PrintJob,
  day: ProgrammeDay,
  grid: Grid,
  part: GridPart,
  index: number,
  scale: number,
): FittedPart {
  const page = printable(job.format);
  const lanes = laneWidths(part, page.width / scale - AXIS);
  const draft = new Draft([AXIS, ...lanes]);
  const several = grid.parts.length > 1;
  const place = several ? job.t('exports.part', { part: `${index + 1} (${grid.parts.length})` }) : '';
  addHead(draft, job, day, place);
  draft.add(venueHeads(draft, part, job.t), { padding: 7 });
  const available = page.height / scale - draft.rows.reduce((sum, row) => sum + row.height, 0);
  const fitting = fitPart(grid, part, lanes, available, (block, width, told) =>
    blockText(job, block, width, told),
  );
  const total = fitting.heights.reduce((sum, height) => sum + height, 0);
  return {
    grid,
    part,
    number: several ? `${index + 1}` : '',
    draft,
    fitting,
    scale,
    onePageHigh: total <= available + 1,
    fullness: total / available,
  };
}

/** The rows above the heads of the columns. */
function addHead(draft: Draft, job: PrintJob, day: ProgrammeDay, part: string): void {
  const date = formatDate(day.date, 'long', job.language);
  const title = [capitalised(date, job.language), day.title.trim()];
  addHeading(draft, job, {
    title: title.filter(Boolean).join(' · '),
    about: [job.title, job.t('exports.overview'), part],
    size: 'small',
    marks: true,
    below: 6,
  });
}

function venueHeads(draft: Draft, { units }: GridPart, t: PrintJob['t']): Piece[] {
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

function venueName(venue: Venue, t: PrintJob['t']): string {
  if (venue === 'none') return t('records.noRoom');
  return venue === 'all' ? t('records.allRooms') : venue.name;
}

function write(
  job: PrintJob,
  day: ProgrammeDay,
  { grid, number, draft, fitting, scale, onePageHigh }: FittedPart,
): Sheet {
  const first = draft.rows.length;
  writeGrid(draft, grid, fitting, (block) => blockStyle(job.plan, block));
  const print = printSetUp(job, {
    format: job.format,
    subject: `${job.t('exports.overview')}, ${formatDate(day.date, 'full', job.language)}`,
    ...gridPaging(draft, job.format, first, scale, onePageHigh),
  });
  return draft.sheet(sheetName(job, day, number), { rows: first, columns: 1 }, print);
}

function emptyGrid(job: PrintJob, day: ProgrammeDay): Sheet {
  const { t, language } = job;
  const draft = new Draft([AXIS, printable(job.format).width - AXIS]);
  addHead(draft, job, day, '');
  draft.add([{ column: 0, span: 2, value: t('exports.emptyDay'), style: ['middle', 'muted'] }], {
    padding: 6,
  });
  const subject = `${t('exports.overview')}, ${formatDate(day.date, 'full', language)}`;
  const print = printSetUp(job, { format: job.format, subject });
  return draft.sheet(sheetName(job, day, ''), { rows: 0, columns: 0 }, print);
}

function sheetName({ t, language }: PrintJob, day: ProgrammeDay, part: string): string {
  return `${t('exports.sheet.programmeGrid', { day: formatDate(day.date, 'medium', language) })} ${part}`.trim();
}
