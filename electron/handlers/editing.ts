import path from 'node:path';
import { askWhereToSave } from '../dialogs.ts';
import { opened } from '../documents.ts';
import { CANCELLED, type Context, type HandlersOf, NO_SUCH_DOCUMENT } from './context.ts';

/** What is done with a plan that is open in a window. */
export function editingHandlers({
  documents,
  windows,
  closing,
  t,
}: Context): HandlersOf<'plan.edit' | 'plan.save' | 'plan.saveAs' | 'plan.reload' | 'plan.close'> {
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
      const file = await askWhereToSave(window, t(), 'app.dialog.saveAs', found.file);
      if (file === undefined) return CANCELLED;
      const moved = await documents.saveAs(found, file);
      if (!moved.ok) return moved;
      windows.nameChanged(window, found);
      return { ok: true, value: { document, name: path.basename(file), plan: found.plan.plan } };
    },
    'plan.reload'({ document }, window) {
      const found = documents.find(document, window.id);
      return found === undefined ? NO_SUCH_DOCUMENT : { ok: true, value: opened(found) };
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
