import { Button } from '@fluentui/react-components';
import { useText } from '../i18n/use-text.ts';
import { announce } from '../store/notices.ts';
import { dispatch } from '../store/plan.ts';
import { goTo } from '../store/view.ts';
import { Nothing } from '../ui/Nothing.tsx';

/** Minutes of a parallel pass. */
const USUAL = 90;

/** The view of a plan that has nothing to review. */
export function NoWorkshops() {
  const { t } = useText();
  const create = (): void => {
    dispatch('session.create', { fields: { kind: 'workshop', minutes: USUAL } });
    announce(t('reviewers.noWorkshops.created'));
  };
  return (
    <Nothing title={t('reviewers.noWorkshops.title')} text={t('reviewers.noWorkshops.text')}>
      <Button appearance="primary" onClick={() => goTo('programme')}>
        {t('reviewers.noWorkshops.toProgramme')}
      </Button>
      <Button onClick={create}>{t('reviewers.noWorkshops.create')}</Button>
    </Nothing>
  );
}
