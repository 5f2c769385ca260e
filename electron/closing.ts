import path from 'node:path';
import type { BrowserWindow } from 'electron';
import type { Translate } from '../shared/i18n/translator.ts';
import type { Result } from '../shared/problem.ts';
import { askAboutUnsaved } from './dialogs.ts';
import type { Documents, OpenDocument } from './documents.ts';
import { askWhereToSaveAs } from './save-as.ts';
import { send } from './send.ts';

/** Milliseconds a window has to hand over text that is still being typed. */
const HANDING_OVER = 3000;
/** Milliseconds after which the user is asked about a save that does not come to an end. */
const SAVING = 10_000;

/** The ways a plan is closed: each saves first, and asks the user about a plan that cannot be saved. */
export class Closing {
  readonly #documents: Documents;
  readonly #t: () => Translate;
  readonly #onClosed: (document: OpenDocument) => void;
  readonly #underWay = new Map<string, Promise<Result<null>>>();
  /** By window that is closing: to be called when it has begun to close its plans itself. */
  readonly #answered = new Map<number, () => void>();
  #quit: (() => void) | undefined;

  /** `onClosed` is called when a plan has been closed with all of it saved. */
  constructor(documents: Documents, t: () => Translate, onClosed: (document: OpenDocument) => void) {
    this.#documents = documents;
    this.#t = t;
    this.#onClosed = onClosed;
  }

  /** Closes `document` unless the user wants it to stay; then the answer is the problem of saving it. */
  close(window: BrowserWindow, document: OpenDocument): Promise<Result<null>> {
    this.#answered.get(window.id)?.();
    let closed = this.#underWay.get(document.id);
    if (closed === undefined) {
      closed = this.#closeOrAsk(window, document).finally(() => this.#underWay.delete(document.id));
      this.#underWay.set(document.id, closed);
    }
    return closed;
  }

  /** Lets `window` close only when its plans are closed. */
  guard(window: BrowserWindow): void {
    let finishing = false;
    window.on('close', (event) => {
      if (this.#documents.of(window.id).length === 0) return;
      event.preventDefault();
      if (finishing) return;
      finishing = true;
      void this.#finish(window).then((done) => {
        finishing = false;
        if (!done) {
          this.#quit = undefined;
          return;
        }
        if (!window.isDestroyed()) window.close();
        this.#quit?.();
      });
    });
  }

  /** The user wants to quit; `quit` is called again when the windows that hold it up have closed. */
  quitWhenDone(quit: () => void): void {
    this.#quit = quit;
  }

  async #finish(window: BrowserWindow): Promise<boolean> {
    await new Promise<void>((resolve) => {
      this.#answered.set(window.id, resolve);
      setTimeout(resolve, HANDING_OVER);
      send(window, 'window.closing', null);
    });
    this.#answered.delete(window.id);
    for (const document of this.#documents.of(window.id)) {
      const closed = await this.close(window, document);
      if (!closed.ok) return false;
    }
    return true;
  }

  async #closeOrAsk(window: BrowserWindow, document: OpenDocument): Promise<Result<null>> {
    let result = await this.#tryToClose(document);
    while (!result.ok) {
      switch (await askAboutUnsaved(window, this.#t(), document.file, result.problem)) {
        case 'stay':
          return result;
        case 'closeAnyway':
          await this.#documents.abandon(document);
          return { ok: true, value: null };
        case 'retry':
          result = await this.#tryToClose(document);
          break;
        case 'saveElsewhere': {
          const file = await askWhereToSaveAs(window, this.#t(), document);
          if (file !== undefined) result = await this.#documents.saveAs(document, file);
          if (result.ok) result = await this.#tryToClose(document);
        }
      }
    }
    this.#onClosed(document);
    return result;
  }

  /** Saving, not closing, is given up when it takes too long: the plan can then still be kept open. */
  async #tryToClose(document: OpenDocument): Promise<Result<null>> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<Result<never>>((resolve) => {
      const problem = { code: 'diskError', name: path.basename(document.file), detail: 'ETIMEDOUT' } as const;
      timer = setTimeout(() => resolve({ ok: false, problem }), SAVING);
    });
    const saved = await Promise.race([document.plan.save(), late]);
    clearTimeout(timer);
    return saved.ok ? this.#documents.close(document) : saved;
  }
}
