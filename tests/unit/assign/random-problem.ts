import type { Plan } from '../../../shared/plan/plan.ts';
import { reviewPlan } from '../../fixtures/review-plan.ts';
import type { Random } from '../../property/random.ts';

/** A plan so small that every assignment of it can be tried, with a little of everything an assignment minds. */
export function smallPlan(random: Random): Plan {
  const min = random.int(3);
  const plan = reviewPlan(random, {
    reviewers: 1 + random.int(4),
    sessions: 1 + random.int(5),
    days: 1 + random.int(2),
    passes: 1 + random.int(2),
    stagger: random.chance(0.5) ? 40 + random.int(40) : 0,
    conflicts: random.pick([0, 0.2, 0.5]),
    assigned: random.pick([0, 0.3]),
    tastes: random.chance(0.5),
    reviewing: {
      demand: { min, max: min + random.int(3) },
      load: { min: random.int(2), max: 1 + random.int(3) },
      mostADay: 1 + random.int(3),
      eyes: random.pick(['fresh', 'same', 'either']),
    },
  });
  const assignments = Object.entries(plan.assignments).map(([id, assignment]) => [
    id,
    { ...assignment, pinned: random.chance(0.3) },
  ]);
  // Some have a load and a most a day of their own.
  const people = Object.entries(plan.people).map(([id, person]) => {
    const own = { min: 0, max: 1 + random.int(3), mostADay: random.int(3) };
    return [id, random.chance(0.2) ? { ...person, load: own } : person];
  });
  return { ...plan, people: Object.fromEntries(people), assignments: Object.fromEntries(assignments) };
}
