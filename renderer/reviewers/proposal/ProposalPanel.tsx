import { Button, ProgressBar } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { pigeonholeText, wayOutText } from '../../../shared/assign/words.ts';
import type { ReviewMatrix } from '../../../shared/reviewing/matrix.ts';
import { type Assigning, dropProposal, search, useAssigning } from '../../store/assigning.ts';
import { announce } from '../../store/notices.ts';
import type { Speech } from '../words.ts';
import { Holes } from './Holes.tsx';
import { Levels } from './Levels.tsx';
import { Proposed } from './Proposed.tsx';
import type { Preview } from './use-preview.ts';
import './proposal.css';

interface ProposalPanelProps {
  readonly preview: Preview | null;
  readonly matrix: ReviewMatrix;
  readonly speech: Speech;
}

/** The bar above the matrix while an assignment is being made: why it cannot come out, the search, the proposal. */
export function ProposalPanel({ preview, matrix, speech }: ProposalPanelProps) {
  const now = useAssigning((state) => state.now);
  const panel = useRef<HTMLElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: said once for each phase, in the language of then.
  useEffect(() => {
    const said = spoken(now, speech);
    if (said !== '') announce(said);
    // The button that led here is gone.
    if (document.activeElement === document.body) panel.current?.focus();
  }, [now.phase]);

  if (now.phase === 'none') return null;
  return (
    <section ref={panel} className="proposal" aria-label={speech.t('proposal.label')} tabIndex={-1}>
      <Phase now={now} preview={preview} matrix={matrix} speech={speech} />
    </section>
  );
}

function Phase({ now, preview, matrix, speech }: ProposalPanelProps & { readonly now: Assigning }) {
  const { t } = speech;
  switch (now.phase) {
    case 'none':
      return null;
    case 'foreseeing':
    case 'searching':
      return (
        <>
          <div className="proposal-line">
            <div className="proposal-progress">
              <span>{t(now.phase === 'searching' ? 'proposal.searching' : 'proposal.foreseeing')}</span>
              <ProgressBar aria-label={t('proposal.searching')} />
            </div>
            <Button onClick={dropProposal}>{t('proposal.cancel')}</Button>
          </div>
          {now.phase === 'searching' && <Levels steps={now.steps} speech={speech} />}
        </>
      );
    case 'impossible':
      return (
        <>
          <h3>{t('proposal.impossible')}</h3>
          <Holes holes={now.holes} speech={speech} />
          <div className="proposal-buttons">
            <Button appearance="primary" onClick={() => void search(now.holes)}>
              {t('proposal.searchAnyway')}
            </Button>
            <Button onClick={dropProposal}>{t('proposal.leave')}</Button>
          </div>
        </>
      );
    case 'proposed':
      return preview === null ? null : (
        <Proposed {...now} preview={preview} matrix={matrix} speech={speech} />
      );
  }
}

function spoken(now: Assigning, speech: Speech): string {
  const { t } = speech;
  switch (now.phase) {
    case 'searching':
      return t('proposal.searching');
    case 'impossible':
      return now.holes
        .flatMap((hole) => [
          pigeonholeText(hole, speech),
          t('proposal.waysOut'),
          ...hole.waysOut.map((way) => wayOutText(way, speech)),
        ])
        .join(' ');
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
