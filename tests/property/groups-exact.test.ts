import { expect, test } from 'vitest';
import { seat } from '../../shared/assign/groups/seat.ts';
import { groupPlan } from '../fixtures/group-plan.ts';
import { tools } from '../unit/assign/tools.ts';
import { randomFrom } from './random.ts';

const SIZES = [
  { people: 10, groups: 2 },
  { people: 16, groups: 3 },
  { people: 24, groups: 4 },
  { people: 30, groups: 5 },
  { people: 40, groups: 5 },
  { people: 60, groups: 8 },
  { people: 80, groups: 10 },
  { people: 100, groups: 12 },
] as const;
/** Seatings up to so many people are proved in every step, by the number of passes. */
const EXACT: Readonly<Record<1 | 2, number>> = { 1: 100, 2: 100 };
const SEEDS = [1, 2, 3, 4, 5];

test('up to a size every seating is proved, and beyond it the gap is printed', () => {
  for (const passes of [1, 2] as const) {
    for (const { people, groups } of SIZES) {
      const gaps = SEEDS.flatMap((seed) => {
        const { plan, grouping } = groupPlan(randomFrom(seed), { people, groups, passes });
        return seat(plan, grouping, tools)
          .steps.filter(({ value, bound }) => value !== bound)
          .map(({ step, value, bound }) => `seed ${seed}: ${step} ${value}, bound ${bound}`);
      });
      const what = `${people} people, ${groups} groups, ${passes} ${passes === 1 ? 'pass' : 'passes'}`;
      console.info(`${what}: ${gaps.length === 0 ? 'proved' : gaps.join('; ')}`);
      if (people <= EXACT[passes]) expect(gaps, what).toEqual([]);
    }
  }
});
