import { Button } from '@fluentui/react-components';
import { Dismiss12Regular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { matches } from '../../ui/fields/find.ts';
import { SuggestField, type Suggestion } from '../../ui/fields/SuggestField.tsx';
import './choices.css';

interface ChoicesFieldProps {
  readonly label: string;
  readonly placeholder?: string;
  /** Everything that can be chosen, the chosen too. */
  readonly options: readonly Suggestion[];
  readonly chosen: readonly string[];
  readonly onAdd: (id: string) => void;
  readonly onRemove: (id: string) => void;
}

/** Longer lists are searched, not read. */
const SHOWN = 30;

/** Several of what there is to choose from: those chosen as tags, and a field to find others. */
export function ChoicesField({ label, placeholder, options, chosen, onAdd, onRemove }: ChoicesFieldProps) {
  const { t } = useText();
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const left = options.filter(({ id }) => !chosen.includes(id));
  const found = left
    .filter((option) => matches(`${option.label} ${option.more ?? ''}`, text.trim()))
    .slice(0, SHOWN);
  const add = (id: string) => {
    setText('');
    onAdd(id);
  };
  return (
    <div className="choices">
      <SuggestField
        label={label}
        inputRef={field}
        text={text}
        onText={setText}
        suggestions={found}
        placeholder={placeholder ?? t('programme.field.choose')}
        onPick={add}
        onBlur={() => setText('')}
        onKeyDown={(event) => {
          const picks = event.currentTarget.hasAttribute('aria-activedescendant');
          const [only] = found;
          if (event.key === 'Enter' && !picks && text.trim() !== '' && only !== undefined) {
            event.preventDefault();
            add(only.id);
          }
        }}
      />
      {chosen.length > 0 && (
        <ul className="choices-tags" aria-label={label}>
          {chosen.map((id) => {
            const name = options.find((option) => option.id === id)?.label ?? '';
            return (
              <li key={id}>
                <span>{name}</span>
                <Button
                  size="small"
                  appearance="transparent"
                  icon={<Dismiss12Regular />}
                  aria-label={t('fields.people.remove', { name })}
                  onClick={() => {
                    onRemove(id);
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
