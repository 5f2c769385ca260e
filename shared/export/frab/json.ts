import type { Schedule, ScheduleEvent, ScheduleRoom } from './schedule.ts';

/** The zones that the schema has a pattern for; others are left to the offsets of the times. */
const NAMED_ZONE = /^([A-Z][a-z]+\/[A-Z][a-z]+)|UTC$/;

/** A schedule as frab schedule JSON (c3voc.de/schedule/schema.json). */
export function frabJsonOf(schedule: Schedule): string {
  const { zone } = schedule;
  const document = {
    $schema: 'https://c3voc.de/schedule/schema.json',
    generator: { name: 'Lokaplan' },
    schedule: {
      version: schedule.version,
      conference: {
        acronym: schedule.acronym,
        title: schedule.title,
        start: schedule.first,
        end: schedule.last,
        daysCount: schedule.days.length,
        timeslot_duration: hoursAndMinutes(schedule.timeslot),
        ...(NAMED_ZONE.test(zone) ? { time_zone_name: zone } : {}),
        tracks: schedule.tracks.map(({ name, slug, colour }) => ({ name, slug, color: colour })),
        rooms: schedule.rooms.map(roomOf),
        days: schedule.days.map(({ index, date, start, end, rooms }) => ({
          index,
          date,
          day_start: start,
          day_end: end,
          rooms: Object.fromEntries(
            rooms.map(({ room, events }) => [room.name, events.map((event) => eventOf(schedule, event))]),
          ),
        })),
      },
    },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function roomOf({ name, guid, type, capacity, description }: ScheduleRoom) {
  return { name, guid, ...(type === undefined ? {} : { type }), description: description || null, capacity };
}

function eventOf({ language }: Schedule, event: ScheduleEvent) {
  return {
    id: event.id,
    guid: event.guid,
    date: event.date,
    start: event.start,
    end: event.end,
    duration: hoursAndMinutes(event.duration),
    room: event.room,
    slug: event.slug,
    // The format asks for an address, and a plan has none on any network.
    url: `urn:uuid:${event.guid}`,
    title: event.title,
    subtitle: event.subtitle,
    track: event.track || null,
    type: event.kind,
    language,
    abstract: event.abstract,
    description: event.description,
    recording_license: '',
    // Nobody has been asked.
    do_not_record: true,
    persons: event.persons.map(({ id, guid, name }) => ({ id, guid, public_name: name })),
    links: [],
    attachments: [],
  };
}

/** `01:30`, of minutes. */
export function hoursAndMinutes(minutes: number): string {
  const two = (count: number) => String(count).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
