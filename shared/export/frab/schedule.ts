import type { Language } from '../../plan/records/event.ts';
import type { SessionKind } from '../../plan/records/session.ts';
import type { LocalDate, LocalTime } from '../../plan/time.ts';

/**
 * A schedule as frab, pretalx and the conference apps exchange it, before it is JSON or XML. Moments bear their
 * offset, `2013-08-29T09:00:00+02:00`; lengths are in minutes; `guid` is an id of the whole world.
 */
export interface Schedule {
  readonly version: string;
  readonly title: string;
  /** Letters of a to z, digits and `_`, at least four. */
  readonly acronym: string;
  readonly zone: string;
  readonly language: Language;
  readonly first: LocalDate;
  readonly last: LocalDate;
  /** What every start and length is a multiple of. */
  readonly timeslot: number;
  readonly tracks: readonly ScheduleTrack[];
  readonly rooms: readonly ScheduleRoom[];
  /** At least one. */
  readonly days: readonly ScheduleDay[];
}

interface ScheduleTrack {
  readonly name: string;
  readonly slug: string;
  /** `#2b6cb8`. */
  readonly colour: string;
}

/** Rooms are told apart by their names, so no two have the same. */
export interface ScheduleRoom {
  readonly name: string;
  readonly guid: string;
  readonly type: 'lecturehall' | 'online' | undefined;
  readonly capacity: number | null;
  readonly description: string;
}

interface ScheduleDay {
  /** Counts from 1. */
  readonly index: number;
  readonly date: LocalDate;
  readonly start: string;
  readonly end: string;
  /** Every room, with what is in it on this day in order of time. */
  readonly rooms: readonly { readonly room: ScheduleRoom; readonly events: readonly ScheduleEvent[] }[];
}

/** An item of the programme; the format has one room for each. */
export interface ScheduleEvent {
  readonly id: number;
  readonly guid: string;
  readonly slug: string;
  readonly date: string;
  readonly start: LocalTime;
  readonly end: string;
  readonly duration: number;
  readonly room: string;
  readonly title: string;
  readonly subtitle: string;
  readonly track: string;
  readonly kind: SessionKind;
  readonly abstract: string;
  readonly description: string;
  readonly persons: readonly SchedulePerson[];
}

interface SchedulePerson {
  readonly id: number;
  readonly guid: string;
  readonly name: string;
}
