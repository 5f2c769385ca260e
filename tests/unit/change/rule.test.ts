import { expect, test } from 'vitest';
import { isRefusal } from '../../../shared/change/command.ts';
import { setSeverity } from '../../../shared/change/commands/rule.ts';
import { apply } from '../../../shared/change/diff.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { Severity } from '../../../shared/plan/records/event.ts';
import { template } from '../../../shared/templates/index.ts';

function set(plan: Plan, rule: string, severity: Severity | null): Plan {
  const diff = setSeverity.run(plan, { rule, severity }, { newId: () => 'mute:1' as never });
  if (isRefusal(diff)) throw new Error(diff.refused);
  return apply(plan, diff);
}

test('a severity is kept where the plan departs from the rule, and forgotten again', () => {
  const empty = template('empty', 'sv', '2026-01-01');
  const off = set(set(empty, 'room-clash', 'warning'), 'no-reviewer', 'off');
  expect(off.event.rules).toEqual({ 'room-clash': 'warning', 'no-reviewer': 'off' });
  expect(set(off, 'room-clash', null).event.rules).toEqual({ 'no-reviewer': 'off' });
});

test('what is so already is no command', () => {
  const empty = template('empty', 'sv', '2026-01-01');
  const known = (plan: Plan, severity: Severity | null) =>
    setSeverity.when?.(plan, { rule: 'room-clash', severity });
  expect(known(empty, null)).toBe(false);
  expect(known(empty, 'off')).toBe(true);
  expect(known(set(empty, 'room-clash', 'off'), 'off')).toBe(false);
  expect(known(set(empty, 'room-clash', 'off'), null)).toBe(true);
});
