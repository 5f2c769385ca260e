import { expect, test } from 'vitest';
import { narrowed } from '../../../shared/export/scope.ts';
import { all } from '../../../shared/plan/plan.ts';
import { template } from '../../../shared/templates/index.ts';

const loka = template('loka', 'sv', '2013-06-01');
const titles = (plan: typeof loka) => all(plan, 'sessions').map(({ title }) => title);

test('nothing asked for is the plan itself', () => {
  expect(narrowed(loka, {})).toBe(loka);
});

test('a day has its own sessions and no unplaced ones, and is the only day', () => {
  const [first] = all(loka, 'days');
  const plan = narrowed(loka, { days: first ? [first.id] : [] });
  expect(all(plan, 'days')).toEqual([first]);
  expect(all(plan, 'sessions').length).toBeGreaterThan(10);
  expect(all(plan, 'sessions').every(({ start }) => start?.startsWith(first?.date ?? 'x'))).toBe(true);
});

test('a room has its own sessions and those across all rooms', () => {
  const plan = narrowed(loka, { rooms: ['room:brunnen'] });
  expect(new Set(titles(plan))).toEqual(new Set(['Ankomst och kaffe', 'Fika', 'Sprudlande kulturliv']));
});

test('people have what they run or review, cancelled too, and reviews of nothing else', () => {
  const plan = narrowed(loka, { people: ['person:merit-israelsson', 'person:kerstin'] });
  expect(titles(plan).sort()).toEqual(['Innovativa miljöer', 'Innovativa miljöer', 'Kunskapslyft']);
  expect(all(plan, 'assignments').every(({ session }) => plan.sessions[session] !== undefined)).toBe(true);
});
