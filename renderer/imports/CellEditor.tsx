import { useEffect, useRef } from 'react';

interface CellEditorProps {
  readonly label: string;
  readonly text: string;
  /** The text as it was left; null when it was taken back. */
  readonly onDone: (text: string | null) => void;
}

/** Types in one cell: Enter or leaving it keeps what is typed, Esc takes it back. */
export function CellEditor({ label, text, onDone }: CellEditorProps) {
  const input = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const end = (next: string | null): void => {
    if (done.current) return;
    done.current = true;
    onDone(next);
  };
  return (
    <input
      ref={input}
      className="import-editor"
      aria-label={label}
      defaultValue={text}
      onBlur={(event) => end(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        // The dialogue would be closed by the same key.
        event.preventDefault();
        event.stopPropagation();
        end(event.key === 'Enter' ? event.currentTarget.value : null);
      }}
    />
  );
}
