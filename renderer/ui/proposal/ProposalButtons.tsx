import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { EditButton } from '../EditButton.tsx';

interface ProposalButtonsProps {
  /** How many changes of it are still to be accepted. */
  readonly left: number;
  /** Some of it has been accepted. */
  readonly begun: boolean;
  /** The plan has become another: nothing of it can be accepted. */
  readonly outOfDate: boolean;
  readonly onAgain: () => void;
  readonly onAccept: () => void;
  readonly onDiscard: () => void;
  /** Ways to accept a part of it. */
  readonly children?: ReactNode;
}

/** What can be done with a proposal. */
export function ProposalButtons(props: ProposalButtonsProps) {
  const { left, begun, outOfDate, onAgain, onAccept, onDiscard, children } = props;
  const { t } = useText();
  return (
    <>
      {outOfDate && (
        <EditButton appearance="primary" onClick={onAgain}>
          {t('proposal.again')}
        </EditButton>
      )}
      {left > 0 && (
        <>
          <EditButton appearance="primary" onClick={onAccept}>
            {t('proposal.accept')}
          </EditButton>
          {children}
        </>
      )}
      <Button onClick={onDiscard}>
        {t(left === 0 ? 'proposal.close' : begun ? 'proposal.discardRest' : 'proposal.discard')}
      </Button>
    </>
  );
}
