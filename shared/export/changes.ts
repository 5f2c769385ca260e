import { equal } from '../change/equal.ts';
import type { Sent } from '../checks/plan-index.ts';
import { formatDate, formatTime } from '../i18n/dates.ts';
import { dayOf } from '../plan/day-of.ts';
import type { SessionId } from '../plan/ids.ts';
import { all, ordered, type Plan } from '../plan/plan.ts';
import type { Session } from '../plan/records/session.ts';
import { dateOf, type LocalDate, type LocalDateTime } from '../plan/time.ts';
import type { Printout } from './printout.ts';
import { roomsOf } from './programme-days.ts';
import { reviewersBySession } from './reviewers-of.ts';
import type { Run } from './workbook.ts';

/** What has changed in a programme since an earlier version of it. */
export interface ChangeMarks {
  /** The version that it is held against: "version 2". */
  readonly since: string;
  /** What is new about a session, in a few words: "ny tid, förut 9.00"; undefined when nothing is. */
  readonly of: ReadonlyMap<SessionId, string>;
  /** Sessions that were on the programme of a date and are not any more. */
  readonly gone: ReadonlyMap<LocalDate, readonly string[]>;
}

/** Fields of a session that those who read a programme care about, beside its time and place. */
const TOLD = ['number', 'title', 'kind', 'status', 'mode', 'people', 'presenters', 'group', 'track'] as const;

/** A plan as it was: in a version that was sent, or at a moment on the user's clock. */
export type Earlier = Sent | { readonly plan: Plan; readonly at: LocalDateTime };

/** The marks for what is different in the printout's plan from `earlier`. */
export function changeMarks(printout: Printout, earlierState: Earlier): ChangeMarks {
  const { plan: before } = earlierState;
  const { plan: after, t } = printout;
  const [then, now] = [reviewersBySession(before), reviewersBySession(after)];
  const marks = new Map<SessionId, string>();
  for (const session of all(after, 'sessions')) {
    const earlier = before.sessions[session.id];
    const ids = (plan: typeof now) => (plan.get(session.id) ?? []).map(({ id }) => id);
    const words =
      earlier === undefined || (earlier.start === null && session.start !== null)
        ? [t('exports.change.new')]
        : changesOf(printout, before, earlier, session, equal(ids(then), ids(now)));
    if (words.length > 0) marks.set(session.id, words.join(', '));
  }
  return { since: sinceWhen(printout, earlierState), of: marks, gone: goneFrom(printout, before) };
}

function sinceWhen({ t, language }: Printout, earlier: Earlier): string {
  if ('version' in earlier) return t('exports.change.version', { version: earlier.version });
  const date = formatDate(dateOf(earlier.at), 'long', language);
  return t('exports.change.moment', { date, time: formatTime(earlier.at, language) });
}

function changesOf(
  { plan, t, language }: Printout,
  before: Plan,
  earlier: Session,
  session: Session,
  sameReviewers: boolean,
): string[] {
  const words: string[] = [];
  const { start } = earlier;
  if (start !== null && session.start !== null && start !== session.start) {
    const date = dateOf(start) === dateOf(session.start) ? '' : `${formatDate(start, 'medium', language)} `;
    words.push(t('exports.change.time', { time: `${date}${formatTime(start, language)}` }));
  } else if (earlier.minutes !== session.minutes) words.push(t('exports.change.length'));
  if (!equal(earlier.rooms, session.rooms)) {
    const rooms = roomsOf(before, earlier).map(({ name }) => name);
    const all = earlier.rooms === 'all' ? t('records.allRooms') : rooms.join(', ');
    words.push(all === '' ? t('exports.change.newRoom') : t('exports.change.room', { room: all }));
  }
  const told = TOLD.some((field) => !equal(earlier[field], session[field]));
  const themes = (of: Plan, { group }: Session) => group && of.groups[group]?.themes;
  const changed = told || !sameReviewers || !equal(themes(before, earlier), themes(plan, session));
  if (changed && words.length === 0) words.push(t('exports.change.changed'));
  return words;
}

function goneFrom({ plan, t, language }: Printout, before: Plan): Map<LocalDate, string[]> {
  const days = all(before, 'days');
  const gone = new Map<LocalDate, string[]>();
  for (const { id, start, number, title } of ordered(before, 'sessions')) {
    if (start === null || (plan.sessions[id]?.start ?? null) !== null) continue;
    const date = dayOf(days, start)?.date ?? dateOf(start);
    const text = [formatTime(start, language), number.trim(), title.trim() || t('records.untitled')];
    gone.set(date, [...(gone.get(date) ?? []), text.filter(Boolean).join(' ')]);
  }
  return gone;
}

/** The mark of a session, to stand behind its title; none for one that is as it was. */
export function markOf(changes: ChangeMarks | null, { id }: Session): Run[] {
  const words = changes?.of.get(id);
  return words === undefined ? [] : [{ text: `  ▲ ${words}`, font: 'mark' }];
}
