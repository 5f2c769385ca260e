import { dayOf } from '../plan/day-of.ts';
import { all, ordered } from '../plan/plan.ts';
import type { Person } from '../plan/records/person.ts';
import type { Session } from '../plan/records/session.ts';
import type { LocalDateTime } from '../plan/time.ts';
import { attendance } from '../reviewing/presence.ts';
import type { Printout } from './printout.ts';
import { programmeDays } from './programme-days.ts';

/** A meal with those who eat it. */
export interface Meal {
  readonly session: Session;
  readonly start: LocalDateTime;
  readonly eaters: readonly Person[];
}

/**
 * The meals that are not cancelled, in order of time. Who has not said which meals they eat, eats all those that
 * they are in the house for.
 */
export function mealsOf({ plan }: Printout): Meal[] {
  const people = ordered(plan, 'people');
  const days = all(plan, 'days');
  return programmeDays(plan).flatMap(({ sessions }) =>
    sessions.flatMap(({ session, start, interval }) => {
      if (session.kind !== 'meal' || session.status === 'cancelled') return [];
      const day = dayOf(days, start);
      const isThere = (person: Person) =>
        person.mode !== 'digital' && (day === undefined || attendance(person, day, interval) === 'present');
      const eaters = people.filter((person) =>
        person.meals === null ? isThere(person) : person.meals.includes(session.id),
      );
      return [{ session, start, eaters }];
    }),
  );
}
