import type { SessionId } from '../plan/ids.ts';
import { all, byOrder, type Plan } from '../plan/plan.ts';
import type { Person } from '../plan/records/person.ts';

/** Who is seated in each session, in the register's order. */
export function seatedIn(plan: Plan): ReadonlyMap<SessionId, readonly Person[]> {
  const found = new Map<SessionId, Person[]>();
  for (const { participant, session } of all(plan, 'seats')) {
    const person = plan.people[participant];
    if (person !== undefined) found.set(session, [...(found.get(session) ?? []), person]);
  }
  for (const people of found.values()) people.sort(byOrder);
  return found;
}
