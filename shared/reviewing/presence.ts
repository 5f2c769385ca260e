import type { Day } from '../plan/records/day.ts';
import type { Person } from '../plan/records/person.ts';
import { at, type Interval, MINUTES_A_DAY, minuteOfDay, toMinutes } from '../plan/time.ts';

/** Whether someone is there for a stretch of a day: all of it, for other hours, or not that day at all. */
export type Attendance = 'present' | 'otherHours' | 'absent';

/** Whether `person` is there during `interval`, which belongs to `day`. */
export function attendance(person: Person, day: Day, interval: Interval): Attendance {
  const present = presentOn(person, day);
  if (present === null) return 'present';
  if (present.length === 0) return 'absent';
  const there = present.some(({ start, end }) => start <= interval.start && interval.end <= end);
  return there ? 'present' : 'otherHours';
}

/**
 * When `person` is there on `day`, on the scale of `toMinutes`; an end that is not said is infinite. Null for someone
 * who is there all of the event, and none for a day that they are not there.
 */
export function presentOn(person: Person, day: Day): Interval[] | null {
  if (person.presence === null) return null;
  const opens = minuteOfDay(day.opens);
  return person.presence
    .filter((presence) => presence.day === day.id)
    .map(({ from, to }) => {
      // A time before the day opens is of the night that ends it.
      const late = to !== null && minuteOfDay(to) <= (from === null ? opens : minuteOfDay(from));
      return {
        start: from === null ? Number.NEGATIVE_INFINITY : toMinutes(at(day.date, from)),
        end:
          to === null ? Number.POSITIVE_INFINITY : toMinutes(at(day.date, to)) + (late ? MINUTES_A_DAY : 0),
      };
    });
}
