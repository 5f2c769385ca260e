import type { PersonId } from '../plan/ids.ts';
import { byOrder, type Plan } from '../plan/plan.ts';
import type { Day } from '../plan/records/day.ts';
import type { Session } from '../plan/records/session.ts';
import type { Interval } from '../plan/time.ts';
import type { Part } from '../reviewing/engagements.ts';
import type { Days } from './days.ts';

/** Someone's part in a session, or parts. */
export interface CastMember {
  readonly person: PersonId;
  readonly parts: readonly Part[];
}

/** A session with what rules ask of it again and again. */
export interface Item {
  readonly session: Session;
  /** When it is placed, cancelled or not, on the scale of `toMinutes`; null for one that is unplaced. */
  readonly start: number | null;
  /** When it takes place, on the scale of `toMinutes`; null for one that is unplaced or cancelled. */
  readonly interval: Interval | null;
  /** The day it is placed on, cancelled or not. */
  readonly day: Day | null;
  /** Sorted by id; on record even when it is cancelled. */
  readonly reviewers: readonly PersonId[];
  readonly seated: readonly PersonId[];
  /** Everyone it engages, each once: those it names, its group's responsible, reviewers, participants. */
  readonly cast: readonly CastMember[];
}

/** A session that takes place. */
export type Held = Item & { readonly interval: Interval };

export function isHeld(item: Item): item is Held {
  return item.interval !== null;
}

const NOBODY: readonly CastMember[] = [];
/** One part alone, as nearly everyone has it: a list for each of thousands would be much to clear away. */
const ALONE = new Map<Part, readonly Part[]>();

/** Gathers the item of `session`. */
export function itemOf(
  plan: Plan,
  days: Days,
  session: Session,
  reviewers: readonly PersonId[],
  seated: readonly PersonId[],
): Item {
  const cancelled = session.status === 'cancelled';
  const moment = session.start === null ? null : days.moment(session.start);
  const start = moment === null ? null : moment.start;
  const day = moment === null ? null : moment.day;
  const interval = start === null || cancelled ? null : { start, end: start + session.minutes };
  const cast = cancelled ? NOBODY : castOf(plan, session, reviewers, seated);
  return { session, start, interval, day, reviewers, seated, cast };
}

function castOf(
  plan: Plan,
  session: Session,
  reviewers: readonly PersonId[],
  seated: readonly PersonId[],
): readonly CastMember[] {
  const { people } = session;
  if (people.length + reviewers.length + seated.length === 0 && session.group === null) return NOBODY;
  const cast: { readonly person: PersonId; parts: readonly Part[] }[] = [];
  // Those seated may be hundreds, each of them once: only those before them can be the same.
  let known = 0;
  const add = (person: PersonId, part: Part) => {
    let at = 0;
    while (at < known && cast[at]?.person !== person) at++;
    const member = at < known ? cast[at] : undefined;
    if (member === undefined) cast.push({ person, parts: alone(part) });
    else if (!member.parts.includes(part)) member.parts = [...member.parts, part];
    if (part !== 'participant') known = cast.length;
  };
  for (const { person, role } of people) add(person, role);
  const group = session.group === null ? undefined : plan.groups[session.group];
  for (const theme of group?.themes ?? []) {
    for (const person of theme.responsible) add(person, 'responsible');
  }
  for (const person of reviewers) add(person, 'reviewer');
  for (const person of seated) add(person, 'participant');
  return cast;
}

function alone(part: Part): readonly Part[] {
  let parts = ALONE.get(part);
  if (parts === undefined) {
    parts = [part];
    ALONE.set(part, parts);
  }
  return parts;
}

/** Compares by start, what is not held last, then by the plan's own order: one order for one plan. */
export function byTime(a: Item, b: Item): number {
  const earlier = startOf(a) - startOf(b);
  return earlier === 0 ? byOrder(a.session, b.session) : earlier;
}

function startOf({ interval }: Item): number {
  return interval === null ? Number.MAX_VALUE : interval.start;
}

/** Puts `item` in its place in a list sorted by `byTime`. */
export function insert<I extends Item>(list: I[], item: I): void {
  const last = list.at(-1);
  if (last === undefined || byTime(last, item) <= 0) {
    list.push(item);
    return;
  }
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = list[middle];
    if (other !== undefined && byTime(other, item) <= 0) low = middle + 1;
    else high = middle;
  }
  list.splice(low, 0, item);
}
