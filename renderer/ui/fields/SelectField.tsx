import { Field, Select } from '@fluentui/react-components';
import { type FieldLook, lookOf } from './TextField.tsx';

interface SelectFieldProps<T extends string> extends FieldLook {
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onCommit: (value: T) => void;
}

/** One of a few values, as a list that drops down. */
export function SelectField<T extends string>(props: SelectFieldProps<T>) {
  const { label, labelHidden, hint, value, options, onCommit } = props;
  const choose = (chosen: string): void => {
    const option = options.find((other) => other.value === chosen);
    if (option !== undefined) onCommit(option.value);
  };
  return (
    <Field {...lookOf({ label, labelHidden, hint }, undefined)}>
      <Select
        value={value}
        {...(labelHidden ? { 'aria-label': label } : {})}
        onChange={(_, data) => choose(data.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}
