import type { DayId, IdOf, PersonId, SessionId, TableName, TrackId } from '../plan/ids.ts';
import { type Plan, type Records, TABLES } from '../plan/plan.ts';
import type { Item } from './item.ts';
import { type PlaceId, type PlanIndex, placesOf } from './plan-index.ts';

/**
 * The subjects that an edit touches: those that read a record it changed, before it or after it. What a rule may
 * read of its subject follows from here:
 *
 * | subject | reads |
 * | --- | --- |
 * | session | itself, its group, its rooms, the people it engages, and the sessions it mentions |
 * | place | its room, and the sessions held there |
 * | person | themself, the sessions they are engaged in, and those sessions' rooms |
 * | track | the sessions held on it |
 * | day | the sessions held on it |
 * | plan | the tables it names |
 *
 * Days, the numbers of the event, the severities and the first seat start everything over. Names in sentences are read when they
 * are spoken, so they are no part of this.
 */
export class Touched {
  readonly sessions = new Set<SessionId>();
  readonly places = new Set<PlaceId>();
  readonly people = new Set<PersonId>();
  readonly tracks = new Set<TrackId>();
  readonly days = new Set<DayId>();
  readonly tables = new Set<TableName>();

  /** Touches all that read `item`, by what it is now: to be said of it before a change and after. */
  by(item: Item, index: PlanIndex): void {
    const { session, day, cast } = item;
    this.sessions.add(session.id);
    for (const other of index.mentioning(session.id)) this.sessions.add(other);
    for (const place of placesOf(session)) this.places.add(place);
    for (const { person } of cast) this.people.add(person);
    if (session.track !== null) this.tracks.add(session.track);
    if (day !== null) this.days.add(day.id);
  }
}

/** A record as it was and as it is; undefined where it was not yet, or is no more. */
interface Change<T extends TableName> {
  readonly id: IdOf<T>;
  readonly before: Records[T] | undefined;
  readonly after: Records[T] | undefined;
}

/** The records of a table that are not the same object in the two plans: an edit leaves the others as they are. */
function changesOf<T extends TableName>(before: Plan, after: Plan, table: T): Change<T>[] {
  const old = before[table] as { readonly [id: string]: Records[T] };
  const now = after[table] as { readonly [id: string]: Records[T] };
  const changes: Change<T>[] = [];
  if (old === now) return changes;
  const ids = Object.keys(now);
  let added = 0;
  for (const id of ids) {
    const before = old[id];
    if (before === now[id]) continue;
    if (before === undefined) added += 1;
    changes.push({ id: id as IdOf<T>, before, after: now[id] });
  }
  const known = Object.keys(old);
  if (known.length + added === ids.length) return changes;
  for (const id of known) {
    if (now[id] === undefined) changes.push({ id: id as IdOf<T>, before: old[id], after: undefined });
  }
  return changes;
}

/** Whether so much hangs on what changed that everything is looked at again. */
export function changesEverything(before: Plan, after: Plan): boolean {
  return (
    before.days !== after.days ||
    before.event.rules !== after.event.rules ||
    before.event.reviewing !== after.event.reviewing ||
    before.event.grouping !== after.event.grouping ||
    before.event.participants !== after.event.participants ||
    (before.seats !== after.seats && hasSeats(before) !== hasSeats(after))
  );
}

/** Whether participants have begun to be seated in groups. */
function hasSeats({ seats }: Plan): boolean {
  return Object.keys(seats).length > 0;
}

/** Brings `index` from its plan to `after`, which has the same days, and says what that touches. */
export function advance(index: PlanIndex, after: Plan): Touched {
  const before = index.plan;
  const touched = new Touched();
  for (const table of TABLES) if (before[table] !== after[table]) touched.tables.add(table);
  for (const { id } of changesOf(before, after, 'people')) {
    touched.people.add(id);
    for (const { session } of index.castIn(id)) touched.sessions.add(session.id);
  }
  for (const { id } of changesOf(before, after, 'rooms')) {
    touched.places.add(id);
    for (const item of index.items.values()) {
      if (placesOf(item.session).includes(id)) touched.by(item, index);
    }
  }
  const stale = staleItems(index, before, after);
  index.plan = after;
  for (const id of stale) replace(index, id, touched);
  return touched;
}

/** The sessions whose items are to be made anew: they changed, or their group, their reviewers or their seats. */
function staleItems(index: PlanIndex, before: Plan, after: Plan): ReadonlySet<SessionId> {
  const stale = new Set<SessionId>();
  for (const { id } of changesOf(before, after, 'sessions')) stale.add(id);
  for (const { id } of changesOf(before, after, 'groups')) {
    for (const { session } of index.items.values()) if (session.group === id) stale.add(session.id);
  }
  for (const change of changesOf(before, after, 'assignments')) {
    for (const record of sidesOf(change)) {
      index.assign(record.session, record.reviewer, record === change.after);
      stale.add(record.session);
    }
  }
  for (const change of changesOf(before, after, 'seats')) {
    for (const record of sidesOf(change)) {
      index.seat(record.session, record.participant, record === change.after);
      stale.add(record.session);
    }
  }
  return stale;
}

/** The record before and after a change, as far as it was and is there. */
function sidesOf<T extends TableName>({ before, after }: Change<T>): Records[T][] {
  return [before, after].filter((record) => record !== undefined);
}

/** Makes the item of a session anew from the plan, and touches what it was and what it is. */
function replace(index: PlanIndex, id: SessionId, touched: Touched): void {
  const old = index.items.get(id);
  if (old !== undefined) {
    touched.by(old, index);
    index.remove(old);
  }
  const session = index.plan.sessions[id];
  touched.sessions.add(id);
  if (session === undefined) return;
  const item = index.itemOf(session);
  index.add(item);
  touched.by(item, index);
}
