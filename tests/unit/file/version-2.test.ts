import { expect, test } from 'vitest';
import { planAt } from '../../../shared/change/revision.ts';
import { serialise } from '../../../shared/file/serialise.ts';
import { eventSchema, SCHEMAS, TABLES } from '../../../shared/plan/plan.ts';
import { version2, version2File } from '../../fixtures/version-2.ts';

test('the frozen file of version 2 opens, and is written back byte for byte', () => {
  expect(serialise(version2File())).toBe(version2);
});

test('the frozen file puts every field of every kind of record to use', () => {
  const { plan } = JSON.parse(version2);
  const unused = (records: Record<string, unknown>[], schema: { shape: object }) =>
    Object.keys(schema.shape).filter((field) =>
      records.every(
        ({ [field]: value }) => value === '' || value === null || value === undefined || String(value) === '',
      ),
    );
  expect(unused([plan.event], eventSchema)).toEqual([]);
  for (const table of TABLES) expect([table, unused(plan[table], SCHEMAS[table])]).toEqual([table, []]);
});

test('the history of the frozen file adds, changes and removes, and can be walked back to its start', () => {
  const file = version2File();
  const { plan, revisions } = file;
  for (const part of ['added', 'updated', 'removed'] as const) {
    expect(revisions.some(({ diff }) => Object.keys(diff[part]).length > 0)).toBe(true);
  }
  const first = planAt(file, revisions[0]?.id ?? '');
  expect(first?.requests['request:annan']?.title).toBe('Exposé över kvällens middag');
  expect(first?.goals['goal:rus-1']).toBeUndefined();
  expect(plan.goals['goal:rus-1']?.parent).toBe('goal:eu');
});
