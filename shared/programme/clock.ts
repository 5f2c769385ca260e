import { dayWindow } from '../plan/day-of.ts';
import type { Day } from '../plan/records/day.ts';
import {
  addToDate,
  at,
  type LocalDateTime,
  type LocalTime,
  MINUTES_A_DAY,
  minuteOfDay,
  timeOf,
  toMinutes,
} from '../plan/time.ts';

/** An end typed before the start is taken for the next morning only when that makes this many minutes or fewer. */
const LONGEST_EVENING = 12 * 60;

/** The moment someone means who says a time of a day: half past midnight is after an evening that is open then. */
export function momentOn(day: Day, time: LocalTime): LocalDateTime {
  const same = at(day.date, time);
  const after = at(addToDate(day.date, 1), time);
  const { start, end } = dayWindow(day);
  return toMinutes(same) < start && toMinutes(after) < end ? after : same;
}

/** How many minutes from `start` to the time it ends, past midnight if need be; null when that is before it begins. */
export function minutesUntil(start: LocalDateTime, end: LocalTime): number | null {
  const minutes = minuteOfDay(end) - minuteOfDay(timeOf(start));
  if (minutes > 0) return minutes;
  const evening = minutes + MINUTES_A_DAY;
  return evening <= LONGEST_EVENING ? evening : null;
}
