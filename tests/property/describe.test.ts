import { expect, test } from 'vitest';
import { diffOf, type PlanDiff, reverse } from '../../shared/change/diff.ts';
import { type ChangeLine, describeChanges } from '../../shared/describe/changes.ts';
import { summariseChanges } from '../../shared/describe/summary.ts';
import { translator } from '../../shared/i18n/translator.ts';
import { PREFIXES } from '../../shared/plan/ids.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { forEachSeed } from './random.ts';
import { randomlyChanged, randomPlan } from './random-plan.ts';

/** Stands in every id of a marked plan, and in no text. */
const MARK = 'qzx7';
const IDS = new RegExp(`(?<!\\\\)"((?:${Object.values(PREFIXES).join('|')}):)([rn])`, 'g');

/** `plan` with ids that cannot be taken for anything else: random texts look like ids themselves. */
function marked(plan: Plan): Plan {
  return JSON.parse(JSON.stringify(plan).replace(IDS, `"$1${MARK}$2`)) as Plan;
}

function textsOf(lines: readonly ChangeLine[]): string[] {
  return lines.flatMap(({ what, fields }) => [
    what,
    ...fields.flatMap(({ field, from, to }) => [field, from, to]),
  ]);
}

function check(diff: PlanDiff, before: Plan, after: Plan): void {
  for (const language of ['sv', 'en'] as const) {
    const t = translator(language);
    const lines = describeChanges(diff, before, after, t, language);
    const ids = [diff.added, diff.updated, diff.removed].flatMap((part) => Object.keys(part));
    expect(lines.map(({ record }) => record as string).sort()).toEqual(ids.sort());
    for (const text of [...textsOf(lines), summariseChanges(diff, t)]) {
      expect(text).not.toContain(MARK);
      expect(text).not.toMatch(/\p{Cc}|\p{Cs}|undefined|NaN|\[object|Invalid/u);
      expect(text.length).toBeLessThan(400);
    }
    for (const { kind, what, fields } of lines) {
      expect(what).toMatch(/\S/);
      if (kind === 'changed') expect(fields).not.toEqual([]);
      expect(new Set(fields.map(({ field }) => field)).size).toBe(fields.length);
      for (const { field, from, to } of fields) {
        expect(field).toMatch(/\S/);
        expect(from).not.toBe(to);
      }
    }
  }
}

test('any change can be told in words, without ids, in both languages', () => {
  forEachSeed((random) => {
    const plan = randomPlan(random);
    const before = marked(plan);
    const after = marked(randomlyChanged(random, plan));
    check(diffOf(before, after), before, after);
    check(reverse(diffOf(before, after)), after, before);
    const other = marked(randomPlan(random));
    check(diffOf(before, other), before, other);
  }, 0.3);
});
