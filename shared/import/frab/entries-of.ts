import { TONES } from '../../export/styles.ts';
import { isKnownZone, offsetAt } from '../../export/zone.ts';
import { LONGEST_SESSION } from '../../plan/records/session.ts';
import { HUES, type Hue } from '../../plan/records/track.ts';
import {
  addMinutes,
  addToDate,
  at,
  isLocalDate,
  isLocalDateTime,
  type LocalDate,
  type LocalDateTime,
  timeOf,
  toMinutes,
} from '../../plan/time.ts';
import type { DayEntry, Entries, PersonEntry, RoomEntry, SessionEntry } from '../entries.ts';
import { nameKey } from '../keys.ts';
import { readKind, roomWord } from '../kinds/session-words.ts';
import { inEveryLanguage } from '../values/words.ts';
import type { RawEvent, RawSchedule } from './raw.ts';

/** What a schedule of another program (or of ours) brings: days, rooms, tracks, people and sessions. */
export function entriesOfSchedule({ generator, schedule: { conference } }: RawSchedule): Entries {
  const ours = generator?.name === 'Lokaplan';
  const days = conference.days.flatMap((day) => dayOf(day) ?? []);
  const rooms = roomsOf(conference);
  const names = new Set(rooms.map(({ name }) => name));
  const people = new Map<string, PersonEntry>();
  const sessions = conference.days.flatMap(({ date, day_start, rooms: byRoom }) =>
    Object.entries(byRoom).flatMap(([room, events]) =>
      events.map((event) => {
        takePeople(event, people);
        return sessionOf(event, { date, dayStart: day_start, room: event.room || room, names, ours });
      }),
    ),
  );
  const zone = zoneOf(conference);
  return {
    event: { title: conference.title, ...(zone === undefined ? {} : { zone }) },
    days,
    tracks: (conference.tracks ?? [])
      .filter(({ name }) => name !== '')
      .map(({ name, color }) => ({ name, hue: hueOf(color) })),
    rooms,
    people: [...people.values()],
    sessions: sessions.map((session, i) => ({ ...session, row: i + 1 })),
  };
}

function dayOf({
  date,
  day_start,
  day_end,
}: RawSchedule['schedule']['conference']['days'][number]): DayEntry | undefined {
  if (!isLocalDate(date)) return undefined;
  const [start, end] = [day_start.slice(0, 16), day_end.slice(0, 16)];
  return {
    date,
    opens: isLocalDateTime(start) ? timeOf(start) : '08:00',
    closes: isLocalDateTime(end) ? timeOf(end) : '17:00',
  };
}

/** The rooms that are listed, then those that only sessions are in. What stands for several or none is no room. */
function roomsOf({ rooms, days }: RawSchedule['schedule']['conference']): RoomEntry[] {
  const found = new Map<string, RoomEntry>();
  for (const { name, description, capacity, type } of rooms ?? []) {
    if (name === '' || found.has(name)) continue;
    const fields = {
      ...(typeof capacity === 'number' && Number.isInteger(capacity) && capacity >= 0 && capacity <= 100_000
        ? { capacity }
        : {}),
      ...(description === '' ? {} : { whereabouts: description.slice(0, 300) }),
      ...(type === 'online' ? { digital: true } : {}),
      ...(type === 'lecturehall' ? { plenary: true } : {}),
    };
    found.set(name, { row: 0, name: name.slice(0, 300), fields });
  }
  for (const { rooms: byRoom } of days) {
    for (const [name, events] of Object.entries(byRoom))
      if (name !== '' && events.length > 0 && !found.has(name))
        found.set(name, { row: 0, name: name.slice(0, 300), fields: {} });
  }
  const names = new Set(found.keys());
  return [...found.values()].filter(({ name }) => roomWord(name) === null && joint(name, names) === null);
}

/** `Salen + Lilla salen` where both are rooms by themselves. */
function joint(name: string, rooms: ReadonlySet<string>): string[] | null {
  const parts = name.split(' + ');
  return parts.length > 1 && parts.every((part) => rooms.has(part)) ? parts : null;
}

interface Around {
  readonly date: string;
  readonly dayStart: string;
  readonly room: string;
  readonly names: ReadonlySet<string>;
  readonly ours: boolean;
}

function sessionOf(event: RawEvent, { date, dayStart, room, names, ours }: Around): SessionEntry {
  const start = startOf(event, date, dayStart);
  const minutes = minutesOf(event.duration);
  const kind = readKind(event.type);
  const named = ours ? ownTitle(event.title) : { title: event.title, cancelled: false };
  const word = roomWord(room);
  const { setUp, questions } = briefOf(event.description);
  const who = peopleIn(event).map((name) => ({ name, organisation: '' }));
  return {
    row: 0,
    title: named.title.slice(0, 300),
    ...(start === undefined ? {} : { start }),
    ...(minutes === undefined ? {} : { minutes }),
    rooms: word === 'all' ? 'all' : word === 'none' ? [] : (joint(room, names) ?? [room.slice(0, 300)]),
    ...(event.track === '' ? {} : { track: event.track.slice(0, 300) }),
    ...(who.length === 0 ? {} : { people: [{ role: null, who }] }),
    fields: {
      ...(kind === null ? {} : { kind }),
      ...(named.cancelled ? { status: 'cancelled' as const } : {}),
      ...(event.subtitle === '' ? {} : { presenters: event.subtitle.slice(0, 300) }),
      brief: { startingPoint: bounded(event.abstract), setUp, questions },
      ...notesOf(event),
    },
  };
}

