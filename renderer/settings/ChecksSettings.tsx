import { Button, Select } from '@fluentui/react-components';
import { ArrowReset20Regular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import type { Finding, RuleId } from '../../shared/checks/finding.ts';
import { RULE_GROUPS, RULES, type RuleGroup } from '../../shared/checks/rules.ts';
import { EVENT_ID } from '../../shared/plan/ids.ts';
import { SEVERITIES, type Severity } from '../../shared/plan/records/event.ts';
import { rate } from '../findings/handle.ts';
import type { Wording } from '../findings/wording.ts';
import { useText } from '../i18n/use-text.ts';
import { useChecked } from '../store/checking.ts';
import { dispatch } from '../store/plan.ts';
import { usePlan, useReadOnly } from '../store/use-plan.ts';
import { EditButton } from '../ui/EditButton.tsx';
import { MutedList } from './MutedList.tsx';
import './checks.css';

const GROUPS = Object.keys(RULE_GROUPS) as RuleGroup[];

/** Every rule of the checks: what it tells, and how much it matters in this plan; then what is muted. */
export function ChecksSettings() {
  const { t, language } = useText();
  const plan = usePlan();
  const { findings } = useChecked();
  const counts = useMemo(() => countsOf(findings), [findings]);
  const wording = useMemo<Wording>(() => ({ plan, t, language }), [plan, t, language]);
  const { rules } = plan.event;
  const changed = RULES.filter(({ id, severity }) => (rules[id] ?? severity) !== severity).length;
  return (
    <>
      <p className="settings-intro">{t('findings.settings.intro')}</p>
      {changed > 0 && (
        <p className="checks-changed">
          {t('findings.settings.changed', { count: changed })}
          <EditButton
            size="small"
            onClick={() => dispatch('record.edit', { id: EVENT_ID, fields: { rules: {} } })}
          >
            {t('findings.settings.resetAll')}
          </EditButton>
        </p>
      )}
      {GROUPS.map((group) => (
        <section key={group} className="checks-group">
          <h4 id={`checks-${group}`}>{t(`checks.group.${group}`)}</h4>
          <table className="settings-table settings-checks" aria-labelledby={`checks-${group}`}>
            <thead>
              <tr>
                <th scope="col">{t('findings.settings.rule')}</th>
                <th scope="col" className="figure">
                  {t('findings.settings.count')}
                </th>
                <th scope="col">{t('findings.settings.severity')}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {RULE_GROUPS[group].map(({ id, severity: own }) => (
                <RuleRow
                  key={id}
                  rule={id}
                  own={own}
                  severity={rules[id] ?? own}
                  count={counts.get(id) ?? 0}
                />
              ))}
            </tbody>
          </table>
        </section>
      ))}
      <MutedList wording={wording} />
    </>
  );
}

function countsOf(findings: readonly Finding[]): ReadonlyMap<RuleId, number> {
  const counts = new Map<RuleId, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

interface RuleRowProps {
  readonly rule: RuleId;
  readonly own: Severity;
  readonly severity: Severity;
  readonly count: number;
}

function RuleRow({ rule, own, severity, count }: RuleRowProps) {
  const { t } = useText();
  const readOnly = useReadOnly();
  const name = t(`checks.name.${rule}`);
  return (
    <tr data-off={severity === 'off' || undefined}>
      <th scope="row">
        {name}
        <small>{t(`checks.about.${rule}`)}</small>
      </th>
      <td className="figure">{count > 0 ? count : ''}</td>
      <td>
        <Select
          size="small"
          aria-label={t('findings.settings.severityOf', { rule: name })}
          value={severity}
          disabled={readOnly}
          onChange={(_, data) => {
            const chosen = SEVERITIES.find((one) => one === data.value);
            if (chosen !== undefined) rate(rule, chosen);
          }}
        >
          {SEVERITIES.map((one) => {
            const choice = t(`findings.settings.choice.${one}`);
            return (
              <option key={one} value={one}>
                {one === own ? t('findings.settings.own', { choice }) : choice}
              </option>
            );
          })}
        </Select>
      </td>
      <td>
        {severity !== own && (
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowReset20Regular />}
            disabledFocusable={readOnly}
            aria-label={t('findings.settings.resetThis', { rule: name })}
            title={t('findings.settings.reset')}
            onClick={() => rate(rule, own)}
          />
        )}
      </td>
    </tr>
  );
}
