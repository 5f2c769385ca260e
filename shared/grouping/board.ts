import { pointsOf } from '../assign/points.ts';
import { groupSizeOf } from '../plan/group-size.ts';
import { type OrganisationId, type PersonId, pairId, type SessionId } from '../plan/ids.ts';
import { all, byOrder, ordered, type Plan } from '../plan/plan.ts';
import type { Range } from '../plan/records/common.ts';
import { PERSON_ROLES, type Person, type PersonRole } from '../plan/records/person.ts';
import type { Session, SessionRole } from '../plan/records/session.ts';
import { daysInOrder } from '../programme/board.ts';
import { engagements, peopleOf } from '../reviewing/engagements.ts';
import { type Hindrance, hindranceOf } from './hindrance.ts';
import { type GroupPass, isHeld } from './passes.ts';

/** Someone in a group. */
export interface Seated {
  readonly person: Person;
  /** Kept when the rest is proposed anew. */
  readonly pinned: boolean;
  /** Which of their wishes it is, 0 for none of them; null for someone who wishes for nothing in the pass. */
  readonly wish: 0 | 1 | 2 | 3 | null;
  /** How many of the group they meet in another pass too. */
  readonly again: number;
}

/** How many of a group are of one kind, the most first. */
export interface Share<T> {
  readonly of: T;
  readonly count: number;
}

/** How many have their first, second and third wish, and none of them. */
export type WishCounts = readonly [first: number, second: number, third: number, none: number];

/** A group's session with those in it. */
export interface GroupCard {
  readonly session: Session;
  readonly cancelled: boolean;
  /** `max` is infinite when there is no end to it. */
  readonly size: Range;
  /** In the plan's order. */
  readonly seated: readonly Seated[];
  readonly runs: readonly { readonly person: Person; readonly role: SessionRole }[];
  readonly organisations: readonly Share<OrganisationId | null>[];
  /** By the role that says most of each. */
  readonly roles: readonly Share<PersonRole>[];
  readonly wishes: WishCounts;
  /** Pairs who meet in another pass too. */
  readonly again: number;
}

/** A pass with its groups, and the participants who have no seat in it. */
export interface GroupBoard {
  readonly pass: GroupPass;
  readonly cards: readonly GroupCard[];
  readonly unseated: readonly Person[];
  /** Participants who can be in none of its sessions. */
  readonly unable: readonly { readonly person: Person; readonly hindrance: Hindrance }[];
  /** Participants who could have a seat. */
  readonly able: number;
  readonly wishes: WishCounts;
  readonly again: number;
}

/** What is shown of `pass`, one of `passes`. */
export function groupBoard(plan: Plan, pass: GroupPass, passes: readonly GroupPass[]): GroupBoard {
  const seats = seatsBySession(plan);
  const elsewhere = passes.filter((other) => other !== pass).map((other) => placesIn(other, seats));
  const held = pass.sessions.filter(isHeld);
  const cards = pass.sessions.map((session): GroupCard => {
    const people = isHeld(session) ? (seats.get(session.id) ?? []) : [];
    const met = meetings(people, elsewhere);
    const seated = people.map(
      (person): Seated => ({
        person,
        pinned: plan.seats[pairId('seats', person.id, session.id)]?.pinned ?? false,
        wish: wishOf(plan, person, session, held),
        again: met.byPerson.get(person.id) ?? 0,
      }),
    );
    const runs = peopleOf(plan, session).flatMap(({ person: id, role }) => {
      const person = plan.people[id];
      return person === undefined ? [] : [{ person, role }];
    });
    return {
      session,
      cancelled: !isHeld(session),
      size: groupSizeOf(plan, session),
      seated,
      runs,
      organisations: shares(people, ({ organisation }) => organisation),
      roles: shares(people, mainRole),
      wishes: wishCounts(seated),
      again: met.pairs,
    };
  });
  const inPass = new Set(cards.flatMap(({ seated }) => seated.map(({ person }) => person.id)));
  const { unseated, unable } = without(plan, held, inPass);
  return {
    pass,
    cards,
    unseated,
    unable,
    able: inPass.size + unseated.length,
    wishes: sumOf(cards.map(({ wishes }) => wishes)),
    again: cards.reduce((sum, card) => sum + card.again, 0),
  };
}

