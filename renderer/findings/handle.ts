import type { Finding, Remedy, RuleId } from '../../shared/checks/finding.ts';
import { RULES } from '../../shared/checks/rules.ts';
import type { Severity } from '../../shared/plan/records/event.ts';
import { textNow } from '../i18n/use-text.ts';
import { announce } from '../store/notices.ts';
import { dispatch } from '../store/plan.ts';
import { usePreferences } from '../store/preferences.ts';
import { notifyUndoable } from '../ui/undo-notice.ts';

/** What is done about findings. Each is one undo. */

/** Takes a finding for known and accepted. */
export function mute({ rule, records }: Finding): void {
  const t = textNow();
  if (dispatch('finding.mute', { rule, records }))
    notifyUndoable('info', t('findings.muted', { rule: t(`checks.name.${rule}`) }));
}

/** Has a muted finding told again. `rule` may be of a later version of the program. */
export function unmute(rule: string, records: readonly string[], name: string): void {
  if (dispatch('finding.unmute', { rule, records })) announce(textNow()('findings.unmuted', { rule: name }));
}

/** Does what a remedy says. */
export function take(remedy: Remedy): void {
  const t = textNow();
  const said = remedy.say(t, usePreferences.getState().language);
  const { id, args } = remedy.command;
  if (dispatch(id, args as never)) announce(t('findings.applied', { remedy: said }));
}

/** How much a rule matters where the plan does not say. */
export function ownSeverity(rule: RuleId): Severity {
  return RULES.find(({ id }) => id === rule)?.severity ?? 'warning';
}

/** Sets how much a rule matters in the open plan. */
export function rate(rule: RuleId, severity: Severity): void {
  const t = textNow();
  const own = ownSeverity(rule) === severity;
  if (!dispatch('rule.setSeverity', { rule, severity: own ? null : severity })) return;
  const values = { rule: t(`checks.name.${rule}`), choice: t(`findings.choice.${severity}`) };
  // What was listed may be gone, and is missed less when it can be brought back at once.
  if (severity === 'off') notifyUndoable('info', t('findings.set', values));
  else announce(t('findings.set', values));
}
