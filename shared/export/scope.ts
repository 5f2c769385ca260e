import { dayOf } from '../plan/day-of.ts';
import type { DayId, PersonId, RoomId } from '../plan/ids.ts';
import { all, type Plan } from '../plan/plan.ts';
import type { Session } from '../plan/records/session.ts';
import { peopleOf } from '../reviewing/engagements.ts';

/** What part of a plan is wanted; what is left out of it narrows nothing. */
export interface Scope {
  readonly days?: readonly DayId[];
  /** What goes on across all rooms counts as in each of them. */
  readonly rooms?: readonly RoomId[];
  /** Sessions that at least one of them runs, reviews or is seated in, cancelled ones too. */
  readonly people?: readonly PersonId[];
}

/**
 * `plan` with no other sessions than those in `scope`, and no other days. What is unplaced has no day and no
 * room, and is left out when either is asked for.
 */
export function narrowed(plan: Plan, { days, rooms, people }: Scope): Plan {
  if (days === undefined && rooms === undefined && people === undefined) return plan;
  const tests: ((session: Session) => boolean)[] = [];
  if (days !== undefined) {
    const every = all(plan, 'days');
    const wanted = new Set<string | undefined>(days);
    tests.push(({ start }) => start !== null && wanted.has(dayOf(every, start)?.id));
  }
  if (rooms !== undefined) {
    const wanted = new Set(rooms);
    tests.push((session) => session.rooms === 'all' || session.rooms.some((id) => wanted.has(id)));
  }
  if (people !== undefined) tests.push(boundTo(plan, people));
  const sessions = all(plan, 'sessions').filter((session) => tests.every((test) => test(session)));
  const kept = new Set<string>(sessions.map(({ id }) => id));
  const held = <R extends { readonly session: string }>(records: readonly R[]) =>
    records.filter(({ session }) => kept.has(session));
  return {
    ...plan,
    days: days === undefined ? plan.days : table(all(plan, 'days').filter(({ id }) => days.includes(id))),
    sessions: table(sessions),
    assignments: table(held(all(plan, 'assignments'))),
    seats: table(held(all(plan, 'seats'))),
  };
}

function boundTo(plan: Plan, people: readonly PersonId[]): (session: Session) => boolean {
  const wanted = new Set(people);
  const bound = new Set<string>([
    ...all(plan, 'assignments').flatMap(({ reviewer, session }) => (wanted.has(reviewer) ? session : [])),
    ...all(plan, 'seats').flatMap(({ participant, session }) => (wanted.has(participant) ? session : [])),
  ]);
  return (session) =>
    bound.has(session.id) || peopleOf(plan, session).some(({ person }) => wanted.has(person));
}

function table<R extends { readonly id: string }>(records: readonly R[]) {
  return Object.fromEntries(records.map((record) => [record.id, record]));
}
