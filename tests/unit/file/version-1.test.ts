import { expect, test } from 'vitest';
import { planAt } from '../../../shared/change/revision.ts';
import { serialise } from '../../../shared/file/serialise.ts';
import { violations } from '../../../shared/plan/invariants.ts';
import { all } from '../../../shared/plan/plan.ts';
import { version1, version1File } from '../../fixtures/version-1.ts';
import { version2File } from '../../fixtures/version-2.ts';

test('the frozen file of version 1 opens as it was, with nothing said of groups that it knew nothing of', () => {
  const { plan } = version1File();
  expect(violations(plan)).toEqual([]);
  expect(plan.event.grouping).toEqual({ size: null, organisations: 1, roles: 1, newCompany: true });
  const before = JSON.parse(version1).plan;
  for (const { together, apart, ...rest } of all(plan, 'people')) {
    expect([together, apart]).toEqual([[], []]);
    expect(before.people).toContainEqual(rest);
  }
  expect(Object.values(plan.seats)).toEqual(before.seats);
});

test('its revisions are known by the ids they had, and each can be walked back to', () => {
  const file = version1File();
  const ids = JSON.parse(version1).revisions.map(({ id }: { id: string }) => id);
  expect(file.revisions.map(({ id }) => id)).toEqual(ids);
  expect(file.head).toBe(ids.at(-1));
  for (const id of ids) expect(planAt(file, id)?.people).toEqual(file.plan.people);
});

test('it is the file of version 2 as that was before groups were used', () => {
  const { head, plan } = version1File();
  expect(planAt(version2File(), head)).toEqual(plan);
});

test('it is written in the form of today, and that is final', () => {
  const written = serialise(version1File());
  expect(written).toContain('"version": 2,');
  expect(written.split('\n')).toHaveLength(version1.split('\n').length);
});
