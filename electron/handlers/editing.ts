import { askWhereToSaveAs, minePlace } from '../save-as.ts';
import { CANCELLED, type Context, type HandlersOf, NO_SUCH_DOCUMENT } from './context.ts';

type Editing =
  | 'plan.edit'
  | 'plan.save'
  | 'plan.saveAs'
  | 'plan.keepBoth'
  | 'plan.theirs'
  | 'plan.takeTheirs'
  | 'plan.reload'
  | 'plan.close';

/** What is done with a plan that is open in a window. */
export function editingHandlers({ documents, windows, closing, t }: Context): HandlersOf<Editing> {
  return {
    // Not async: edits are applied in the order in which they arrive.
    'plan.edit'({ document, sequence, diff }, window) {
      return documents.find(document, window.id)?.plan.edit(sequence, diff) ?? NO_SUCH_DOCUMENT;
    },
    async 'plan.save'({ document }, window) {
      return (await documents.find(document, window.id)?.plan.save()) ?? NO_SUCH_DOCUMENT;
    },
    async 'plan.saveAs'({ document }, window) {
      const found = documents.find(document, window.id);
      if (found === undefined) return NO_SUCH_DOCUMENT;
      const file = await askWhereToSaveAs(window, t(), found);
      if (file === undefined) return CANCELLED;
      const moved = await documents.saveAs(found, file);
      if (!moved.ok) return moved;
      return { ok: true, value: windows.moved(window, found) };
    },
    async 'plan.keepBoth'({ document }, window) {
      const found = documents.find(document, window.id);
      if (found === undefined) return NO_SUCH_DOCUMENT;
      const moved = await documents.saveAs(found, minePlace(found, t()));
      if (!moved.ok) return moved;
      return { ok: true, value: windows.moved(window, found) };
    },
    async 'plan.theirs'({ document }, window) {
      return (await documents.find(document, window.id)?.plan.theirs()) ?? NO_SUCH_DOCUMENT;
    },
    async 'plan.takeTheirs'({ document }, window) {
      const found = documents.find(document, window.id);
      if (found === undefined) return NO_SUCH_DOCUMENT;
      const taken = await documents.takeTheirs(found);
      return taken.ok ? { ok: true, value: await windows.opened(found) } : taken;
    },
    async 'plan.reload'({ document }, window) {
      const found = documents.find(document, window.id);
      return found === undefined ? NO_SUCH_DOCUMENT : { ok: true, value: await windows.opened(found) };
    },
    async 'plan.close'({ document }, window) {
      const found = documents.find(document, window.id);
      const closed =
        found === undefined ? ({ ok: true, value: null } as const) : await closing.close(window, found);
      windows.refreshTitle(window);
      return closed;
    },
  };
}
