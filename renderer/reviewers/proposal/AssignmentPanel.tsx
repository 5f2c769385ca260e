import { Button } from '@fluentui/react-components';
import { pigeonholeText, wayOutText } from '../../../shared/assign/words.ts';
import type { ReviewMatrix } from '../../../shared/reviewing/matrix.ts';
import { type Assigning, dropProposal, search, useAssigning } from '../../store/assigning.ts';
import { Progress } from '../../ui/proposal/Progress.tsx';
import { ProposalPanel, type ProposalParts } from '../../ui/proposal/ProposalPanel.tsx';
import type { Speech } from '../words.ts';
import { Holes } from './Holes.tsx';
import { Levels } from './Levels.tsx';
import { proposedParts } from './Proposed.tsx';
import type { Preview } from './use-preview.ts';
import './assignment.css';

interface AssignmentPanelProps {
  readonly preview: Preview | null;
  readonly matrix: ReviewMatrix;
  readonly speech: Speech;
}

/** The bar above the matrix while an assignment is being made: why it cannot come out, the search, the proposal. */
export function AssignmentPanel(props: AssignmentPanelProps) {
  const { speech } = props;
  const now = useAssigning((state) => state.now);
  const parts = partsOf(now, props);
  return (
    parts && (
      <ProposalPanel
        label={speech.t('proposal.label')}
        phase={now.phase}
        spoken={spoken(now, speech)}
        {...parts}
      />
    )
  );
}

function partsOf(now: Assigning, { preview, matrix, speech }: AssignmentPanelProps): ProposalParts | null {
  const { t } = speech;
  switch (now.phase) {
    case 'none':
      return null;
    case 'foreseeing':
    case 'searching':
      return {
        title: '',
        summary: <Progress text={t(`proposal.${now.phase}`)} />,
        buttons: <Button onClick={dropProposal}>{t('proposal.cancel')}</Button>,
        details:
          now.phase === 'searching' && now.steps.length > 0 ? (
            <Levels steps={now.steps} speech={speech} />
          ) : null,
      };
    case 'impossible':
      return {
        title: t('proposal.impossible'),
        summary: <p>{t('proposal.reasons', { count: now.reasons.holes.length })}</p>,
        buttons: (
          <>
            <Button appearance="primary" onClick={() => void search(now.reasons)}>
              {t('proposal.searchAnyway')}
            </Button>
            <Button onClick={dropProposal}>{t('proposal.leave')}</Button>
          </>
        ),
        details: <Holes reasons={now.reasons} speech={speech} />,
      };
    case 'proposed':
      return preview && proposedParts({ ...now, preview, matrix, speech });
  }
}

function spoken(now: Assigning, speech: Speech): string {
  const { t } = speech;
  switch (now.phase) {
    case 'searching':
      return t('proposal.searching');
    case 'impossible':
      return [
        t('proposal.impossible'),
        ...now.reasons.holes.flatMap((hole) => [
          pigeonholeText(hole, speech),
          t('proposal.waysOut'),
          ...hole.waysOut.map((way) => wayOutText(way, speech)),
        ]),
        now.reasons.complete ? '' : t('assign.incomplete'),
      ].join(' ');
    case 'proposed': {
      const { added, removed } = now.proposed;
      const kept = Object.keys(now.proposed.base.assignments).length - removed.length;
      const counts = t('proposal.counts', { added: added.length, removed: removed.length, kept });
      return `${t('proposal.ready')} ${counts}`;
    }
    default:
      return '';
  }
}
