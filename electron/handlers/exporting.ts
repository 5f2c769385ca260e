import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { shell } from 'electron';
import { wallClock } from '../clock.ts';
import { askWhereToExport } from '../dialogs.ts';
import { shownName } from '../file-name.ts';
import { isOpenElsewhere } from '../storage/open-elsewhere.ts';
import { CANCELLED, type Context, type HandlersOf, NO_SUCH_DOCUMENT } from './context.ts';

/** What leaves as another kind of file. */
export function exportHandlers({ documents, t }: Context): HandlersOf<'plan.exportWorkbook' | 'export.show'> {
  /** What was exported since the program started: the only files a window can have shown. */
  const exported = new Map<string, string>();
  return {
    async 'plan.exportWorkbook'({ document, language }, window) {
      const found = documents.find(document, window.id);
      if (found === undefined) return NO_SUCH_DOCUMENT;
      const suggested = path.join(path.dirname(found.file), `${shownName(found.file)}.xlsx`);
      const file = await askWhereToExport(window, t(), suggested);
      if (file === undefined) return CANCELLED;
      const name = path.basename(file);
      if (await isOpenElsewhere(file)) return { ok: false, problem: { code: 'busy', name } };
      const { exportWorkbook } = await import('../excel/index.ts');
      const written = await exportWorkbook({ plan: found.plan.plan, language, printedAt: wallClock() }, file);
      if (!written.ok) return written;
      const id = `export-${randomBytes(8).toString('hex')}`;
      exported.set(id, file);
      return { ok: true, value: { file: id, name } };
    },
    'export.show'({ file }) {
      const known = exported.get(file);
      if (known !== undefined) shell.showItemInFolder(known);
      return null;
    },
  };
}
