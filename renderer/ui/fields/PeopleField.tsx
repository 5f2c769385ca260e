import { Button } from '@fluentui/react-components';
import { Dismiss12Regular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import type { PersonId } from '../../../shared/plan/ids.ts';
import { all } from '../../../shared/plan/plan.ts';
import { useText } from '../../i18n/use-text.ts';
import { dispatch, newId } from '../../store/plan.ts';
import { usePlan } from '../../store/use-plan.ts';
import { findPeople, sameName } from './find.ts';
import { SuggestField, type Suggestion } from './SuggestField.tsx';
import type { FieldLook } from './TextField.tsx';
import { type Commit, newGesture } from './use-draft.ts';

interface PeopleFieldProps extends FieldLook {
  readonly value: readonly PersonId[];
  readonly onCommit: Commit<readonly PersonId[]>;
}

/** The suggestion that stands for a name nobody has. */
const NEW = 'new';

/** People by name: those chosen, each with a way to be taken off, and a field to add others, also new ones. */
export function PeopleField({ value, onCommit, ...look }: PeopleFieldProps) {
  const { t } = useText();
  const people = usePlan((plan) => plan.people);
  const organisations = usePlan((plan) => plan.organisations);
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);

  const others = all({ people }, 'people').filter((person) => !value.includes(person.id));
  const name = text.trim();
  const found: Suggestion[] = findPeople(others, name).map((person) => ({
    id: person.id,
    label: person.name,
    more: (person.organisation && organisations[person.organisation]?.name) || person.title,
  }));
  const isKnown = others.some((person) => sameName(person.name, name));
  if (name !== '' && !isKnown) found.push({ id: NEW, label: t('fields.people.create', { name }) });

  const add = (id: PersonId, gesture: string): void => {
    setText('');
    onCommit([...value, id], gesture);
  };
  const addNew = (): void => {
    const gesture = newGesture();
    const id = newId('people');
    dispatch('person.add', { id, fields: { name } }, gesture);
    add(id, gesture);
  };
  const enter = (): void => {
    const namesakes = others.filter((person) => sameName(person.name, name));
    if (namesakes.length === 0) addNew();
    else if (namesakes[0] !== undefined && namesakes.length === 1) add(namesakes[0].id, newGesture());
  };

  return (
    <div className="people-field">
      <SuggestField
        {...look}
        inputRef={field}
        text={text}
        onText={setText}
        suggestions={found}
        placeholder={t('fields.people.placeholder')}
        onPick={(id) => (id === NEW ? addNew() : add(id as PersonId, newGesture()))}
        onKeyDown={(event) => {
          const picks = event.currentTarget.hasAttribute('aria-activedescendant');
          if (event.key === 'Enter' && !picks && name !== '') enter();
        }}
      />
      {value.length > 0 && (
        <ul className="people-tags" aria-label={look.label}>
          {value.map((id) => {
            const person = people[id]?.name ?? '';
            return (
              <li key={id}>
                {person}
                <Button
                  size="small"
                  appearance="transparent"
                  icon={<Dismiss12Regular />}
                  aria-label={t('fields.people.remove', { name: person })}
                  onClick={() => {
                    onCommit(
                      value.filter((other) => other !== id),
                      newGesture(),
                    );
                    field.current?.focus();
                  }}
                />
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
