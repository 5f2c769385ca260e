import { useMemo } from 'react';
import { reviewMatrix } from '../../shared/reviewing/matrix.ts';
import { useText } from '../i18n/use-text.ts';
import { ReviewingFields } from '../reviewers/panels/ReviewingFields.tsx';
import { usePlan } from '../store/use-plan.ts';

/** How many reviewers a workshop asks for and what one person is asked to do, where nothing else is said. */
export function ReviewingSettings() {
  const plan = usePlan();
  const { t, language } = useText();
  const speech = useMemo(() => ({ plan, t, language }), [plan, t, language]);
  const matrix = useMemo(() => reviewMatrix(plan), [plan]);
  return (
    <>
      <p className="settings-intro">{t('settings.reviewing.intro')}</p>
      <div className="settings-reviewing">
        <ReviewingFields matrix={matrix} speech={speech} />
      </div>
    </>
  );
}
