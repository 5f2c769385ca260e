import type { Plan } from '../../../shared/plan/plan.ts';
import { reviewPlan } from '../../fixtures/review-plan.ts';
import { randomFrom } from '../../property/random.ts';

export const GROUPS = 20;

/** So many workshops, four at a time, and for each of them two reviewers, who may review nothing else. */
export function twoForEach(): Plan {
  const plan = reviewPlan(randomFrom(1), {
    reviewers: 2 * GROUPS,
    sessions: GROUPS,
    days: 1,
    passes: GROUPS / 4,
    conflicts: 0,
    tastes: false,
    reviewing: { demand: { min: 3, max: 3 }, load: { min: 0, max: 20 }, mostADay: 20 },
  });
  const sessions = Object.values(plan.sessions).flatMap((session) => session ?? []);
  const people = Object.values(plan.people).flatMap((person, at) => {
    const barred = sessions.filter((_, session) => session !== Math.floor(at / 2));
    return person === undefined
      ? []
      : [[person.id, { ...person, conflicts: barred.map(({ id }) => ({ with: id, reason: '' })) }] as const];
  });
  return { ...plan, people: Object.fromEntries(people) };
}
