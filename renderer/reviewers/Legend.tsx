import type { SheetKind } from '../../shared/reviewing/values.ts';
import { useText } from '../i18n/use-text.ts';
import { Mark } from '../programme/grid/Mark.tsx';

interface LegendProps {
  readonly kind: SheetKind;
  /** Whether a proposal is shown, with marks of its own. */
  readonly proposal: boolean;
}

/** What the marks of the matrix mean, and its keys. */
export function Legend({ kind, proposal }: LegendProps) {
  const { t } = useText();
  if (kind !== 'assignment') {
    return (
      <footer className="review-legend">
        <span>{t(`reviewers.legend.${kind}`)}</span>
        <span className="review-keys">{t(`reviewers.legend.${kind}Keys`)}</span>
      </footer>
    );
  }
  return (
    <footer className="review-legend">
      <ul aria-label={t('reviewers.legend.label')}>
        {proposal && (
          <>
            <li>
              <span className="review-mark review-mark-added" aria-hidden="true">
                +
              </span>
              {t('proposal.legend.added')}
            </li>
            <li>
              <span className="review-mark review-mark-removed" aria-hidden="true">
                ✓
              </span>
              {t('proposal.legend.removed')}
            </li>
          </>
        )}
        <li>
          <span className="review-mark" aria-hidden="true">
            ✓
          </span>
          {t(proposal ? 'proposal.legend.kept' : 'reviewers.legend.assigned')}
        </li>
        <li>
          <span className="review-mark review-mark-pinned" aria-hidden="true">
            ✓
          </span>
          {t('reviewers.legend.pinned')}
        </li>
        <li>
          <span className="review-mark review-mark-again" aria-hidden="true">
            ✓
          </span>
          {t('reviewers.legend.again')}
        </li>
        <li>
          <span className="review-word review-word-reviewing" aria-hidden="true">
            ×
          </span>
          {t('reviewers.legend.reviewing')}
        </li>
        <li>
          <span className="review-word review-word-busy" aria-hidden="true">
            ×
          </span>
          {t('reviewers.legend.busy')}
        </li>
        <li>
          <span className="review-word review-word-conflict" aria-hidden="true">
            {t('reviewers.mark.conflict')}
          </span>
          {t('reviewers.legend.conflict')}
        </li>
        <li>
          <span className="review-word review-word-refused" aria-hidden="true">
            {t('reviewers.mark.refused')}
          </span>
          {t('reviewers.legend.refused')}
        </li>
        <li>
          <span aria-hidden="true">♥1</span>
          {t('reviewers.legend.wish')}
        </li>
        <li>
          <span className="review-swatch review-swatch-level" aria-hidden="true" />
          {t('reviewers.legend.level')}
        </li>
        <li>
          <span className="review-swatch review-swatch-absent" aria-hidden="true" />
          {t('reviewers.legend.absent')}
        </li>
        <li>
          <span className="review-swatch review-swatch-cancelled" aria-hidden="true" />
          {t('reviewers.legend.cancelled')}
        </li>
        <li>
          <Mark severity="warning" />
          {t('reviewers.legend.found')}
        </li>
      </ul>
      <span className="review-keys">{t(proposal ? 'proposal.legend.keys' : 'reviewers.legend.keys')}</span>
    </footer>
  );
}
