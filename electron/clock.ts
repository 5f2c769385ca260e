import { format } from 'date-fns';
import type { LocalDate, LocalDateTime } from '../shared/plan/time.ts';

/** The instant in UTC, as it stands in a file. */
export function instant(): string {
  return new Date().toISOString();
}

/** Today where the user is. */
export function today(): LocalDate {
  return format(new Date(), 'yyyy-MM-dd') as LocalDate;
}

/** The wall clock where the user is, to the minute. */
export function wallClock(): LocalDateTime {
  return format(new Date(), "yyyy-MM-dd'T'HH:mm") as LocalDateTime;
}

/** What the wall clock showed where the user is at an instant in UTC. */
export function wallClockAt(at: string): LocalDateTime {
  return format(new Date(at), "yyyy-MM-dd'T'HH:mm") as LocalDateTime;
}
