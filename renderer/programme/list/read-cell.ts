import { formatTime } from '../../../shared/i18n/dates.ts';
import { dayOf } from '../../../shared/plan/day-of.ts';
import type { DayId, GroupId, PersonId, RoomId, SessionId, TrackId } from '../../../shared/plan/ids.ts';
import type { Day } from '../../../shared/plan/records/day.ts';
import {
  LONGEST_SESSION,
  type Session,
  type SessionKind,
  type SessionStatus,
} from '../../../shared/plan/records/session.ts';
import { at, dateOf, timeOf } from '../../../shared/plan/time.ts';
import { minutesUntil, momentOn } from '../../../shared/programme/clock.ts';
import { firstFree } from '../../../shared/programme/free.ts';
import { allMeant, type Choice, type Meant, meant } from '../../../shared/programme/list/choice.ts';
import type { Column } from '../../../shared/programme/list/rows.ts';
import { USUAL_ROLE } from '../../../shared/programme/usual-role.ts';
import { readTime, saysEndOfDay } from '../../ui/fields/read-time.ts';
import type { Wording } from '../carry/say.ts';
import { CHOICES } from './cell-choices.ts';
import { type Change, change, type Outcome } from './change.ts';

const MOST_SEATS = 100_000;

/** What a cell is read with. */
export interface CellContext {
  readonly session: Session;
  readonly wording: Wording;
  /** The day that a time goes to that is given to a session which has none. */
  readonly day: Day | undefined;
}

/** What `text`, typed into a cell of a column, comes to. */
export function readCell(column: Column, text: string, context: CellContext): Outcome {
  return READERS[column](text.trim(), context);
}

/** What a cell holds while it is edited. */
export function cellText(column: Column, { session, wording }: CellContext, shown: string): string {
  if (column !== 'people') return shown;
  const labels = new Map(CHOICES.people(wording).map(({ id, label }) => [id, label]));
  return [...new Set(session.people.map(({ person }) => labels.get(person) ?? ''))].join(', ');
}

type Reader = (text: string, context: CellContext) => Outcome;

const READERS: { readonly [C in Column]: Reader } = {
  day: readDay,
  start: readStart,
  end: readEnd,
  minutes: readMinutes,
  number: (text, { session }) => edit(session, { number: text }),
  title: (text, { session }) => edit(session, { title: text }),
  kind: (text, { session, wording }) =>
    chosen<SessionKind>(CHOICES.kind(wording), text, (kind) => edit(session, { kind })),
  status: (text, { session, wording }) =>
    chosen<SessionStatus>(CHOICES.status(wording), text, (status) => statusChange(session, status)),
  rooms: readRooms,
  people: (text, context) => readPeople(text, context),
  track: (text, { session, wording }) =>
    text === ''
      ? edit(session, { track: null })
      : chosen<TrackId>(CHOICES.track(wording), text, (track) => edit(session, { track })),
  group: (text, { session, wording }) =>
    text === ''
      ? edit(session, { group: null })
      : chosen<GroupId>(CHOICES.group(wording), text, (group) => edit(session, { group })),
  capacity: readCapacity,
};

function edit(session: Session, fields: Partial<Omit<Session, 'id'>>): Outcome {
  const differs = Object.entries(fields).some(
    ([field, value]) => JSON.stringify(session[field as keyof Session]) !== JSON.stringify(value),
  );
  return differs ? change('session.edit', { session: session.id, fields }) : 'same';
}

function chosen<Id extends string>(
  list: readonly Choice[],
  text: string,
  then: (id: Id) => Outcome,
): Outcome {
  const found = meant(list as readonly Choice<Id>[], text);
  return 'one' in found ? then(found.one.id) : unclear(found);
}

/** How many of what a name may mean are told. */
const TOLD = 4;

function unclear(found: Exclude<Meant<string>, { one: unknown }>): Outcome {
  if ('none' in found) return { error: 'list.unknown', values: { name: found.none } };
  const names = found.several.slice(0, TOLD).map(({ label }) => label);
  return { error: 'list.unclear', values: { names: names.join(', ') } };
}

function statusChange(session: Session, status: SessionStatus): Outcome {
  const sessions: SessionId[] = [session.id];
  if (status === session.status) return 'same';
  if (status === 'cancelled') return change('session.cancel', { sessions });
  return session.status === 'cancelled' && status === 'planned'
    ? change('session.reinstate', { sessions })
    : edit(session, { status });
}

function readDay(text: string, { session, wording }: CellContext): Outcome {
  if (text === '') return unplace(session);
  return chosen<DayId | 'unplaced'>(CHOICES.day(wording), text, (id) => {
    if (id === 'unplaced') return unplace(session);
    const board = wording.board.find(({ day }) => day.id === id);
    if (board === undefined) return 'same';
    const free = firstFree(board, session);
    if (session.start !== null) return place(session, momentOn(board.day, timeOf(session.start)));
    return free.start === null ? 'same' : place(session, free.start, free.rooms);
  });
}

