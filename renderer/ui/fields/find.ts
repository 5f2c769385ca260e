import type { PersonId } from '../../../shared/plan/ids.ts';
import { all, ordered, type Plan } from '../../../shared/plan/plan.ts';
import type { Organisation } from '../../../shared/plan/records/organisation.ts';
import type { Person } from '../../../shared/plan/records/person.ts';

/** Longer lists are searched, not read. */
const SHOWN = 12;

/** Whether `text` holds every word of `query`, in any order, whatever the case. */
export function matches(text: string, query: string): boolean {
  const whole = text.toLocaleLowerCase('sv');
  return query
    .toLocaleLowerCase('sv')
    .split(/\s+/)
    .every((word) => whole.includes(word));
}

/** Whether two names are the same but for case and the space around them. */
export function sameName(a: string, b: string): boolean {
  return a.trim().toLocaleLowerCase('sv') === b.trim().toLocaleLowerCase('sv');
}

/** Whether someone in `plan`, other than `except`, has this name. No name is nobody's. */
export function hasNamesake(plan: Plan, name: string, except?: PersonId): boolean {
  if (name.trim() === '') return false;
  return all(plan, 'people').some((person) => person.id !== except && sameName(person.name, name));
}

/** People whose name holds `query`, in alphabetical order; the first dozen. */
export function findPeople(people: readonly Person[], query: string): Person[] {
  const found = people.filter((person) => matches(person.name, query));
  return found.sort((a, b) => a.name.localeCompare(b.name, 'sv')).slice(0, SHOWN);
}

/** Organisations whose name holds `query`, in the plan's order; the first dozen. */
export function findOrganisations(plan: Plan, query: string): Organisation[] {
  return ordered(plan, 'organisations')
    .filter((organisation) => matches(organisation.name, query))
    .slice(0, SHOWN);
}

/** The organisation of this name, if there is one. */
export function organisationNamed(plan: Plan, name: string): Organisation | undefined {
  return all(plan, 'organisations').find((organisation) => sameName(organisation.name, name));
}
