import { hindranceOf } from '../../grouping/hindrance.ts';
import { groupPasses, isHeld } from '../../grouping/passes.ts';
import { groupSizeOf } from '../../plan/group-size.ts';
import type { PersonId, SessionId } from '../../plan/ids.ts';
import { all, ordered, type Plan } from '../../plan/plan.ts';
import type { Range } from '../../plan/records/common.ts';
import type { Person } from '../../plan/records/person.ts';
import type { Session } from '../../plan/records/session.ts';
import { daysInOrder } from '../../programme/board.ts';
import { engagements } from '../../reviewing/engagements.ts';
import { pointsOf } from '../points.ts';

/** What participants are to be parted into. By what, their plan says. */
export interface Grouping {
  /** The sessions of each pass that people are seated in, one in each pass. */
  readonly passes: readonly (readonly SessionId[])[];
}

/** A session as a place to be seated. */
export interface Slot {
  readonly session: SessionId;
  readonly pass: number;
  readonly size: Range;
}

/** What people are told apart by: how many of each class there are in each block. */
interface Classes {
  readonly classes: number;
  /** What a pair of one class in a session counts. */
  readonly weight: number;
  readonly counts: readonly ReadonlyMap<number, number>[];
}

/** Blocks of people and the slots they can have, by number; a cell is `block * slots.length + slot`. */
export interface GroupProblem {
  /** People who are always together; mostly one. */
  readonly blocks: readonly (readonly PersonId[])[];
  readonly slots: readonly Slot[];
  /** The numbers of each pass's slots. */
  readonly passes: readonly (readonly number[])[];
  /** 1 where a block can sit. */
  readonly allowed: Uint8Array;
  /** How far a slot is from the dearest wish, over a block's people; 0 for those who wish for nothing in the pass. */
  readonly regret: Int32Array;
  /** What people are to be mixed by: organisation, role. */
  readonly mixes: readonly Classes[];
  readonly apart: readonly (readonly [number, number])[];
  /** Whether it counts who meets whom again in another pass. */
  readonly newCompany: boolean;
  /** For each pass that is left as it is, the sessions that people have in it: they have met there. */
  readonly beside: readonly Classes[];
  /** By block and pass, the slot that it has now, or -1. */
  readonly current: Int32Array;
}

/** The regret of someone who gets none of what they wish for. */
const NONE_OF_IT = 3;

/** The problem that seating people in `plan` poses. Pinned seats stay; a pass someone cannot be at is left out for them. */
export function groupProblemOf(plan: Plan, grouping: Grouping): GroupProblem {
  const people = participantsOf(plan);
  const blocks = blocksOf(people);
  const others = seatedBeside(plan, new Set(people.map(({ id }) => id)));
  const slots = grouping.passes.flatMap((sessions, pass) =>
    sessions.flatMap((id): Slot[] => {
      const session = plan.sessions[id];
      if (session === undefined || session.status === 'cancelled') return [];
      return [{ session: id, pass, size: sizeOf(plan, session, others.get(id) ?? 0) }];
    }),
  );
  const passes = grouping.passes.map((_, pass) =>
    [...slots.keys()].filter((slot) => slots[slot]?.pass === pass),
  );
  const { allowed, regret, current } = cellsOf(plan, blocks, slots, passes);
  const at = new Map(blocks.flatMap((block, b) => block.map(({ id }) => [id, b] as const)));
  const apart = pairsApart(people).flatMap(([one, other]): [number, number][] => {
    const [a, b] = [at.get(one), at.get(other)];
    return a === undefined || b === undefined || a === b ? [] : [[a, b]];
  });
  const { organisations, roles, newCompany } = plan.event.grouping;
  const mixes = [
    mixOf(blocks, organisations, ({ organisation }) => (organisation === null ? [] : [organisation])),
    mixOf(blocks, roles, (person) => person.roles.filter((role) => role !== 'participant')),
  ].filter(({ classes, weight }) => classes > 0 && weight > 0);
  const ids = blocks.map((block) => block.map(({ id }) => id));
  const beside = newCompany ? companyBeside(plan, grouping, blocks) : [];
  return { blocks: ids, slots, passes, allowed, regret, mixes, apart, newCompany, beside, current };
}

function companyBeside(plan: Plan, grouping: Grouping, blocks: readonly (readonly Person[])[]): Classes[] {
  const sought = new Set(grouping.passes.flat());
  const others = groupPasses(plan).filter(({ sessions }) => sessions.every(({ id }) => !sought.has(id)));
  const seats = all(plan, 'seats');
  return others.flatMap(({ sessions }) => {
    const held = new Set(sessions.filter(isHeld).map(({ id }) => id));
    const places = new Map<PersonId, SessionId[]>();
    for (const { participant, session } of seats)
      if (held.has(session)) places.set(participant, [...(places.get(participant) ?? []), session]);
    return places.size === 0 ? [] : [mixOf(blocks, 1, ({ id }) => places.get(id) ?? [])];
  });
}

/** Everyone who takes part, in the plan's order. */
export function participantsOf(plan: Plan): Person[] {
  return ordered(plan, 'people').filter(({ roles }) => roles.includes('participant'));
}

