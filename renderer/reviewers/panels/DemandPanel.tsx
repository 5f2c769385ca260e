import { Switch } from '@fluentui/react-components';
import { demandContradictions, sessionContradictions } from '../../../shared/reviewing/limits.ts';
import { usualDemand } from '../../../shared/reviewing/limits-of.ts';
import type { Column, ReviewMatrix } from '../../../shared/reviewing/matrix.ts';
import { dispatch } from '../../store/plan.ts';
import { useReadOnly } from '../../store/use-plan.ts';
import { RangeField } from '../../ui/fields/RangeField.tsx';
import { columnSentences, rangeText, type Speech, whenAndWhere } from '../words.ts';
import { Contradictions } from './Contradictions.tsx';

const MOST = 999;

interface DemandPanelProps {
  readonly column: Column;
  readonly matrix: ReviewMatrix;
  readonly speech: Speech;
}

/** How many reviewers a session asks for: as all do, or a number of its own. */
export function DemandPanel({ column, matrix, speech }: DemandPanelProps) {
  const { plan, t } = speech;
  const { session } = column;
  const usual = usualDemand(plan, session.kind);
  const readOnly = useReadOnly();
  const set = (reviewers: typeof session.reviewers, gesture?: string) =>
    dispatch('session.edit', { session: session.id, fields: { reviewers } }, gesture);
  return (
    <>
      <p className="panel-intro">{whenAndWhere(column, speech)}</p>
      <p className="panel-intro">{columnSentences(column, speech).join(' ')}</p>
      <Switch
        label={t('reviewers.panel.usualDemand', { range: rangeText(usual) })}
        checked={session.reviewers === null}
        disabled={readOnly}
        onChange={(_, data) => set(data.checked ? null : usual)}
      />
      {session.reviewers !== null && (
        <RangeField
          label={t('reviewers.panel.demand')}
          most={MOST}
          value={session.reviewers}
          onCommit={set}
        />
      )}
      <Contradictions
        found={[...sessionContradictions(matrix, column), ...demandContradictions(matrix)]}
        speech={speech}
      />
    </>
  );
}