/** The wall clock, where the schedule is; a start before the day begins is on the night after. */
function startOf({ date, start }: RawEvent, day: string, dayStart: string): LocalDateTime | undefined {
  const stated = date.slice(0, 16);
  if (isLocalDateTime(stated)) return stated;
  const time = /^(\d{1,2}):(\d{2})/.exec(start);
  if (time === null || !isLocalDate(day)) return undefined;
  const moment = `${day}T${time[1]?.padStart(2, '0')}:${time[2]}`;
  if (!isLocalDateTime(moment)) return undefined;
  const opens = dayStart.slice(11, 16);
  return opens !== '' && timeOf(moment) < opens ? at(addToDate(day as LocalDate, 1), timeOf(moment)) : moment;
}

function minutesOf(duration: string): number | undefined {
  const [, days = '0', hours = '0', minutes = '0'] = /^(?:(\d+):)?(\d+):(\d{2})$/.exec(duration) ?? [];
  const all = Number(days) * 1440 + Number(hours) * 60 + Number(minutes);
  return all >= 1 && all <= LONGEST_SESSION ? all : undefined;
}

const CANCELLED = inEveryLanguage('records.sessionStatus.cancelled').concat('Utgår', 'Cancelled');

/** A title as this program writes it: what is cancelled says so first. */
function ownTitle(title: string): { title: string; cancelled: boolean } {
  const word = CANCELLED.find((each) => title.startsWith(`${each}: `));
  return word === undefined
    ? { title, cancelled: false }
    : { title: title.slice(word.length + 2), cancelled: true };
}

const QUESTION = /^– (?=\S)/;

/** The lines at the end that are each marked as a question, and the text before them. */
function briefOf(description: string): { setUp: string; questions: string[] } {
  const lines = bounded(description).split('\n');
  let first = lines.length;
  while (
    first > 0 &&
    lines.length - first < 100 &&
    QUESTION.test(lines[first - 1] ?? '') &&
    (lines[first - 1]?.length ?? 0) < 1000
  )
    first -= 1;
  return {
    setUp: lines.slice(0, first).join('\n').trim(),
    questions: lines.slice(first).map((line) => line.replace(QUESTION, '').trim()),
  };
}

const bounded = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .slice(0, 20_000)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim();

function notesOf({ links }: RawEvent): { notes?: string } {
  const lines = (links ?? []).flatMap(({ title = '', url = '' }) =>
    /^https?:/.test(url) ? [[title, url].filter(Boolean).join(': ')] : [],
  );
  return lines.length === 0 ? {} : { notes: bounded(lines.join('\n')) };
}

function peopleIn({ persons }: RawEvent): string[] {
  return (persons ?? [])
    .map(({ public_name, full_public_name, name }) =>
      (public_name || full_public_name || name || '').replace(/\s+/g, ' ').trim(),
    )
    .filter((name) => nameKey(name) !== '');
}

function takePeople(event: RawEvent, people: Map<string, PersonEntry>): void {
  const names = peopleIn(event);
  for (const [i, name] of names.entries()) {
    const biography = bounded(event.persons?.[i]?.biography ?? '');
    const known = people.get(nameKey(name));
    if (known !== undefined) continue;
    people.set(nameKey(name), {
      row: 0,
      name: name.slice(0, 300),
      fields: biography === '' ? {} : { notes: biography },
    });
  }
}

/** The zone that is named, if its clocks agree with the offsets that the times bear. */
function zoneOf({ time_zone_name: zone, days }: RawSchedule['schedule']['conference']): string | undefined {
  if (
    zone === '' ||
    zone.length > 60 ||
    !/^[A-Za-z]+(?:\/[A-Za-z0-9_+-]+){0,3}$/.test(zone) ||
    !isKnownZone(zone)
  )
    return undefined;
  const [, local, sign, hours, minutes] =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(?::\d\d)?([+-])(\d\d):?(\d\d)$/.exec(days[0]?.day_start ?? '') ?? [];
  if (local === undefined || !isLocalDateTime(local)) return zone;
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  return offsetAt(zone, toMinutes(addMinutes(local, -offset))) === offset ? zone : undefined;
}

/** The hue nearest to a colour; grey for what is no colour. */
function hueOf(colour: string): Hue {
  const wanted = rgb(colour);
  if (wanted === null) return 'grey';
  const distance = (hue: Hue) =>
    (rgb(TONES[hue].bar) ?? []).reduce((sum, part, i) => sum + (part - (wanted[i] ?? 0)) ** 2, 0);
  return [...HUES].sort((a, b) => distance(a) - distance(b))[0] ?? 'grey';
}

function rgb(colour: string): number[] | null {
  const [, ...parts] = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour) ?? [];
  return parts.length === 3 ? parts.map((part) => Number.parseInt(part, 16)) : null;
}
