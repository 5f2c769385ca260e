import type { LocalDateTime } from '../../plan/time.ts';
import type { Observance } from './time-zone.ts';
import type { Version } from './version.ts';

/** A calendar as values: what iCalendar (RFC 5545) holds, before it is text. */
export interface Calendar {
  readonly name: string;
  readonly description: string;
  /** IANA zone that every time in it is told in, and what its clocks do around the event. */
  readonly zone: string;
  readonly observances: readonly Observance[];
  /** When the calendar was written, an instant in UTC. */
  readonly now: string;
  readonly version: Version;
  readonly entries: readonly CalendarEntry[];
}

export interface CalendarEntry {
  /** The same in every calendar that is written of the plan. */
  readonly uid: string;
  readonly start: LocalDateTime;
  readonly end: LocalDateTime;
  readonly status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED';
  readonly summary: string;
  readonly location: string;
  readonly description: string;
  readonly category: string;
}
