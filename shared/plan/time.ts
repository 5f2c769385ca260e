import { UTCDateMini } from '@date-fns/utc';
import { addDays, differenceInCalendarDays } from 'date-fns';
import { z } from 'zod';

/**
 * Times in a plan are wall-clock times without a zone. They are computed with date-fns on UTC dates, so
 * neither the machine's zone nor daylight saving can move them.
 */

/** A day of the calendar, `2013-08-29`. */
export type LocalDate = `${number}-${number}-${number}`;
/** A time of day, `09:00`. */
export type LocalTime = `${number}:${number}`;
/** A wall-clock moment to the minute, `2013-08-29T09:00`. */
export type LocalDateTime = `${LocalDate}T${LocalTime}`;

const MINUTE = 60_000;
export const MINUTES_A_DAY = 1440;

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d$/;

/** True for a date that exists (`2013-02-30` does not), in the years 1900 to 2199. */
export function isLocalDate(text: string): text is LocalDate {
  if (!DATE.test(text)) return false;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8, 10));
  const moment = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && year <= 2199 && moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day;
}

/** True for `00:00` to `23:59`. */
export function isLocalTime(text: string): text is LocalTime {
  return TIME.test(text);
}

/** True for a date that exists with a time of day behind `T`. */
export function isLocalDateTime(text: string): text is LocalDateTime {
  return DATE_TIME.test(text) && isLocalDate(text.slice(0, 10));
}

export const localDate = z
  .string()
  .regex(DATE)
  .refine(isLocalDate, { message: 'date' }) as unknown as z.ZodType<LocalDate>;
export const localTime = z.string().regex(TIME) as unknown as z.ZodType<LocalTime>;
export const localDateTime = z
  .string()
  .regex(DATE_TIME)
  .refine(isLocalDateTime, { message: 'date' }) as unknown as z.ZodType<LocalDateTime>;

/** The date part of a moment. */
export function dateOf(moment: LocalDateTime): LocalDate {
  return moment.slice(0, 10) as LocalDate;
}

/** The time-of-day part of a moment. */
export function timeOf(moment: LocalDateTime): LocalTime {
  return moment.slice(11) as LocalTime;
}

/** Puts a date and a time of day together. */
export function at(date: LocalDate, time: LocalTime): LocalDateTime {
  return `${date}T${time}`;
}

/** Minutes since midnight, 0 to 1439. */
export function minuteOfDay(time: LocalTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** Minutes on one running scale (since 1970-01-01T00:00), for comparing and subtracting moments. */
export function toMinutes(moment: LocalDateTime): number {
  return (
    Date.UTC(
      numberAt(moment, 0, 4),
      numberAt(moment, 5, 7) - 1,
      numberAt(moment, 8, 10),
      numberAt(moment, 11, 13),
      numberAt(moment, 14, 16),
    ) / MINUTE
  );
}

/** The number that the digits of a text say. Without a text for each, since every check and layout asks for it. */
function numberAt(text: string, from: number, to: number): number {
  let number = 0;
  for (let index = from; index < to; index++) number = number * 10 + text.charCodeAt(index) - ZERO;
  return number;
}

const ZERO = '0'.charCodeAt(0);

/** The moment that `toMinutes` turns into `minutes`. */
export function fromMinutes(minutes: number): LocalDateTime {
  return new UTCDateMini(minutes * MINUTE).toISOString().slice(0, 16) as LocalDateTime;
}

/** `minutes` may be negative. */
export function addMinutes(moment: LocalDateTime, minutes: number): LocalDateTime {
  return fromMinutes(toMinutes(moment) + minutes);
}

/** The date `count` days later; `count` may be negative. */
export function addToDate(date: LocalDate, count: number): LocalDate {
  return addDays(toDate(date), count).toISOString().slice(0, 10) as LocalDate;
}

/** Whole days from `a` to `b`; negative when `b` is the earlier. */
export function daysBetween(a: LocalDate, b: LocalDate): number {
  return differenceInCalendarDays(toDate(b), toDate(a));
}

/** A date or moment as the UTC date that date-fns formats as the same wall clock. */
export function toDate(moment: LocalDate | LocalDateTime): Date {
  return new UTCDateMini(moment.length === 10 ? `${moment}T00:00Z` : `${moment}Z`);
}

/** A stretch of time on the scale of `toMinutes`, half-open: `end` is no longer part of it. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

/** Half-open intervals overlap only if they share a minute: one ending at 10.00 and one starting then do not. */
export function overlaps(a: Interval, b: Interval): boolean {
  return a.start < b.end && b.start < a.end;
}
