import { Button, Field, Input } from '@fluentui/react-components';
import { CalendarLtr16Regular } from '@fluentui/react-icons';
import { useRef } from 'react';
import type { LocalDate } from '../../../shared/plan/time.ts';
import { useText } from '../../i18n/use-text.ts';
import { readDate } from './read-date.ts';
import { isSettledDate } from './settled.ts';
import { type FieldLook, lookOf } from './TextField.tsx';
import { type Commit, newGesture, type Reading, useDraft } from './use-draft.ts';

interface DateFieldProps extends FieldLook {
  readonly value: LocalDate;
  readonly onCommit: Commit<LocalDate>;
  /** The sentence that says why a date cannot be, or undefined when it can. */
  readonly check?: (date: LocalDate) => string | undefined;
}

/**
 * A date as 2013-08-29, which reads the same in every language; typed, or picked in the calendar of the system.
 * Committed when it is picked, when the field is left or Enter is pressed, and when one pauses at a whole date.
 */
export function DateField({ label, labelHidden, hint, value, onCommit, check }: DateFieldProps) {
  const { t } = useText();
  const calendar = useRef<HTMLInputElement>(null);
  const read = (text: string): Reading<LocalDate> => {
    const date = readDate(text);
    if (date === null) return { error: t('fields.date') };
    const error = check?.(date);
    return error === undefined ? { value: date } : { error };
  };
  const { text, error, change, handlers } = useDraft({
    value,
    show: String,
    read,
    onCommit,
    commits: 'when left',
    isSettled: isSettledDate,
  });
  const pick = (picked: string): void => {
    const reading = read(picked);
    if ('error' in reading) change(picked);
    else onCommit(reading.value, newGesture());
  };
  return (
    <Field {...lookOf({ label, labelHidden, hint }, error)}>
      <Input
        {...handlers}
        className="date-field"
        value={text}
        maxLength={12}
        {...(labelHidden ? { 'aria-label': label } : {})}
        onChange={(_, data) => change(data.value)}
        contentAfter={
          <span className="date-calendar">
            <input
              ref={calendar}
              type="date"
              tabIndex={-1}
              aria-hidden="true"
              min="1900-01-01"
              max="2199-12-31"
              value={value}
              onChange={(event) => pick(event.target.value)}
            />
            <Button
              size="small"
              appearance="transparent"
              icon={<CalendarLtr16Regular />}
              aria-label={t('fields.calendar', { label })}
              onClick={() => calendar.current?.showPicker()}
            />
          </span>
        }
      />
    </Field>
  );
}
