import { formatDate, formatDates } from '../../i18n/dates.ts';
import { newRoom, newSession } from '../../plan/defaults.ts';
import { at, fromMinutes, MINUTES_A_DAY, toMinutes } from '../../plan/time.ts';
import { markOf } from '../changes.ts';
import { Draft, INDENT } from '../draft.ts';
import { hueStyle } from '../grid-block.ts';
import { type Fitting, fitPart, laneWidths, type TextOf } from '../grid-fit.ts';
import { type Block, type Grid, layOut } from '../grid-layout.ts';
import { AXIS, gridPaging, writeGrid } from '../grid-write.ts';
import { addHeading } from '../heading.ts';
import { clip, textHeight } from '../measure.ts';
import { enlargement, printable, printSetUp } from '../page.ts';
import {
  inPasses,
  isPause,
  type Placed,
  type ProgrammeDay,
  programmeDays,
  roomsOf,
} from '../programme-days.ts';
import type { PrintJob, SheetKind } from '../sheet-kind.ts';
import type { StyleName } from '../styles.ts';
import { capitalised, numberedTitle, whoText } from '../wording.ts';
import type { Run, Sheet } from '../workbook.ts';

/** The whole event on one page: a column a day, parallel sessions together as one pass. */
export const wholeEvent: SheetKind = {
  id: 'whole-event',
  papers: ['A4', 'A3'],
  orientations: ['landscape', 'portrait'],
  sheetsOf(job) {
    const days = programmeDays(job.plan);
    return days.length === 0 ? [] : [onePage(job, days)];
  },
};

/** How much is told of each session, and how far the page is shrunk for it, in the order they are tried. */
const TRIES = [
  { detail: 'all', scale: 1.41 },
  { detail: 'all', scale: 1.2 },
  { detail: 'all', scale: 1 },
  { detail: 'all', scale: 0.9 },
  { detail: 'all', scale: 0.8 },
  { detail: 'titles', scale: 0.8 },
  { detail: 'titles', scale: 0.7 },
  { detail: 'titles', scale: 0.6 },
  { detail: 'titles', scale: 0.5 },
  { detail: 'count', scale: 0.6 },
] as const;
type Detail = (typeof TRIES)[number]['detail'];

/** In columns wider than this, all that is told of a session stands on one line. */
const WIDE = 220;
const MOST_LINES = { title: 3, who: 3 };
/** Space in points above and below the text of a block, together. */
const PADDING = 7;
/** More than can stand in one column, whatever the number of days. */
const ONE_PART = 1e6;

function onePage(job: PrintJob, days: readonly ProgrammeDay[]): Sheet {
  const { t, language, plan } = job;
  const { grid, passes } = gridOf(days);
  const page = printable(job.format);
  const dates = formatDates(days[0]?.date ?? '2000-01-01', days.at(-1)?.date ?? '2000-01-01', language);
  const attempt = (detail: Detail, scale: number) => {
    const [part] = grid.parts;
    const width = page.width / scale - AXIS;
    const lanes = part === undefined ? days.map(() => width / days.length) : laneWidths(part, width);
    const draft = new Draft([AXIS, ...lanes]);
    addHeading(draft, job, {
      title: job.title,
      about: [
        dates,
        plan.event.place.trim(),
        t('exports.wholeEvent'),
        job.version.toLocaleLowerCase(language),
      ],
      size: 'large',
      marks: true,
      below: 8,
    });
    addDayHeads(draft, job, days, grid);
    const available = page.height / scale - draft.rows.reduce((sum, row) => sum + row.height, 0);
    const textOf: TextOf = (block, room) => textOfPass(job, passes.get(block) ?? [], room, detail);
    const fitting: Fitting | null = part === undefined ? null : fitPart(grid, part, lanes, available, textOf);
    const height = fitting?.heights.reduce((sum, each) => sum + each, 0) ?? 0;
    return { draft, fitting, scale, fits: height <= available + 1 && (fitting?.isWhole() ?? true) };
  };
  const largest = enlargement(job.format);
  const tried = TRIES.filter(({ scale }) => scale <= Math.max(1, largest)).map(
    ({ detail, scale }) =>
      () =>
        attempt(detail, scale),
  );
  let best = attempt('count', 0.6);
  for (const again of tried) {
    best = again();
    if (best.fits) break;
  }
  const { draft, fitting, scale } = best;
  const first = draft.rows.length;
  if (fitting === null)
    draft.add([{ column: 0, span: 2, value: t('exports.emptyDay'), style: ['middle', 'muted'] }], {
      padding: 6,
    });
  else
    writeGrid(draft, grid, fitting, (block) => styleOfPass(job, passes.get(block) ?? []), { raster: false });
  const print = printSetUp(job, {
    format: job.format,
    subject: t('exports.wholeEvent'),
    ...gridPaging(draft, job.format, first, scale, true),
  });
  return draft.sheet(t('exports.sheet.wholeEvent'), { rows: first, columns: 1 }, print);
}

