import type { Day } from './records/day.ts';
import {
  addToDate,
  at,
  dateOf,
  type Interval,
  type LocalDateTime,
  MINUTES_A_DAY,
  toMinutes,
} from './time.ts';

/**
 * The opening hours of a day on the scale of `toMinutes`. A day that closes at or before it opens closes on
 * the next date, so 08:00 to 00:00 ends at midnight and 08:00 to 01:00 an hour after.
 */
export function dayWindow(day: Day): Interval {
  const start = toMinutes(at(day.date, day.opens));
  const end = toMinutes(at(day.date, day.closes));
  return { start, end: end > start ? end : end + MINUTES_A_DAY };
}

/**
 * The day that something starting at `moment` belongs to: the one whose hours it falls within, so that half
 * past midnight belongs to the evening before while that day is open. Outside all hours it is the day of the
 * same date, or undefined when the event has none.
 */
export function dayOf(days: readonly Day[], moment: LocalDateTime): Day | undefined {
  const date = dateOf(moment);
  const own = days.find((day) => day.date === date);
  const minute = toMinutes(moment);
  const open = (day: Day) => {
    const { start, end } = dayWindow(day);
    return start <= minute && minute < end;
  };
  if (own !== undefined && open(own)) return own;
  const eve = addToDate(date, -1);
  return days.find((day) => day.date === eve && open(day)) ?? own;
}
