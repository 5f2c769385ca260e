import { Button } from '@fluentui/react-components';
import { useText } from '../i18n/use-text.ts';
import { announce } from '../store/notices.ts';
import { dispatch } from '../store/plan.ts';
import { goTo } from '../store/view.ts';

/** Minutes of a parallel pass. */
const USUAL = 90;

/** The view of a plan that has nothing to review: what it would show, and how to get there. */
export function NoWorkshops() {
  const { t } = useText();
  const create = (): void => {
    dispatch('session.create', { fields: { kind: 'workshop', minutes: USUAL } });
    announce(t('reviewers.noWorkshops.created'));
  };
  return (
    <div className="nothing">
      <h2>{t('reviewers.noWorkshops.title')}</h2>
      <p>{t('reviewers.noWorkshops.text')}</p>
      <div className="nothing-ways">
        <Button appearance="primary" onClick={() => goTo('programme')}>
          {t('reviewers.noWorkshops.toProgramme')}
        </Button>
        <Button onClick={create}>{t('reviewers.noWorkshops.create')}</Button>
      </div>
    </div>
  );
}

/** Stands under the heads of a matrix without rows. */
export function NoReviewers({ adding, onAdd }: { readonly adding: boolean; readonly onAdd: () => void }) {
  const { t } = useText();
  return (
    <div className="nothing">
      <h2>{t('reviewers.noReviewers.title')}</h2>
      <p>{t('reviewers.noReviewers.text')}</p>
      {!adding && (
        <Button appearance="primary" onClick={onAdd}>
          {t('reviewers.add.button')}
        </Button>
      )}
    </div>
  );
}
