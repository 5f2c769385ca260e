import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { PlanDiff } from '../../../shared/change/diff.ts';
import type { JsonObject } from '../../../shared/file/json-object.ts';
import {
  MIGRATIONS,
  type Migration,
  migrated,
  migratedEdit,
  VERSION,
  versionAfter,
} from '../../../shared/file/migrations.ts';
import { parse } from '../../../shared/file/parse.ts';
import { version1 } from '../../fixtures/version-1.ts';

const edit = (diff: JsonObject) => diff;
/** A made-up past: version 2 renamed a field, version 3 added one. */
const past: readonly Migration[] = [
  { from: 1, migrate: ({ name, ...rest }) => ({ ...rest, title: name }), edit },
  { from: 2, migrate: (file) => ({ ...file, notes: `of ${file.title}` }), edit },
];

test('migrations are numbered from 1 without gaps, in order', () => {
  for (const list of [MIGRATIONS, past])
    expect(list.map(({ from }) => from)).toEqual(list.map((_, i) => i + 1));
  expect(VERSION).toBe(versionAfter(MIGRATIONS));
});

test('each version that was ever written has a frozen file', () => {
  for (let version = 1; version <= VERSION; version++) {
    const file = new URL(`../../fixtures/version-${version}.lokaplan`, import.meta.url);
    expect([version, existsSync(file)]).toEqual([version, true]);
  }
});

test('a file runs through every step that is newer than itself, and ends at the newest version', () => {
  expect(migrated({ version: 1, name: 'LOKA' }, 1, past)).toEqual({
    version: 3,
    title: 'LOKA',
    notes: 'of LOKA',
  });
  expect(migrated({ version: 2, title: 'LOKA' }, 2, past)).toEqual({
    version: 3,
    title: 'LOKA',
    notes: 'of LOKA',
  });
});

test('a file of the newest version is not touched', () => {
  const file = { version: 3, title: 'LOKA' };
  expect(migrated(file, 3, past)).toBe(file);
});

test('the step from version 1 reaches records that history holds, but not what they became field by field', () => {
  const person = { id: 'person:a', name: 'Anna' };
  const room = { id: 'room:a', name: 'Salen' };
  const diff = {
    added: { 'person:a': person, 'room:a': room },
    updated: { 'person:b': { name: ['B', 'Bo'] } },
    removed: { 'person:c': { ...person, id: 'person:c' } },
  };
  const file = {
    version: 1,
    plan: { event: { id: 'event' }, people: [person], rooms: [room] },
    revisions: [{ diff }],
  };
  const after = migrated(file, 1, MIGRATIONS.slice(0, 1)) as typeof file;
  const known = { together: [], apart: [] };
  expect(after.plan.people).toEqual([{ ...person, ...known }]);
  expect(after.plan.rooms).toEqual([room]);
  expect(after.plan.event).toHaveProperty('grouping.newCompany', true);
  const migratedDiff = {
    added: { 'person:a': { ...person, ...known }, 'room:a': room },
    updated: diff.updated,
    removed: { 'person:c': { ...person, id: 'person:c', ...known } },
  };
  expect(after.revisions[0]?.diff).toEqual(migratedDiff);
  expect(migratedEdit(diff as unknown as PlanDiff, 1)).toEqual(migratedDiff);
  expect(migratedEdit(migratedDiff as unknown as PlanDiff, VERSION)).toEqual(migratedDiff);
});

test('a file of version 1 that is none in its inside is still told where it is wrong', () => {
  for (const [damage, place] of [
    [{ plan: [] }, 'plan'],
    [{ revisions: [{ id: 7 }] }, 'revisions[0].id'],
    [{ plan: { ...JSON.parse(version1).plan, people: [null] } }, 'people[0]'],
    [{ plan: { ...JSON.parse(version1).plan, event: 7 } }, 'event'],
  ] as const) {
    const result = parse(JSON.stringify({ ...JSON.parse(version1), ...damage }));
    expect(result.ok ? '' : (result.problem as { place?: string }).place).toBe(place);
  }
});
