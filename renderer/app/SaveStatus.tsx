import { Button } from '@fluentui/react-components';
import { format } from 'date-fns';
import { formatTime } from '../../shared/i18n/dates.ts';
import type { LocalTime } from '../../shared/plan/time.ts';
import { problemText } from '../../shared/problem.ts';
import { useText } from '../i18n/use-text.ts';
import { savePlan, savePlanAs } from '../store/files.ts';
import { usePlanStore } from '../store/plan.ts';

/** Whether what is on the screen is on the disk, in words; when it is not to be had, what can be done. */
export function SaveStatus() {
  const { t, language } = useText();
  const save = usePlanStore(({ open }) => open?.save);
  if (save === undefined) return null;
  const time =
    save.state === 'saved' && save.at
      ? formatTime(format(save.at, 'HH:mm') as LocalTime, language)
      : undefined;
  return (
    <>
      <span
        className="save-state"
        data-state={save.state}
        role="status"
        title={
          save.state === 'failed' ? problemText(save.problem, t) : time && t('app.save.savedAt', { time })
        }
      >
        {t(`app.save.${save.state}`)}
      </span>
      {save.state === 'failed' && (
        <>
          <Button size="small" onClick={() => void savePlan()}>
            {t('app.save.retry')}
          </Button>
          <Button size="small" onClick={() => void savePlanAs()}>
            {t('app.save.saveAs')}
          </Button>
        </>
      )}
    </>
  );
}
