import { z } from 'zod';

/**
 * The prefix that every id of a table carries, as in `session:w4`. An id is unique in the whole plan, so a
 * diff, a finding or a conflict can name a record by its id alone.
 */
export const PREFIXES = {
  days: 'day',
  rooms: 'room',
  tracks: 'track',
  people: 'person',
  organisations: 'organisation',
  groups: 'group',
  sessions: 'session',
  assignments: 'assignment',
  seats: 'seat',
  takeaways: 'takeaway',
  goals: 'goal',
  requests: 'request',
  mutes: 'mute',
  releases: 'release',
} as const;

/** The name of a table that holds many records. */
export type TableName = keyof typeof PREFIXES;

/** The id of a record in table `T`. */
export type IdOf<T extends TableName> = `${(typeof PREFIXES)[T]}:${string}`;

export type DayId = IdOf<'days'>;
export type RoomId = IdOf<'rooms'>;
export type TrackId = IdOf<'tracks'>;
export type PersonId = IdOf<'people'>;
export type OrganisationId = IdOf<'organisations'>;
export type GroupId = IdOf<'groups'>;
export type SessionId = IdOf<'sessions'>;
export type TakeawayId = IdOf<'takeaways'>;
export type GoalId = IdOf<'goals'>;
export type RequestId = IdOf<'requests'>;

/** The event is the one record without a table; its id is always this. */
export const EVENT_ID = 'event';
export type EventId = typeof EVENT_ID;

/** The id of any record of a plan. */
export type RecordId = EventId | IdOf<TableName>;

const TABLE_OF_PREFIX = new Map(
  Object.entries(PREFIXES).map(([table, prefix]) => [prefix as string, table as TableName]),
);

/** The table an id belongs to, or undefined when it has no known prefix (the event's id included). */
export function tableOf(id: string): TableName | undefined {
  const colon = id.indexOf(':');
  return colon < 0 ? undefined : TABLE_OF_PREFIX.get(id.slice(0, colon));
}

/** What may stand after the prefix: short, printable, safe in a file name and in a URL. A pair has two of them. */
const SUFFIX = '[A-Za-z0-9_-]{1,80}';
const PAIR_SUFFIX = `${SUFFIX}\\+${SUFFIX}`;
const suffixOf = (table: TableName) => (table === 'assignments' || table === 'seats' ? PAIR_SUFFIX : SUFFIX);

/** Schema of an id in `table`. */
export function idIn<T extends TableName>(table: T): z.ZodType<IdOf<T>> {
  const pattern = new RegExp(`^${PREFIXES[table]}:${suffixOf(table)}$`);
  return z.string().regex(pattern) as unknown as z.ZodType<IdOf<T>>;
}

/** Schema of an id in any one of `tables`. */
export function idInAny<T extends TableName>(...tables: T[]): z.ZodType<IdOf<T>> {
  const patterns = tables.map((table) => `${PREFIXES[table]}:${suffixOf(table)}`).join('|');
  return z.string().regex(new RegExp(`^(?:${patterns})$`)) as unknown as z.ZodType<IdOf<T>>;
}

/** Makes ids that no other record has. Passed in, because randomness is not the core's. */
export type NewId = <T extends TableName>(table: T) => IdOf<T>;

/**
 * Turns a source of random bytes into a maker of ids: ten characters of 32 letters and digits, 50 bits, so
 * that two people who each add thousands of records to copies of one plan do not meet.
 */
export function idMaker(randomBytes: (count: number) => Uint8Array): NewId {
  const letters = '0123456789abcdefghjkmnpqrstvwxyz';
  return <T extends TableName>(table: T) => {
    let suffix = '';
    for (const byte of randomBytes(10)) suffix += letters[byte & 31];
    return `${PREFIXES[table]}:${suffix}` as IdOf<T>;
  };
}

/**
 * The id of a record that ties two others together (an assignment, a seat). It follows from the two, so
 * that two people who tie the same pair in copies of one plan have made one record, not two.
 */
export function pairId<T extends 'assignments' | 'seats'>(
  table: T,
  person: PersonId,
  session: SessionId,
): IdOf<T> {
  const suffix = (id: string) => id.slice(id.indexOf(':') + 1);
  return `${PREFIXES[table]}:${suffix(person)}+${suffix(session)}` as IdOf<T>;
}
