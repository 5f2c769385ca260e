import { expect, test } from 'vitest';
import { rotate } from '../../../shared/assign/rotate.ts';
import { suggest } from '../../../shared/assign/suggest.ts';
import { BOTH_DAYS, PARALLEL, planWith, REVIEWER, THURSDAY } from '../reviewing/fixture.ts';

const reviewing = {
  demand: { min: 1, max: 2 },
  load: { min: 0, max: 2 },
  mostADay: 1,
  eyes: 'fresh',
  ownOrganisation: true,
} as const;

test('those it costs nothing come first, then the least loaded, then those who know it best', () => {
  const plan = planWith({
    event: { reviewing: { ...reviewing, mostADay: 2 } },
    days: BOTH_DAYS,
    groups: { g: {} },
    people: {
      own: REVIEWER,
      busy: REVIEWER,
      loaded: REVIEWER,
      plain: REVIEWER,
      expert: { ...REVIEWER, competence: [{ in: 'group:g', level: 3 }] },
    },
    sessions: {
      ...PARALLEL,
      a: { ...PARALLEL.a, group: 'group:g', people: [{ person: 'person:own', role: 'responsible' }] },
      later: { start: '2013-08-30T09:00' },
    },
    assignments: [
      ['busy', 'b'],
      ['loaded', 'later'],
    ],
  });
  const found = suggest(plan, 'session:a');
  expect(found.map(({ reviewer }) => reviewer)).toEqual([
    'person:expert',
    'person:plain',
    'person:loaded',
    'person:busy',
    'person:own',
  ]);
  expect(found[0]).toMatchObject({ load: 0, points: { competence: 3 }, barriers: [], clashes: [], over: [] });
  expect(found[3]?.clashes).toEqual(['session:b']);
  expect(found[4]?.barriers).toMatchObject([{ kind: 'conflict', conflict: { kind: 'own' } }]);
});

test('someone who has the group already comes after someone who has not, and limits are told', () => {
  const plan = planWith({
    event: { reviewing },
    days: BOTH_DAYS,
    groups: { g: {}, h: {} },
    people: { again: REVIEWER, other: REVIEWER, full: { ...REVIEWER, load: { min: 0, max: 1 } } },
    sessions: {
      thu: { start: '2013-08-29T09:00', group: 'group:g' },
      thu2: { start: '2013-08-29T09:00', group: 'group:h' },
      fri: { start: '2013-08-30T09:00', group: 'group:g' },
    },
    assignments: [
      ['again', 'thu'],
      ['other', 'thu2'],
      ['full', 'thu2'],
    ],
  });
  const found = suggest(plan, 'session:fri');
  expect(found.map(({ reviewer }) => reviewer)).toEqual(['person:other', 'person:again', 'person:full']);
  expect(found[1]?.again).toEqual(['session:thu']);
  expect(found[2]?.over).toEqual(['load']);
});

test('a day copied to the next moves everyone on, so that nobody sees their group again', () => {
  const day = (date: '29' | '30') =>
    Object.fromEntries(
      ['a', 'b', 'c'].map((name, n) => [
        `${date}${name}`,
        { number: String(n + 1), start: `2013-08-${date}T09:00` as const, group: `group:${name}` as const },
      ]),
    );
  const plan = planWith({
    event: { reviewing },
    days: BOTH_DAYS,
    groups: { a: {}, b: {}, c: {} },
    people: {
      ann: REVIEWER,
      bo: REVIEWER,
      cia: { ...REVIEWER, conflicts: [{ with: 'group:a', reason: '' }] },
    },
    sessions: { ...day('29'), ...day('30') },
    assignments: [
      ['ann', '29a'],
      ['bo', '29b'],
      ['cia', '29c'],
      ['ann', '30a'],
    ],
  });
  const rotation = rotate(plan, 'day:thu', 'day:fri');
  // One place further on, Cia would come to group a, where she has a conflict; two places further on, all is well.
  expect(rotation).toEqual({
    shift: 2,
    added: [
      { reviewer: 'person:ann', session: 'session:30c' },
      { reviewer: 'person:bo', session: 'session:30a' },
      { reviewer: 'person:cia', session: 'session:30b' },
    ],
    removed: [{ reviewer: 'person:ann', session: 'session:30a' }],
    leftOut: [],
  });
});

test('without anything to review on the other day there is nothing to copy', () => {
  expect(rotate(planWith({ days: THURSDAY, sessions: PARALLEL }), 'day:thu', 'day:fri')).toBeUndefined();
});
