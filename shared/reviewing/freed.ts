import { dayOf } from '../plan/day-of.ts';
import { all, type Plan } from '../plan/plan.ts';
import type { Assignment } from '../plan/records/assignment.ts';
import type { Person } from '../plan/records/person.ts';
import { intervalOf } from './engagements.ts';
import { attendance } from './presence.ts';

/** The reviews that `person` could do until now and cannot with this presence: they are away then. */
export function freedBy(plan: Plan, person: Person, presence: Person['presence']): Assignment[] {
  const days = all(plan, 'days');
  const isThere = (as: Person, { session }: Assignment): boolean => {
    const reviewed = plan.sessions[session];
    const interval = reviewed && intervalOf(reviewed);
    if (reviewed?.start == null || !interval || reviewed.status === 'cancelled') return true;
    const day = dayOf(days, reviewed.start);
    return day === undefined || attendance(as, day, interval) === 'present';
  };
  return all(plan, 'assignments').filter(
    (assignment) =>
      assignment.reviewer === person.id &&
      isThere(person, assignment) &&
      !isThere({ ...person, presence }, assignment),
  );
}
