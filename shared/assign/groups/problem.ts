import { dayOf } from '../../plan/day-of.ts';
import type { PersonId, SessionId } from '../../plan/ids.ts';
import { all, ordered, type Plan } from '../../plan/plan.ts';
import type { Range } from '../../plan/records/common.ts';
import type { Person } from '../../plan/records/person.ts';
import type { Session } from '../../plan/records/session.ts';
import { overlaps } from '../../plan/time.ts';
import { daysInOrder } from '../../programme/board.ts';
import { type Engagement, engagements, intervalOf } from '../../reviewing/engagements.ts';
import { attendance } from '../../reviewing/presence.ts';
import { pointsOf } from '../points.ts';

/** Who is to be parted into which groups. */
export interface Grouping {
  /** The sessions of each pass that people are seated in, one in each pass. */
  readonly passes: readonly (readonly SessionId[])[];
  /** Who is seated; undefined for all participants. */
  readonly people?: readonly PersonId[];
  /** How many a session seats where neither its group nor its capacity says. */
  readonly size?: Range;
  /** People who are always in the same session, and pairs who never are. */
  readonly together?: readonly (readonly PersonId[])[];
  readonly apart?: readonly (readonly [PersonId, PersonId])[];
}

/** A session as a place to be seated. */
export interface Slot {
  readonly session: SessionId;
  readonly pass: number;
  readonly size: Range;
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
  /** What people are to be mixed by (organisation, role): how many of each class there are in each block. */
  readonly mixes: readonly {
    readonly classes: number;
    readonly counts: readonly ReadonlyMap<number, number>[];
  }[];
  readonly apart: readonly (readonly [number, number])[];
  /** By block and pass, the slot that it has now, or -1. */
  readonly current: Int32Array;
}

/** The regret of someone who gets none of what they wish for. */
const NONE_OF_IT = 3;

/** The problem that seating people in `plan` poses. Pinned seats stay; a pass someone cannot be at is left out for them. */
export function groupProblemOf(plan: Plan, grouping: Grouping): GroupProblem {
  const slots = grouping.passes.flatMap((sessions, pass) =>
    sessions.flatMap((id): Slot[] => {
      const session = plan.sessions[id];
      if (session === undefined || session.status === 'cancelled') return [];
      return [{ session: id, pass, size: sizeOf(plan, session, grouping.size) }];
    }),
  );
  const passes = grouping.passes.map((_, pass) =>
    [...slots.keys()].filter((slot) => slots[slot]?.pass === pass),
  );
  const people = ordered(plan, 'people').filter((person) =>
    grouping.people === undefined
      ? person.roles.includes('participant')
      : grouping.people.includes(person.id),
  );
  const blocks = blocksOf(people, grouping.together ?? []);
  const engaged = engagements(plan);
  const seats = seatsOf(plan, slots);

  const allowed = new Uint8Array(blocks.length * slots.length);
  const regret = new Int32Array(blocks.length * slots.length);
  const current = new Int32Array(blocks.length * passes.length).fill(-1);
  for (const [b, block] of blocks.entries()) {
    for (const [slot, { session: id, pass }] of slots.entries()) {
      const session = plan.sessions[id];
      if (session === undefined) continue;
      const cell = b * slots.length + slot;
      const own = passes[pass] ?? [];
      const sits = (where: number, pinned: boolean) =>
        block.some((person) => {
          const seat = seats.get(`${person.id} ${where}`);
          return seat !== undefined && (seat || !pinned);
        });
      if (sits(slot, false)) current[b * passes.length + pass] = slot;
      const pinned = own.some((where) => sits(where, true));
      const free = () => block.every((person) => canSit(plan, person, session, engaged.get(person.id) ?? []));
      allowed[cell] = (pinned ? sits(slot, true) : free()) ? 1 : 0;
      regret[cell] = total(block.map((person) => regretOf(plan, person, session, own, slots)));
    }
  }
  const at = new Map(blocks.flatMap((block, b) => block.map(({ id }) => [id, b] as const)));
  const apart = (grouping.apart ?? []).flatMap(([one, other]): [number, number][] => {
    const [a, b] = [at.get(one), at.get(other)];
    return a === undefined || b === undefined || a === b ? [] : [[a, b]];
  });
  const mixes = [
    mixOf(blocks, ({ organisation }) => (organisation === null ? [] : [organisation])),
    mixOf(blocks, ({ roles }) => roles.filter((role) => role !== 'participant')),
  ].filter(({ classes }) => classes > 0);
  const ids = blocks.map((block) => block.map(({ id }) => id));
  return { blocks: ids, slots, passes, allowed, regret, mixes, apart, current };
}

function sizeOf(plan: Plan, { group, capacity }: Session, usual: Range | undefined): Range {
  const own = group === null ? null : (plan.groups[group]?.size ?? null);
  return own ?? usual ?? { min: 0, max: capacity ?? Object.keys(plan.people).length };
}

function blocksOf(people: readonly Person[], together: readonly (readonly PersonId[])[]): Person[][] {
  const leader = new Map(people.map(({ id }) => [id, id]));
  const find = (id: PersonId): PersonId => {
    const up = leader.get(id) ?? id;
    return up === id ? id : find(up);
  };
  for (const [first, ...others] of together) {
    if (first === undefined || !leader.has(first)) continue;
    for (const other of others) if (leader.has(other)) leader.set(find(other), find(first));
  }
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

/** Whether someone is there and has nothing else to do: those who run a session stay with theirs. */
function canSit(plan: Plan, person: Person, session: Session, engaged: readonly Engagement[]): boolean {
  const interval = intervalOf(session);
  if (pointsOf(plan, person, session).refused) return false;
  const own = (other: Engagement) => other.parts.some((part) => part !== 'participant');
  if (engaged.some((other) => own(other) && other.session.id === session.id)) return false;
  if (interval === null || session.start === null) return true;
  const day = dayOf(daysInOrder(plan), session.start);
  if (day !== undefined && attendance(person, day, interval) !== 'present') return false;
  return !engaged.some(
    (other) => own(other) && other.interval !== null && overlaps(other.interval, interval),
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

function mixOf(blocks: readonly (readonly Person[])[], classesOf: (person: Person) => readonly string[]) {
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
  return { classes: known.size, counts };
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
