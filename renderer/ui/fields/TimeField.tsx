import { Field, Input } from '@fluentui/react-components';
import { formatTime } from '../../../shared/i18n/dates.ts';
import type { LocalTime } from '../../../shared/plan/time.ts';
import { useText } from '../../i18n/use-text.ts';
import { readTime } from './read-time.ts';
import { isSettledTime } from './settled.ts';
import { type FieldLook, lookOf } from './TextField.tsx';
import { type Commit, type Reading, useDraft } from './use-draft.ts';

interface TimeFieldProps<T extends LocalTime | null> extends FieldLook {
  readonly value: T;
  readonly onCommit: Commit<T>;
  /** Shown while it is empty; what nothing means. */
  readonly placeholder?: string;
  /** The sentence that says why a time, typed so, cannot be, or undefined when it can. */
  readonly check?: (time: LocalTime, text: string) => string | undefined;
}

/**
 * A time of day, committed when the field is left or Enter is pressed, since `1` on the way to `13` is no wish; and
 * when one pauses at a time that can be meant.
 */
export function TimeField(props: TimeFieldProps<LocalTime>) {
  return <TimeInput {...props} empty={undefined} />;
}

/** A time of day that may be left empty: null. */
export function OptionalTimeField(props: TimeFieldProps<LocalTime | null>) {
  return <TimeInput {...props} empty={{ value: null }} />;
}

function TimeInput<T extends LocalTime | null>(
  props: TimeFieldProps<T> & { empty: { value: T } | undefined },
) {
  const { label, labelHidden, hint, value, onCommit, placeholder, check, empty } = props;
  const { t, language } = useText();
  const read = (text: string): Reading<T> => {
    if (text.trim() === '' && empty !== undefined) return empty;
    const time = readTime(text);
    if (time === null) return { error: t('fields.time', { example: formatTime('09:30', language) }) };
    const error = check?.(time, text);
    return error === undefined ? { value: time as T } : { error };
  };
  const show = (time: T) => (time === null ? '' : formatTime(time, language));
  const { text, error, change, handlers } = useDraft({
    value,
    show,
    read,
    onCommit,
    commits: 'when left',
    isSettled: isSettledTime,
  });
  return (
    <Field {...lookOf({ label, labelHidden, hint }, error)}>
      <Input
        {...handlers}
        className="time-field"
        value={text}
        maxLength={12}
        placeholder={placeholder ?? ''}
        {...(labelHidden ? { 'aria-label': label } : {})}
        onChange={(_, data) => change(data.value)}
      />
    </Field>
  );
}
