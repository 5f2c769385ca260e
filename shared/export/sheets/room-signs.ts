import { formatDate, formatTimes } from '../../i18n/dates.ts';
import type { Room } from '../../plan/records/room.ts';
import { fromMinutes } from '../../plan/time.ts';
import { Draft, type Piece } from '../draft.ts';
import type { FontName } from '../fonts.ts';
import { placed as placeLogo } from '../heading.ts';
import { clip, columnFor, linesOf } from '../measure.ts';
import { enlargement, onA4, pageBreaks, printable, printSetUp, withoutHeader } from '../page.ts';
import { PageFlow } from '../page-flow.ts';
import type { Placed } from '../programme-days.ts';
import { inRoom, type RoomDay } from '../room-days.ts';
import type { PrintJob, SheetKind } from '../sheet-kind.ts';
import type { StyleName } from '../styles.ts';
import { capitalised, numberedTitle, whoText } from '../wording.ts';
import type { Run, Sheet } from '../workbook.ts';

/** A sign for each room and day, in type to be read from across a corridor. */
export const roomSigns: SheetKind = {
  id: 'room-signs',
  papers: ['A4', 'A3'],
  orientations: ['portrait', 'landscape'],
  sheetsOf(job) {
    const signs = job.rooms.flatMap((room) =>
      inRoom(job.plan, room, 'own').map((roomDay) => ({ room, ...roomDay })),
    );
    return signs.length === 0 ? [] : [signsOf(job, signs)];
  },
};

interface Sign extends RoomDay {
  readonly room: Room;
}

/** Sizes of type, the largest first: the first in which all that goes on in the room fits on one page is taken. */
const SIZES = ['Huge', 'Large', 'Medium', 'Small'] as const;
type Size = (typeof SIZES)[number];
const SMALLEST: Size = 'Small';
/** How a sign can be set: where even the smallest type is not enough, the name of the room gives way before a page is added. */
const SETTINGS: readonly (readonly [Size, RoomFont])[] = [
  ...SIZES.map((size) => [size, 'signRoom'] as const),
  [SMALLEST, 'signRoomSmaller'],
];
type RoomFont = FontName & ('signRoom' | 'signRoomSmaller');
/** Space in points above each session. */
const ABOVE: Record<Size, number> = { Huge: 26, Large: 18, Medium: 12, Small: 7 };
const LOGO = { width: 150, height: 60 };
/** Columns: a time in smaller type, what a time in larger type takes beyond that, and the rest. */
const [TIME, BEYOND, REST] = [0, 1, 2];
const ALL = { column: TIME, span: 3 };
/** Space in points between a time and what goes on then. */
const APART = 14;

/** Larger paper takes the same sign in larger type. */
function signsOf(job: PrintJob, signs: readonly Sign[]): Sheet {
  const page = printable(onA4(job.format));
  const times = signs.flatMap(({ sessions }) => sessions.map((placed) => timesOf(job, placed)));
  const [large, smaller] = [columnFor(times, 'signLarge') + APART, columnFor(times, 'signMedium') + APART];
  const draft = new Draft([smaller, large - smaller, page.width - large]);
  for (const sign of signs) {
    const first = draft.rows.length;
    const fits = SETTINGS.some(([size, roomFont]) => {
      draft.truncate(first);
      draft.newPage();
      addHead(draft, job, sign, false, roomFont);
      for (const placed of sign.sessions) addSession(draft, job, placed, size);
      return draft.rows.slice(first).reduce((sum, row) => sum + row.height, 0) <= page.height;
    });
    if (fits) continue;
    draft.truncate(first);
    const flow = new PageFlow(draft, onA4(job.format));
    flow.begin((continued) => addHead(draft, job, sign, continued, 'signRoomSmaller'));
    for (const placed of sign.sessions) flow.block(() => addSession(draft, job, placed, SMALLEST));
  }
  const print = printSetUp(job, {
    format: job.format,
    subject: job.t('exports.signs'),
    scale: enlargement(job.format),
    breaksBefore: pageBreaks(draft, page.height, null),
  });
  const { left, centre } = print.footer;
  const name = job.t('exports.sheet.roomSigns');
  return draft.sheet(name, { rows: 0, columns: 0 }, withoutHeader(print, { left, right: centre }));
}

function timesOf({ language }: PrintJob, { interval }: Placed): string {
  return formatTimes(fromMinutes(interval.start), fromMinutes(interval.end), language);
}

function addHead(
  draft: Draft,
  job: PrintJob,
  { room, day }: Sign,
  continued: boolean,
  roomFont: RoomFont,
): void {
  const { t, title, language } = job;
  const name = continued ? t('exports.continued', { title: room.name }) : room.name;
  const width = draft.width(TIME, 3);
  const isLong = linesOf([{ text: name, font: 'signRoom' }], width).length > 1;
  const font = isLong ? 'signRoomSmaller' : roomFont;
  if (job.logo !== null) {
    const { height } = placeLogo(draft, job.logo, LOGO.width, LOGO.height);
    draft.space(height + 8);
  }
  draft.add([{ ...ALL, value: clip(title, 'signDay', width, 2), style: ['middle', 'signDay'] }]);
  draft.add([{ ...ALL, value: clip(name, font, width, 3), style: ['middle', font] }], { padding: 8 });
  const date = formatDate(day.date, 'long', language);
  const on = capitalised(date, language);
  draft.add(
    [
      {
        ...ALL,
        value: clip(
          [on, day.title.trim(), room.whereabouts.trim()].filter(Boolean).join(' · '),
          'signDay',
          width,
          2,
        ),
        style: ['middle', 'signDay', 'rule'],
      },
    ],
    { padding: 12 },
  );
}

function addSession(draft: Draft, job: PrintJob, placed: Placed, size: Size): void {
  const { session } = placed;
  const cancelled = session.status === 'cancelled';
  const [strong, muted, struck]: readonly [StyleName & FontName, StyleName & FontName, FontName] = [
    `sign${size}`,
    `sign${size}Muted`,
    `sign${size}Struck`,
  ];
  // The largest leaves no room beside the time.
  const isStacked = size === 'Huge';
  const timeSpan = size === 'Large' ? 2 : 1;
  const what = isStacked ? ALL : { column: timeSpan === 2 ? REST : BEYOND, span: 3 - timeSpan };
  const inner = draft.width(what.column, what.span);
  const title = clip(numberedTitle(job, session), strong, inner, 3);
  const runs: Run[] = [{ text: title, font: cancelled ? struck : strong }];
  if (cancelled) runs.push({ text: `  ${job.t('exports.cancelled')}`, font: strong });
  const who = cancelled ? '' : clip(whoText(job, session), muted, inner, 3);
  if (who !== '') runs.push({ text: `\n${who}`, font: muted });
  const space = draft.space(ABOVE[size]);
  const times = isStacked ? 'signLarge' : strong;
  const when: Piece = {
    column: TIME,
    span: isStacked ? 3 : timeSpan,
    value: { runs: [{ text: timesOf(job, placed), font: cancelled ? `${times}Struck` : times }] },
    style: ['top', times, 'unwrapped'],
  };
  const says: Piece = { ...what, value: { runs }, style: ['top', strong] };
  if (isStacked) draft.add([when]);
  const row = draft.add(isStacked ? [says] : [when, says]);
  for (let kept = space + 1; kept <= row; kept += 1) draft.kept.add(kept);
}