/** The role that says most of someone: the first that is not just taking part. */
export function mainRole({ roles }: Person): PersonRole {
  return PERSON_ROLES.find((role) => role !== 'participant' && roles.includes(role)) ?? 'participant';
}

/** Everyone who has a seat, by session, in the plan's order. */
function seatsBySession(plan: Plan): Map<SessionId, Person[]> {
  const seats = new Map<SessionId, Person[]>();
  for (const { participant, session } of all(plan, 'seats')) {
    const person = plan.people[participant];
    const theirs = seats.get(session);
    if (person === undefined) continue;
    if (theirs === undefined) seats.set(session, [person]);
    else theirs.push(person);
  }
  for (const people of seats.values()) people.sort(byOrder);
  return seats;
}

function placesIn(
  pass: GroupPass,
  seats: ReadonlyMap<SessionId, readonly Person[]>,
): Map<PersonId, SessionId> {
  return new Map(
    pass.sessions
      .filter(isHeld)
      .flatMap(({ id }) => (seats.get(id) ?? []).map((person) => [person.id, id] as const)),
  );
}

/** Who of `people` share a session in another pass too. */
function meetings(people: readonly Person[], elsewhere: readonly ReadonlyMap<PersonId, SessionId>[]) {
  const byPerson = new Map<PersonId, number>();
  let pairs = 0;
  for (const places of elsewhere) {
    const company = new Map<SessionId, PersonId[]>();
    for (const { id } of people) {
      const there = places.get(id);
      if (there !== undefined) company.set(there, [...(company.get(there) ?? []), id]);
    }
    for (const who of company.values()) {
      pairs += (who.length * (who.length - 1)) / 2;
      for (const id of who) byPerson.set(id, (byPerson.get(id) ?? 0) + who.length - 1);
    }
  }
  return { byPerson, pairs };
}

function wishOf(plan: Plan, person: Person, session: Session, held: readonly Session[]): Seated['wish'] {
  if (person.wishes.length === 0) return null;
  const rank = (each: Session) => {
    const { wish } = pointsOf(plan, person, each);
    return wish === 0 ? 0 : ((4 - wish) as 1 | 2 | 3);
  };
  return held.some((each) => rank(each) > 0) ? rank(session) : null;
}

function wishCounts(seated: readonly Seated[]): WishCounts {
  const count = (rank: Seated['wish']) => seated.filter(({ wish }) => wish === rank).length;
  return [count(1), count(2), count(3), count(0)];
}

function sumOf(counts: readonly WishCounts[]): WishCounts {
  const at = (index: 0 | 1 | 2 | 3) => counts.reduce((sum, each) => sum + each[index], 0);
  return [at(0), at(1), at(2), at(3)];
}

function shares<T>(people: readonly Person[], kindOf: (person: Person) => T): Share<T>[] {
  const counts = new Map<T, number>();
  for (const person of people) counts.set(kindOf(person), (counts.get(kindOf(person)) ?? 0) + 1);
  return [...counts].map(([of, count]) => ({ of, count })).sort((a, b) => b.count - a.count);
}

function without(plan: Plan, held: readonly Session[], inPass: ReadonlySet<PersonId>) {
  const days = daysInOrder(plan);
  const engaged = engagements(plan);
  const sessions = new Set(held.map(({ id }) => id));
  const unseated: Person[] = [];
  const unable: { person: Person; hindrance: Hindrance }[] = [];
  for (const person of ordered(plan, 'people')) {
    if (!person.roles.includes('participant') || inPass.has(person.id)) continue;
    let hindrance: Hindrance | undefined;
    for (const session of held) {
      hindrance = hindranceOf(days, person, session, engaged.get(person.id) ?? [], sessions);
      if (hindrance === undefined) break;
    }
    if (hindrance === undefined) unseated.push(person);
    else unable.push({ person, hindrance });
  }
  return { unseated, unable };
}
