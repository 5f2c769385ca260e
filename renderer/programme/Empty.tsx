import { Button } from '@fluentui/react-components';
import { useText } from '../i18n/use-text.ts';
import { goTo } from '../store/view.ts';

/** What is shown of a plan without days. */
export function Empty() {
  const { t } = useText();
  return (
    <div className="programme-empty">
      <p>{t('programme.noDays')}</p>
      <Button appearance="primary" onClick={() => goTo('settings')}>
        {t('programme.toSettings')}
      </Button>
    </div>
  );
}
