import type { DayId, PersonId, RoomId, SessionId, TrackId } from '../plan/ids.ts';
import { all, type Plan } from '../plan/plan.ts';
import type { Person } from '../plan/records/person.ts';
import type { Session } from '../plan/records/session.ts';
import { type Interval, overlaps } from '../plan/time.ts';
import type { Part } from '../reviewing/engagements.ts';
import { Days } from './days.ts';
import { byTime, type Held, type Item, insert, isHeld, itemOf } from './item.ts';

/** A room, or `all`: what is placed across all rooms at once. */
export type PlaceId = RoomId | 'all';

/** A place and what is held there, by time. */
export interface Place {
  readonly id: PlaceId;
  readonly held: readonly Held[];
}

/** Someone's part in a session that takes place, or parts. */
export interface Engaged {
  readonly item: Held;
  readonly interval: Interval;
  readonly parts: readonly Part[];
}

/** The plan as it was last sent to anyone. */
export interface Sent {
  readonly plan: Plan;
  readonly version: number;
}

const NONE: readonly never[] = [];

/**
 * What rules ask of a plan again and again, gathered once and kept up to date session by session. Every list has
 * one order for one plan, however it came to be: by time, then as the plan lists its sessions.
 */
export class PlanIndex {
  /** The records. Rules take sessions from `items`, which a session being dragged replaces. */
  plan: Plan;
  readonly sent: Sent | undefined;
  readonly days: Days;
  /** Whether participants have begun to be seated in groups. */
  readonly seating: boolean;
  readonly items = new Map<SessionId, Item>();
  /** All that takes place, by time. */
  readonly held: Held[] = [];
  /** The longest of what was ever held: how far back what is under way at a moment may have begun. */
  longest = 0;
  readonly #places = new Map<PlaceId, Held[]>();
  readonly #tracks = new Map<TrackId, Held[]>();
  readonly #days = new Map<DayId, Held[]>();
  readonly #cast = new Map<PersonId, Item[]>();
  readonly #engaged = new Map<PersonId, Engaged[]>();
  readonly #mentions = new Map<SessionId, Set<SessionId>>();
  /** Each list by id. */
  readonly #reviewers = new Map<SessionId, readonly PersonId[]>();
  readonly #seated = new Map<SessionId, readonly PersonId[]>();
  #people: { readonly of: Plan['people']; readonly list: readonly Person[] } | undefined;

