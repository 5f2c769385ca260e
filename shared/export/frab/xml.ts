import { XMLBuilder } from 'fast-xml-parser';
import { hoursAndMinutes } from './json.ts';
import type { Schedule, ScheduleEvent } from './schedule.ts';

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#',
  format: true,
  suppressBooleanAttributes: false,
});

/** A schedule as frab schedule XML (c3voc.de/schedule/schema.xsd). */
export function frabXmlOf(schedule: Schedule): string {
  return builder.build({
    '?xml': { '@version': '1.0', '@encoding': 'UTF-8' },
    schedule: {
      generator: { '@name': 'Lokaplan' },
      version: schedule.version,
      conference: {
        title: schedule.title,
        acronym: schedule.acronym,
        start: schedule.first,
        end: schedule.last,
        days: schedule.days.length,
        timeslot_duration: hoursAndMinutes(schedule.timeslot),
        time_zone_name: schedule.zone,
        track: schedule.tracks.map(({ name, slug, colour }) => ({
          '@name': name,
          '@color': colour,
          '@slug': slug,
        })),
      },
      day: schedule.days.map(({ index, date, start, end, rooms }) => ({
        '@index': index,
        '@date': date,
        '@start': start,
        '@end': end,
        room: rooms.map(({ room, events }) => ({
          '@name': room.name,
          '@guid': room.guid,
          event: events.map((event) => eventOf(schedule, event)),
        })),
      })),
    },
  });
}

function eventOf({ language }: Schedule, event: ScheduleEvent) {
  return {
    '@guid': event.guid,
    '@id': event.id,
    date: event.date,
    start: event.start,
    duration: hoursAndMinutes(event.duration),
    room: event.room,
    slug: event.slug,
    title: event.title,
    subtitle: event.subtitle,
    track: event.track,
    type: event.kind,
    language,
    abstract: event.abstract,
    description: event.description,
    recording: { license: '', optout: true },
    persons: {
      person: event.persons.map(({ id, guid, name }) => ({ '@id': id, '@guid': guid, '#': name })),
    },
    links: '',
    attachments: '',
  };
}
