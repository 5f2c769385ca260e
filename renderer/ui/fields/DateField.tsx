import { Field, Input } from '@fluentui/react-components';
import { isLocalDate, type LocalDate } from '../../../shared/plan/time.ts';
import { useText } from '../../i18n/use-text.ts';
import { type FieldLook, lookOf } from './TextField.tsx';
import { type Commit, type Reading, useDraft } from './use-draft.ts';

interface DateFieldProps extends FieldLook {
  readonly value: LocalDate;
  readonly onCommit: Commit<LocalDate>;
  /** The sentence that says why a date cannot be, or undefined when it can. */
  readonly check?: (date: LocalDate) => string | undefined;
}

/** A date, with the calendar of the system; committed when it is chosen or the field is left. */
export function DateField({ label, labelHidden, hint, value, onCommit, check }: DateFieldProps) {
  const { t } = useText();
  const read = (text: string): Reading<LocalDate> => {
    if (!isLocalDate(text)) return { error: t('fields.date') };
    const error = check?.(text);
    return error === undefined ? { value: text } : { error };
  };
  const { text, error, change, handlers } = useDraft({
    value,
    show: String,
    read,
    onCommit,
    commits: 'when left',
  });
  return (
    <Field {...lookOf({ label, labelHidden, hint }, error)}>
      <Input
        {...handlers}
        className="date-field"
        type="date"
        min="1900-01-01"
        max="2199-12-31"
        value={text}
        {...(labelHidden ? { 'aria-label': label } : {})}
        onChange={(_, data) => change(data.value)}
      />
    </Field>
  );
}
