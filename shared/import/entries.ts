import type { Person } from '../plan/records/person.ts';
import type { Room } from '../plan/records/room.ts';
import type { Session, SessionRole } from '../plan/records/session.ts';
import type { Hue } from '../plan/records/track.ts';
import type { LocalDate, LocalDateTime, LocalTime } from '../plan/time.ts';
import type { Named } from './values/names.ts';

/*
 * What is to come in, by names and not by ids, wherever it came from. A field that is left out is one that the
 * other side does not say, and stays as it is in the plan.
 */

/** Where an entry stood, for telling of it: the number of its row. 0 where there are no rows. */
interface Placed {
  readonly row: number;
}

export interface PersonEntry extends Placed {
  readonly name: string;
  readonly organisation?: string;
  /** Days and hours present, by date; null for all of the event. */
  readonly presence?:
    | readonly { readonly date: LocalDate; readonly from: LocalTime | null; readonly to: LocalTime | null }[]
    | null;
  readonly fields: Partial<
    Pick<Person, 'title' | 'email' | 'phone' | 'roles' | 'mode' | 'load' | 'diet' | 'notes'>
  >;
}

export interface RoomEntry extends Placed {
  readonly name: string;
  readonly fields: Partial<Omit<Room, 'id' | 'order' | 'name'>>;
}

export interface SessionEntry extends Placed {
  readonly number?: string;
  readonly title: string;
  readonly start?: LocalDateTime;
  readonly minutes?: number;
  readonly rooms?: 'all' | readonly string[];
  readonly track?: string;
  /** Number or name. */
  readonly group?: string;
  /** By role; null where it says nothing of what they do in it. Roles that are not named are left as they are. */
  readonly people?: readonly { readonly role: SessionRole | null; readonly who: readonly Named[] }[];
  readonly reviewers?: readonly Named[];
  readonly fields: Partial<
    Pick<Session, 'kind' | 'status' | 'mode' | 'presenters' | 'capacity' | 'equipment' | 'brief' | 'notes'>
  >;
}

/** A session as a list of reviewers or wishes names it. */
export interface SessionRef {
  readonly number?: string;
  readonly title?: string;
  readonly date?: LocalDate;
  /** Minutes since midnight. */
  readonly minute?: number;
}

export interface ReviewEntry extends Placed {
  readonly who: Named;
  readonly session: SessionRef;
  /** The column of the cell that it stands in. */
  readonly column: number;
}

export interface WishEntry extends Placed {
  readonly who: Named;
  /** What is wished for, by number, title or name. 1 is the dearest, null is a refusal. */
  readonly wishes: readonly {
    readonly text: string;
    readonly rank: number | null;
    readonly column: number;
  }[];
}

export interface DayEntry {
  readonly date: LocalDate;
  readonly opens: LocalTime;
  readonly closes: LocalTime;
}

/** Everything that comes in at once. */
export interface Entries {
  readonly event?: { readonly title: string; readonly zone?: string };
  readonly days?: readonly DayEntry[];
  readonly tracks?: readonly { readonly name: string; readonly hue: Hue }[];
  readonly rooms?: readonly RoomEntry[];
  readonly people?: readonly PersonEntry[];
  readonly sessions?: readonly SessionEntry[];
  readonly reviews?: readonly ReviewEntry[];
  readonly wishes?: readonly WishEntry[];
}
