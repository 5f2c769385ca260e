import { EVENT_ID } from '../../shared/plan/ids.ts';
import { MODES } from '../../shared/plan/records/common.ts';
import { type Event, LANGUAGES } from '../../shared/plan/records/event.ts';
import { useText } from '../i18n/use-text.ts';
import { dispatch } from '../store/plan.ts';
import { usePlan } from '../store/use-plan.ts';
import { NumberField } from '../ui/fields/NumberField.tsx';
import { SelectField } from '../ui/fields/SelectField.tsx';
import { TextField } from '../ui/fields/TextField.tsx';

/** Each language is named in itself, so that it is found from the other. */
const LANGUAGE_NAMES = { sv: 'Svenska', en: 'English' } as const;

const LINES = ['subtitle', 'place', 'organiser', 'contact'] as const;

/** What the plan is of: title, place, people, purpose. */
export function EventSettings() {
  const { t } = useText();
  const event = usePlan((plan) => plan.event);
  const set = (fields: Partial<Event>, gesture?: string) =>
    dispatch('record.edit', { id: EVENT_ID, fields }, gesture);
  return (
    <div className="settings-form">
      <div className="wide">
        <TextField
          label={t('settings.event.title')}
          value={event.title}
          check={(text) => (text.trim() === '' ? t('settings.event.needsTitle') : undefined)}
          onCommit={(title, gesture) => set({ title }, gesture)}
        />
      </div>
      {LINES.map((line) => (
        <TextField
          key={line}
          label={t(`settings.event.${line}`)}
          value={event[line]}
          onCommit={(text, gesture) => set({ [line]: text }, gesture)}
        />
      ))}
      <NumberField
        label={t('settings.event.participants')}
        min={0}
        max={100_000}
        value={event.participants}
        onCommit={(participants, gesture) => set({ participants }, gesture)}
      />
      <SelectField
        label={t('settings.event.mode')}
        value={event.mode}
        options={MODES.map((mode) => ({ value: mode, label: t(`records.mode.${mode}`) }))}
        onCommit={(mode) => set({ mode })}
      />
      <SelectField
        label={t('settings.event.language')}
        value={event.language}
        options={LANGUAGES.map((language) => ({ value: language, label: LANGUAGE_NAMES[language] }))}
        onCommit={(language) => set({ language })}
      />
      <div className="wide">
        <TextField
          label={t('settings.event.purpose')}
          multiline
          rows={4}
          value={event.purpose}
          onCommit={(purpose, gesture) => set({ purpose }, gesture)}
        />
      </div>
      <div className="wide">
        <TextField
          label={t('settings.event.notes')}
          multiline
          rows={8}
          value={event.notes}
          onCommit={(notes, gesture) => set({ notes }, gesture)}
        />
      </div>
    </div>
  );
}
