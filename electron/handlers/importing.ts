import path from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import type { Importing } from '../../shared/api/import.ts';
import { PLAN_EXTENSION } from '../file-name.ts';
import { startReading } from '../import/index.ts';
import { plansIn } from '../import/plans-folder.ts';
import { send } from '../send.ts';
import { CANCELLED, type Context, type HandlersOf, NO_SUCH_DOCUMENT } from './context.ts';

const ENDINGS = ['xlsx', 'xlsm', 'csv', 'tsv', 'txt', 'json', 'xml', PLAN_EXTENSION];

/** What comes in from other files. They are read in threads of their own; nothing of the plan is changed here. */
export interface ImportHandlers extends HandlersOf<'import.choose' | 'import.cancel'> {
  /** Reads a file that was dropped on `window`, to take over from it. */
  readDropped(file: string, window: BrowserWindow): Promise<Importing>;
}

export function importHandlers({ documents, t }: Context): ImportHandlers {
  /** What ends the one reading of each window. */
  const running = new Map<number, () => void>();

  /** Reads in a way that can be ended; `read` is told how to say so. */
  async function within(
    window: BrowserWindow,
    name: string,
    read: (ending: { end: () => void; readonly ended: boolean }) => ReturnType<typeof plansIn>,
  ): Promise<Importing> {
    running.get(window.id)?.();
    let ended = false;
    const ending = {
      end: () => {},
      get ended() {
        return ended;
      },
    };
    const cancel = (): void => {
      ended = true;
      ending.end();
    };
    running.set(window.id, cancel);
    window.once('closed', cancel);
    send(window, 'import.reading', { name });
    const content = await read(ending);
    if (running.get(window.id) === cancel) running.delete(window.id);
    if (!window.isDestroyed()) window.off('closed', cancel);
    if (content === null || ended) return CANCELLED;
    return content.ok ? { ok: true, value: { name, content: content.value } } : content;
  }

  const readFile = (file: string, window: BrowserWindow) =>
    within(window, path.basename(file), (ending) => {
      const reading = startReading(file);
      ending.end = reading.cancel;
      return reading.content;
    });

  return {
    async 'import.choose'({ document, what }, window) {
      if (documents.find(document, window.id) === undefined) return NO_SUCH_DOCUMENT;
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: t()('imports.title'),
        ...(what === 'folder'
          ? {}
          : {
              filters: [
                { name: t()('imports.files'), extensions: ENDINGS },
                { name: t()('app.dialog.allFiles'), extensions: ['*'] },
              ],
            }),
        properties: [what === 'folder' ? 'openDirectory' : 'openFile'],
      });
      const [chosen] = filePaths;
      if (canceled || chosen === undefined) return CANCELLED;
      if (what === 'file') return readFile(chosen, window);
      return within(window, path.basename(chosen), (ending) => plansIn(chosen, () => ending.ended));
    },
    'import.cancel'(_request, window) {
      running.get(window.id)?.();
      return null;
    },
    readDropped: readFile,
  };
}
