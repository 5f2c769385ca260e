import { useState } from 'react';
import type { OrganisationId } from '../../../shared/plan/ids.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { useText } from '../../i18n/use-text.ts';
import { dispatch, newId } from '../../store/plan.ts';
import { usePlan } from '../../store/use-plan.ts';
import { findOrganisations, organisationNamed } from './find.ts';
import { SuggestField } from './SuggestField.tsx';
import type { FieldLook } from './TextField.tsx';
import { type Commit, newGesture } from './use-draft.ts';

interface OrganisationFieldProps extends FieldLook {
  readonly value: OrganisationId | null;
  readonly onCommit: Commit<OrganisationId | null>;
}

/** An organisation by its name, committed when the field is left. A name that the plan lacks is added to it. */
export function OrganisationField({ value, onCommit, ...look }: OrganisationFieldProps) {
  const { t } = useText();
  const plan = usePlan();
  const [draft, setDraft] = useState<string | null>(null);
  const name = value === null ? '' : (plan.organisations[value]?.name ?? '');

  const commit = (text: string): void => {
    setDraft(null);
    if (text.trim() === name) return;
    const gesture = newGesture();
    onCommit(organisationFor(plan, text, gesture), gesture);
  };

  return (
    <SuggestField
      {...look}
      text={draft ?? name}
      onText={setDraft}
      suggestions={findOrganisations(plan, draft ?? '').map(({ id, name: label }) => ({ id, label }))}
      onPick={(id) => commit(plan.organisations[id as OrganisationId]?.name ?? '')}
      placeholder={t('fields.organisation')}
      onBlur={() => draft !== null && commit(draft)}
      onKeyDown={(event) => {
        const picks = event.currentTarget.hasAttribute('aria-activedescendant');
        if (event.key === 'Enter' && !picks && draft !== null) commit(draft);
        if (event.key === 'Escape' && draft !== null) {
          event.stopPropagation();
          setDraft(null);
        }
      }}
    />
  );
}

/** The id of the organisation that `text` names: one of the plan's, a new one added to it, or null for none. */
export function organisationFor(plan: Plan, text: string, gesture: string): OrganisationId | null {
  const name = text.trim();
  if (name === '') return null;
  const known = organisationNamed(plan, name);
  if (known !== undefined) return known.id;
  const id = newId('organisations');
  dispatch('organisation.add', { id, fields: { name } }, gesture);
  return id;
}
