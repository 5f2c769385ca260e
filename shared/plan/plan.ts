import type { z } from 'zod';
import { EVENT_ID, type EventId, type IdOf, type RecordId, type TableName, tableOf } from './ids.ts';
import { type Assignment, assignmentSchema } from './records/assignment.ts';
import { type Day, daySchema } from './records/day.ts';
import { type Event, eventSchema } from './records/event.ts';
import { type Goal, goalSchema } from './records/goal.ts';
import { type Group, groupSchema } from './records/group.ts';
import { type Mute, muteSchema } from './records/mute.ts';
import { type Organisation, organisationSchema } from './records/organisation.ts';
import { type Person, personSchema } from './records/person.ts';
import { type Release, releaseSchema } from './records/release.ts';
import { type Request, requestSchema } from './records/request.ts';
import { type Room, roomSchema } from './records/room.ts';
import { type Seat, seatSchema } from './records/seat.ts';
import { type Session, sessionSchema } from './records/session.ts';
import { type Takeaway, takeawaySchema } from './records/takeaway.ts';
import { type Track, trackSchema } from './records/track.ts';

/** The record type of each table. */
export interface Records {
  days: Day;
  rooms: Room;
  tracks: Track;
  people: Person;
  organisations: Organisation;
  groups: Group;
  sessions: Session;
  assignments: Assignment;
  seats: Seat;
  takeaways: Takeaway;
  goals: Goal;
  requests: Request;
  mutes: Mute;
  releases: Release;
}

/** The schema of each table's records. Their order is the order of the tables in a file. */
export const SCHEMAS: { readonly [T in TableName]: z.ZodObject & z.ZodType<Records[T]> } = {
  days: daySchema,
  rooms: roomSchema,
  tracks: trackSchema,
  people: personSchema,
  organisations: organisationSchema,
  groups: groupSchema,
  sessions: sessionSchema,
  assignments: assignmentSchema,
  seats: seatSchema,
  takeaways: takeawaySchema,
  goals: goalSchema,
  requests: requestSchema,
  mutes: muteSchema,
  releases: releaseSchema,
};
export { eventSchema };

export const TABLES = Object.keys(SCHEMAS) as TableName[];

/** The records of one table by id. */
export type Table<T extends TableName> = { readonly [id in IdOf<T>]?: Records[T] };

/** A plan: one event, and flat tables of records that name each other by id. Never changed in place. */
export type Plan = { readonly event: Event } & { readonly [T in TableName]: Table<T> };

/** Any record of a plan. */
export type AnyRecord = Event | Records[TableName];

/** The type of the record that an id of type `I` names. */
export type RecordOf<I extends RecordId> = I extends EventId
  ? Event
  : { [T in TableName]: I extends IdOf<T> ? Records[T] : never }[TableName];

/** The schema of the record that `id` names, or undefined for an id of no known kind. */
export function schemaOf(id: string): z.ZodObject | undefined {
  if (id === EVENT_ID) return eventSchema;
  const table = tableOf(id);
  return table && SCHEMAS[table];
}

/** The record with `id`, or undefined when the plan has none. */
export function recordOf<I extends RecordId>(plan: Plan, id: I): RecordOf<I> | undefined {
  if (id === EVENT_ID) return plan.event as RecordOf<I>;
  const table = tableOf(id);
  return table && ((plan[table] as Record<string, AnyRecord>)[id] as RecordOf<I> | undefined);
}

/** The records of `table`, in the order of the plan's own keys. */
export function all<T extends TableName>(plan: Pick<Plan, T>, table: T): Records[T][] {
  return Object.values(plan[table]) as Records[T][];
}

/** The records of an ordered table as they are listed: by fractional key, then by id. */
export function ordered<T extends OrderedTable>(plan: Plan, table: T): Records[T][] {
  return all(plan, table).sort(byOrder);
}

/** Tables whose records carry a fractional key. */
export type OrderedTable = { [T in TableName]: Records[T] extends { order: string } ? T : never }[TableName];

/** Compares by fractional key, then by id, so that equal keys from a merge still have one order. */
export function byOrder(a: { order: string; id: string }, b: { order: string; id: string }): number {
  return a.order < b.order ? -1 : a.order > b.order ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** Every record of the plan, the event first. */
export function* everyRecord(plan: Plan): Generator<AnyRecord> {
  yield plan.event;
  for (const table of TABLES) yield* Object.values(plan[table]) as AnyRecord[];
}

/** A plan of this event and nothing else. */
export function planOf(event: Event): Plan {
  const tables = Object.fromEntries(TABLES.map((table) => [table, {}]));
  return { event, ...tables } as Plan;
}
