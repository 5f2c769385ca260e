import { type LocalDateTime, MINUTES_A_DAY, toMinutes } from '../plan/time.ts';

/**
 * The one place where a wall clock meets the world's time. Instants are minutes since 1970-01-01T00:00 UTC,
 * offsets are minutes ahead of UTC. What a zone's clocks showed in any year is known to the JavaScript engine.
 */

const MINUTE = 60_000;
const made = new Map<string, Intl.DateTimeFormat>();

/** Throws RangeError for a zone that the engine does not know. */
function formatOf(zone: string): Intl.DateTimeFormat {
  let format = made.get(zone);
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'longOffset' });
    made.set(zone, format);
  }
  return format;
}

/** Whether `zone` is the name of a zone whose offsets can be had. */
export function isKnownZone(zone: string): boolean {
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** How far the clocks of `zone` are ahead of UTC at `instant`. Throws RangeError for an unknown zone. */
export function offsetAt(zone: string, instant: number): number {
  const [, sign, hours, minutes] =
    /GMT([+-])(\d\d):(\d\d)/.exec(formatOf(zone).format(new Date(instant * MINUTE))) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0));
}

/**
 * The offset in force when the clocks of `zone` show `moment`. A time that they show twice is the first of the
 * two, and one that they skip counts from before the skip, as calendar programs read it (RFC 5545, 3.3.5).
 */
function offsetOf(zone: string, moment: LocalDateTime): number {
  const local = toMinutes(moment);
  const before = offsetAt(zone, local - MINUTES_A_DAY);
  const after = offsetAt(zone, local + MINUTES_A_DAY);
  return [before, after].find((offset) => offsetAt(zone, local - offset) === offset) ?? before;
}

/** How long it is from one time on the clocks of `zone` to another, in minutes; 0 when `to` comes no later. */
export function elapsed(zone: string, from: LocalDateTime, to: LocalDateTime): number {
  return Math.max(0, toMinutes(to) - offsetOf(zone, to) - (toMinutes(from) - offsetOf(zone, from)));
}

/** A moment with its offset, `2013-08-29T09:00:00+02:00`. Throws RangeError for an unknown zone. */
export function withOffset(zone: string, moment: LocalDateTime): string {
  const offset = offsetOf(zone, moment);
  const two = (count: number) => String(count).padStart(2, '0');
  const size = Math.abs(offset);
  return `${moment}:00${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
