import { type DateLength, formatDate, formatTime, formatTimes } from '../i18n/dates.ts';
import type { Period } from '../plan/records/room.ts';
import { dateOf, type LocalDate, type LocalDateTime, type LocalTime } from '../plan/time.ts';
import { type Side, yearOf } from './side.ts';

/** A date, with its year where the event's days do not tell it. */
export function dateWords(date: LocalDate, length: DateLength, { language, year }: Side): string {
  return formatDate(date, year === yearOf(date) ? length : 'full', language);
}

/** A moment: "tors 29 aug kl. 9.00". */
export function momentWords(moment: LocalDateTime, side: Side): string {
  return on(dateOf(moment), formatTime(moment, side.language), side);
}

/** A stretch of time: "tors 29 aug kl. 9.00–10.30", "tors 29 aug kl. 22.00–fre 30 aug kl. 1.00". */
export function periodWords({ from, to }: Period, side: Side): string {
  return dateOf(from) === dateOf(to)
    ? on(dateOf(from), formatTimes(from, to, side.language), side)
    : `${momentWords(from, side)}–${momentWords(to, side)}`;
}

/** A date with what is said of its hours. */
export function on(date: LocalDate, time: string, side: Side): string {
  return side.t('describe.when', { day: dateWords(date, 'medium', side), time });
}

/** An instant in UTC, as a moment of the event's own wall clock. */
export function instantWords(instant: string, side: Side): string {
  return momentWords(wallClock(instant, side.plan.event.zone), side);
}

function wallClock(instant: string, zone: string): LocalDateTime {
  try {
    const options = { timeZone: zone, dateStyle: 'short', timeStyle: 'short' } as const;
    const local = new Intl.DateTimeFormat('sv-SE', options).format(new Date(instant));
    return local.replace(' ', 'T') as LocalDateTime;
  } catch {
    // A plan may name a zone that this computer has never heard of.
    return instant.slice(0, 16) as LocalDateTime;
  }
}

/** A time of day. */
export function timeWords(time: LocalTime, { language }: Side): string {
  return formatTime(time, language);
}

/** Hours of a day of which either end may be open: "9.00–12.00", "från 9.00"; empty when both are. */
export function hoursWords(from: LocalTime | null, to: LocalTime | null, { t, language }: Side): string {
  if (from !== null && to !== null) return formatTimes(from, to, language);
  if (from !== null) return t('describe.from', { time: formatTime(from, language) });
  return to === null ? '' : t('describe.until', { time: formatTime(to, language) });
}