/** The days as the columns of one grid, in which a pass of parallel sessions is one block. */
function gridOf(days: readonly ProgrammeDay[]): {
  grid: Grid;
  passes: Pick<ReadonlyMap<Block, readonly Placed[]>, 'get'>;
} {
  const columns = days.map(({ date }, i) => newRoom(`room:${date}`, String(i).padStart(4, '0')));
  const byId = new Map<string, readonly Placed[]>();
  const blocks = days.flatMap((day, column) =>
    inPasses(day.sessions).flatMap((pass): Placed[] => {
      const [first] = pass;
      const room = columns[column];
      if (first === undefined || room === undefined) return [];
      byId.set(first.session.id, pass);
      // On the clock of one day, so that times of all days stand beside each other.
      const start = first.interval.start - toMinutes(at(day.date, '00:00'));
      const minutes = Math.min(first.session.minutes, 2 * MINUTES_A_DAY);
      const session = newSession(first.session.id, 'a', { kind: 'other', minutes, rooms: [room.id] });
      return [{ session, start: fromMinutes(start), interval: { start, end: start + minutes } }];
    }),
  );
  return {
    grid: layOut(blocks, columns, ONE_PART),
    passes: { get: ({ placed }) => byId.get(placed.session.id) },
  };
}

/** The heads of the columns; a day without a session has none. */
function addDayHeads(draft: Draft, { language }: PrintJob, days: readonly ProgrammeDay[], grid: Grid): void {
  let column = 1;
  const units = grid.parts[0]?.units ?? [];
  const heads = units.map(({ venue, lanes }) => {
    const day = days.find(({ date }) => typeof venue !== 'string' && venue.id === `room:${date}`);
    const date = day === undefined ? '' : capitalised(formatDate(day.date, 'long', language), language);
    const piece = {
      column,
      span: lanes,
      value: clip(
        [date, day?.title.trim()].filter(Boolean).join(' · '),
        'smallStrong',
        draft.width(column, lanes),
        2,
      ),
      style: ['middle', 'centred', 'head', 'framed'],
    } as const;
    column += lanes;
    return piece;
  });
  draft.add([{ column: 0, value: null, style: ['middle', 'head', 'framed'] }, ...heads], { padding: 7 });
}

function textOfPass(
  job: PrintJob,
  pass: readonly Placed[],
  width: number,
  detail: Detail,
): ReturnType<TextOf> {
  const inner = width - INDENT;
  const runs: Run[] = [{ text: '\n', font: 'gapAbove' }];
  const [first] = pass;
  const alone = pass.length === 1;
  if (!alone) {
    const head =
      detail === 'count' ? job.t('exports.parallelCount', { count: pass.length }) : job.t('exports.parallel');
    runs.push({ text: head, font: 'fineMuted' });
  }
  if (detail !== 'count' || alone)
    for (const placed of pass) runs.push(...linesOfSession(job, placed, inner, detail, alone));
  const [last] = first === undefined || !isPause(first.session) ? [] : [first];
  if (last !== undefined) runs.splice(0, 1);
  return { runs, height: textHeight({ runs }, 'fine', inner) + PADDING };
}

function linesOfSession(
  job: PrintJob,
  { session }: Placed,
  width: number,
  detail: Detail,
  alone: boolean,
): Run[] {
  const { plan, t } = job;
  const cancelled = session.status === 'cancelled';
  const pause = isPause(session);
  const title = clip(numberedTitle(job, session), 'fineStrong', width, MOST_LINES.title);
  const runs: Run[] = [
    {
      text: `${alone ? '' : '\n'}${title}`,
      font: cancelled ? 'fineStruck' : pause ? 'fineMuted' : alone ? 'fineStrong' : 'fine',
    },
  ];
  if (cancelled) runs.push({ text: ` ${t('exports.cancelled')}`, font: 'fineStrong' });
  runs.push(...markOf(job.changes, session));
  if (cancelled || detail !== 'all') return runs;
  const rooms = roomsOf(plan, session).map((room) => room.name);
  const who = alone ? clip(whoText(job, session), 'fineMuted', width, MOST_LINES.who) : '';
  const details = [who, rooms.join(', ')].filter(Boolean);
  for (const text of details)
    runs.push({ text: alone && !pause && width < WIDE ? `\n${text}` : ` · ${text}`, font: 'fineMuted' });
  return runs;
}

function styleOfPass({ plan }: PrintJob, pass: readonly Placed[]): StyleName[] {
  const [first] = pass;
  if (first !== undefined && isPause(first.session))
    return ['middle', 'centred', 'fineMuted', 'framed', 'pause'];
  const look: StyleName[] = ['top', 'fine', 'indented', 'framed'];
  if (first === undefined || pass.length > 1 || first.session.status === 'cancelled') return look;
  return [...look, ...hueStyle(plan, first.session)];
}
