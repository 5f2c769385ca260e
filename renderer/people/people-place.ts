import { create } from 'zustand';
import type { PersonId } from '../../shared/plan/ids.ts';
import { goTo } from '../store/view.ts';

interface PeoplePlace {
  /** Who is in the panel beside the register. */
  readonly person: PersonId | null;
  readonly search: string;
}

/** Where the user is in the register of people. Never saved in a plan; someone who is gone is nobody. */
export const usePeoplePlace = create<PeoplePlace>(() => ({ person: null, search: '' }));

/** Goes to someone in the register. */
export function showPerson(person: PersonId): void {
  usePeoplePlace.setState({ person, search: '' });
  goTo('people');
}
