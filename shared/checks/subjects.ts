import type { DayId, PersonId, SessionId, TableName, TrackId } from '../plan/ids.ts';
import { TABLES } from '../plan/plan.ts';
import type { PlaceId, PlanIndex } from './plan-index.ts';
import type { Rule, Subjects } from './rule.ts';

/** The kinds of subject that rules look at. */
export type Kind = keyof Subjects;
export const KINDS: readonly Kind[] = ['session', 'place', 'person', 'track', 'day', 'plan'];

/** The subjects to ask about, by their keys, and the tables that changed. */
export interface Asked {
  readonly sessions: Iterable<string>;
  readonly places: Iterable<string>;
  readonly people: Iterable<string>;
  readonly tracks: Iterable<string>;
  readonly days: Iterable<string>;
  readonly tables: ReadonlySet<TableName>;
}

/** Everything there is to ask about. */
export function everything(index: PlanIndex): Asked {
  return {
    sessions: index.items.keys(),
    places: index.places(),
    people: index.people.map(({ id }) => id),
    tracks: index.tracks(),
    days: index.days.list.map(({ day }) => day.id),
    tables: new Set(TABLES),
  };
}

/** A rule about the whole plan is asked when a table it reads has changed. */
export function isAsked({ per, reads }: Rule, { tables }: Asked): boolean {
  return per !== 'plan' || (reads?.some((table) => tables.has(table)) ?? false);
}

const WHOLE: readonly string[] = ['plan'];

export function keysOf(kind: Kind, touched: Asked): Iterable<string> {
  switch (kind) {
    case 'session':
      return touched.sessions;
    case 'place':
      return touched.places;
    case 'person':
      return touched.people;
    case 'track':
      return touched.tracks;
    case 'day':
      return touched.days;
    case 'plan':
      return WHOLE;
  }
}

/** The subject that a key names; undefined for a record that is gone. */
export function subjectOf(kind: Kind, key: string, index: PlanIndex): Subjects[Kind] | undefined {
  switch (kind) {
    case 'session':
      return index.items.get(key as SessionId);
    case 'place':
      return { id: key as PlaceId, held: index.heldIn(key as PlaceId) };
    case 'person':
      return index.plan.people[key as PersonId];
    case 'track':
      return key as TrackId;
    case 'day':
      return index.plan.days[key as DayId];
    case 'plan':
      return index.plan;
  }
}