/** How many a session seats beside `others`, as whole numbers: no more than there are people. */
function sizeOf(plan: Plan, session: Session, others: number): Range {
  const { min, max } = groupSizeOf(plan, session);
  const most = Math.min(max, Object.keys(plan.people).length);
  return { min: Math.max(0, min - others), max: Math.max(0, most - others) };
}

/** How many seats of a session have been given to people who are not among `people`, by session. */
function seatedBeside(plan: Plan, people: ReadonlySet<PersonId>): Map<SessionId, number> {
  const counts = new Map<SessionId, number>();
  for (const { participant, session } of all(plan, 'seats'))
    if (!people.has(participant)) counts.set(session, (counts.get(session) ?? 0) + 1);
  return counts;
}

/** What holds for every block and slot: whether it can sit there, how far that is from its wish, and where it sits now. */
function cellsOf(
  plan: Plan,
  blocks: readonly (readonly Person[])[],
  slots: readonly Slot[],
  passes: readonly (readonly number[])[],
): Pick<GroupProblem, 'allowed' | 'regret' | 'current'> {
  const engaged = engagements(plan);
  const seats = seatsOf(plan, slots);
  const sessions = new Set(slots.map(({ session }) => session));
  const days = daysInOrder(plan);
  const isFree = (person: Person, session: Session) =>
    !pointsOf(plan, person, session).refused &&
    hindranceOf(days, person, session, engaged.get(person.id) ?? [], sessions) === undefined;
  const allowed = new Uint8Array(blocks.length * slots.length);
  const regret = new Int32Array(blocks.length * slots.length);
  const current = new Int32Array(blocks.length * passes.length).fill(-1);
  for (const [b, block] of blocks.entries()) {
    const sits = (where: number, pinned: boolean) =>
      block.some((person) => {
        const seat = seats.get(`${person.id} ${where}`);
        return seat !== undefined && (seat || !pinned);
      });
    for (const [slot, { session: id, pass }] of slots.entries()) {
      const session = plan.sessions[id];
      if (session === undefined) continue;
      const own = passes[pass] ?? [];
      const pinned = own.some((where) => sits(where, true));
      const open = pinned ? sits(slot, true) : block.every((person) => isFree(person, session));
      if (sits(slot, false)) current[b * passes.length + pass] = slot;
      allowed[b * slots.length + slot] = open ? 1 : 0;
      regret[b * slots.length + slot] = total(
        block.map((person) => regretOf(plan, person, session, own, slots)),
      );
    }
  }
  return { allowed, regret, current };
}

/** Every two people who are to be kept apart, once. */
export function pairsApart(people: readonly Person[]): (readonly [PersonId, PersonId])[] {
  const pairs = new Map<string, readonly [PersonId, PersonId]>();
  for (const { id, apart } of people) {
    for (const other of apart) {
      const pair = id < other ? ([id, other] as const) : ([other, id] as const);
      if (id !== other) pairs.set(pair.join(' '), pair);
    }
  }
  return [...pairs.values()];
}

/** `people` with those who are to be together side by side, whoever of them says so. */
function blocksOf(people: readonly Person[]): Person[][] {
  const leader = new Map(people.map(({ id }) => [id, id]));
  const find = (id: PersonId): PersonId => {
    const up = leader.get(id) ?? id;
    return up === id ? id : find(up);
  };
  for (const { id, together } of people)
    for (const other of together) if (leader.has(other)) leader.set(find(other), find(id));
  const blocks = new Map<PersonId, Person[]>();
  for (const person of people) {
    const id = find(person.id);
    blocks.set(id, [...(blocks.get(id) ?? []), person]);
  }
  return [...blocks.values()];
}

/** By person and slot, whether the seat is pinned. */
function seatsOf(plan: Plan, slots: readonly Slot[]): Map<string, boolean> {
  const slotOf = new Map(slots.map(({ session }, slot) => [session, slot]));
  return new Map(
    all(plan, 'seats').flatMap(({ participant, session, pinned }) => {
      const slot = slotOf.get(session);
      return slot === undefined ? [] : [[`${participant} ${slot}`, pinned] as const];
    }),
  );
}

function regretOf(
  plan: Plan,
  person: Person,
  session: Session,
  pass: readonly number[],
  slots: readonly Slot[],
): number {
  const wishes = (id: SessionId | undefined) => {
    const other = id === undefined ? undefined : plan.sessions[id];
    return other === undefined ? 0 : pointsOf(plan, person, other).wish;
  };
  if (person.wishes.length === 0 || pass.every((slot) => wishes(slots[slot]?.session) === 0)) return 0;
  return NONE_OF_IT - wishes(session.id);
}

function mixOf(
  blocks: readonly (readonly Person[])[],
  weight: number,
  classesOf: (person: Person) => readonly string[],
): Classes {
  const known = new Map<string, number>();
  const counts = blocks.map((block) => {
    const own = new Map<number, number>();
    for (const name of block.flatMap(classesOf)) {
      const number = known.get(name) ?? known.size;
      known.set(name, number);
      own.set(number, (own.get(number) ?? 0) + 1);
    }
    return own;
  });
  return { classes: known.size, weight, counts };
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
