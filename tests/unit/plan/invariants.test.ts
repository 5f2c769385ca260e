import { expect, test } from 'vitest';
import type { RecordId } from '../../../shared/plan/ids.ts';
import { type Violation, violations } from '../../../shared/plan/invariants.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { largePlan } from '../../fixtures/large-plan.ts';
import { version2File } from '../../fixtures/version-2.ts';

const { plan } = version2File();

/** The frozen plan with `fields` of one record changed. */
function changed(id: RecordId, fields: object): Plan {
  if (id === 'event') return { ...plan, event: { ...plan.event, ...fields } };
  const [name, table] = Object.entries(plan).find(([, records]) => Object.hasOwn(records, id)) ?? [];
  if (name === undefined) throw new Error(`The frozen file has no ${id}`);
  const records = table as Record<string, object>;
  return { ...plan, [name]: { ...records, [id]: { ...records[id], ...fields } } };
}

test('the frozen plan, and a large one, are sound', () => {
  expect(violations(plan)).toEqual([]);
  expect(violations(largePlan({ sessions: 120, rooms: 6, days: 2, people: 80 }))).toEqual([]);
  expect(violations(largePlan({ sessions: 0, rooms: 0, days: 0, people: 0 }))).toEqual([]);
});

const period = (from: string, to: string) => ({ from: `2013-08-29T${from}`, to: `2013-08-29T${to}` });

test.each<[string, RecordId, object, Violation[]]>([
  [
    'a record under another id than its own',
    'room:webb',
    { id: 'room:other' },
    [{ rule: 'misplaced-record', record: 'room:webb' }],
  ],
  [
    'a single reference to what is not there',
    'goal:rus-1',
    { parent: 'goal:gone' },
    [{ rule: 'unknown-id', record: 'goal:rus-1', path: 'parent', to: 'goal:gone' }],
  ],
  [
    'a reference deep in a record',
    'group:4',
    { themes: [{ title: '', responsible: ['person:peter', 'person:gone'] }] },
    [{ rule: 'unknown-id', record: 'group:4', path: 'themes[].responsible[]', to: 'person:gone' }],
  ],
  [
    'an id of another kind that happens to be a word of the language',
    'session:4a',
    { rooms: ['room:constructor'] },
    [{ rule: 'unknown-id', record: 'session:4a', path: 'rooms[]', to: 'room:constructor' }],
  ],
  [
    'two days on one date',
    'day:2',
    { date: '2013-08-29' },
    [{ rule: 'same-date-twice', record: 'day:2', other: 'day:1' }],
  ],
  [
    'a goal that is its own parent',
    'goal:rus-1',
    { parent: 'goal:rus-1' },
    [{ rule: 'goal-within-itself', record: 'goal:rus-1' }],
  ],
  [
    'reviewers over their maximum',
    'session:4a',
    { reviewers: { min: 3, max: 2 } },
    [{ rule: 'min-over-max', record: 'session:4a', path: 'reviewers' }],
  ],
  [
    'a load',
    'person:peter',
    { load: { min: 1, max: 0 } },
    [{ rule: 'min-over-max', record: 'person:peter', path: 'load' }],
  ],
  [
    'a size',
    'group:4',
    { size: { min: 9, max: 8 } },
    [{ rule: 'min-over-max', record: 'group:4', path: 'size' }],
  ],
  [
    'a delegation',
    'organisation:kumla',
    { delegation: { min: 10, max: 4 } },
    [{ rule: 'min-over-max', record: 'organisation:kumla', path: 'delegation' }],
  ],
  [
    'what the event asks of reviewing',
    'event',
    { reviewing: { ...plan.event.reviewing, demand: { min: 2, max: 1 }, load: { min: 2, max: 1 } } },
    [
      { rule: 'min-over-max', record: 'event', path: 'reviewing.demand' },
      { rule: 'min-over-max', record: 'event', path: 'reviewing.load' },
    ],
  ],
  [
    'a period that ends before it starts',
    'room:webb',
    { unavailable: [period('09:00', '10:00'), period('11:00', '10:59')] },
    [{ rule: 'ends-before-it-starts', record: 'room:webb', path: 'unavailable' }],
  ],
  [
    'a period of no length',
    'person:peter',
    { undesired: [period('10:00', '10:00')] },
    [{ rule: 'ends-before-it-starts', record: 'person:peter', path: 'undesired' }],
  ],
  [
    'an undesired time of a session',
    'session:4a',
    { undesired: { rooms: [], times: [period('10:00', '09:00')] } },
    [{ rule: 'ends-before-it-starts', record: 'session:4a', path: 'undesired.times' }],
  ],
  [
    'a room listed twice',
    'session:4a',
    { rooms: ['room:webb', 'room:linnea', 'room:webb'] },
    [{ rule: 'listed-twice', record: 'session:4a', path: 'rooms[]', to: 'room:webb' }],
  ],
  [
    'a goal listed three times, which is twice too often',
    'session:4a',
    { goals: ['goal:eu', 'goal:eu', 'goal:eu'] },
    [
      { rule: 'listed-twice', record: 'session:4a', path: 'goals[]', to: 'goal:eu' },
      { rule: 'listed-twice', record: 'session:4a', path: 'goals[]', to: 'goal:eu' },
    ],
  ],
  [
    'a night listed twice',
    'person:peter',
    { nights: ['day:1', 'day:1'] },
    [{ rule: 'listed-twice', record: 'person:peter', path: 'nights[]', to: 'day:1' }],
  ],
  [
    'an assignment whose id names another pair',
    'assignment:thomas+1a',
    { reviewer: 'person:peter' },
    [{ rule: 'pair-id', record: 'assignment:thomas+1a' }],
  ],
  [
    'a seat whose id names another pair',
    'seat:rickard+1a',
    { session: 'session:4a' },
    [{ rule: 'pair-id', record: 'seat:rickard+1a' }],
  ],
])('found: %s', (_, id, fields, expected) => {
  expect(violations(changed(id, fields))).toEqual(expected);
});