  constructor(plan: Plan, sent: Sent | undefined) {
    this.plan = plan;
    this.sent = sent;
    this.days = new Days(all(plan, 'days'));
    gather(this.#reviewers, all(plan, 'assignments'), ({ reviewer }) => reviewer);
    gather(this.#seated, all(plan, 'seats'), ({ participant }) => participant);
    this.seating = this.#seated.size > 0;
    const items = all(plan, 'sessions').map((session) => this.itemOf(session));
    for (const item of items.sort(byTime)) this.add(item);
  }

  /** The item of a session, on record or tried out. */
  itemOf(session: Session): Item {
    const reviewers = this.#reviewers.get(session.id) ?? NONE;
    return itemOf(this.plan, this.days, session, reviewers, this.#seated.get(session.id) ?? NONE);
  }

  /** Everyone, in the order of the plan's own keys. To list a table of thousands takes long, so it is done once. */
  get people(): readonly Person[] {
    if (this.#people?.of !== this.plan.people)
      this.#people = { of: this.plan.people, list: all(this.plan, 'people') };
    return this.#people.list;
  }

  heldIn(place: PlaceId): readonly Held[] {
    return this.#places.get(place) ?? NONE;
  }

  /** The rooms that something is held in, and `all`. */
  places(): Iterable<PlaceId> {
    return this.#places.keys();
  }

  /** The tracks that something is held on. */
  tracks(): Iterable<TrackId> {
    return this.#tracks.keys();
  }

  heldOn(day: DayId): readonly Held[] {
    return this.#days.get(day) ?? NONE;
  }

  onTrack(track: TrackId): readonly Held[] {
    return this.#tracks.get(track) ?? NONE;
  }

  /** All that someone has a part in, placed or not, in no order. What is cancelled engages nobody. */
  castIn(person: PersonId): readonly Item[] {
    return this.#cast.get(person) ?? NONE;
  }

  /** What someone does that takes place, by time. */
  engagedOf(person: PersonId): readonly Engaged[] {
    return this.#engaged.get(person) ?? NONE;
  }

  /** The sessions that say `session` is to come before them, not with them, or on their day. */
  mentioning(session: SessionId): Iterable<SessionId> {
    return this.#mentions.get(session) ?? NONE;
  }

  /** What is under way at some minute of `interval`, by time. */
  *during(interval: Interval): Generator<Held> {
    let low = 0;
    let high = this.held.length;
    const earliest = interval.start - this.longest;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.held[middle]?.interval.start ?? 0) <= earliest) low = middle + 1;
      else high = middle;
    }
    for (let at = low; at < this.held.length; at++) {
      const item = this.held[at];
      if (item === undefined || item.interval.start >= interval.end) return;
      if (overlaps(item.interval, interval)) yield item;
    }
  }

  add(item: Item): void {
    const { session, day, cast } = item;
    this.items.set(session.id, item);
    for (const { person } of cast) {
      const theirs = this.#cast.get(person);
      if (theirs === undefined) this.#cast.set(person, [item]);
      else theirs.push(item);
    }
    for (const other of mentionsOf(session)) {
      const from = this.#mentions.get(other);
      if (from === undefined) this.#mentions.set(other, new Set([session.id]));
      else from.add(session.id);
    }
    if (!isHeld(item)) return;
    this.longest = Math.max(this.longest, session.minutes);
    insert(this.held, item);
    for (const { person, parts } of cast) {
      const engaged = { item, interval: item.interval, parts };
      const theirs = this.#engaged.get(person);
      if (theirs === undefined) this.#engaged.set(person, [engaged]);
      else insertEngaged(theirs, engaged);
    }
    for (const place of placesOf(session)) put(this.#places, place, item);
    if (session.track !== null) put(this.#tracks, session.track, item);
    if (day !== null) put(this.#days, day.id, item);
  }

  remove(item: Item): void {
    const { session, day, cast } = item;
    this.items.delete(session.id);
    for (const { person } of cast) take(this.#cast.get(person), item);
    for (const other of mentionsOf(session)) this.#mentions.get(other)?.delete(session.id);
    if (!isHeld(item)) return;
    take(this.held, item);
    for (const { person } of cast) {
      const theirs = this.#engaged.get(person) ?? [];
      const at = theirs.findIndex((engaged) => engaged.item === item);
      if (at >= 0) theirs.splice(at, 1);
    }
    for (const place of placesOf(session)) take(this.#places.get(place), item);
    if (session.track !== null) take(this.#tracks.get(session.track), item);
    if (day !== null) take(this.#days.get(day.id), item);
  }

  /** Notes that someone reviews a session, or no longer does. Its item is to be made anew. */
  assign(session: SessionId, reviewer: PersonId, on: boolean): void {
    note(this.#reviewers, session, reviewer, on);
  }

  /** Notes that someone is seated in a session, or no longer is. Its item is to be made anew. */
  seat(session: SessionId, participant: PersonId, on: boolean): void {
    note(this.#seated, session, participant, on);
  }
}

/** Where a session lies: its rooms, or across all. */
export function placesOf({ rooms }: Pick<Session, 'rooms'>): readonly PlaceId[] {
  return rooms === 'all' ? EVERYWHERE : rooms;
}

const EVERYWHERE: readonly PlaceId[] = ['all'];

function mentionsOf({ after, notWith, sameDayAs }: Session): readonly SessionId[] {
  if (after.length === 0 && notWith.length === 0 && sameDayAs.length === 0) return NONE;
  return [...after, ...notWith, ...sameDayAs];
}

function put<K>(map: Map<K, Held[]>, key: K, item: Held): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [item]);
  else insert(list, item);
}

function take<I extends Item>(list: I[] | undefined, item: I): void {
  const at = list?.indexOf(item) ?? -1;
  if (at >= 0) list?.splice(at, 1);
}

function insertEngaged(list: Engaged[], engaged: Engaged): void {
  let at = list.length;
  for (let before = list[at - 1]; before !== undefined; before = list[at - 1]) {
    if (byTime(before.item, engaged.item) <= 0) break;
    at -= 1;
  }
  if (at === list.length) list.push(engaged);
  else list.splice(at, 0, engaged);
}

type PeopleOf = Map<SessionId, readonly PersonId[]>;

function gather<R extends { readonly session: SessionId }>(
  map: PeopleOf,
  records: readonly R[],
  personOf: (record: R) => PersonId,
): void {
  const lists = new Map<SessionId, PersonId[]>();
  for (const record of records) {
    const list = lists.get(record.session);
    if (list === undefined) lists.set(record.session, [personOf(record)]);
    else list.push(personOf(record));
  }
  for (const [session, people] of lists) map.set(session, people.length > 1 ? people.sort() : people);
}

function note(map: PeopleOf, session: SessionId, person: PersonId, on: boolean): void {
  const others = (map.get(session) ?? NONE).filter((other) => other !== person);
  map.set(session, on ? [...others, person].sort() : others);
}

/** Every pair of `items`, which are sorted by start, that share a minute. */
export function overlapping<T extends { readonly interval: Interval }>(
  items: readonly T[],
  visit: (first: T, second: T) => void,
): void {
  for (let at = 0; at < items.length; at++) {
    const first = items[at];
    if (first === undefined) return;
    for (let next = at + 1; next < items.length; next++) {
      const second = items[next];
      if (second === undefined || second.interval.start >= first.interval.end) break;
      visit(first, second);
    }
  }
}
