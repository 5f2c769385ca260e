import { useId } from 'react';

interface OneOfProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onChoose: (value: V) => void;
}

/** One of a few, all of them to be read at once. */
export function OneOf<V extends string>({ label, value, options, onChoose }: OneOfProps<V>) {
  const id = useId();
  return (
    <fieldset className="export-one">
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className="export-check">
          <input
            type="radio"
            name={id}
            checked={option.value === value}
            onChange={() => onChoose(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
