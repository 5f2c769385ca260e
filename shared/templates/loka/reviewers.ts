import { type GroupId, type PersonId, pairId } from '../../plan/ids.ts';
import type { Assignment } from '../../plan/records/assignment.ts';
import { byId } from '../authoring.ts';
import { workshopId } from './workshops.ts';

/** Who reviews which group on which day, as the slides split them: groups 2 and 6, and 2, have nobody yet. */
const split: { readonly [day in 'thu' | 'fri']: { readonly [group in GroupId]: readonly PersonId[] } } = {
  thu: {
    'group:1': ['person:thomas', 'person:marie'],
    'group:2': [],
    'group:3': ['person:kerstin'],
    'group:4': ['person:jan'],
    'group:5': ['person:maria'],
    'group:6': [],
  },
  fri: {
    'group:1': ['person:kerstin'],
    'group:2': [],
    'group:4': ['person:thomas'],
    'group:5': ['person:maria'],
    'group:6': ['person:marie', 'person:jan'],
  },
};

export const assignments = byId([...reviews('thu'), ...reviews('fri')]);

function reviews(day: 'thu' | 'fri'): Assignment[] {
  return (Object.keys(split[day]) as GroupId[]).flatMap((group) => {
    const session = workshopId(day, group);
    const reviewers = split[day][group] ?? [];
    return reviewers.map((reviewer) => ({
      id: pairId('assignments', reviewer, session),
      reviewer,
      session,
      pinned: false,
    }));
  });
}
