import { EVENT_ID } from '../../plan/ids.ts';
import type { Severity } from '../../plan/records/event.ts';
import type { Command } from '../command.ts';
import { Edit } from '../edit.ts';

/** Sets how much a rule of the checks matters in this plan; null lets the rule say so itself. */
export const setSeverity: Command<{ readonly rule: string; readonly severity: Severity | null }> = {
  id: 'rule.setSeverity',
  label: 'commands.rule.setSeverity',
  when: (plan, { rule, severity }) => (plan.event.rules[rule] ?? null) !== severity,
  run(plan, { rule, severity }) {
    const { [rule]: _now, ...others } = plan.event.rules;
    const rules = severity === null ? others : { ...others, [rule]: severity };
    return new Edit(plan).set(EVENT_ID, { rules }).diff;
  },
};
