import { formatDate, formatTime, formatTimes } from '../i18n/dates.ts';
import type { Plan } from '../plan/plan.ts';
import type { Session } from '../plan/records/session.ts';
import { fromMinutes, MINUTES_A_DAY } from '../plan/time.ts';
import { trackOf } from '../programme/hue.ts';
import { markOf } from './changes.ts';
import { INDENT } from './draft.ts';
import type { Block } from './grid-layout.ts';
import { clip, textHeight } from './measure.ts';
import { isPause, roomsOf } from './programme-days.ts';
import type { PrintJob } from './sheet-kind.ts';
import type { StyleName } from './styles.ts';
import { numberedTitle, whoText } from './wording.ts';
import type { Run } from './workbook.ts';

/** How much of a block's time the axis tells: all (the next time on it is the block's end), its start, or nothing. */
export type Told = 'all' | 'start' | 'nothing';

/** Space in points above and below the text, together. */
const PADDING = { wide: 9, room: 7 };
const MOST_LINES = { title: 5, who: 4, rooms: 2 };

/** A block of the grid as text and looks, and the height in points that it needs at this width. */
export function blockText(
  job: PrintJob,
  block: Block,
  width: number,
  told: Told,
): { runs: Run[]; height: number } {
  const { plan, t } = job;
  const { session } = block.placed;
  const cancelled = session.status === 'cancelled';
  const pause = isPause(session);
  const inner = width - INDENT;
  const title = clip(numberedTitle(job, session), 'fineStrong', inner, MOST_LINES.title);
  const runs: Run[] = isCentred(block) ? [] : [{ text: '\n', font: 'gapAbove' }];
  runs.push({ text: title, font: cancelled ? 'fineStruck' : pause ? 'fineMuted' : 'fineStrong' });
  if (cancelled) runs.push({ text: ` ${t('exports.cancelled')}`, font: 'fineStrong' });
  runs.push(...markOf(job.changes, session));
  const details: string[] = [];
  const rooms = cancelled ? [] : roomsOf(plan, session).map((room) => room.name);
  if (block.main) {
    if (!cancelled) details.push(clip(whoText(job, session), 'fineMuted', inner, MOST_LINES.who));
    if (block.wide) details.push(clip(rooms.join(', '), 'fineMuted', inner, MOST_LINES.rooms));
    details.push(timesText(job, block, told));
  } else if (rooms[0] !== undefined) details.push(t('exports.alsoIn', { room: rooms[0] }));
  for (const detail of details.filter(Boolean)) {
    runs.push({ text: `${block.wide || pause ? ' · ' : '\n'}${detail}`, font: 'fineMuted' });
  }
  return { runs, height: textHeight({ runs }, 'fine', inner) + (block.wide ? PADDING.wide : PADDING.room) };
}

/** The words of a text that a line may not break within. */
export function wordsOf(runs: readonly Run[]): string[] {
  return runs.flatMap((run) => run.text.split(/[\s-]+/));
}

/** In the middle of their height: what reaches across the page, and pauses. Others hang from their start. */
function isCentred({ wide, placed }: Block): boolean {
  return wide || isPause(placed.session);
}

function timesText({ t, language }: PrintJob, { placed }: Block, told: Told): string {
  const { start, end } = placed.interval;
  if (told === 'all') return '';
  const far = end - start >= MINUTES_A_DAY;
  const date = far ? `${formatDate(fromMinutes(end), 'medium', language)} ` : '';
  if (told === 'start' || far)
    return t('exports.until', { end: `${date}${formatTime(fromMinutes(end), language)}` });
  return formatTimes(fromMinutes(start), fromMinutes(end), language);
}

/** Pauses in grey, cancelled blocks blank, the others in the colour of their track. */
export function blockStyle(plan: Plan, block: Block): StyleName[] {
  const { session } = block.placed;
  const down: StyleName = isCentred(block) ? 'middle' : 'top';
  if (session.status === 'cancelled') return [down, 'fine', 'indented', 'framed'];
  if (isPause(session)) return [down, 'centred', 'fineMuted', 'framed', 'pause'];
  return [down, 'fine', 'indented', 'framed', ...hueStyle(plan, session)];
}

/** The colour of a session's track, or of its group's; none without a track. */
export function hueStyle(plan: Plan, session: Session): StyleName[] {
  const hue = trackOf(plan, session)?.hue;
  return hue === undefined ? [] : [`tint-${hue}`];
}
