import { Link } from '@fluentui/react-components';
import { PersonAdd20Regular } from '@fluentui/react-icons';
import type { Column, ReviewMatrix } from '../../shared/reviewing/matrix.ts';
import { EditButton } from '../ui/EditButton.tsx';
import { Gaps } from './Gaps.tsx';
import { ProposeButtons } from './proposal/ProposeButtons.tsx';
import { rangeText, type Speech } from './words.ts';

interface BarProps {
  readonly matrix: ReviewMatrix;
  readonly speech: Speech;
  /** Nothing of the plan asks for reviewers, and there are none. */
  readonly unneeded: boolean;
  readonly adding: boolean;
  readonly limitsOpen: boolean;
  readonly onGap: (column: Column) => void;
  readonly onLimits: () => void;
  readonly onAdd: () => void;
}

/** The bar above the sheet: what lacks reviewers, the limits, a proposal, and someone new. */
export function Bar(props: BarProps) {
  const { matrix, speech, unneeded, adding, limitsOpen, onGap, onLimits, onAdd } = props;
  const { plan, t } = speech;
  const { demand, mostADay } = plan.event.reviewing;
  return (
    <header className="reviewers-bar">
      <h2 className="visually-hidden">{t('reviewers.reviewer')}</h2>
      {unneeded ? (
        <span className="review-gaps" />
      ) : (
        <>
          <Gaps matrix={matrix} speech={speech} onGo={onGap} />
          <Link
            as="button"
            className="reviewers-limits"
            title={t('reviewers.changeLimits')}
            aria-expanded={limitsOpen}
            onClick={onLimits}
          >
            {t('reviewers.limits', { range: rangeText(demand), aDay: mostADay })}
          </Link>
          <ProposeButtons matrix={matrix} speech={speech} />
        </>
      )}
      <EditButton
        className="reviewers-add"
        appearance="primary"
        icon={<PersonAdd20Regular />}
        aria-expanded={adding}
        onClick={(event) => {
          // The second of a double click would shut what the first one opened.
          if (event.detail <= 1) onAdd();
        }}
      >
        {t('reviewers.add.button')}
      </EditButton>
    </header>
  );
}
