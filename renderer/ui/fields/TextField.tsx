import { Field, Input, Textarea } from '@fluentui/react-components';
import { type Commit, type Reading, useDraft } from './use-draft.ts';
import './fields.css';

/** What every field has. */
export interface FieldLook {
  readonly label: string;
  /** The label is spoken but not shown, as in a table whose column says it. */
  readonly labelHidden?: boolean;
  readonly hint?: string;
}

interface TextFieldProps extends FieldLook {
  readonly value: string;
  readonly onCommit: Commit<string>;
  /** The sentence that says why a text cannot be, or undefined when it can. */
  readonly check?: (text: string) => string | undefined;
  readonly multiline?: boolean;
  readonly rows?: number;
  readonly placeholder?: string;
  readonly kind?: 'text' | 'email' | 'tel';
  /** How many letters it holds: 300 on one line, 20,000 on several, unless said. */
  readonly longest?: number;
  readonly autoFocus?: boolean;
}

/** A text of a record, committed as it is typed. */
export function TextField(props: TextFieldProps) {
  const { label, labelHidden, hint, value, onCommit, check, multiline, rows, placeholder, kind, autoFocus } =
    props;
  const read = (text: string): Reading<string> => {
    const error = check?.(text);
    return error === undefined ? { value: text } : { error };
  };
  const { text, error, change, handlers } = useDraft({
    value,
    show: String,
    read,
    onCommit,
    commits: 'as typed',
  });
  const common = {
    ...handlers,
    value: text,
    maxLength: props.longest ?? (multiline ? 20_000 : 300),
    placeholder: placeholder ?? '',
    ...(labelHidden ? { 'aria-label': label } : {}),
    ...(autoFocus ? { autoFocus } : {}),
  };
  return (
    <Field {...lookOf({ label, labelHidden, hint }, error)}>
      {multiline ? (
        <Textarea {...common} rows={rows ?? 3} resize="vertical" onChange={(_, data) => change(data.value)} />
      ) : (
        <Input {...common} type={kind ?? 'text'} onChange={(_, data) => change(data.value)} />
      )}
    </Field>
  );
}

/** The properties of Fluent's Field that a field's look and error come to. */
export function lookOf(
  {
    label,
    labelHidden,
    hint,
  }: { label: string; labelHidden?: boolean | undefined; hint?: string | undefined },
  error: string | undefined,
) {
  return {
    ...(labelHidden ? {} : { label }),
    ...(hint === undefined ? {} : { hint }),
    ...(error === undefined ? {} : { validationMessage: error, validationState: 'error' as const }),
  };
}
