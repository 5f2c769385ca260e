import { expect, test } from 'vitest';
import { type PlanFile, planAt, type Revision, squash } from '../../../shared/change/revision.ts';
import { parse } from '../../../shared/file/parse.ts';
import { serialise } from '../../../shared/file/serialise.ts';
import { version2, version2File } from '../../fixtures/version-2.ts';

type Json = Record<string, unknown>;
interface RevisionJson extends Json {
  id: string;
  parent: string | null;
  diff: {
    added: Record<string, Json>;
    updated: Record<string, Record<string, unknown[]>>;
    removed: Record<string, Json>;
  };
}

/** Where the history of the frozen file is damaged after `damage` was done to its revisions. */
function damagedAfter(damage: (revisions: RevisionJson[], file: Json) => void): string | undefined {
  const file = JSON.parse(version2) as Json & { revisions: RevisionJson[] };
  damage(file.revisions, file);
  const result = parse(JSON.stringify(file));
  if (result.ok) return undefined;
  if (result.problem.code !== 'brokenHistory') throw new Error(JSON.stringify(result.problem));
  return result.problem.place;
}

/** The one revision of the frozen file whose diff has something in `part`. */
function withPart(
  revisions: RevisionJson[],
  part: 'added' | 'updated' | 'removed',
  id: string,
): RevisionJson {
  const found = revisions.find(({ diff }) => Object.hasOwn(diff[part], id));
  if (found === undefined) throw new Error(`Nothing has ${id} ${part}`);
  return found;
}

test('a first revision without a parent, or with one that is no longer there, is whole', () => {
  expect(damagedAfter(() => {})).toBeUndefined();
  expect(damagedAfter(([first]) => Object.assign(first as Json, { parent: 'a'.repeat(64) }))).toBeUndefined();
});

test('the head is the last revision, and each has the one before as its parent', () => {
  expect(damagedAfter((_, file) => Object.assign(file, { head: 'a'.repeat(64) }))).toBe('head');
  expect(damagedAfter((revisions) => Object.assign(revisions[2] as Json, { parent: null }))).toBe(
    'revisions[2].parent',
  );
  expect(damagedAfter((revisions) => revisions.splice(1, 1))).toBe('revisions[1].parent');
  expect(damagedAfter((revisions) => revisions.pop())).toBe('head');
});

test('no revision is its own ancestor', () => {
  const circle = (revisions: RevisionJson[]) => {
    const last = revisions.at(-1) as RevisionJson;
    revisions.splice(0, revisions.length, { ...last, parent: last.id }, { ...last, parent: last.id });
    for (const revision of revisions) revision.diff = { added: {}, updated: {}, removed: {} };
  };
  expect(damagedAfter(circle)).toBe('revisions[0].id');
});

test.each<[string, Json, string]>([
  ['an id that is no hash', { id: 'x' }, '.id'],
  ['a time that is none', { at: 'yesterday' }, '.at'],
  ['a wrong author', { by: 7 }, '.by'],
  ['a wrong label', { label: null }, '.label'],
  ['a field too many', { extra: 1 }, '.extra'],
  ['no diff', { diff: null }, '.diff'],
  ['half a diff', { diff: { added: {}, updated: {} } }, '.diff.removed'],
  [
    'a diff with a part too many',
    { diff: { added: {}, updated: {}, removed: {}, moved: {} } },
    '.diff.moved',
  ],
])('a revision has the shape of one: %s', (_, damage, path) => {
  expect(damagedAfter((revisions) => Object.assign(revisions[1] as Json, damage))).toBe(
    `revisions[1]${path}`,
  );
});

test('what a revision added is there, as it was added', () => {
  const place = /^revisions\[\d\]\.diff\.added/;
  expect(
    damagedAfter((all) =>
      Object.assign(withPart(all, 'added', 'goal:rus-1').diff.added['goal:rus-1'] as Json, { title: 'x' }),
    ),
  ).toMatch(place);
  expect(damagedAfter((all) => Object.assign(all[1]?.diff.added as object, { 'goal:never': {} }))).toMatch(
    place,
  );
  expect(
    damagedAfter((all) => Object.assign(all[1]?.diff.added as object, { event: { id: 'event' } })),
  ).toMatch(place);
  expect(damagedAfter((all) => Object.assign(all[1]?.diff.added as object, { toString: {} }))).toMatch(place);
});

test('what a revision updated became what it says, from something that could have been', () => {
  const place = 'revisions[0].diff.updated["session:1a"]';
  const change = (fields: Record<string, unknown>) =>
    damagedAfter((revisions) => {
      const { diff } = withPart(revisions, 'updated', 'session:1a');
      expect(revisions.findIndex((each) => each.diff === diff)).toBe(0);
      Object.assign(diff.updated['session:1a'] as object, fields);
    });
  expect(change({ title: ['Förr', 'Kunskapslyft för barn och unga'] })).toBeUndefined();
  expect(change({ title: ['Förr', 'Något annat'] })).toBe(place);
  expect(change({ title: [7, 'Kunskapslyft för barn och unga'] })).toBe(place);
  expect(change({ minutes: [0, 90] })).toBe(place);
  expect(change({ id: ['session:1a', 'session:1a'] })).toBe(place);
  expect(change({ never: [null, null] })).toBe(place);
  expect(change({ toString: [null, null] })).toBe(place);
  expect(change({ title: ['Kunskapslyft för barn och unga'] })).toBe(place);
  expect(change({ title: null })).toBe(place);
  expect(
    damagedAfter((revisions) => Object.assign(revisions[0]?.diff.updated as object, { 'session:1a': 'x' })),
  ).toBe(place);
  expect(
    damagedAfter((revisions) => Object.assign(revisions[0]?.diff.updated as object, { 'session:gone': {} })),
  ).toBe('revisions[0].diff.updated["session:gone"]');
});

test('what a revision removed is a record that is not there', () => {
  const place = 'revisions[2].diff.removed["request:annan"]';
  const change = (id: string, record: unknown) =>
    damagedAfter((revisions) => {
      const { diff } = withPart(revisions, 'removed', 'request:annan');
      Object.assign(diff.removed, { [id]: record });
    });
  const gone = JSON.parse(version2).revisions[2].diff.removed['request:annan'];
  expect(change('request:annan', { ...gone, title: 'Annat' })).toBeUndefined();
  expect(change('request:annan', { ...gone, title: 7 })).toBe(place);
  expect(change('request:annan', { ...gone, id: 'request:b' })).toBe(place);
  expect(change('request:show', { ...gone, id: 'request:show' })).toBe(
    'revisions[2].diff.removed["request:show"]',
  );
  expect(change('strange:1', { id: 'strange:1' })).toBe('revisions[2].diff.removed["strange:1"]');
});

test('a record stands in one part of a diff only', () => {
  const both = (revisions: RevisionJson[]) => {
    const { diff } = withPart(revisions, 'added', 'goal:rus-1');
    diff.removed['goal:rus-1'] = { ...(diff.added['goal:rus-1'] as Json), title: 'Ett tidigare' };
  };
  expect(damagedAfter(both)).toBe('revisions[1].diff.removed["goal:rus-1"]');
});

test('whatever history opens can be walked back to every revision', () => {
  const everyState = (file: PlanFile) =>
    file.revisions.map((revision: Revision) => planAt(file, revision.id));
  expect(everyState(version2File()).every((plan) => plan !== undefined)).toBe(true);

  const squashed = squash(version2File(), 0, new Set());
  const again = parse(serialise(squashed));
  expect(again.ok && everyState(again.value).every((plan) => plan !== undefined)).toBe(true);
});
