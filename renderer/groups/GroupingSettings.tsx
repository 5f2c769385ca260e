import { Button, Popover, PopoverSurface, PopoverTrigger, Switch } from '@fluentui/react-components';
import { Dismiss12Regular, Options20Regular } from '@fluentui/react-icons';
import { useRef } from 'react';
import { EVENT_ID, type PersonId } from '../../shared/plan/ids.ts';
import { ordered } from '../../shared/plan/plan.ts';
import type { Event } from '../../shared/plan/records/event.ts';
import { dispatch } from '../store/plan.ts';
import { useReadOnly } from '../store/use-plan.ts';
import { RangeField } from '../ui/fields/RangeField.tsx';
import { SelectField } from '../ui/fields/SelectField.tsx';
import { bind } from './gestures.ts';
import type { Speech } from './words.ts';

const WEIGHTS = ['0', '1', '2', '3'] as const;
const USUAL = { min: 6, max: 10 };

/** What a seating goes by: sizes, what is mixed, new company, and who is kept together or apart. */
export function GroupingSettings({ speech }: { readonly speech: Speech }) {
  const { plan, t } = speech;
  const readOnly = useReadOnly();
  const { grouping } = plan.event;
  const set = (fields: Partial<Event['grouping']>, gesture?: string) =>
    dispatch('record.edit', { id: EVENT_ID, fields: { grouping: { ...grouping, ...fields } } }, gesture);
  const weight = (field: 'organisations' | 'roles') => (
    <SelectField
      label={t(`groups.settings.${field}`)}
      value={WEIGHTS[grouping[field]] ?? '1'}
      options={WEIGHTS.map((value) => ({ value, label: t('groups.settings.weight', { weight: value }) }))}
      onCommit={(value) => set({ [field]: Number(value) })}
    />
  );
  return (
    <Popover positioning="below-end" trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Button icon={<Options20Regular />}>{t('groups.settings.button')}</Button>
      </PopoverTrigger>
      <PopoverSurface className="grouping-settings" aria-label={t('groups.settings.button')}>
        <fieldset disabled={readOnly}>
          <Switch
            label={t('groups.settings.limited')}
            checked={grouping.size !== null}
            onChange={(_, data) => set({ size: data.checked ? USUAL : null })}
          />
          {grouping.size !== null && (
            <RangeField
              label={t('groups.settings.size')}
              hint={t('groups.settings.sizeHint')}
              most={9999}
              value={grouping.size}
              onCommit={(size, gesture) => set({ size }, gesture)}
            />
          )}
          <div className="grouping-pair">
            {weight('organisations')}
            {weight('roles')}
          </div>
          <Switch
            label={t('groups.settings.newCompany')}
            checked={grouping.newCompany}
            onChange={(_, data) => set({ newCompany: data.checked })}
          />
        </fieldset>
        <Bonds speech={speech} />
      </PopoverSurface>
    </Popover>
  );
}

function Bonds({ speech: { plan, t } }: { readonly speech: Speech }) {
  const readOnly = useReadOnly();
  const section = useRef<HTMLElement>(null);
  const pairs = ordered(plan, 'people').flatMap((person) =>
    (['Together', 'Apart'] as const).flatMap((how) =>
      person[how === 'Together' ? 'together' : 'apart'].map((other) => ({
        how,
        first: person.id,
        second: other,
      })),
    ),
  );
  const name = (id: PersonId) => plan.people[id]?.name ?? '';
  return (
    <section ref={section} tabIndex={-1} aria-label={t('groups.settings.bonds')}>
      <h4>{t('groups.settings.bonds')}</h4>
      {pairs.length === 0 && <p>{t('groups.settings.noBonds')}</p>}
      <ul className="bonds">
        {pairs.map(({ how, first, second }) => (
          <li key={`${how} ${first} ${second}`}>
            {t(`groups.settings.pair${how}`, { first: name(first), second: name(second) })}
            <Button
              size="small"
              appearance="transparent"
              disabled={readOnly}
              icon={<Dismiss12Regular />}
              aria-label={t('groups.settings.loosen', { first: name(first), second: name(second) })}
              onClick={() => {
                bind([first, second], 'free');
                // The button goes away with what it loosened.
                section.current?.focus();
              }}
            />
          </li>
        ))}
      </ul>
      <p className="bonds-hint">{t('groups.settings.bondsHint')}</p>
    </section>
  );
}
