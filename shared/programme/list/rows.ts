import { formatDate, formatTime } from '../../i18n/dates.ts';
import { fold } from '../../i18n/fold.ts';
import type { Translate } from '../../i18n/translator.ts';
import { dayOf } from '../../plan/day-of.ts';
import { byOrder, ordered, type Plan } from '../../plan/plan.ts';
import type { Day } from '../../plan/records/day.ts';
import type { Language } from '../../plan/records/event.ts';
import type { Group } from '../../plan/records/group.ts';
import type { Session } from '../../plan/records/session.ts';
import { addMinutes } from '../../plan/time.ts';
import { peopleOf } from '../../reviewing/engagements.ts';
import { daysInOrder } from '../board.ts';
import { roomWords } from '../words.ts';

/** The columns of the list of the programme that hold a field of the session, in their order. */
export const COLUMNS = [
  'day',
  'start',
  'end',
  'minutes',
  'number',
  'title',
  'kind',
  'status',
  'rooms',
  'people',
  'track',
  'group',
  'capacity',
] as const;
export type Column = (typeof COLUMNS)[number];

/** A session as a row of the list. */
export interface ListRow {
  readonly session: Session;
  /** The day it belongs to; undefined while it is unplaced, and on a date that is no day of the event. */
  readonly day: Day | undefined;
  /** What each column shows. */
  readonly cells: Readonly<Record<Column, string>>;
  /** Those whom its group brings, by name: shown with its people, changed in the group. */
  readonly fromGroup: string;
  /** All of it that is searched, folded. */
  readonly text: string;
}

/** A group as it is called in a list: "3 Innovativa miljöer". */
export function groupName({ number, name, themes }: Group, t: Translate): string {
  return [number, name || themes[0]?.title].filter(Boolean).join(' ') || t('records.untitled');
}

/** Every session of the plan as a row, in order of time and the unplaced last. */
export function listRows(plan: Plan, t: Translate, language: Language): ListRow[] {
  const days = daysInOrder(plan);
  const name = (id: Session['people'][number]['person']) => plan.people[id]?.name ?? '';
  return inTime(plan).map((session) => {
    const { start, minutes, track, group } = session;
    const day = start === null ? undefined : dayOf(days, start);
    const own = [...new Set(session.people.map(({ person }) => person))];
    const others = peopleOf(plan, session).flatMap(({ person }) =>
      own.includes(person) ? [] : [name(person)],
    );
    const groupRecord = group === null ? undefined : plan.groups[group];
    const cells: ListRow['cells'] = {
      day: start === null ? '' : formatDate(day?.date ?? start, 'medium', language),
      start: start === null ? '' : formatTime(start, language),
      end: start === null ? '' : formatTime(addMinutes(start, minutes), language),
      minutes: String(minutes),
      number: session.number,
      title: session.title,
      kind: t(`records.sessionKind.${session.kind}`),
      status: t(`records.sessionStatus.${session.status}`),
      rooms: session.rooms.length === 0 ? '' : roomWords(plan, session.rooms, t),
      people: own.map(name).join(', '),
      track: track === null ? '' : plan.tracks[track]?.name || t('records.untitled'),
      group: groupRecord === undefined ? '' : groupName(groupRecord, t),
      capacity: session.capacity === null ? '' : String(session.capacity),
    };
    const fromGroup = [...new Set(others)].join(', ');
    const searched = [...Object.values(cells), fromGroup, session.presenters];
    return { session, day, cells, fromGroup, text: fold(searched.join(' ')) };
  });
}

/** The sessions by time, at one time by room, and the unplaced last in the order of the plan. */
function inTime(plan: Plan): Session[] {
  const places = new Map(ordered(plan, 'rooms').map(({ id }, place) => [id, place]));
  const placeOf = ({ rooms }: Session) =>
    rooms === 'all' ? -1 : (places.get(rooms[0] ?? 'room:') ?? places.size);
  return ordered(plan, 'sessions').sort((a, b) => {
    if (a.start !== b.start) return (a.start ?? LATE) < (b.start ?? LATE) ? -1 : 1;
    if (a.start === null) return byOrder(a, b);
    return placeOf(a) - placeOf(b) || byOrder(a, b);
  });
}

/** After every moment. */
const LATE = '~';
