import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { BrowserWindow } from 'electron';
import type { Exported } from '../../shared/api/export.ts';
import { Drafts } from '../mail/drafts.ts';
import type { Watch } from '../print/document.ts';
import { send } from '../send.ts';
import { ExportMemory } from './memory.ts';

/** What is known of all that leaves: how each plan did last, what has left, and what is under way. */
export class Exports {
  readonly memory: ExportMemory;
  readonly drafts: Drafts;
  readonly #written = new Map<string, string>();
  readonly #running = new Map<number, AbortController>();

  /** @param userData the folder of the program's own files */
  constructor(userData: string) {
    this.memory = new ExportMemory(userData);
    this.drafts = new Drafts(userData);
  }

  /** Gives out an id for a file or a folder that was written: the only ones a window can have shown. */
  note(file: string): Exported {
    const id = `export-${randomBytes(8).toString('hex')}`;
    this.#written.set(id, file);
    return { file: id, name: path.basename(file) };
  }

  /** The path behind an id that `note` has given out since the program started. */
  fileOf(id: string): string | undefined {
    return this.#written.get(id);
  }

  /**
   * Does one thing for `window`, which hears how far it has got and can end it; what was under way there is ended.
   * Undefined when it was ended.
   */
  async within<T>(
    window: BrowserWindow,
    document: string,
    work: (watch: Watch & { readonly signal: AbortSignal }) => Promise<T>,
  ): Promise<T | undefined> {
    this.cancel(window);
    const { id } = window;
    const ending = new AbortController();
    this.#running.set(id, ending);
    const cancel = () => ending.abort();
    window.once('closed', cancel);
    const tell = (share: number | null) => send(window, 'export.progress', { document, share });
    tell(null);
    try {
      return await work({ signal: ending.signal, progress: tell });
    } catch (error) {
      if (ending.signal.aborted) return undefined;
      throw error;
    } finally {
      if (this.#running.get(id) === ending) this.#running.delete(id);
      if (!window.isDestroyed()) window.off('closed', cancel);
    }
  }

  /** Ends what is under way for `window`. */
  cancel(window: BrowserWindow): void {
    this.#running.get(window.id)?.abort();
  }
}
