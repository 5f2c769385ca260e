import { Button, SearchBox, Select } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useDeferredValue, useMemo } from 'react';
import type { Finding } from '../../shared/checks/finding.ts';
import { formatDate } from '../../shared/i18n/dates.ts';
import { daysInOrder } from '../../shared/programme/board.ts';
import { nameOf } from '../../shared/programme/words.ts';
import { useText } from '../i18n/use-text.ts';
import { useChecked, useMuted } from '../store/checking.ts';
import { usePlan } from '../store/use-plan.ts';
import { useView } from '../store/view.ts';
import { FindingList } from './FindingList.tsx';
import { Fine } from './Fine.tsx';
import { hideFindings, type Scope, useFindings } from './panel-state.ts';
import { rowsOf } from './rows.ts';
import { isAbout, isOn, sentencesOf } from './scope.ts';
import type { Wording } from './wording.ts';
import './findings.css';

const SCOPES: readonly Scope[] = ['plan', 'day', 'session'];
const NOTHING: readonly never[] = [];

/** What the checks have found, beside whatever view is shown. */
export function FindingsPanel() {
  const { t, language } = useText();
  const plan = usePlan();
  const { findings } = useChecked();
  const muted = useMuted();
  const { scope, search, folds } = useFindings();
  const wording = useMemo<Wording>(() => ({ plan, t, language }), [plan, t, language]);

  const shownDay = useView(({ day }) => day);
  const chosen = shownDay === null || shownDay === 'all' ? undefined : plan.days[shownDay];
  const day = shownDay === 'all' ? undefined : (chosen ?? daysInOrder(plan)[0]);
  const selected = useView(({ selection }) => selection.at(-1));
  const session = selected && plan.sessions[selected];
  const labels: Record<Scope, string> = {
    plan: t('findings.scope.plan'),
    day: day
      ? t('findings.scope.day', { day: formatDate(day.date, 'medium', language) })
      : t('findings.scope.noDay'),
    session: session
      ? t('findings.scope.session', { session: nameOf(plan, session, t) })
      : t('findings.scope.noSession'),
  };

  const sought = useDeferredValue(search.trim());
  // biome-ignore lint/correctness/useExhaustiveDependencies: a sentence holds names of the plan, so it is made anew for another.
  const matches = useMemo(() => sentencesOf(language), [language, plan]);
  const within = useMemo(() => {
    if (scope === 'session') return session === undefined ? () => false : isAbout(session.id);
    return scope === 'day' && day !== undefined ? isOn(plan, day.id) : undefined;
  }, [scope, day, session, plan]);
  const shown = useMemo(() => sifted(findings, within, sought, matches), [findings, within, sought, matches]);
  const isAll = scope === 'plan' && sought === '';
  const rows = useMemo(() => rowsOf(shown, isAll ? muted : NOTHING, folds), [shown, isAll, muted, folds]);

  const empty =
    scope === 'session' && session === undefined
      ? t('findings.chooseSession')
      : sought === ''
        ? t('findings.nothingHere')
        : t('findings.noHit', { search: sought });
  return (
    <aside
      className="findings"
      aria-label={t('findings.title')}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) hideFindings();
      }}
    >
      <header className="findings-head">
        <h2>{t('findings.title')}</h2>
        <Button
          size="small"
          appearance="subtle"
          icon={<Dismiss16Regular />}
          aria-label={t('findings.close')}
          onClick={hideFindings}
        />
      </header>
      <div className="findings-filter">
        <SearchBox
          size="small"
          aria-label={t('findings.search')}
          placeholder={t('findings.search')}
          value={search}
          onChange={(_, data) => useFindings.setState({ search: data.value })}
          onKeyDown={(event) => {
            // The first Escape empties the field, as everywhere.
            if (event.key === 'Escape' && search !== '') event.preventDefault();
          }}
        />
        <Select
          size="small"
          aria-label={t('findings.scope.label')}
          value={scope}
          onChange={(_, data) =>
            useFindings.setState({ scope: SCOPES.find((one) => one === data.value) ?? 'plan' })
          }
        >
          {SCOPES.map((one) => (
            <option key={one} value={one} disabled={one === 'day' && day === undefined}>
              {labels[one]}
            </option>
          ))}
        </Select>
      </div>
      {findings.length === 0 && scope === 'plan' && <Fine wording={wording} muted={muted.length} />}
      {shown.length === 0 && !(findings.length === 0 && scope === 'plan') && (
        <div className="findings-none">
          <p>{empty}</p>
          {!isAll && (
            <Button size="small" onClick={() => useFindings.setState({ scope: 'plan', search: '' })}>
              {t('findings.showAll')}
            </Button>
          )}
        </div>
      )}
      {rows.length > 0 && <FindingList rows={rows} wording={wording} />}
      {rows.length > 0 && <p className="findings-keys">{t('findings.keys')}</p>}
    </aside>
  );
}

function sifted(
  findings: readonly Finding[],
  within: ((finding: Finding) => boolean) | undefined,
  sought: string,
  matches: (finding: Finding, search: string) => boolean,
): readonly Finding[] {
  const those = within === undefined ? findings : findings.filter(within);
  return sought === '' ? those : those.filter((finding) => matches(finding, sought));
}
