import { Field, Textarea } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { lookOf } from '../../ui/fields/TextField.tsx';
import { type Commit, newGesture } from '../../ui/fields/use-draft.ts';

interface LinesFieldProps {
  readonly label: string;
  readonly value: readonly string[];
  /** How many lines there may be, and how long each. */
  readonly most: number;
  readonly longest: number;
  readonly onCommit: Commit<string[]>;
}

/** A list of short texts, one a line, committed as it is typed. Empty lines are not part of it. */
export function LinesField({ label, value, most, longest, onCommit }: LinesFieldProps) {
  const { t } = useText();
  const [draft, setDraft] = useState<{ text: string; beside: string; error: string | undefined } | null>(
    null,
  );
  const gesture = useRef('');
  const saved = value.join('\n');
  const mine = draft?.beside === saved ? draft : null;

  const change = (text: string) => {
    const lines = text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    const error = fault(lines);
    if (error === undefined) onCommit(lines, gesture.current);
    setDraft({ text, beside: error === undefined ? lines.join('\n') : saved, error });
  };
  const fault = (lines: readonly string[]): string | undefined => {
    if (lines.length > most) return t('programme.field.tooManyLines', { most });
    const tooLong = lines.some((line) => line.length > longest);
    return tooLong ? t('programme.field.lineTooLong', { longest }) : undefined;
  };
  return (
    <Field {...lookOf({ label, hint: t('programme.field.onePerLine') }, mine?.error)}>
      <Textarea
        rows={3}
        resize="vertical"
        value={mine?.text ?? saved}
        onChange={(_, data) => change(data.value)}
        onFocus={() => {
          gesture.current = newGesture();
        }}
        onBlur={() => mine?.error === undefined && setDraft(null)}
      />
    </Field>
  );
}
