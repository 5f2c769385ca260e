import { useText } from '../i18n/use-text.ts';

interface LegendProps {
  /** Whether a proposal is shown, with marks of its own. */
  readonly proposal: boolean;
}

/** What the marks of the matrix mean, and its keys. */
export function Legend({ proposal }: LegendProps) {
  const { t } = useText();
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
          <span className="review-swatch review-swatch-absent" aria-hidden="true" />
          {t('reviewers.legend.absent')}
        </li>
        <li>
          <span className="review-swatch review-swatch-cancelled" aria-hidden="true" />
          {t('reviewers.legend.cancelled')}
        </li>
      </ul>
      <span className="review-keys">{t(proposal ? 'proposal.legend.keys' : 'reviewers.legend.keys')}</span>
    </footer>
  );
}
