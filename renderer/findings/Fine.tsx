import { CheckmarkCircle20Regular } from '@fluentui/react-icons';
import { RULES } from '../../shared/checks/rules.ts';
import type { Wording } from './wording.ts';

/** While nothing is found: what has been looked for. */
export function Fine({ wording, muted }: { readonly wording: Wording; readonly muted: number }) {
  const { plan, t } = wording;
  const off = RULES.filter(({ id, severity }) => (plan.event.rules[id] ?? severity) === 'off').length;
  return (
    <div className="findings-fine">
      <CheckmarkCircle20Regular aria-hidden />
      <h3>{t('findings.fine.title')}</h3>
      <p>{t('findings.fine.text', { count: RULES.length - off })}</p>
      {muted > 0 && <p>{t('findings.fine.muted', { count: muted })}</p>}
      {off > 0 && <p>{t('findings.fine.off', { count: off })}</p>}
    </div>
  );
}
