import { ChoicesField } from './ChoicesField.tsx';

interface RecordsFieldProps<Id extends string> {
  readonly label: string;
  readonly options: readonly { readonly id: Id; readonly label: string; readonly more?: string }[];
  readonly value: readonly Id[];
  readonly onCommit: (value: Id[]) => void;
}

/** A field of a record that names several others. */
export function RecordsField<Id extends string>({ label, options, value, onCommit }: RecordsFieldProps<Id>) {
  return (
    <ChoicesField
      label={label}
      options={options}
      chosen={value}
      onAdd={(id) => onCommit([...value, id as Id])}
      onRemove={(id) => onCommit(value.filter((other) => other !== id))}
    />
  );
}
