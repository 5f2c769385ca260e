import { useText } from '../i18n/use-text.ts';

/** What the marks of the matrix mean, and its keys. */
export function Legend() {
  const { t } = useText();
  return (
    <footer className="review-legend">
      <ul aria-label={t('reviewers.legend.label')}>
        <li>
          <span className="review-mark" aria-hidden="true">
            ✓
          </span>
          {t('reviewers.legend.assigned')}
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
      <span className="review-keys">{t('reviewers.legend.keys')}</span>
    </footer>
  );
}
