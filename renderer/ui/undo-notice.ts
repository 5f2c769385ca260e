import { textNow } from '../i18n/use-text.ts';
import { dismiss, notify, useNotices } from '../store/notices.ts';
import { undoLast, usePlanStore } from '../store/plan.ts';

/**
 * Shows what was just done, with a button that takes it back. It goes away once that was undone, or something
 * else was done after it: the button would then take back the wrong thing.
 */
export function notifyUndoable(tone: 'info' | 'warning', text: string): void {
  const last = () => usePlanStore.getState().open?.history.past.at(-1);
  const done = last();
  const stop = usePlanStore.subscribe(() => {
    if (last() === done) return;
    stop();
    const shown = useNotices.getState().notices.find((notice) => notice.text === text);
    if (shown !== undefined) dismiss(shown.key);
  });
  notify({ tone, text, action: { label: textNow()('app.undo'), perform: undoLast } });
}
