import { Button } from '@fluentui/react-components';
import { type FormEvent, useRef, useState } from 'react';
import { all } from '../../shared/plan/plan.ts';
import type { Person } from '../../shared/plan/records/person.ts';
import type { ReviewMatrix } from '../../shared/reviewing/matrix.ts';
import { findOrganisations, findPeople, sameName } from '../ui/fields/find.ts';
import { SuggestField } from '../ui/fields/SuggestField.tsx';
import { addReviewer, makeReviewer } from './gestures.ts';
import type { Speech } from './words.ts';

interface AddReviewerProps {
  readonly matrix: ReviewMatrix;
  readonly speech: Speech;
  readonly onDone: () => void;
}

/** Adds reviewers one after the other: someone of the register, or a new person with their organisation. */
export function AddReviewer({ matrix, speech, onDone }: AddReviewerProps) {
  const { plan, t } = speech;
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<Person | null>(null);
  const [organisation, setOrganisation] = useState('');
  const [error, setError] = useState<string>();
  const nameField = useRef<HTMLInputElement>(null);

  const rows = new Set(matrix.rows.map((row) => row.person.id));
  const others = all(plan, 'people').filter((person) => !rows.has(person.id));
  const organisationOf = (person: Person) =>
    (person.organisation && plan.organisations[person.organisation]?.name) || '';

  const type = (text: string): void => {
    setName(text);
    setChosen(null);
    setError(undefined);
    if (chosen !== null) setOrganisation('');
  };
  const pick = (id: string): void => {
    const person = others.find((other) => other.id === id);
    if (person === undefined) return;
    setName(person.name);
    setChosen(person);
    setError(undefined);
    setOrganisation(organisationOf(person));
  };

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    nameField.current?.focus();
    const namesakes = others.filter((person) => sameName(person.name, name));
    const known = chosen ?? (namesakes.length === 1 ? namesakes[0] : undefined);
    const already = matrix.rows.find(({ person }) => sameName(person.name, name));
    if (name.trim() === '') setError(t('reviewers.add.needsName'));
    else if (known !== undefined) makeReviewer(known, speech);
    else if (already !== undefined) setError(t('reviewers.add.isAlready', { person: already.person.name }));
    else addReviewer(name.trim(), organisation, speech);
    if (name.trim() === '' || (known === undefined && already !== undefined)) return;
    type('');
    setOrganisation('');
  };

  return (
    <form
      className="add-reviewer"
      aria-label={t('reviewers.add.button')}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone();
      }}
    >
      <SuggestField
        label={t('reviewers.add.name')}
        inputRef={nameField}
        autoFocus
        text={name}
        onText={type}
        suggestions={findPeople(others, name.trim()).map((person) => ({
          id: person.id,
          label: person.name,
          more: organisationOf(person) || person.title,
        }))}
        onPick={pick}
        error={error}
        placeholder={t('fields.people.placeholder')}
      />
      <SuggestField
        label={t('reviewers.add.organisation')}
        disabled={chosen !== null}
        text={organisation}
        onText={setOrganisation}
        suggestions={findOrganisations(plan, organisation.trim()).map(({ id, name: label }) => ({
          id,
          label,
        }))}
        onPick={(id) => setOrganisation(plan.organisations[id as `organisation:${string}`]?.name ?? '')}
        placeholder={t('reviewers.add.organisationPlaceholder')}
      />
      <Button type="submit" appearance="primary">
        {t('reviewers.add.confirm')}
      </Button>
      <Button onClick={onDone}>{t('reviewers.add.done')}</Button>
    </form>
  );
}
