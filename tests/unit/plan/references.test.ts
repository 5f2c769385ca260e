import { expect, test } from 'vitest';
import type { RecordId } from '../../../shared/plan/ids.ts';
import { type AnyRecord, everyRecord, recordOf } from '../../../shared/plan/plan.ts';
import { referencesOf, usesOf, withoutReferences } from '../../../shared/plan/references.ts';
import { version2File } from '../../fixtures/version-2.ts';

const { plan } = version2File();

function record<I extends RecordId>(id: I) {
  const found = recordOf(plan, id);
  if (found === undefined) throw new Error(`The frozen file has no ${id}`);
  return found;
}

/** Every id that a record mentions anywhere, found without knowing where to look. */
function idsIn(value: unknown, own: string): string[] {
  if (typeof value === 'string') return value !== own && /^[a-z]+:[\w+-]+$/.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap((each) => idsIn(each, own))
    : [];
}

test('every id that stands in a record of the frozen file is known as a reference', () => {
  let count = 0;
  for (const each of everyRecord(plan)) {
    if (each.id.startsWith('mute:')) continue;
    const found = referencesOf(each).map(({ to }) => to);
    expect([each.id, [...found].sort()]).toEqual([each.id, idsIn({ ...each, id: '' }, each.id).sort()]);
    count += found.length;
  }
  expect(count).toBeGreaterThan(40);
});

test('a reference says at which path it stands', () => {
  expect(referencesOf(record('session:1a'))).toEqual([
    { path: 'rooms[]', to: 'room:linnea' },
    { path: 'rooms[]', to: 'room:webb' },
    { path: 'people[].person', to: 'person:peter' },
    { path: 'people[].person', to: 'person:per' },
    { path: 'group', to: 'group:1' },
    { path: 'track', to: 'track:kunskap' },
    { path: 'goals[]', to: 'goal:rus-1' },
    { path: 'after[]', to: 'session:valkomna' },
    { path: 'notWith[]', to: 'session:4a' },
    { path: 'sameDayAs[]', to: 'session:valkomna' },
    { path: 'undesired.rooms[]', to: 'room:brunnsalen' },
  ]);
});

test('the uses of a record are all that name it, and not itself', () => {
  expect(usesOf(plan, 'person:per').map(({ id }) => id)).toEqual([
    'person:thomas',
    'session:1a',
    'session:show',
    'request:show',
  ]);
  expect(usesOf(plan, 'goal:eu').map(({ id }) => id)).toEqual(['goal:rus-1']);
  expect(usesOf(plan, 'request:show')).toEqual([]);
});

test('without a reference, an element leaves its list and a single one becomes null', () => {
  const gone = new Set(['room:linnea', 'person:per', 'group:1', 'session:valkomna', 'room:brunnsalen']);
  expect(withoutReferences(record('session:1a'), gone)).toEqual({
    ...record('session:1a'),
    rooms: ['room:webb'],
    people: [{ person: 'person:peter', role: 'responsible' }],
    group: null,
    after: [],
    sameDayAs: [],
    undesired: { ...record('session:1a').undesired, rooms: [] },
  });
});

test('in a list of lists only the inner element leaves', () => {
  expect(withoutReferences(record('group:4'), new Set(['person:peter']))?.themes).toEqual([
    { title: 'Sprudlande kulturliv', responsible: ['person:rickard'] },
    { title: 'Stora evenemang', responsible: [] },
  ]);
});

test('what says nothing without the other is gone with it', () => {
  expect(withoutReferences(record('assignment:thomas+1a'), new Set(['person:thomas']))).toBeNull();
  expect(withoutReferences(record('seat:thomas+4a'), new Set(['session:4a']))).toBeNull();
});

test('rooms “all” and presence “all days” stay what they are', () => {
  expect(withoutReferences(record('session:show'), new Set(['room:linnea']))).toBe(record('session:show'));
  expect(withoutReferences(record('person:peter'), new Set(['day:2']))).toBe(record('person:peter'));
});

test('without any reference of its own a record stays the same object, and the given one is never changed', () => {
  for (const each of everyRecord(plan)) {
    const before = structuredClone(each);
    expect(withoutReferences(each, new Set(['person:nobody']))).toBe(each);
    const stripped = withoutReferences(each, new Set(referencesOf(each).map(({ to }) => to)));
    expect(each).toEqual(before);
    if (stripped !== null) expect(referencesOf(stripped as AnyRecord)).toEqual([]);
  }
});
