import { Field, Input } from '@fluentui/react-components';
import { useText } from '../../i18n/use-text.ts';
import { type FieldLook, lookOf } from './TextField.tsx';
import { type Commit, type Reading, useDraft } from './use-draft.ts';

interface Bounds {
  readonly min: number;
  readonly max: number;
}

interface NumberFieldProps<T extends number | null> extends FieldLook, Bounds {
  readonly value: T;
  readonly onCommit: Commit<T>;
  /** Behind the number, as "min". */
  readonly unit?: string;
  /** Shown while it is empty; what nothing means. */
  readonly placeholder?: string;
  /** The sentence that says why a number cannot be, or undefined when it can. */
  readonly check?: (value: number) => string | undefined;
}

/** A whole number of a record, committed as it is typed. */
export function NumberField(props: NumberFieldProps<number>) {
  return <NumberInput {...props} empty={undefined} />;
}

/** A whole number that may be left empty: null. */
export function OptionalNumberField(props: NumberFieldProps<number | null>) {
  return <NumberInput {...props} empty={{ value: null }} />;
}

function NumberInput<T extends number | null>(
  props: NumberFieldProps<T> & { empty: { value: T } | undefined },
) {
  const { label, labelHidden, hint, value, onCommit, min, max, unit, placeholder, check, empty } = props;
  const { t } = useText();
  const read = (text: string): Reading<T> => {
    const bare = text.replaceAll(/\s/g, '');
    if (bare === '' && empty !== undefined) return empty;
    const number = Number(bare);
    if (!/^\d+$/.test(bare) || number < min || number > max)
      return { error: t('fields.number', { min, max }) };
    const error = check?.(number);
    return error === undefined ? { value: number as T } : { error };
  };
  const show = (shown: T) => (shown === null ? '' : String(shown));
  const { text, error, change, handlers } = useDraft({ value, show, read, onCommit, commits: 'as typed' });
  return (
    <Field {...lookOf({ label, labelHidden, hint }, error)}>
      <Input
        {...handlers}
        className="number-field"
        inputMode="numeric"
        value={text}
        placeholder={placeholder ?? ''}
        {...(labelHidden ? { 'aria-label': label } : {})}
        {...(unit === undefined ? {} : { contentAfter: <span aria-hidden="true">{unit}</span> })}
        onChange={(_, data) => change(data.value)}
      />
    </Field>
  );
}
