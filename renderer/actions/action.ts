import type { MessageKey } from '../../shared/i18n/translator.ts';

/** Something the user can do in the program; menu, button, shortcut and help all show and perform the same one. */
export interface Action {
  readonly id: string;
  readonly label: MessageKey;
  /** The shortcut, as `Ctrl+Shift+S`; Ctrl is Cmd on a Mac. */
  readonly keys?: string;
  /** Whether it can be done now. */
  readonly when?: () => boolean;
  readonly perform: () => void;
}

/** True when `event` is the shortcut `keys`. */
export function matches(keys: string, event: KeyboardEvent): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  return (
    (event.ctrlKey || event.metaKey) === parts.includes('Ctrl') &&
    event.shiftKey === parts.includes('Shift') &&
    event.altKey === parts.includes('Alt') &&
    event.key.toLowerCase() === key.toLowerCase()
  );
}
