import type { PersonId } from '../plan/ids.ts';
import { all, type Plan } from '../plan/plan.ts';
import type { Person } from '../plan/records/person.ts';

/** What people are to each other when they are seated: kept together, kept apart, or neither. */
export const BONDS = ['together', 'apart', 'free'] as const;
export type Bond = (typeof BONDS)[number];

type Bonds = Pick<Person, 'together' | 'apart'>;

/**
 * What `people` are to have in their fields so that every two of them are bound like this; those of others that name
 * them are among the answer. One person alone is freed from everyone.
 */
export function boundFields(plan: Plan, people: readonly PersonId[], bond: Bond): Map<PersonId, Bonds> {
  const chosen = [...new Set(people)].filter((id) => plan.people[id] !== undefined);
  const changed = new Map<PersonId, Bonds>();
  for (const person of all(plan, 'people')) {
    const loose = loosened(person, new Set(chosen));
    const rank = chosen.indexOf(person.id);
    const others = rank < 0 || bond === 'free' ? [] : chosen.slice(rank + 1);
    const fields = {
      together: bond === 'together' ? [...loose.together, ...others] : loose.together,
      apart: bond === 'apart' ? [...loose.apart, ...others] : loose.apart,
    };
    if (!same(fields.together, person.together) || !same(fields.apart, person.apart))
      changed.set(person.id, fields);
  }
  return changed;
}

/** Everyone bound to `person` so, whoever of the two it stands with, in the plan's order. */
export function boundTo(plan: Plan, person: Person, bond: 'together' | 'apart'): PersonId[] {
  return all(plan, 'people')
    .filter((other) => other.id !== person.id)
    .filter((other) => person[bond].includes(other.id) || other[bond].includes(person.id))
    .map(({ id }) => id);
}

/** What is left of someone's bonds when those among `chosen` are taken away. */
function loosened({ id, together, apart }: Person, chosen: ReadonlySet<PersonId>): Bonds {
  const alone = chosen.size === 1 && chosen.has(id);
  const goes = (other: PersonId) => alone || (chosen.has(other) && (chosen.has(id) || chosen.size === 1));
  return {
    together: together.filter((other) => !goes(other)),
    apart: apart.filter((other) => !goes(other)),
  };
}

function same(a: readonly PersonId[], b: readonly PersonId[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}
