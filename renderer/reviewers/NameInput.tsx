import { Input } from '@fluentui/react-components';
import { useState } from 'react';

interface NameInputProps {
  readonly name: string;
  readonly label: string;
  /** The new name, or null when it was left as it was. */
  readonly onDone: (name: string | null) => void;
}

/** Takes a new name: Enter or leaving the field keeps it, Escape does not. An empty one is no name. */
export function NameInput({ name, label, onDone }: NameInputProps) {
  const [text, setText] = useState(name);
  const keep = () => onDone(text.trim() === '' || text.trim() === name ? null : text.trim());
  return (
    <Input
      size="small"
      className="reviewer-input"
      aria-label={label}
      value={text}
      maxLength={300}
      autoFocus
      onFocus={(event) => event.target.select()}
      onChange={(_, data) => setText(data.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') keep();
        if (event.key === 'Escape') onDone(null);
      }}
    />
  );
}
