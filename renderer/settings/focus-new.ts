import { flushSync } from 'react-dom';

/** Puts the cursor in the first field of a record that was just added: at once, so that what is typed next goes there. */
export function focusNew(id: string): void {
  // Draws it.
  flushSync(() => undefined);
  const field = document.querySelector<HTMLInputElement>(`[data-record="${CSS.escape(id)}"] input`);
  field?.focus();
  if (field?.type === 'text') field.select();
}
