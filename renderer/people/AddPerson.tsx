import { Button, Field, Input } from '@fluentui/react-components';
import { type FormEvent, useRef, useState } from 'react';
import type { PersonId } from '../../shared/plan/ids.ts';
import { useText } from '../i18n/use-text.ts';
import { announce } from '../store/notices.ts';
import { dispatch, newId } from '../store/plan.ts';
import { usePlan } from '../store/use-plan.ts';
import { hasNamesake } from '../ui/fields/find.ts';
import { lookOf } from '../ui/fields/TextField.tsx';
import './add-person.css';

interface AddPersonProps {
  readonly onAdded: (person: PersonId) => void;
  readonly onDone: () => void;
}

/** Adds people by name, one after the other. */
export function AddPerson({ onAdded, onDone }: AddPersonProps) {
  const { t } = useText();
  const plan = usePlan();
  const [name, setName] = useState('');
  const [error, setError] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const namesake = hasNamesake(plan, name);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    field.current?.focus();
    const wanted = name.trim();
    if (wanted === '') {
      setError(t('people.add.needsName'));
      return;
    }
    const id = newId('people');
    if (!dispatch('person.add', { id, fields: { name: wanted } })) return;
    announce(t('people.add.added', { name: wanted }));
    setName('');
    onAdded(id);
  };
  const hint = namesake ? t('people.add.namesake') : undefined;
  return (
    <form
      className="add-person"
      aria-label={t('people.add.button')}
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone();
      }}
    >
      <Field {...lookOf({ label: t('people.add.name'), hint }, error)}>
        <Input
          autoFocus
          input={{ ref: field }}
          value={name}
          maxLength={300}
          onChange={(_, data) => {
            setName(data.value);
            setError(undefined);
          }}
        />
      </Field>
      <Button type="submit" appearance="primary">
        {t('people.add.confirm')}
      </Button>
      <Button onClick={onDone}>{t('people.add.done')}</Button>
    </form>
  );
}
