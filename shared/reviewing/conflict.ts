import type { OrganisationId, PersonId, RecordId } from '../plan/ids.ts';
import type { Plan } from '../plan/plan.ts';
import type { Person } from '../plan/records/person.ts';
import type { Session, SessionRole } from '../plan/records/session.ts';
import { peopleOf } from './engagements.ts';

/** Why someone should not review a session: it is their own, their organisation's, or the plan says so. */
export type Conflict =
  | { readonly kind: 'own'; readonly role: SessionRole }
  | { readonly kind: 'named'; readonly reason: string }
  | { readonly kind: 'organisation'; readonly organisation: OrganisationId };

/** Who stands behind a session: what a conflict of interest can be with. Made once for each session. */
export interface Interests {
  readonly roles: ReadonlyMap<PersonId, SessionRole>;
  readonly organisations: ReadonlySet<OrganisationId>;
  /** The session, its group, and all of the above. */
  readonly ids: ReadonlySet<RecordId>;
}

/** Who stands behind `session`. */
export function interestsOf(plan: Plan, session: Session): Interests {
  const people = peopleOf(plan, session);
  const roles = new Map(people.map(({ person, role }) => [person, role]));
  const organisations = new Set<OrganisationId>();
  for (const { person, role } of people) {
    const organisation = plan.people[person]?.organisation ?? null;
    if (role === 'responsible' && organisation !== null) organisations.add(organisation);
  }
  const group = session.group === null ? [] : [session.group];
  return { roles, organisations, ids: new Set([session.id, ...group, ...roles.keys(), ...organisations]) };
}

/** The conflict of interest that `person` has, the plainest first, or undefined. */
export function conflictOf(plan: Plan, person: Person, interests: Interests): Conflict | undefined {
  const role = interests.roles.get(person.id);
  if (role !== undefined) return { kind: 'own', role };
  const named = person.conflicts.find((conflict) => interests.ids.has(conflict.with));
  if (named !== undefined) return { kind: 'named', reason: named.reason };
  const { organisation } = person;
  if (
    plan.event.reviewing.ownOrganisation &&
    organisation !== null &&
    interests.organisations.has(organisation)
  ) {
    return { kind: 'organisation', organisation };
  }
  return undefined;
}
