import { Switch } from '@fluentui/react-components';
import { EVENT_ID } from '../../shared/plan/ids.ts';
import type { Event } from '../../shared/plan/records/event.ts';
import { useText } from '../i18n/use-text.ts';
import { dispatch } from '../store/plan.ts';
import { usePlan } from '../store/use-plan.ts';
import { NumberField } from '../ui/fields/NumberField.tsx';
import { RangeField } from '../ui/fields/RangeField.tsx';
import { SelectField } from '../ui/fields/SelectField.tsx';

const EYES = ['fresh', 'same', 'either'] as const;
const MOST = 999;

/** How many reviewers a workshop asks for and what one person is asked to do, where nothing else is said. */
export function ReviewingSettings() {
  const { t } = useText();
  const reviewing = usePlan((plan) => plan.event.reviewing);
  const set = (fields: Partial<Event['reviewing']>, gesture?: string) =>
    dispatch('record.edit', { id: EVENT_ID, fields: { reviewing: { ...reviewing, ...fields } } }, gesture);
  return (
    <>
      <p className="settings-intro">{t('settings.reviewing.intro')}</p>
      <div className="settings-form settings-narrow">
        <RangeField
          label={t('settings.reviewing.demand')}
          most={MOST}
          value={reviewing.demand}
          onCommit={(demand, gesture) => set({ demand }, gesture)}
        />
        <RangeField
          label={t('settings.reviewing.load')}
          most={MOST}
          value={reviewing.load}
          onCommit={(load, gesture) => set({ load }, gesture)}
        />
        <NumberField
          label={t('settings.reviewing.mostADay')}
          min={0}
          max={MOST}
          value={reviewing.mostADay}
          onCommit={(mostADay, gesture) => set({ mostADay }, gesture)}
        />
        <SelectField
          label={t('settings.reviewing.eyes')}
          value={reviewing.eyes}
          options={EYES.map((eyes) => ({ value: eyes, label: t(`settings.reviewing.eyesChoice.${eyes}`) }))}
          onCommit={(eyes) => set({ eyes })}
        />
        <Switch
          className="wide"
          label={t('settings.reviewing.ownOrganisation')}
          checked={reviewing.ownOrganisation}
          onChange={(_, data) => set({ ownOrganisation: data.checked })}
        />
      </div>
    </>
  );
}
