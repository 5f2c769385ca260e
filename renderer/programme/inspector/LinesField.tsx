import { Field, Textarea } from '@fluentui/react-components';
import { useText } from '../../i18n/use-text.ts';
import { lookOf } from '../../ui/fields/TextField.tsx';
import { type Commit, type Reading, useDraft } from '../../ui/fields/use-draft.ts';

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
  const read = (text: string): Reading<string> => {
    const lines = linesOf(text);
    const error = fault(lines);
    return error === undefined ? { value: lines.join('\n') } : { error };
  };
  const fault = (lines: readonly string[]): string | undefined => {
    if (lines.length > most) return t('programme.field.tooManyLines', { most });
    const tooLong = lines.some((line) => line.length > longest);
    return tooLong ? t('programme.field.lineTooLong', { longest }) : undefined;
  };
  const { text, error, change, handlers } = useDraft({
    value: value.join('\n'),
    show: String,
    read,
    onCommit: (joined, gesture) => onCommit(linesOf(joined), gesture),
    commits: 'as typed',
  });
  return (
    <Field {...lookOf({ label, hint: t('programme.field.onePerLine') }, error)}>
      <Textarea
        {...handlers}
        rows={3}
        resize="vertical"
        value={text}
        onChange={(_, data) => change(data.value)}
      />
    </Field>
  );
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
