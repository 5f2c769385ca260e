import { expect, test } from 'vitest';
import type { IntegerSolver } from '../../../shared/assign/integer-model.ts';
import { pigeonholes } from '../../../shared/assign/pigeonhole.ts';
import { caseTexts, pigeonholeText } from '../../../shared/assign/words.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import { type ReviewPlanSize, reviewPlan } from '../../fixtures/review-plan.ts';
import { randomFrom } from '../../property/random.ts';
import { tools } from './tools.ts';
import { GROUPS, twoForEach } from './two-for-each.ts';

test('workshops that lack as many, each with people of its own, are one reason, and each can be seen', () => {
  const plan = twoForEach();
  const { holes, complete } = pigeonholes(plan, tools.solve);
  expect(complete).toBe(true);
  expect(holes).toHaveLength(1);
  const [hole] = holes;
  if (hole === undefined) throw new Error('There is no reason');
  expect(hole).toMatchObject({ kind: 'few', sessions: ['session:s0'], needed: 3, available: 2, alike: [] });
  expect(hole.others).toHaveLength(GROUPS - 1);
  // A new one, who is free all the time, still is at one of the four.
  expect(hole.waysOut).toEqual([
    { kind: 'addReviewers', count: 4 },
    { kind: 'lowerDemand', count: GROUPS },
  ]);

  const speech = { plan, t: translator('sv'), language: 'sv' } as const;
  const text = pigeonholeText(hole, speech);
  expect(text).toMatch(
    /^20 workshoppar behöver 3 granskare var, men till var och en av dem kan bara 2: 1 Workshop 1 \(mån 4\), /,
  );
  expect(text).toMatch(/ och 8 till\.$/);
  const each = caseTexts(hole, speech);
  expect(each).toHaveLength(GROUPS);
  expect(each[2]).toBe(
    '3 Workshop 3 mån 4 maj 8.00–9.30 behöver 3 granskare, men bara 2 kan: Granskare 5 och Granskare 6.',
  );
});

test('two that come to the same are told one by one', () => {
  const plan = twoForEach();
  const demanding = new Set(['session:s0', 'session:s9']);
  const sessions = Object.values(plan.sessions).flatMap((session) => {
    const reviewers = { min: demanding.has(session?.id ?? '') ? 3 : 0, max: 3 };
    return session === undefined ? [] : [[session.id, { ...session, reviewers }] as const];
  });
  const { holes } = pigeonholes({ ...plan, sessions: Object.fromEntries(sessions) }, tools.solve);
  expect(holes.map((hole) => hole.sessions)).toEqual([['session:s0'], ['session:s9']]);
  for (const hole of holes) expect(hole.others).toEqual([]);
});

const OVERLAPPING: ReviewPlanSize = {
  reviewers: 30,
  sessions: 15,
  days: 1,
  passes: 1,
  stagger: 40,
  conflicts: 0.4,
  tastes: false,
  reviewing: { demand: { min: 8, max: 8 }, load: { min: 0, max: 9 }, mostADay: 9, eyes: 'either' },
};
const GIVES_UP: IntegerSolver = () => ({ values: null, bound: Number.NEGATIVE_INFINITY });

test('where overlaps cannot be looked through, it is not said that it can come out', () => {
  const plan = reviewPlan(randomFrom(2), OVERLAPPING);
  expect(pigeonholes(plan, GIVES_UP)).toEqual({ holes: [], complete: false });
});

test('there too, what is too much at one moment is told', () => {
  const reviewing = { ...OVERLAPPING.reviewing, demand: { min: 10, max: 10 } };
  const plan = reviewPlan(randomFrom(1), { ...OVERLAPPING, reviewing });
  const { holes } = pigeonholes(plan, GIVES_UP);
  expect(holes.length).toBeGreaterThan(0);
  for (const { kind, needed, available } of holes) {
    expect(kind).toBe('atOnce');
    expect(available).toBeLessThan(needed);
  }
});
