import type { Translate } from '../i18n/translator.ts';
import type { RecordId, TableName, TrackId } from '../plan/ids.ts';
import type { Plan } from '../plan/plan.ts';
import type { Day } from '../plan/records/day.ts';
import type { Language, Severity } from '../plan/records/event.ts';
import type { Person } from '../plan/records/person.ts';
import type { Interval } from '../plan/time.ts';
import type { Remedy, RuleId } from './finding.ts';
import type { Item } from './item.ts';
import type { Place, PlaceId, PlanIndex } from './plan-index.ts';

/** Where a rule is broken: the records concerned, and the sentence with who, where, when and the remedy. */
export interface Occurrence {
  /** In any order; the list is given away. */
  readonly records: RecordId[];
  say(t: Translate, language: Language): string;
  /** Commands that may mend it, the best first. They are tried before they are shown, so a guess does no harm. */
  propose?(): Iterable<Remedy>;
}

export type Report = (occurrence: Occurrence) => void;

/** A stretch of time in which a session must not be, and why. */
export interface Bar extends Interval {
  /** Whether it is enough that the session does not start in it: which day it belongs to hangs on that. */
  readonly onlyStart?: boolean;
  /** Whether a session in several rooms may be there, as long as one of the others has no such bar. */
  readonly oneRoomIsEnough?: boolean;
  say(t: Translate, language: Language): string;
}

/** Takes the bars of a session: those of one place, or with null those that hold wherever it is put. */
export type AddBar = (place: PlaceId | null, bar: Bar) => void;

/** What rules look at, one at a time. */
export interface Subjects {
  readonly session: Item;
  readonly place: Place;
  readonly person: Person;
  readonly track: TrackId;
  readonly day: Day;
  readonly plan: Plan;
}

/**
 * One thing that a plan should or must keep to. A rule looks at one subject at a time, and may read only what
 * `touched.ts` lists for that kind of subject: so an edit leads to the subjects it touches, and only their rules
 * are asked again.
 */
export interface RuleOf<P extends keyof Subjects> {
  /** Names it in a plan's severities and mutes: words joined by hyphens. Never changed. */
  readonly id: RuleId;
  /** How much it matters where the plan does not say. */
  readonly severity: Severity;
  /** The kind of its subjects. */
  readonly per: P;
  /** For one that looks at the whole plan: a change in any of these tables has it asked again. */
  readonly reads?: P extends 'plan' ? readonly TableName[] : never;
  find(subject: Subjects[P], index: PlanIndex, report: Report): void;
  /**
   * Where `item` must not be put, for rules about time and place; asked once for a session that is picked up. What
   * depends on where it lies now is none of it.
   */
  bar?(item: Item, index: PlanIndex, add: AddBar): void;
}

export type Rule = { [P in keyof Subjects]: RuleOf<P> }[keyof Subjects];
