import { describe, expect, test } from 'vitest';
import { Checker } from '../../../../shared/checks/checker.ts';
import type { RuleId } from '../../../../shared/checks/finding.ts';
import { RULES } from '../../../../shared/checks/rules.ts';
import { checks as names } from '../../../../shared/i18n/sv/checks.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { PEOPLE } from './people.ts';
import { PLACE } from './place.ts';
import type { Cases, CaseTable } from './table.ts';

const TABLE: CaseTable = { ...PLACE, ...PEOPLE };

const ids = RULES.map(({ id }) => id).sort();

test('every rule has cases and a name, and has them once', () => {
  expect(Object.keys(TABLE).sort()).toEqual(ids);
  expect(Object.keys(names.name).sort()).toEqual(ids);
  expect(Object.keys({ ...PLACE }).filter((id) => id in PEOPLE)).toEqual([]);
});

for (const [id, cases] of Object.entries(TABLE) as [RuleId, Cases][]) {
  const found = (plan: Plan) => new Checker(plan, cases.sent).findings.filter(({ rule }) => rule === id);
  describe(id, () => {
    test.each(Object.entries(cases.fires))('fires %s', (_when, [plan, ...records]) => {
      const findings = found(plan);
      expect(findings.map((finding) => finding.records.join(' ')).sort()).toEqual(records);
      for (const finding of findings) {
        for (const language of ['sv', 'en'] as const) expect(finding.text(language)).toMatch(/^[^{}]+\.$/);
      }
    });
    test.each(Object.entries(cases.silent))('is silent %s', (_when, plan) => {
      expect(found(plan).map((finding) => finding.text('sv'))).toEqual([]);
    });
  });
}
