import type { LocalDateTime } from '../../plan/time.ts';
import { writable } from '../safe-text.ts';
import type { Calendar, CalendarEntry } from './calendar.ts';
import type { Observance } from './time-zone.ts';

/** The most octets a line may have before its end (RFC 5545, 3.1). */
const LONGEST_LINE = 75;

/**
 * A calendar as iCalendar text. Times are written as they stand on the wall, with their zone, and never go
 * through a clock of the machine.
 */
export function icsOf(calendar: Calendar): string {
  const { zone, observances, entries } = calendar;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Lokaplan//Lokaplan//SV',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...text('NAME', calendar.name),
    ...text('X-WR-CALNAME', calendar.name),
    ...text('X-WR-CALDESC', calendar.description),
    `X-WR-TIMEZONE:${zone}`,
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...observances.flatMap(observanceLines),
    'END:VTIMEZONE',
    ...entries.flatMap((entry) => entryLines(calendar, entry)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function observanceLines({ kind, start, from, to, rule }: Observance): string[] {
  return [
    `BEGIN:${kind}`,
    `DTSTART:${wallClock(start)}`,
    `TZOFFSETFROM:${offset(from)}`,
    `TZOFFSETTO:${offset(to)}`,
    ...(rule === null ? [] : [`RRULE:${rule}`]),
    `END:${kind}`,
  ];
}

function entryLines({ zone, now, version }: Calendar, entry: CalendarEntry): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${entry.uid}`,
    `DTSTAMP:${utc(now)}`,
    `LAST-MODIFIED:${utc(version.changed)}`,
    `SEQUENCE:${version.sequence}`,
    `DTSTART;TZID=${zone}:${wallClock(entry.start)}`,
    `DTEND;TZID=${zone}:${wallClock(entry.end)}`,
    `STATUS:${entry.status}`,
    // What is cancelled takes nobody's time.
    ...(entry.status === 'CANCELLED' ? ['TRANSP:TRANSPARENT'] : []),
    ...text('SUMMARY', entry.summary),
    ...text('LOCATION', entry.location),
    ...text('DESCRIPTION', entry.description),
    ...text('CATEGORIES', entry.category),
    'END:VEVENT',
  ];
}

/** A line for a value of type TEXT; none for an empty one. */
function text(name: string, value: string): string[] {
  const escaped = writable(value)
    .trim()
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
  return escaped === '' ? [] : [`${name}:${escaped}`];
}

/** `20130829T090000`. */
function wallClock(moment: LocalDateTime): string {
  return `${moment.replace(/[-:]/g, '')}00`;
}

/** `20130812T101500Z`, of an instant such as `2013-08-12T10:15:00.000Z`. */
function utc(instant: string): string {
  return `${instant.slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** `+0200`, of minutes. */
function offset(minutes: number): string {
  const size = Math.abs(minutes);
  const two = (count: number) => String(count).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}${two(size % 60)}`;
}

/** `line` with breaks where it grows too long, counted in octets and never inside a character. */
function folded(line: string): string {
  let result = '';
  let length = 0;
  for (const character of line) {
    const octets = octetsOf(character.codePointAt(0) ?? 0);
    if (length + octets > LONGEST_LINE) {
      result += '\r\n ';
      length = 1;
    }
    result += character;
    length += octets;
  }
  return result;
}

/** How many octets a character takes in UTF-8. */
function octetsOf(codePoint: number): number {
  return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x1_0000 ? 3 : 4;
}
