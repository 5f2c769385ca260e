import { textNow } from '../i18n/use-text.ts';
import { notify } from '../store/notices.ts';
import { undoLast, usePlanStore } from '../store/plan.ts';

/**
 * Shows what was just done, with a button that takes it back. The button does nothing once something else was
 * done after it: then it is the undo list's turn.
 */
export function notifyUndoable(tone: 'info' | 'warning', text: string): void {
  const last = () => usePlanStore.getState().open?.history.past.at(-1);
  const done = last();
  const perform = (): void => {
    if (done !== undefined && last() === done) undoLast();
  };
  notify({ tone, text, action: { label: textNow()('app.undo'), perform } });
}
