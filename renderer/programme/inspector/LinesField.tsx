import { useRef } from 'react';
import { useText } from '../../i18n/use-text.ts';
import { TextField } from '../../ui/fields/TextField.tsx';
import type { Commit } from '../../ui/fields/use-draft.ts';

interface LinesFieldProps {
  readonly label: string;
  readonly value: readonly string[];
  /** How many lines there may be, and how long each. */
  readonly most: number;
  readonly longest: number;
  readonly onCommit: Commit<string[]>;
}

/** A list of short texts, one a line. Empty lines go away when the field is left. */
export function LinesField({ label, value, most, longest, onCommit }: LinesFieldProps) {
  const { t } = useText();
  const typing = useRef('');
  const check = (text: string): string | undefined => {
    const lines = text.split('\n');
    if (lines.length > most) return t('programme.field.tooManyLines', { most });
    return lines.some((line) => line.length > longest) ? t('programme.field.lineTooLong', { longest }) : undefined;
  };
  const tidy = () => {
    const lines = value.map((line) => line.trim()).filter((line) => line !== '');
    if (lines.join('\n') !== value.join('\n')) onCommit(lines, typing.current);
  };
  return (
    <div onBlur={tidy}>
      <TextField
        label={label}
        hint={t('programme.field.onePerLine')}
        multiline
        value={value.join('\n')}
        check={check}
        onCommit={(text, gesture) => {
          typing.current = gesture;
          onCommit(text === '' ? [] : text.split('\n'), gesture);
        }}
      />
    </div>
  );
}
