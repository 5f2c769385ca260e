import path from 'node:path';
import { app, type BrowserWindow } from 'electron';
import type { Opened, SaveState } from '../shared/api.ts';
import type { Result } from '../shared/problem.ts';
import type { Closing } from './closing.ts';
import { type Documents, type OpenDocument, opened } from './documents.ts';
import { shownName } from './file-name.ts';
import { send } from './send.ts';

/** Milliseconds in which edits of a plan that the window has left may still arrive. */
const IN_TRANSIT = 2000;

interface Shown {
  readonly window: BrowserWindow;
  /** The page has been told what it needs to begin, and listens. */
  started: boolean;
  /** What the page will be told to show when it begins; undefined from then on. */
  launch: Promise<Result<OpenDocument>> | undefined;
}

export interface PlanWindowsOptions {
  readonly documents: Documents;
  readonly closing: Closing;
  readonly createWindow: () => BrowserWindow;
  /** Called when a plan has come into a window. */
  readonly onOpened: (document: OpenDocument) => void;
}

/** Which window shows which plan: one each, in the order in which they were last in front. */
export class PlanWindows {
  readonly #options: PlanWindowsOptions;
  readonly #shown = new Map<number, Shown>();
  /** Plans that their window has left, each with the timer that will close it. */
  readonly #leaving = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(options: PlanWindowsOptions) {
    this.#options = options;
  }

  /** Takes charge of `window`, which is to begin with `launch`. */
  add(window: BrowserWindow, launch?: Promise<Result<OpenDocument>>): void {
    const { id } = window;
    const shown: Shown = { window, started: false, launch };
    this.#shown.set(id, shown);
    window.on('focus', () => {
      this.#shown.delete(id);
      this.#shown.set(id, shown);
    });
    this.#options.closing.guard(window);
    window.on('closed', () => this.#shown.delete(id));
  }

  /** The windows of the program; the one that was last in front is the last. */
  all(): BrowserWindow[] {
    return [...this.#shown.values()].map(({ window }) => window);
  }

  /** What the page of `window` begins with: asked at the start, and after it was loaded anew. */
  async begin(window: BrowserWindow): Promise<Result<Opened> | undefined> {
    const shown = this.#shown.get(window.id);
    const launch = await shown?.launch;
    if (shown !== undefined) {
      shown.started = true;
      shown.launch = undefined;
    }
    if (launch !== undefined) return this.adopt(window, launch);
    const current = this.#current(window);
    return current && { ok: true, value: opened(current) };
  }

  /** Shows an opened plan in `window`; the one it had is saved and closed. A plan that another window shows stays there. */
  adopt(window: BrowserWindow, outcome: Result<OpenDocument>): Result<Opened> {
    if (!outcome.ok) return outcome;
    const document = outcome.value;
    if (document.window !== undefined && document.window !== window.id) {
      this.#bringToFront(document.window);
      return { ok: false, problem: { code: 'alreadyOpen', name: path.basename(document.file) } };
    }
    clearTimeout(this.#leaving.get(document.id));
    this.#leaving.delete(document.id);
    this.#options.documents.showIn(document, window.id);
    for (const other of this.#options.documents.of(window.id))
      if (other.id !== document.id) this.#leave(window, other);
    this.refreshTitle(window);
    this.#options.onOpened(document);
    return { ok: true, value: opened(document) };
  }

  /** Shows `file`, handed to the running program: in the window that has it, in an empty one, or in a new one. */
  async openFile(file: string): Promise<void> {
    const outcome = await this.#options.documents.open(file);
    if (outcome.ok && outcome.value.window !== undefined) {
      this.#bringToFront(outcome.value.window);
      return;
    }
    const windows = [...this.#shown.values()].reverse().filter(({ launch }) => launch === undefined);
    const empty = windows.find(({ window }) => this.#current(window) === undefined);
    // What cannot be opened is said where the user is looking; the plan there stays.
    const target = outcome.ok ? empty : windows[0];
    if (target === undefined) {
      this.add(this.#options.createWindow(), Promise.resolve(outcome));
    } else if (target.started) {
      send(target.window, 'plan.opened', this.adopt(target.window, outcome));
      target.window.focus();
    } else {
      target.launch = Promise.resolve(outcome);
    }
  }

  /** `document` of `window` is saved in another file now. */
  nameChanged(window: BrowserWindow, document: OpenDocument): void {
    this.refreshTitle(window);
    this.#options.onOpened(document);
  }

  /** Says in the title of `window` which plan it shows, with a dot before it while not all is on the disk. */
  refreshTitle(window: BrowserWindow): void {
    if (window.isDestroyed()) return;
    const current = this.#current(window);
    const unsaved = current?.plan.unsaved ?? false;
    const name = current === undefined ? '' : `${unsaved ? '• ' : ''}${shownName(current.file)} – `;
    window.setTitle(`${name}${app.name}`);
    window.setRepresentedFilename(current?.file ?? '');
    window.setDocumentEdited(unsaved);
  }

  /** Tells the window of `document` how its saving stands. */
  showSaveState(document: OpenDocument, save: SaveState): void {
    const window = document.window === undefined ? undefined : this.#shown.get(document.window)?.window;
    if (window === undefined || window.isDestroyed()) return;
    send(window, 'plan.saveState', { document: document.id, save });
    this.refreshTitle(window);
  }

  #current(window: BrowserWindow): OpenDocument | undefined {
    return this.#options.documents.of(window.id).find(({ id }) => !this.#leaving.has(id));
  }

  #leave(window: BrowserWindow, document: OpenDocument): void {
    if (this.#leaving.has(document.id)) return;
    const timer = setTimeout(() => {
      if (window.isDestroyed()) return;
      void this.#options.closing.close(window, document).then((closed) => {
        // One that the user lets stay is asked about again when the window closes.
        if (closed.ok) this.#leaving.delete(document.id);
      });
    }, IN_TRANSIT);
    this.#leaving.set(document.id, timer);
  }

  #bringToFront(id: number): void {
    const window = this.#shown.get(id)?.window;
    if (window?.isMinimized()) window.restore();
    window?.focus();
  }
}
