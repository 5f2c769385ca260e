import { expect, test } from 'vitest';
import {
  apply,
  compose,
  diffOf,
  isEmpty,
  type PlanDiff,
  reverse,
  touched,
} from '../../shared/change/diff.ts';
import { firstRevision, type PlanFile, planAt, record, squash } from '../../shared/change/revision.ts';
import { EVENT_ID, tableOf } from '../../shared/plan/ids.ts';
import { violations } from '../../shared/plan/invariants.ts';
import { type AnyRecord, everyRecord, type Plan, schemaOf, TABLES } from '../../shared/plan/plan.ts';
import { forEachSeed, type Random, randomFrom } from './random.ts';
import { randomlyChanged, randomPlan } from './random-plan.ts';

/** Records by id, with every value in a text of its own: the slow and plain picture of a plan. */
function picture(plan: Plan): Map<string, Map<string, string>> {
  const fields = (each: AnyRecord) =>
    new Map(Object.entries(each).map(([field, value]) => [field, sortedJson(value)]));
  return new Map([...everyRecord(plan)].map((each) => [each.id, fields(each)]));
}

function sortedJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(sortedJson).join()}]`;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${sortedJson(inner)}`).join()}}`;
}

/** What two pictures differ in, found by looking at every field of both. */
function naiveChanges(from: Plan, to: Plan): string[] {
  const [before, after] = [picture(from), picture(to)];
  const changes: string[] = [];
  for (const id of new Set([...before.keys(), ...after.keys()])) {
    const [old, now] = [before.get(id), after.get(id)];
    if (old === undefined) changes.push(`+ ${id}`);
    else if (now === undefined) changes.push(`- ${id}`);
    else for (const [field, value] of now) if (old.get(field) !== value) changes.push(`~ ${id} ${field}`);
  }
  return changes.sort();
}

function listed(diff: PlanDiff): string[] {
  return [
    ...Object.keys(diff.added).map((id) => `+ ${id}`),
    ...Object.keys(diff.removed).map((id) => `- ${id}`),
    ...Object.entries(diff.updated).flatMap(([id, fields]) =>
      Object.keys(fields).map((field) => `~ ${id} ${field}`),
    ),
  ].sort();
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) frozen(inner);
  }
  return value;
}

/** Sometimes a neighbour of `plan`, sometimes a quite different plan with the same ids. */
function anotherPlan(random: Random, plan: Plan): Plan {
  return frozen(random.chance(0.7) ? randomlyChanged(random, plan) : randomPlan(random));
}

test('random plans, and what random changes make of them, are sound', () => {
  forEachSeed((random) => {
    let plan = randomPlan(random);
    for (let n = 0; n < 5; n++) {
      expect(violations(plan)).toEqual([]);
      const misfits = [...everyRecord(plan)].filter((each) => !schemaOf(each.id)?.safeParse(each).success);
      expect(misfits).toEqual([]);
      plan = randomlyChanged(random, plan);
    }
  });
});

test('random plans hold every kind of record', () => {
  const seen = new Set<string>();
  for (let seed = 1; seed <= 20; seed++) {
    const plan = randomPlan(randomFrom(seed));
    for (const table of TABLES) if (Object.keys(plan[table]).length > 0) seen.add(table);
  }
  expect([...seen].sort()).toEqual([...TABLES].sort());
});

test('D1, D2: a difference names what a look at every field finds, leads to the other plan, and back', () => {
  forEachSeed((random) => {
    const a = frozen(randomPlan(random));
    const b = anotherPlan(random, a);
    const diff = frozen(diffOf(a, b));
    expect(listed(diff)).toEqual(naiveChanges(a, b));
    expect(sortedJson(apply(a, diff))).toBe(sortedJson(b));
    expect(sortedJson(apply(b, reverse(diff)))).toBe(sortedJson(a));
    expect(reverse(reverse(diff))).toEqual(diff);
    expect(diffOf(b, a)).toEqual(reverse(diff));
  });
});

test('D3: composing is the same as doing one after the other, in whatever groups', () => {
  forEachSeed((random) => {
    const a = frozen(randomPlan(random));
    const b = anotherPlan(random, a);
    const c = anotherPlan(random, b);
    const d = anotherPlan(random, c);
    const [ab, bc, cd] = [diffOf(a, b), diffOf(b, c), diffOf(c, d)].map(frozen) as [
      PlanDiff,
      PlanDiff,
      PlanDiff,
    ];
    expect(compose(ab, bc)).toEqual(diffOf(a, c));
    expect(compose(compose(ab, bc), cd)).toEqual(compose(ab, compose(bc, cd)));
    expect(reverse(compose(ab, bc))).toEqual(compose(reverse(bc), reverse(ab)));
    expect(isEmpty(compose(ab, reverse(ab)))).toBe(true);
  });
});

test('D5: what a difference does not touch is the same object before and after', () => {
  forEachSeed((random) => {
    const a = frozen(randomPlan(random));
    const diff = diffOf(a, anotherPlan(random, a));
    const after = apply(a, diff);
    const ids = new Set<string>(touched(diff));
    const tables = new Set([...ids].map((id) => tableOf(id)));
    for (const table of TABLES) if (!tables.has(table)) expect(after[table]).toBe(a[table]);
    if (!ids.has(EVENT_ID)) expect(after.event).toBe(a.event);
    const before = new Map([...everyRecord(a)].map((each) => [each.id as string, each]));
    for (const each of everyRecord(after)) if (!ids.has(each.id)) expect(before.get(each.id)).toBe(each);
  });
});

test('R1, R3: a history gives back every state it went through, also when it was squashed', () => {
  forEachSeed((random) => {
    const stamp = { at: '2013-08-29T09:00:00.000Z', by: 'Åsa' };
    let file: PlanFile = firstRevision(frozen(randomPlan(random)), stamp);
    const states = new Map([[file.head, sortedJson(file.plan)]]);
    for (let n = 0; n < 12; n++) {
      file = record(file, diffOf(file.plan, frozen(randomlyChanged(random, file.plan))), stamp);
      states.set(file.head, sortedJson(file.plan));
    }
    const keep = new Set(file.revisions.filter(() => random.chance(0.2)).map(({ id }) => id));
    const budget = random.int(JSON.stringify(file.revisions).length);
    for (const each of [file, squash(file, budget, keep)]) {
      for (const { id } of each.revisions) {
        const plan = planAt(each, id);
        expect(sortedJson(plan)).toBe(states.get(id));
      }
      for (const id of keep) expect(each.revisions.some((revision) => revision.id === id)).toBe(true);
    }
  });
});
