import { formatDate, formatDates, formatTime, formatTimes } from '../../i18n/dates.ts';
import { addMinutes, fromMinutes, MINUTES_A_DAY, timeOf } from '../../plan/time.ts';
import { markOf } from '../changes.ts';
import { Draft, INDENT, type Piece } from '../draft.ts';
import { addHeading } from '../heading.ts';
import { clip, columnFor } from '../measure.ts';
import { enlarged, onA4, paging, printable, printSetUp } from '../page.ts';
import {
  hoursOf,
  inPasses,
  isPause,
  type Placed,
  type ProgrammeDay,
  programmeDays,
  roomsOf,
} from '../programme-days.ts';
import { themesOf } from '../reviewing-days.ts';
import type { PrintJob, SheetKind } from '../sheet-kind.ts';
import type { StyleName } from '../styles.ts';
import { capitalised, numberedTitle, titleOf, whoText } from '../wording.ts';
import type { CellValue, Run, Sheet } from '../workbook.ts';

/** The programme of each day as a list: time, item with those it is by, room. */
export const programmeList: SheetKind = {
  id: 'programme-list',
  papers: ['A4', 'A3'],
  orientations: ['portrait', 'landscape'],
  sheetsOf: (job) => programmeDays(job.plan).map((day) => dayList(job, day)),
};

const [START, END, NUMBER, ITEM, ROOM] = [0, 1, 2, 3, 4];
const ALL = { column: START, span: 5 };
/** Space in points above and below the text of an item. */
const [ABOVE, BELOW] = [4, 5];
/** More lines than anyone reads in a list are cut, so that no row grows past what a row may be. */
const MOST_LINES = { title: 6, who: 12, room: 12 };

function dayList(job: PrintJob, day: ProgrammeDay): Sheet {
  const { plan, t, language } = job;
  const draft = new Draft(columnsFor(job, day));
  const dates = programmeDays(plan).map(({ date }) => date);
  const about = [
    formatDates(dates[0] ?? day.date, dates.at(-1) ?? day.date, language),
    plan.event.place.trim(),
    `${t('exports.programme')}, ${job.version.toLocaleLowerCase(language)}`,
  ];
  addHeading(draft, job, { title: job.title, about, size: 'large', marks: true, below: 16 });
  const heading = dayHeading(draft, job, day);

  for (const items of inPasses(day.sessions)) {
    const [only] = items;
    if (items.length > 1) addParallel(draft, job, items);
    else if (only !== undefined) addItem(draft, job, only);
  }
  if (day.sessions.length === 0) {
    draft.space(ABOVE);
    draft.add([{ ...ALL, value: t('exports.emptyDay'), style: ['middle', 'muted'] }], { padding: BELOW });
  }
  addGone(draft, job, day);

  const print = printSetUp(job, {
    format: job.format,
    subject: `${t('exports.programme')}, ${formatDate(day.date, 'full', language)}`,
    ...enlarged(paging(draft, onA4(job.format), [heading, heading]), job.format),
  });
  const name = t('exports.sheet.programmeList', { day: formatDate(day.date, 'medium', language) });
  return draft.sheet(name, { rows: heading + 1, columns: 0 }, print);
}

/** What stood on the day's programme in the version that changes are marked since, and does not any more. */
function addGone(draft: Draft, { t, changes }: PrintJob, { date }: ProgrammeDay): void {
  const gone = changes?.gone.get(date) ?? [];
  if (gone.length === 0) return;
  draft.space(ABOVE);
  const text = t('exports.change.gone', { version: changes?.since ?? '', sessions: gone.join('; ') });
  const row = draft.add(
    [{ ...ALL, value: clip(`▲ ${text}`, 'mark', draft.width(0, 5), 8), style: ['top', 'mark'] }],
    { padding: BELOW },
  );
  draft.kept.add(row);
}

const ROOM_WIDTH = 122;
/** Parallel sessions that take no more of a page than this stand together, below their time. */
const WHOLE = 0.5;

/** Two narrow columns for the time, one for the numbers of parallel sessions, and the rest for item and room. */
function columnsFor({ format }: PrintJob, day: ProgrammeDay): number[] {
  const time = [42, 34];
  const number = Math.min(
    60,
    Math.max(
      16,
      columnFor(
        day.sessions.map(({ session }) => session.number),
        'small',
      ) + 2,
    ),
  );
  return [...time, number, printable(onA4(format)).width - 42 - 34 - number - ROOM_WIDTH, ROOM_WIDTH];
}

function dayHeading(draft: Draft, { t, language }: PrintJob, day: ProgrammeDay): number {
  const hours = hoursOf(day);
  const date = formatDate(day.date, 'long', language);
  const named = day.title.trim() === '' ? date : `${date} · ${day.title.trim()}`;
  const title = clip(capitalised(named, language), 'heading', draft.width(0, 4), 2);
  const times =
    hours &&
    t('exports.hours', { times: formatTimes(fromMinutes(hours.start), fromMinutes(hours.end), language) });
  return draft.add(
    [
      { column: START, span: 4, value: title, style: ['middle', 'heading', 'rule'] },
      { column: ROOM, value: times, style: ['middle', 'headingQuiet', 'rule'] },
    ],
    { padding: 10 },
  );
}

