import { Field, Input } from '@fluentui/react-components';
import { type FieldLook, lookOf } from './TextField.tsx';
import { type Commit, type Reading, useDraft } from './use-draft.ts';

interface ListFieldProps extends FieldLook {
  readonly value: readonly string[];
  readonly onCommit: Commit<string[]>;
  readonly placeholder?: string;
}

/** A short list on one line, its items between commas; committed as it is typed. */
export function ListField({ label, labelHidden, hint, value, onCommit, placeholder }: ListFieldProps) {
  const read = (text: string): Reading<string> => ({ value: itemsOf(text).join(', ') });
  const { text, error, change, handlers } = useDraft({
    value: value.join(', '),
    show: String,
    read,
    onCommit: (joined, gesture) => onCommit(itemsOf(joined), gesture),
    commits: 'as typed',
  });
  return (
    <Field {...lookOf({ label, labelHidden, hint }, error)}>
      <Input
        {...handlers}
        value={text}
        maxLength={2000}
        placeholder={placeholder ?? ''}
        {...(labelHidden ? { 'aria-label': label } : {})}
        onChange={(_, data) => change(data.value)}
      />
    </Field>
  );
}

function itemsOf(text: string): string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);
}
