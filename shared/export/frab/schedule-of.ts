import { dayWindow } from '../../plan/day-of.ts';
import { all, ordered } from '../../plan/plan.ts';
import type { Session } from '../../plan/records/session.ts';
import { addMinutes, fromMinutes, timeOf, toMinutes } from '../../plan/time.ts';
import { trackOf } from '../../programme/hue.ts';
import { peopleOf } from '../../reviewing/engagements.ts';
import type { Printout } from '../printout.ts';
import { type Placed, type ProgrammeDay, programmeDays } from '../programme-days.ts';
import { oneLine, writable } from '../safe-text.ts';
import type { Source } from '../source.ts';
import { TONES } from '../styles.ts';
import { type Guid, guidsOf } from '../uuid.ts';
import { numberedTitle } from '../wording.ts';
import { elapsed, withOffset } from '../zone.ts';
import { numbersOf, slugOf, toldApart } from './names.ts';
import { type Rooms, scheduleRooms } from './rooms.ts';
import type { Schedule, ScheduleEvent } from './schedule.ts';

/**
 * The schedule of a plan: its placed sessions by day and room, each once. The format knows of nothing cancelled,
 * so that stands in the title. Null for a plan without a day. Throws RangeError when the event's zone is unknown.
 */
export function scheduleOf({ file, printout }: Source): Schedule | null {
  const { plan, language, title, version } = printout;
  const { zone } = plan.event;
  const days = programmeDays(plan);
  const [first, last] = [days[0]?.date, days.at(-1)?.date];
  if (first === undefined || last === undefined) return null;
  const sessions = days.flatMap((day) => day.sessions.map(({ session }) => session));
  const guid = guidsOf(file);
  const rooms = scheduleRooms(printout, sessions, guid);
  const base = slugOf(title) || 'lokaplan';
  const acronym = `${base}_${first.slice(0, 4)}`;
  const tracks = ordered(plan, 'tracks');
  const trackNames = toldApart(tracks.map(({ name }) => oneLine(name) || printout.t('records.untitled')));
  const event = eventMaker(printout, { guid, rooms, acronym, sessions, trackNames });
  return {
    version,
    title: oneLine(title),
    acronym,
    zone,
    language,
    first,
    last,
    timeslot: timeslotOf(sessions),
    tracks: tracks.map(({ hue }, i) => ({
      name: trackNames[i] ?? '',
      slug: `track-${slugOf(trackNames[i] ?? '').replaceAll('_', '-') || i + 1}`,
      colour: `#${TONES[hue].bar.toLowerCase()}`,
    })),
    rooms: rooms.all,
    days: days.map((day, i) => ({
      index: i + 1,
      date: day.date,
      ...hours(printout, day),
      rooms: rooms.all.map((room) => ({
        room,
        events: day.sessions.filter(({ session }) => rooms.of(session) === room).map(event),
      })),
    })),
  };
}

/** The opening hours of a day, stretched to hold all that happens on it. */
function hours({ plan }: Printout, { date, sessions }: ProgrammeDay): { start: string; end: string } {
  const record = all(plan, 'days').find((day) => day.date === date);
  const midnight = toMinutes(`${date}T00:00`);
  const own = record === undefined ? { start: midnight, end: midnight + 1440 } : dayWindow(record);
  const start = Math.min(own.start, ...sessions.map(({ interval }) => interval.start));
  const end = Math.max(own.end, ...sessions.map(({ interval }) => interval.end));
  const { zone } = plan.event;
  return { start: withOffset(zone, fromMinutes(start)), end: withOffset(zone, fromMinutes(end)) };
}

interface Known {
  readonly guid: Guid;
  readonly rooms: Rooms;
  readonly acronym: string;
  readonly sessions: readonly Session[];
  /** In the order of the plan's tracks. */
  readonly trackNames: readonly string[];
}

function eventMaker(printout: Printout, known: Known): (placed: Placed) => ScheduleEvent {
  const { plan, t } = printout;
  const { guid, rooms, acronym } = known;
  const { zone } = plan.event;
  const numbers = numbersOf(known.sessions.map(({ id }) => guid(id)));
  const people = numbersOf(all(plan, 'people').map(({ id }) => guid(id)));
  const tracks = new Map(ordered(plan, 'tracks').map(({ id }, i) => [id, known.trackNames[i]]));
  return ({ session, start }) => {
    const cancelled = session.status === 'cancelled';
    const own = guid(session.id);
    const id = numbers.get(own) ?? 1;
    const title = oneLine(numberedTitle(printout, session));
    const words = slugOf(title);
    const end = addMinutes(start, session.minutes);
    const track = trackOf(plan, session);
    const persons = cancelled ? [] : [...new Set(peopleOf(plan, session).map(({ person }) => person))];
    return {
      id,
      guid: own,
      slug: `${acronym}-${id}-${words.length > 1 ? words : session.kind}`,
      date: withOffset(zone, start),
      start: timeOf(start),
      end: withOffset(zone, end),
      duration: elapsed(zone, start, end) || session.minutes,
      room: rooms.of(session).name,
      title: cancelled ? t('exports.frab.cancelled', { title }) : title,
      subtitle: oneLine(session.presenters),
      track: (track && tracks.get(track.id)) ?? '',
      kind: session.kind,
      abstract: writable(session.brief.startingPoint).trim(),
      description: [session.brief.setUp, ...session.brief.questions.map((question) => `– ${question}`)]
        .map((part) => writable(part).trim())
        .filter(Boolean)
        .join('\n'),
      persons: persons.map((person) => ({
        id: people.get(guid(person)) ?? 1,
        guid: guid(person),
        name: oneLine(plan.people[person]?.name ?? ''),
      })),
    };
  };
}

/** The greatest length of time that all starts and lengths are multiples of; a quarter where there are none. */
function timeslotOf(sessions: readonly Session[]): number {
  const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
  const minutes = sessions.flatMap(({ start, minutes: length }) =>
    start === null ? [] : [toMinutes(start), length],
  );
  return divisor(minutes.reduce(divisor, 0), 60) % 60 || 15;
}
