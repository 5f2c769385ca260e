import { ChevronDown16Regular, ChevronRight16Regular } from '@fluentui/react-icons';
import type { Finding } from '../../shared/checks/finding.ts';
import { ruleName } from '../../shared/describe/rules.ts';
import { formatNumber } from '../../shared/i18n/numbers.ts';
import { Mark } from '../programme/grid/Mark.tsx';
import type { Muted } from '../store/checking.ts';
import { EditButton } from '../ui/EditButton.tsx';
import { FindingDetails } from './FindingDetails.tsx';
import { unmute } from './handle.ts';
import { RuleMenu } from './RuleMenu.tsx';
import type { Row } from './rows.ts';
import { recordName, type Wording, whenAndWhere } from './wording.ts';

interface PanelRowProps {
  readonly row: Row;
  readonly wording: Wording;
  /** Where Tab comes to in the list. */
  readonly current: boolean;
  /** Of a finding: whether it shows what can be done about it. */
  readonly open: boolean;
  readonly onPress: (row: Row) => void;
}

/** One line of the panel. Its button, which has the row's key, is what arrows walk between. */
export function PanelRow({ row, wording, current, open, onPress }: PanelRowProps) {
  const { t, language } = wording;
  const button = {
    type: 'button' as const,
    'data-row': row.key,
    tabIndex: current ? 0 : -1,
    onClick: () => onPress(row),
  };
  switch (row.kind) {
    case 'severity':
      return (
        <div className="findings-severity" data-severity={row.severity}>
          {row.folded === null ? (
            <span className="findings-heading">
              {row.severity !== 'muted' && <Mark severity={row.severity} />}
              {t(`findings.severity.${row.severity}`)}{' '}
              <span className="findings-count">{formatNumber(row.count, language)}</span>
            </span>
          ) : (
            <button {...button} className="findings-heading" aria-expanded={!row.folded}>
              <Chevron folded={row.folded} />
              {t(`findings.severity.${row.severity}`)}{' '}
              <span className="findings-count">{formatNumber(row.count, language)}</span>
            </button>
          )}
        </div>
      );
    case 'rule':
      return (
        <div className="findings-rule">
          <button {...button} aria-expanded={!row.folded}>
            <Chevron folded={row.folded} />
            <span className="findings-name">{t(`checks.name.${row.rule}`)}</span>
            <span className="findings-count">{formatNumber(row.findings.length, language)}</span>
          </button>
          <RuleMenu rule={row.rule} severity={row.severity} wording={wording} tabbable={current} />
        </div>
      );
    case 'finding': {
      const { finding } = row;
      const when = whenAndWhere(wording, finding);
      return (
        <div className="findings-one" data-severity={finding.severity} data-open={open || undefined}>
          <button {...button} aria-expanded={open}>
            {when !== '' && <small>{when}</small>}
            <span className="findings-sentence">{finding.text(language)}</span>
          </button>
          {open && <FindingDetails finding={finding} wording={wording} />}
        </div>
      );
    }
    case 'muted':
      return <MutedRow muted={row.muted} wording={wording} button={button} />;
  }
}

interface MutedRowProps {
  readonly muted: Muted;
  readonly wording: Wording;
  readonly button: { readonly tabIndex: number; readonly 'data-row': string };
}

/** A muted finding, and the way to take that back. */
function MutedRow({ muted, wording, button: { tabIndex, 'data-row': key } }: MutedRowProps) {
  const { t } = wording;
  const { mute } = muted;
  const rule = ruleName(mute.rule, t);
  const told = mutedWords(muted, wording);
  return (
    <div className="findings-muted">
      <p>
        <strong>{rule}.</strong> {told}
        {mute.reason !== '' && <em> {mute.reason}</em>}
      </p>
      <EditButton
        size="small"
        data-row={key}
        tabIndex={tabIndex}
        aria-label={t('findings.unmuteThis', { finding: `${rule}. ${told}` })}
        onClick={({ detail }) => {
          if (detail <= 1) unmute(mute.rule, mute.records, rule);
        }}
      >
        {t('findings.unmute')}
      </EditButton>
    </div>
  );
}

/** What is muted: the sentence of the finding, or what it was about when there is no such finding now. */
export function mutedWords({ mute, finding }: Muted, wording: Wording): string {
  const { t, language } = wording;
  if (finding !== undefined) return finding.text(language);
  const names = mute.records.map(
    (id) => recordName(wording, id as Finding['records'][number]) ?? t('describe.gone'),
  );
  return t('findings.noLonger', { records: names.join(' · ') });
}

function Chevron({ folded }: { readonly folded: boolean }) {
  return folded ? <ChevronRight16Regular aria-hidden /> : <ChevronDown16Regular aria-hidden />;
}
