import { Field, Input } from '@fluentui/react-components';
import { formatTime } from '../../../shared/i18n/dates.ts';
import type { LocalTime } from '../../../shared/plan/time.ts';
import { useText } from '../../i18n/use-text.ts';
import { readTime } from './read-time.ts';
import { type FieldLook, lookOf } from './TextField.tsx';
import { type Commit, type Reading, useDraft } from './use-draft.ts';

interface TimeFieldProps extends FieldLook {
  readonly value: LocalTime;
  readonly onCommit: Commit<LocalTime>;
  /** The sentence that says why a time cannot be, or undefined when it can. */
  readonly check?: (time: LocalTime) => string | undefined;
}

/** A time of day, committed when the field is left or Enter is pressed, since `1` on the way to `13` is no wish. */
export function TimeField({ label, labelHidden, hint, value, onCommit, check }: TimeFieldProps) {
  const { t, language } = useText();
  const read = (text: string): Reading<LocalTime> => {
    const time = readTime(text);
    if (time === null) return { error: t('fields.time', { example: formatTime('09:30', language) }) };
    const error = check?.(time);
    return error === undefined ? { value: time } : { error };
  };
  const show = (time: LocalTime) => formatTime(time, language);
  const { text, error, change, handlers } = useDraft({ value, show, read, onCommit, commits: 'when left' });
  return (
    <Field {...lookOf({ label, labelHidden, hint }, error)}>
      <Input
        {...handlers}
        className="time-field"
        value={text}
        maxLength={12}
        {...(labelHidden ? { 'aria-label': label } : {})}
        onChange={(_, data) => change(data.value)}
      />
    </Field>
  );
}
