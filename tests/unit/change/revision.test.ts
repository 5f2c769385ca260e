import { expect, test } from 'vitest';
import { DiffMismatch, diffOf, NO_CHANGE, type PlanDiff } from '../../../shared/change/diff.ts';
import { firstRevision, type PlanFile, planAt, record, squash } from '../../../shared/change/revision.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { largePlan } from '../../fixtures/large-plan.ts';

const base = largePlan({ sessions: 12, rooms: 3, days: 1, people: 10 });
const stamp = (n: number) => ({ at: new Date(Date.UTC(2013, 7, 1, 0, n)).toISOString(), by: 'Åsa' });

/** The diff that gives the event this place. */
const moveTo = (plan: Plan, place: string): PlanDiff => ({
  ...NO_CHANGE,
  updated: { event: { place: [plan.event.place, place] } },
});

/** A file with a revision for each of `count` moves, and the plan after each: `plans[n]` is that of `revisions[n]`. */
function history(count: number): { file: PlanFile; plans: Plan[] } {
  let file = firstRevision(base, stamp(0));
  const plans = [file.plan];
  for (let n = 1; n <= count; n++) {
    file = record(file, moveTo(file.plan, `Plats ${n}`), stamp(n));
    plans.push(file.plan);
  }
  return { file, plans };
}

const unbroken = (file: PlanFile) =>
  file.head === file.revisions.at(-1)?.id &&
  file.revisions.every((revision, i) => i === 0 || revision.parent === file.revisions[i - 1]?.id);

test('a new file has one revision without a parent that changes nothing', () => {
  const file = firstRevision(base, stamp(0));
  expect(file.plan).toBe(base);
  expect(file.revisions).toEqual([{ id: file.head, parent: null, ...stamp(0), diff: NO_CHANGE }]);
  expect(file.head).toMatch(/^[0-9a-f]{64}$/);
});

test('a recorded change becomes the head, with who, when and what for', () => {
  const file = firstRevision(base, stamp(0));
  const diff = moveTo(base, 'Örebro');
  const next = record(file, diff, { ...stamp(1), label: 'Flytten' });
  expect(next.plan.event.place).toBe('Örebro');
  expect(next.revisions.at(-1)).toEqual({
    id: next.head,
    parent: file.head,
    ...stamp(1),
    label: 'Flytten',
    diff,
  });
  expect(unbroken(next)).toBe(true);
  expect(file.revisions.length).toBe(1);
});

test('nothing changed is no revision', () => {
  const file = firstRevision(base, stamp(0));
  expect(record(file, NO_CHANGE, stamp(1))).toBe(file);
});

test('a change that does not fit is not recorded', () => {
  const file = firstRevision(base, stamp(0));
  const wrong: PlanDiff = { ...NO_CHANGE, updated: { event: { place: ['någon annanstans', 'x'] } } };
  expect(() => record(file, wrong, stamp(1))).toThrow(DiffMismatch);
  expect(file.revisions.length).toBe(1);
});

test('R2: the id follows from what is in the revision and from nothing else', () => {
  const file = firstRevision(base, stamp(0));
  const diff = moveTo(base, 'Örebro');
  const id = record(file, diff, stamp(1)).head;
  const turned: PlanDiff = { removed: {}, updated: diff.updated, added: {} };
  expect(record(file, turned, stamp(1)).head).toBe(id);
  const others = [
    record(file, diff, stamp(2)),
    record(file, diff, { ...stamp(1), by: 'Per' }),
    record(file, diff, { ...stamp(1), label: '' }),
    record(file, moveTo(base, 'Örebro '), stamp(1)),
    record(
      record(file, moveTo(base, 'x'), stamp(1)),
      moveTo({ ...base, event: { ...base.event, place: 'x' } }, 'Örebro'),
      stamp(1),
    ),
  ].map(({ head }) => head);
  expect(new Set([id, ...others]).size).toBe(others.length + 1);
});

test('R1: every earlier state is had by walking back', () => {
  const { file, plans } = history(10);
  for (const [n, revision] of file.revisions.entries()) expect(planAt(file, revision.id)).toEqual(plans[n]);
  expect(planAt(file, file.head)).toBe(file.plan);
  expect(planAt(file, '0'.repeat(64))).toBeUndefined();
});

test('history within its budget is left as it is', () => {
  const { file } = history(10);
  expect(squash(file, JSON.stringify(file.revisions).length, new Set())).toBe(file);
});

test('R3: squashed to nothing, the head and what is kept stay apart, and every state that is left is right', () => {
  const { file, plans } = history(20);
  const kept = [3, 4, 11].map((n) => file.revisions[n]?.id ?? '');
  const squashed = squash(file, 0, new Set(kept));
  expect(squashed.revisions.map(({ id }) => file.revisions.findIndex((each) => each.id === id))).toEqual([
    3, 4, 11, 19, 20,
  ]);
  expect(squashed.plan).toBe(file.plan);
  expect(unbroken(squashed)).toBe(true);
  expect(squashed.revisions[0]?.parent).toBeNull();
  for (const { id } of squashed.revisions) {
    expect(planAt(squashed, id)).toEqual(plans[file.revisions.findIndex((each) => each.id === id)]);
  }
});

test('R3: squashed to a budget, the latest steps stay one by one', () => {
  const { file, plans } = history(200);
  const budget = JSON.stringify(file.revisions).length / 2;
  const squashed = squash(file, budget, new Set());
  expect(JSON.stringify(squashed.revisions).length).toBeLessThanOrEqual(budget);
  expect(squashed.revisions.length).toBeGreaterThan(60);
  expect(squashed.revisions.slice(1)).toEqual(file.revisions.slice(-(squashed.revisions.length - 1)));
  const oldest = squashed.revisions[0]?.id ?? '';
  expect(planAt(squashed, oldest)).toEqual(plans[file.revisions.findIndex(({ id }) => id === oldest)]);
});

test('what is joined is the one change that its steps came to', () => {
  const { file, plans } = history(20);
  const [oldest] = squash(file, 0, new Set()).revisions;
  expect(oldest?.diff).toEqual(diffOf(plans[0] as Plan, plans[19] as Plan));
  expect(oldest?.at).toBe(stamp(19).at);
});

test('one or two revisions are never joined', () => {
  for (const count of [0, 1]) {
    const { file } = history(count);
    expect(squash(file, 0, new Set())).toBe(file);
  }
});

test('steps on different records are joined side by side', () => {
  let file = firstRevision(base, stamp(0));
  for (const [n, session] of Object.values(base.sessions).entries()) {
    if (session === undefined) continue;
    const diff = {
      ...NO_CHANGE,
      updated: { [session.id]: { notes: [session.notes, `Anteckning ${n}`] as const } },
    };
    file = record(file, diff, stamp(n));
  }
  const { revisions } = squash(file, 0, new Set());
  expect(revisions.length).toBe(2);
  expect(Object.keys(revisions[0]?.diff.updated ?? {})).toEqual(Object.keys(base.sessions).slice(0, -1));
});
