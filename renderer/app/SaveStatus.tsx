import { Button } from '@fluentui/react-components';
import type { SaveState } from '../../shared/api/opened.ts';
import type { Translate } from '../../shared/i18n/translator.ts';
import type { Language } from '../../shared/plan/records/event.ts';
import { problemText } from '../../shared/problem.ts';
import { clockInWords } from '../i18n/moments.ts';
import { useText } from '../i18n/use-text.ts';
import { isDecision, usePlanStore } from '../store/plan.ts';
import { savePlan, savePlanAs } from '../store/saving.ts';
import { useReadOnly } from '../store/use-plan.ts';

/** Whether what is on the screen is on the disk, in words; when it is not to be had, what can be done. */
export function SaveStatus() {
  const { t, language } = useText();
  const save = usePlanStore(({ open }) => open?.save);
  const readOnly = useReadOnly();
  if (save === undefined || readOnly) return null;
  return (
    <>
      <span className="save-state" data-state={save.state} role="status" title={titleOf(save, t, language)}>
        {t(`app.save.${save.state}`)}
      </span>
      {save.state === 'failed' && !isDecision(save.problem) && (
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

function titleOf(save: SaveState, t: Translate, language: Language): string | undefined {
  if (save.state === 'failed') return problemText(save.problem, t);
  if (save.state === 'waiting') return t('app.save.waitingFor');
  if (save.state !== 'saved' || save.at === null) return undefined;
  return t('app.save.savedAt', { time: clockInWords(save.at, language) });
}