test.each<[string, RecordId, object]>([
  ['a minimum that is the maximum', 'session:4a', { reviewers: { min: 2, max: 2 } }],
  [
    'one person in two roles of a session',
    'session:4a',
    {
      people: [
        { person: 'person:per', role: 'host' },
        { person: 'person:per', role: 'speaker' },
      ],
    },
  ],
  [
    'one room in two lists',
    'session:4a',
    { rooms: ['room:webb'], undesired: { rooms: ['room:webb'], times: [] } },
  ],
  [
    'the same wish in two groups and a session',
    'person:peter',
    {
      wishes: [
        { for: 'group:1', rank: 1 },
        { for: 'group:1', rank: 2 },
      ],
    },
  ],
  ['a mute of what is gone', 'mute:1', { records: ['session:gone'] }],
  ['a release of a revision that is gone', 'release:1', { revision: 'f'.repeat(64) }],
  ['a day that closes before it opens', 'day:1', { opens: '08:00', closes: '01:00' }],
  [
    'periods that touch or overlap',
    'room:webb',
    { unavailable: [period('09:00', '10:00'), period('09:30', '11:00')] },
  ],
])('allowed: %s', (_, id, fields) => {
  expect(violations(changed(id, fields))).toEqual([]);
});

test('a circle of goals is reported for those in it, not for those below it', () => {
  const goal = (id: string, parent: string | null) => [id, { id, order: 'a0', parent, title: '', notes: '' }];
  const goals = Object.fromEntries([
    goal('goal:below', 'goal:a'),
    goal('goal:a', 'goal:b'),
    goal('goal:b', 'goal:c'),
    goal('goal:c', 'goal:a'),
    goal('goal:lower', 'goal:below'),
    goal('goal:apart', null),
    goal('goal:rus-1', 'goal:eu'),
    goal('goal:eu', null),
  ]) as Plan['goals'];
  expect(
    violations({ ...plan, goals })
      .map(({ rule, record }) => `${rule} ${record}`)
      .sort(),
  ).toEqual(['goal-within-itself goal:a', 'goal-within-itself goal:b', 'goal-within-itself goal:c']);
});

test('a chain of 30,000 goals is followed once, not once for each', () => {
  const count = 30_000;
  const goals = Object.fromEntries(
    Array.from({ length: count }, (_, i) => [
      `goal:${i}`,
      { id: `goal:${i}`, order: 'a0', parent: i === 0 ? null : `goal:${i - 1}`, title: '', notes: '' },
    ]),
  ) as Plan['goals'];
  const sessions = {
    ...plan.sessions,
    'session:1a': { ...plan.sessions['session:1a'], goals: [] },
  } as Plan['sessions'];
  expect(violations({ ...plan, goals, sessions })).toEqual([]);
});
