import { expect, test } from 'vitest';
import { withinBudget } from '../../../../electron/storage/history-budget.ts';
import { type PlanFile, planAt, record } from '../../../../shared/change/revision.ts';
import type { Release } from '../../../../shared/plan/records/release.ts';
import { fileOf, retitle } from './plans.ts';

const sizeOf = ({ revisions }: PlanFile) => JSON.stringify(revisions).length;

/** A file with `count` revisions more, each of about `size` characters. */
function edited(file: PlanFile, count: number, size: number): PlanFile {
  let result = file;
  for (let i = 0; i < count; i += 1) {
    const title = `${i}`.padEnd(size / 2, 'x');
    result = record(result, retitle(result.plan, title), { at: '2013-08-12T10:00:00.000Z', by: 'anna' });
  }
  return result;
}

test('a history of a million characters is left as it is', () => {
  const file = edited(fileOf(), 45, 20_000);
  expect(sizeOf(file)).toBeLessThan(1_000_000);
  expect(withinBudget(file)).toBe(file);
});

test('of a longer one the oldest revisions are joined; the plan and the newer ones stay', () => {
  const file = edited(fileOf(), 90, 20_000);
  const squashed = withinBudget(file);
  expect(sizeOf(squashed)).toBeLessThan(1_000_200);
  expect(squashed.plan).toBe(file.plan);
  expect(squashed.head).toBe(file.head);
  expect(squashed.revisions.slice(-30)).toEqual(file.revisions.slice(-30));
});

test('a large plan may have a history twice its size', () => {
  const { plan } = fileOf();
  const large = fileOf({ ...plan, event: { ...plan.event, notes: 'x'.repeat(1_000_000) } });
  const file = edited(large, 90, 20_000);
  expect(sizeOf(file)).toBeGreaterThan(1_700_000);
  expect(withinBudget(file)).toBe(file);
});

test('a revision that was released can still be had', () => {
  const early = edited(fileOf(), 5, 20_000);
  const release: Release = {
    id: 'release:1',
    order: 'a0',
    version: 1,
    at: '2013-08-12T10:00:00.000Z',
    by: 'anna',
    revision: early.head,
    recipients: '',
    notes: '',
  };
  const added = { added: { [release.id]: release }, updated: {}, removed: {} };
  const file = edited(record(early, added, { at: release.at, by: 'anna' }), 90, 20_000);
  const squashed = withinBudget(file);
  expect(squashed.revisions.length).toBeLessThan(file.revisions.length);
  expect(planAt(squashed, early.head)).toEqual(early.plan);
});
