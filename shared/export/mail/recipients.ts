import { all, ordered, type Plan } from '../../plan/plan.ts';
import type { Person, PersonRole } from '../../plan/records/person.ts';
import { peopleOf } from '../../reviewing/engagements.ts';

/** Somebody that an e-mail goes to. */
export interface Recipient {
  readonly name: string;
  readonly address: string;
}

/** Who an e-mail to a role goes to, and who has the role but no address that one could write to. */
export interface Recipients {
  readonly reached: readonly Recipient[];
  readonly unreached: readonly Person[];
}

/** One at-sign between two parts in which nothing could be read as another address. */
const ADDRESS = /^[^\s@<>",;:()[\]\\]+@[^\s@<>",;:()[\]\\]+$/;

/**
 * Everyone with a role, in the order of the register: at the event, or in a session that is not cancelled.
 * Two who share an address get one e-mail.
 */
export function recipientsOf(plan: Plan, role: PersonRole): Recipients {
  const having = new Set<string>(everyoneAs(plan, role));
  const reached = new Map<string, Recipient>();
  const unreached: Person[] = [];
  for (const person of ordered(plan, 'people')) {
    if (!having.has(person.id) && !person.roles.includes(role)) continue;
    const address = person.email.trim();
    if (!ADDRESS.test(address)) unreached.push(person);
    else if (!reached.has(address.toLowerCase()))
      reached.set(address.toLowerCase(), { name: person.name.trim(), address });
  }
  return { reached: [...reached.values()], unreached };
}

/** Those who have a role in some session. */
function everyoneAs(plan: Plan, role: PersonRole): string[] {
  const held = all(plan, 'sessions').filter(({ status }) => status !== 'cancelled');
  const ids = new Set<string>(held.map(({ id }) => id));
  if (role === 'reviewer')
    return all(plan, 'assignments').flatMap(({ reviewer, session }) => (ids.has(session) ? reviewer : []));
  if (role === 'participant')
    return all(plan, 'seats').flatMap(({ participant, session }) => (ids.has(session) ? participant : []));
  return held.flatMap((session) =>
    peopleOf(plan, session).flatMap((entry) => (entry.role === role ? entry.person : [])),
  );
}
