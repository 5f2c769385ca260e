import { diffOf, NO_CHANGE, type PlanDiff, touched } from '../change/diff.ts';
import { type PersonId, pairId, type SessionId } from '../plan/ids.ts';
import { all, type Plan } from '../plan/plan.ts';
import type { Seat } from '../plan/records/seat.ts';
import type { GroupPass } from './passes.ts';

/** Someone who goes from one group of a pass to another; `from` is empty, or `to` null, for someone without a seat. */
export interface SeatMove {
  readonly person: PersonId;
  readonly from: readonly SessionId[];
  readonly to: SessionId | null;
}

/** A seat, as a proposal has it. */
interface Place {
  readonly participant: PersonId;
  readonly session: SessionId;
}

/** What was proposed for `base`. */
export interface ProposedSeats {
  readonly base: Plan;
  readonly moves: readonly SeatMove[];
}

/** The seats that are `added` and `removed` in `passes`, as moves within each. */
export function movesIn(
  passes: readonly (readonly SessionId[])[],
  { added, removed }: { readonly added: readonly Place[]; readonly removed: readonly Place[] },
): SeatMove[] {
  return passes.flatMap((sessions) => {
    const own = new Set(sessions);
    const moves = new Map<PersonId, SeatMove>();
    for (const { participant: person, session } of removed) {
      const known = moves.get(person)?.from ?? [];
      if (own.has(session)) moves.set(person, { person, from: [...known, session], to: null });
    }
    for (const { participant: person, session } of added)
      if (own.has(session)) moves.set(person, { person, from: moves.get(person)?.from ?? [], to: session });
    return [...moves.values()];
  });
}

/** What takes `people` to `to`, or out of every group of the pass that `sessions` are. */
export function movesTo(
  plan: Plan,
  people: readonly PersonId[],
  to: SessionId | null,
  sessions: readonly SessionId[],
): SeatMove[] {
  return people.flatMap((person) => {
    const from = sessions.filter((session) => session !== to && sits(plan, person, session));
    const arrives = to !== null && !sits(plan, person, to);
    return from.length === 0 && !arrives ? [] : [{ person, from, to: arrives ? to : null }];
  });
}

/**
 * What `moves` change of `plan`. Passed over is what is so already, and what has no person or no session to hold on
 * to, or a cancelled one. A seat that was pinned is pinned where it goes.
 */
export function movesDiff(plan: Plan, moves: readonly SeatMove[]): PlanDiff {
  const added: Record<string, Seat> = {};
  const removed: Record<string, Seat> = {};
  for (const { person: participant, from, to } of moves) {
    const left = from.flatMap((session) => plan.seats[pairId('seats', participant, session)] ?? []);
    for (const seat of left) removed[seat.id] = seat;
    const session = to === null ? undefined : plan.sessions[to];
    if (session === undefined || session.status === 'cancelled' || plan.people[participant] === undefined)
      continue;
    const id = pairId('seats', participant, session.id);
    const pinned = left.some((seat) => seat.pinned);
    if (plan.seats[id] === undefined) added[id] = { id, participant, session: session.id, pinned };
  }
  return { ...NO_CHANGE, added, removed };
}

/** Those of `moves` that are not done in `plan`: neither accepted nor, once accepted, undone. */
export function pendingOf(moves: readonly SeatMove[], plan: Plan): SeatMove[] {
  return moves.filter(
    ({ person, from, to }) =>
      from.some((session) => sits(plan, person, session)) || (to !== null && !sits(plan, person, to)),
  );
}

/** Those of `moves` that come to `session` or leave it. */
export function movesOf(moves: readonly SeatMove[], session: SessionId): SeatMove[] {
  return moves.filter(({ from, to }) => to === session || from.includes(session));
}

/** Those of `moves` that are within a pass. */
export function movesWithin(
  moves: readonly SeatMove[],
  { sessions }: Pick<GroupPass, 'sessions'>,
): SeatMove[] {
  const own = new Set(sessions.map(({ id }) => id));
  return moves.filter(({ from, to }) => [...from, ...(to === null ? [] : [to])].some((id) => own.has(id)));
}

/** Whether `plan` differs from the one the proposal is for in anything but what was proposed itself. */
export function isOutOfDate({ base, moves }: ProposedSeats, plan: Plan): boolean {
  if (plan === base) return false;
  const own = new Set<string>(
    moves.flatMap(({ person, from, to }) =>
      [...from, ...(to === null ? [] : [to])].map((session) => pairId('seats', person, session)),
    ),
  );
  const diff = diffOf(base, plan);
  return Object.keys(diff.updated).length > 0 || touched(diff).some((id) => !own.has(id));
}

/** The seats of `people` in `sessions`. */
export function seatsOf(plan: Plan, people: readonly PersonId[], sessions: readonly SessionId[]): Seat[] {
  const [who, where] = [new Set(people), new Set(sessions)];
  return all(plan, 'seats').filter(({ participant, session }) => who.has(participant) && where.has(session));
}

function sits(plan: Plan, person: PersonId, session: SessionId): boolean {
  return plan.seats[pairId('seats', person, session)] !== undefined;
}