function addItem(draft: Draft, job: PrintJob, placed: Placed): void {
  const { session } = placed;
  const cancelled = session.status === 'cancelled';
  const tone: StyleName[] = cancelled ? ['struck'] : isPause(session) ? ['muted', 'pause'] : [];
  const title = clip(numberedTitle(job, session), 'strong', draft.width(NUMBER, 2), MOST_LINES.title);
  const runs: Run[] = cancelled
    ? [{ text: title, font: 'struck' }, cancelledMark(job)]
    : [{ text: title, font: isPause(session) ? 'muted' : 'strong' }];
  runs.push(...markOf(job.changes, session));
  const who = cancelled
    ? ''
    : clip(byWhom(job, placed), 'smallMuted', draft.width(NUMBER, 2), MOST_LINES.who);
  if (who !== '') runs.push({ text: `\n${who}`, font: 'smallMuted' });
  addRow(
    draft,
    timeCells(placed, tone),
    { column: NUMBER, span: 2, value: { runs }, style: ['top', ...tone] },
    roomText(job, placed),
    tone,
  );
}

/** A row of the list under a little space, with a line below. */
function addRow(
  draft: Draft,
  times: Piece[],
  item: Piece,
  room: CellValue,
  tone: readonly StyleName[],
): void {
  const ground = tone.filter((name) => name === 'pause');
  const first = draft.space(ABOVE, ground);
  const pieces = [
    ...times,
    item,
    { column: ROOM, value: room, style: ['top' as const, 'indented' as const, ...tone] },
  ];
  const index = draft.add(
    pieces.map((piece) => ({ ...piece, style: [...piece.style, 'line'] })),
    { padding: BELOW },
  );
  for (let row = first + 1; row <= index; row += 1) draft.kept.add(row);
}

function addParallel(draft: Draft, job: PrintJob, group: readonly Placed[]): void {
  const [first] = group;
  if (first === undefined) return;
  const top = draft.space(ABOVE);
  const head = draft.add(
    [
      ...timeCells(first, []),
      {
        column: NUMBER,
        span: 2,
        value: { runs: [{ text: job.t('exports.parallel'), font: 'strong' }] },
        style: ['top'],
      },
    ],
    { padding: 1 },
  );
  draft.kept.add(head);
  group.forEach((placed, i) => {
    const last = i === group.length - 1;
    const line: StyleName[] = last ? ['line'] : [];
    const { session } = placed;
    const cancelled = session.status === 'cancelled';
    const number = session.number.trim();
    const title = clip(titleOf(job, session), 'small', draft.width(ITEM), MOST_LINES.title);
    const runs: Run[] = [{ text: title, font: cancelled ? 'smallStruck' : 'small' }];
    const who = cancelled ? '' : clip(byWhom(job, placed), 'smallMuted', draft.width(ITEM), MOST_LINES.who);
    if (cancelled) runs.push(cancelledMark(job));
    runs.push(...markOf(job.changes, session));
    if (who !== '')
      runs.push({ text: whoText(job, session) === '' ? ` · ${who}` : `: ${who}`, font: 'smallMuted' });
    const themes = cancelled
      ? ''
      : clip(themesText(job, placed), 'smallMuted', draft.width(ITEM), MOST_LINES.title);
    if (themes !== '') runs.push({ text: `\n${themes}`, font: 'smallMuted' });
    const row = draft.add(
      [
        { column: NUMBER, value: number, style: ['top', cancelled ? 'smallStruck' : 'small', ...line] },
        { column: ITEM, value: { runs }, style: ['top', ...line] },
        { column: ROOM, value: roomText(job, placed), style: ['top', 'indented', 'small', ...line] },
      ],
      { padding: last ? BELOW : 2.5, between: line },
    );
    if (i === 0 || last) draft.kept.add(row);
  });
  const height = draft.rows.slice(top).reduce((sum, row) => sum + row.height, 0);
  if (height <= printable(onA4(job.format)).height * WHOLE) draft.keep(top);
}

function timeCells({ start, session }: Placed, tone: readonly StyleName[]): Piece[] {
  return [
    { column: START, value: { time: timeOf(start) }, style: ['top', 'from', ...tone] },
    {
      column: END,
      value: { time: timeOf(addMinutes(start, session.minutes)) },
      style: ['top', 'to', ...tone],
    },
  ];
}

function cancelledMark({ t }: PrintJob): Run {
  return { text: `  ${t('exports.cancelled')}`, font: 'smallStrong' };
}

/** Who it is by; for one that goes on for more than a day, until when; how, where that is not as the event itself. */
function byWhom(job: PrintJob, { session, start }: Placed): string {
  const { plan, t, language } = job;
  const parts = [whoText(job, session)];
  if (session.mode !== plan.event.mode && !isPause(session)) parts.push(t(`records.mode.${session.mode}`));
  if (session.minutes >= MINUTES_A_DAY) {
    const end = addMinutes(start, session.minutes);
    parts.push(
      t('exports.until', { end: `${formatDate(end, 'medium', language)} ${formatTime(end, language)}` }),
    );
  }
  return parts.filter(Boolean).join(' · ');
}

/** The themes of the session's group, where its title does not already say them. */
function themesText({ plan }: PrintJob, { session }: Placed): string {
  const themes = themesOf(plan, session).map((theme) => theme.title.trim());
  return themes.join(', ') === session.title.trim() ? '' : themes.join(', ');
}

/** A cancelled session frees its room, and what goes on across all rooms needs none named. */
function roomText({ plan }: PrintJob, { session }: Placed): string {
  if (session.status === 'cancelled') return '';
  const names = roomsOf(plan, session).map((room) => room.name);
  return clip(names.join(', '), 'body', ROOM_WIDTH - INDENT, MOST_LINES.room);
}
