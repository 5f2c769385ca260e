import path from 'node:path';
import { app, type BrowserWindow } from 'electron';
import type { Offer, Opened, Opening, Recovery, SaveState, Unprotected } from '../shared/api/opened.ts';
import { lastSent } from '../shared/checks/sent.ts';
import type { Problem, Result } from '../shared/problem.ts';
import type { Closing } from './closing.ts';
import type { Documents, OpenDocument } from './documents.ts';
import { shownName } from './file-name.ts';
import { send } from './send.ts';

/** Milliseconds in which edits of a plan that the window has left may still arrive. */
const IN_TRANSIT = 2000;

/** A file that is being opened, and what comes of it. */
export interface Launch {
  readonly file: string;
  readonly outcome: Promise<Result<OpenDocument>>;
}

interface Shown {
  readonly window: BrowserWindow;
  /** The page has been told what it needs to begin, and listens. */
  started: boolean;
  /** What the page will be told to show when it begins; undefined from then on. */
  launch: Launch | undefined;
}

export interface PlanWindowsOptions {
  readonly documents: Documents;
  readonly closing: Closing;
  readonly createWindow: () => BrowserWindow;
  /** The ways to open `file` after all. */
  readonly waysRound: (file: string, problem: Problem) => Promise<Offer[]>;
  /** What an earlier run left unsaved of the plan in `file`. */
  readonly recoveryOf: (file: string) => Promise<Recovery | undefined>;
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
  add(window: BrowserWindow, launch?: Launch): void {
    const { id } = window;
    const shown: Shown = { window, started: false, launch };
    this.#shown.set(id, shown);
    window.on('focus', () => {
      this.#shown.delete(id);
      this.#shown.set(id, shown);
      this.#options.documents.nudge(id);
    });
    this.#options.closing.guard(window);
    window.on('closed', () => this.#shown.delete(id));
  }

  /** The windows of the program; the one that was last in front is the last. */
  all(): BrowserWindow[] {
    return [...this.#shown.values()].map(({ window }) => window);
  }

  /** What the page of `window` begins with: asked at the start, and after it was loaded anew. */
  async begin(window: BrowserWindow): Promise<Opening | undefined> {
    const shown = this.#shown.get(window.id);
    const launch = shown?.launch;
    const outcome = await launch?.outcome;
    if (shown !== undefined) {
      shown.started = true;
      shown.launch = undefined;
    }
    if (launch !== undefined && outcome !== undefined) return this.adopt(window, outcome, launch.file);
    const current = this.#current(window);
    return current && { ok: true, value: await this.opened(current) };
  }

  /** A document as its window gets to know it. The window's edits are numbered from 1 from here on. */
  async opened(document: OpenDocument): Promise<Opened> {
    const recovery = await this.#options.recoveryOf(document.file);
    const plan = document.plan.restart();
    return { ...describe(document), recovery, plan };
  }

  /**
   * Shows an opened plan in `window`; the one it had is saved and closed. A plan that another window shows stays
   * there. When the opening failed, the ways to open `file` after all are offered.
   */
  async adopt(window: BrowserWindow, outcome: Result<OpenDocument>, file?: string): Promise<Opening> {
    if (!outcome.ok) {
      const offers = file === undefined ? [] : await this.#options.waysRound(file, outcome.problem);
      return { ...outcome, offers };
    }
    const document = outcome.value;
    if (document.window !== undefined && document.window !== window.id) {
      this.#bringToFront(document.window);
      return {
        ok: false,
        problem: { code: 'alreadyOpen', name: path.basename(document.file) },
        offers: [],
      };
    }
    clearTimeout(this.#leaving.get(document.id));
    this.#leaving.delete(document.id);
    this.#options.documents.showIn(document, window.id);
    for (const other of this.#options.documents.of(window.id))
      if (other.id !== document.id) this.#leave(window, other);
    this.refreshTitle(window);
    this.#options.onOpened(document);
    return { ok: true, value: await this.opened(document) };
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
      this.add(this.#options.createWindow(), { file, outcome: Promise.resolve(outcome) });
    } else if (target.started) {
      send(target.window, 'plan.opened', await this.adopt(target.window, outcome, file));
      target.window.focus();
    } else {
      target.launch = { file, outcome: Promise.resolve(outcome) };
    }
  }

  /** `document` of `window` is saved in another file now, as the window gets to know; its edits go on counting. */
  moved(window: BrowserWindow, document: OpenDocument): Opened {
    this.refreshTitle(window);
    this.#options.onOpened(document);
    return { ...describe(document), recovery: undefined, plan: document.plan.plan };
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
    const window = this.#windowOf(document);
    if (window === undefined) return;
    send(window, 'plan.saveState', { document: document.id, save });
    this.refreshTitle(window);
  }

  /** Tells the window of `document` that it now holds what another program wrote. */
  async showReloaded(document: OpenDocument, overwritten: boolean): Promise<void> {
    const now = await this.opened(document);
    const window = this.#windowOf(document);
    if (window !== undefined) send(window, 'plan.reloaded', { opened: now, overwritten });
  }

  /** Tells the window of `document` what does not protect it as it should. */
  showUnprotected(document: OpenDocument, unprotected: Unprotected): void {
    const window = this.#windowOf(document);
    if (window !== undefined) send(window, 'plan.unprotected', { document: document.id, unprotected });
  }

  #windowOf(document: OpenDocument): BrowserWindow | undefined {
    const window = document.window === undefined ? undefined : this.#shown.get(document.window)?.window;
    return window?.isDestroyed() ? undefined : window;
  }

  #current(window: BrowserWindow): OpenDocument | undefined {
    return this.#options.documents.of(window.id).find(({ id }) => !this.#leaving.has(id));
  }

  #leave(window: BrowserWindow, document: OpenDocument): void {
    if (this.#leaving.has(document.id)) return;
    const timer = setTimeout(() => {
      if (window.isDestroyed()) return;
      void this.#options.closing.close(window, document).then((closed) => {
        this.#leaving.delete(document.id);
        if (closed.ok) return;
        // One that the user lets stay gets a window of its own.
        this.#options.documents.showIn(document, undefined);
        const outcome = Promise.resolve({ ok: true, value: document } as const);
        this.add(this.#options.createWindow(), { file: document.file, outcome });
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

function describe({ id, file, notes, unprotected, plan }: OpenDocument): Omit<Opened, 'plan' | 'recovery'> {
  return {
    document: id,
    name: path.basename(file),
    access: plan.access,
    sent: lastSent(plan.saved),
    save: plan.state,
    notes,
    unprotected,
  };
}
