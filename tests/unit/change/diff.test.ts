import { expect, test } from 'vitest';
import {
  apply,
  compose,
  DiffMismatch,
  diffOf,
  isEmpty,
  NO_CHANGE,
  type PlanDiff,
  reverse,
  touched,
} from '../../../shared/change/diff.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { Session } from '../../../shared/plan/records/session.ts';
import { version2File } from '../../fixtures/version-2.ts';

const { plan } = version2File();
const session = plan.sessions['session:1a'] as Session;
const fresh: Session = { ...session, id: 'session:new', title: 'Nytt pass' };

const diff = (parts: Partial<PlanDiff>): PlanDiff => ({ ...NO_CHANGE, ...parts });
const added = diff({ added: { [fresh.id]: fresh } });
const retitled = diff({ updated: { 'session:1a': { title: [session.title, 'Nytt namn'] } } });
const removed = diff({ removed: { 'session:1a': session } });

test('adding, updating and removing do what they say', () => {
  expect(apply(plan, added).sessions['session:new']).toBe(fresh);
  expect(apply(plan, retitled).sessions['session:1a']).toEqual({ ...session, title: 'Nytt namn' });
  expect(Object.hasOwn(apply(plan, removed).sessions, 'session:1a')).toBe(false);
  const moved = diff({ updated: { event: { place: [plan.event.place, 'Örebro'] } } });
  expect(apply(plan, moved).event.place).toBe('Örebro');
});

test('D5: what a diff does not touch keeps its identity', () => {
  const after = apply(plan, retitled);
  expect(after.people).toBe(plan.people);
  expect(after.event).toBe(plan.event);
  expect(after.sessions['session:4a']).toBe(plan.sessions['session:4a']);
  expect(after.sessions['session:1a']?.brief).toBe(session.brief);
  expect(apply(plan, NO_CHANGE)).toBe(plan);
});

test.each<[string, PlanDiff, string, string | undefined]>([
  ['an added record is there already', diff({ added: { 'session:1a': session } }), 'session:1a', undefined],
  ['a removed record is not there', diff({ removed: { [fresh.id]: fresh } }), 'session:new', undefined],
  [
    'a removed record is not as remembered',
    diff({ removed: { 'session:1a': { ...session, title: 'x' } } }),
    'session:1a',
    undefined,
  ],
  [
    'an updated record is not there',
    diff({ updated: { 'session:new': { title: ['a', 'b'] } } }),
    'session:new',
    undefined,
  ],
  [
    'a field is not as remembered',
    diff({ updated: { 'session:1a': { title: ['x', 'y'] } } }),
    'session:1a',
    'title',
  ],
  [
    'there is no such field',
    diff({ updated: { 'session:1a': { never: [undefined, 1] } } }),
    'session:1a',
    'never',
  ],
  [
    'a field is inherited only',
    diff({ updated: { 'session:1a': { toString: [Object.prototype.toString, 1] as const } } }),
    'session:1a',
    'toString',
  ],
  [
    'an id is changed',
    diff({ updated: { 'session:1a': { id: ['session:1a', 'session:2a'] } } }),
    'session:1a',
    'id',
  ],
  ['the event is removed', diff({ removed: { event: plan.event } }), 'event', undefined],
  ['the event is added', diff({ added: { event: plan.event } }), 'event', undefined],
  ['an id is of no known kind', diff({ added: { 'ghost:1': fresh } }), 'ghost:1', undefined],
  [
    'an id reaches into prototypes',
    diff({ updated: JSON.parse('{"__proto__":{"polluted":[null,true]}}') }),
    '__proto__',
    undefined,
  ],
])('D4: a diff that does not fit is refused and changes nothing: %s', (_, misfit, record, field) => {
  const before = structuredClone(plan);
  // With a part that fits beside it, so that half of it could have been done.
  const whole = {
    ...misfit,
    updated: { event: { place: [plan.event.place, 'x'] as const }, ...misfit.updated },
  };
  let error: unknown;
  try {
    apply(plan, whole);
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toBeInstanceOf(DiffMismatch);
  expect(error).toMatchObject({ record, field });
  expect(plan).toEqual(before);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

test('D2: taken back, a diff leaves what was', () => {
  for (const each of [added, retitled, removed]) {
    expect(apply(apply(plan, each), reverse(each))).toEqual(plan);
    expect(reverse(reverse(each))).toEqual(each);
  }
});

test('D3: composed, two diffs are what came of them', () => {
  const twice = diff({
    updated: { 'session:1a': { title: ['Nytt namn', 'Nyare namn'], minutes: [90, 60] } },
  });
  expect(compose(retitled, twice)).toEqual(
    diff({ updated: { 'session:1a': { title: [session.title, 'Nyare namn'], minutes: [90, 60] } } }),
  );
  const changedFresh = diff({ updated: { [fresh.id]: { title: ['Nytt pass', 'Annat'] } } });
  expect(compose(added, changedFresh)).toEqual(diff({ added: { [fresh.id]: { ...fresh, title: 'Annat' } } }));
  const renamed = { ...session, title: 'Nytt namn' };
  expect(compose(retitled, diff({ removed: { 'session:1a': renamed } }))).toEqual(removed);
  expect(compose(removed, diff({ added: { 'session:1a': renamed } }))).toEqual(retitled);
});

test('D3: composed, what cancels out is gone', () => {
  for (const each of [added, retitled, removed]) expect(isEmpty(compose(each, reverse(each)))).toBe(true);
  const both = diff({ updated: { 'session:1a': { title: [session.title, 'x'], minutes: [90, 60] } } });
  expect(compose(both, diff({ updated: { 'session:1a': { title: ['x', session.title] } } }))).toEqual(
    diff({ updated: { 'session:1a': { minutes: [90, 60] } } }),
  );
});

test('composed with nothing, a diff is itself', () => {
  for (const each of [added, retitled, removed]) {
    expect(compose(each, NO_CHANGE)).toEqual(each);
    expect(compose(NO_CHANGE, each)).toEqual(each);
  }
});

test('a second diff that does not fit the first is refused', () => {
  const wrong = diff({ updated: { [fresh.id]: { title: ['Något annat', 'x'] } } });
  expect(() => compose(added, wrong)).toThrow(DiffMismatch);
});

test('D1: the difference of two plans is what was done', () => {
  for (const each of [added, retitled, removed]) expect(diffOf(plan, apply(plan, each))).toEqual(each);
  expect(diffOf(plan, plan)).toBe(NO_CHANGE);
  expect(isEmpty(diffOf(plan, structuredClone(plan)))).toBe(true);
});

test('the order of tables, records and fields in memory is no difference', () => {
  const turned = <T extends object>(value: T) => Object.fromEntries(Object.entries(value).reverse());
  const other = turned({
    ...plan,
    sessions: turned({ ...plan.sessions, 'session:1a': turned(session) }),
  }) as unknown as Plan;
  expect(isEmpty(diffOf(plan, other))).toBe(true);
});

test('a diff tells the ids it touches', () => {
  const all = diff({
    added: added.added,
    updated: { event: { place: ['a', 'b'] } },
    removed: removed.removed,
  });
  expect(touched(all)).toEqual(['session:new', 'event', 'session:1a']);
  expect(touched(NO_CHANGE)).toEqual([]);
});
