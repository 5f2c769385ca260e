import type { MessageKey, Translate } from '../../shared/i18n/translator.ts';

/** Something the user can do in the program; menu, button, shortcut and help all show and perform the same one. */
export interface Action {
  readonly id: string;
  readonly label: MessageKey;
  /** What it would do with what is selected now, where that can be said more closely than by the label. */
  readonly labelNow?: (t: Translate) => string;
  /** The shortcut, as `Ctrl+Shift+S`; Ctrl is Cmd on a Mac. */
  readonly keys?: string;
  /**
   * Where its shortcut holds, if not everywhere: `outsideText` not where text is typed or a dialogue is open, for
   * there it means something else; `inView` only where the view or the window itself hears it, with what has the focus.
   */
  readonly holds?: 'outsideText' | 'inView';
  /** Whether it can be done now. */
  readonly when?: () => boolean;
  readonly perform: () => void;
}

/** Where letters are typed, or a choice is made that the keys are for. */
const TYPING =
  'input, textarea, select, [contenteditable], dialog, [role=dialog], [role=menu], [role=listbox]';

/** Whether what has the focus takes keys for itself. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TYPING) !== null;
}

/** True when `event` is the shortcut of `action`, where that holds. */
export function asksFor({ keys, holds }: Action, event: KeyboardEvent): boolean {
  if (keys === undefined || holds === 'inView' || !matches(keys, event)) return false;
  return holds !== 'outsideText' || !isTyping(event.target);
}

/** The shortcut as it is written on the screen. */
export function keysWords(keys: string, t: Translate): string {
  return keys
    .replace(/Enter$/, t('app.shortcuts.keys.enter'))
    .replace('Shift', t('app.shortcuts.keys.shift'));
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
