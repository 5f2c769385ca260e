import { describe, expect, test } from 'vitest';
import { Checker } from '../../../../shared/checks/checker.ts';
import type { RuleId } from '../../../../shared/checks/finding.ts';
import { RULE_GROUPS, type RuleGroup } from '../../../../shared/checks/rules.ts';
import { checks as names } from '../../../../shared/i18n/sv/checks.ts';
import { all, type Plan } from '../../../../shared/plan/plan.ts';
import { CLASH } from './clash.ts';
import { COMPLETENESS } from './completeness.ts';
import { PROGRAMME } from './programme.ts';
import { REVIEWING } from './reviewing.ts';
import type { Cases, CaseTable } from './table.ts';

const TABLES: Readonly<Record<RuleGroup, CaseTable>> = {
  clash: CLASH,
  programme: PROGRAMME,
  reviewing: REVIEWING,
  completeness: COMPLETENESS,
};
const GROUPS = Object.keys(TABLES) as RuleGroup[];

test('every rule has cases and a name, and has them once', () => {
  for (const group of GROUPS)
    expect(Object.keys(TABLES[group]), group).toEqual(RULE_GROUPS[group].map(({ id }) => id));
  const ids = Object.values(RULE_GROUPS)
    .flat()
    .map(({ id }) => id)
    .sort();
  expect(Object.keys(names.name).sort()).toEqual(ids);
  expect(Object.keys(names.about).sort()).toEqual(ids);
});

/** Rules about what is cancelled, what is so with or without a programme, and those who lose their part with it. */
const STANDING: ReadonlySet<RuleId> = new Set([
  'cancelled-with-people',
  'cancelled-with-reviewers',
  'moved-since-sent',
  'person-idle',
  'duplicate-names',
]);

/** `plan` with everything in it cancelled. */
function calledOff(plan: Plan): Plan {
  const sessions = all(plan, 'sessions').map((session) => [
    session.id,
    { ...session, status: 'cancelled' as const },
  ]);
  return { ...plan, sessions: Object.fromEntries(sessions) };
}

const CASES = GROUPS.flatMap((group) => Object.entries(TABLES[group]) as [RuleId, Cases][]);

for (const [id, cases] of CASES) {
  const found = (plan: Plan) => new Checker(plan, cases.sent).findings.filter(({ rule }) => rule === id);
  describe(id, () => {
    test.each(Object.entries(cases.fires))('fires %s', (_when, [plan, ...records]) => {
      const findings = found(plan);
      expect(findings.map((finding) => finding.records.join(' ')).sort()).toEqual(records);
      for (const finding of findings) {
        for (const language of ['sv', 'en'] as const) expect(finding.text(language)).toMatch(/^[^{}]+\.$/);
      }
    });
    test.skipIf(STANDING.has(id))('is silent when all that it fires for is cancelled', () => {
      for (const [when, [plan]] of Object.entries(cases.fires))
        expect(found(calledOff(plan)), when).toEqual([]);
    });
    test.each(Object.entries(cases.silent))('is silent %s', (_when, plan) => {
      expect(found(plan).map((finding) => finding.text('sv'))).toEqual([]);
    });
  });
}