function unplace({ id, start }: Session): Outcome {
  return start === null ? 'same' : change('session.unplace', { sessions: [id] });
}

function place(session: Session, start: NonNullable<Session['start']>, rooms = session.rooms): Outcome {
  if (start === session.start && rooms === session.rooms) return 'same';
  return change('session.place', { placements: [{ session: session.id, start, rooms }] });
}

const badTime = ({ wording }: CellContext): Outcome => ({
  error: 'fields.time',
  values: { example: formatTime('09:30', wording.language) },
});

function readStart(text: string, context: CellContext): Outcome {
  const { session, wording } = context;
  if (text === '') return unplace(session);
  const time = readTime(text);
  if (time === null) return badTime(context);
  const days = wording.board.map(({ day }) => day);
  const day = session.start === null ? context.day : dayOf(days, session.start);
  const date = day?.date ?? (session.start === null ? undefined : dateOf(session.start));
  if (date === undefined) return { error: 'programme.carry.noDay' };
  const moment = day === undefined ? at(date, time) : momentOn(day, time);
  // Where the evening does not go on past midnight, 24.00 would be taken for the morning before.
  if (saysEndOfDay(text) && moment === at(date, time)) return { error: 'programme.field.startsAt24' };
  return place(session, moment);
}

function readEnd(text: string, context: CellContext): Outcome {
  const { session } = context;
  if (session.start === null) return text === '' ? 'same' : { error: 'list.startFirst' };
  const time = readTime(text);
  if (time === null) return badTime(context);
  const minutes = minutesUntil(session.start, time);
  return minutes === null ? { error: 'programme.field.endsBeforeStart' } : resize(session, minutes);
}

/** A length as `90`, `90 min`, `1.30`, `1:30`, `1 h` or `1 h 30`. */
function readMinutes(text: string, { session }: CellContext): Outcome {
  const [, hours, rest] =
    /^(\d{1,2})[.:](\d{2})$/.exec(text) ??
    /^(\d{1,2})\s*(?:h|t|tim)\.?\s*(?:(\d{1,2})\s*(?:m|min)?\.?)?$/i.exec(text) ??
    [];
  const [, only] = /^(\d{1,9})\s*(?:m|min)?\.?$/i.exec(text) ?? [];
  if (hours === undefined && only === undefined) return { error: 'list.length' };
  const minutes = hours === undefined ? Number(only) : Number(hours) * 60 + Number(rest ?? 0);
  if (minutes < 1 || minutes > LONGEST_SESSION) return { error: 'commands.session.badLength' };
  return resize(session, minutes);
}

function resize({ id, start, minutes: now }: Session, minutes: number): Outcome {
  return minutes === now ? 'same' : change('session.resize', { session: id, start, minutes });
}

function readRooms(text: string, { session, wording }: CellContext): Outcome {
  const found = allMeant(CHOICES.rooms(wording) as Choice<RoomId | 'all'>[], text);
  if (!('ids' in found)) return unclear(found);
  const rooms = found.ids.filter((id) => id !== 'all');
  return edit(session, { rooms: rooms.length < found.ids.length ? 'all' : rooms });
}

/** What a text of names comes to, with others beside those it names. */
export function readPeople(
  text: string,
  { session, wording }: CellContext,
  others: readonly PersonId[] = [],
): Outcome {
  const found = allMeant(CHOICES.people(wording) as Choice<PersonId>[], text);
  if ('ids' in found) return edit(session, { people: peopleAfter(session, [...found.ids, ...others]) });
  return 'none' in found ? { error: 'list.unknownPerson', values: { name: found.none } } : unclear(found);
}

/** Those named, in that order: with the roles they have, else with the usual one. */
function peopleAfter({ people, kind }: Session, ids: readonly PersonId[]): Session['people'] {
  return ids.flatMap((person) => {
    const now = people.filter((other) => other.person === person);
    return now.length > 0 ? now : [{ person, role: USUAL_ROLE[kind] }];
  });
}

function readCapacity(text: string, { session }: CellContext): Outcome {
  if (text === '') return edit(session, { capacity: null });
  const bare = text.replaceAll(/\s/g, '');
  const capacity = Number(bare);
  return /^\d+$/.test(bare) && capacity <= MOST_SEATS
    ? edit(session, { capacity })
    : { error: 'fields.number', values: { min: 0, max: MOST_SEATS } };
}

/** Whether an outcome is something to do. */
export function isChange(outcome: Outcome): outcome is Change {
  return outcome !== 'same' && 'id' in outcome;
}
