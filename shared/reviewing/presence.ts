import type { Day } from '../plan/records/day.ts';
import type { Person } from '../plan/records/person.ts';
import { at, type Interval, MINUTES_A_DAY, minuteOfDay, toMinutes } from '../plan/time.ts';

/** Whether someone is there for a stretch of a day: all of it, for other hours, or not that day at all. */
export type Attendance = 'present' | 'otherHours' | 'absent';

/** Whether `person` is there during `interval`, which belongs to `day`. */
export function attendance(person: Person, day: Day, interval: Interval): Attendance {
  if (person.presence === null) return 'present';
  const theirs = person.presence.filter((presence) => presence.day === day.id);
  if (theirs.length === 0) return 'absent';
  const opens = minuteOfDay(day.opens);
  const there = theirs.some(({ from, to }) => {
    const arrives = from === null ? Number.NEGATIVE_INFINITY : toMinutes(at(day.date, from));
    // A time before the day opens is of the night that ends it.
    const late = to !== null && minuteOfDay(to) <= (from === null ? opens : minuteOfDay(from));
    const leaves =
      to === null ? Number.POSITIVE_INFINITY : toMinutes(at(day.date, to)) + (late ? MINUTES_A_DAY : 0);
    return arrives <= interval.start && interval.end <= leaves;
  });
  return there ? 'present' : 'otherHours';
}
