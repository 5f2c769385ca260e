import { randomBytes } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { Opened, SaveState } from '../shared/api.ts';
import { firstRevision, type Stamp } from '../shared/change/revision.ts';
import type { Plan } from '../shared/plan/plan.ts';
import type { Result } from '../shared/problem.ts';
import { diskProblem } from './storage/disk-problem.ts';
import { OpenPlan } from './storage/open-plan.ts';
import { PlanAdapter } from './storage/plan-adapter.ts';
import { sweepTemporaries } from './storage/temporary.ts';

/** Milliseconds after which a temporary file is nobody's write in progress any more. */
const ABANDONED_AFTER = 60_000;

/** A plan that is open in a window, and the file it is saved in. */
export interface OpenDocument {
  readonly id: string;
  readonly plan: OpenPlan;
  readonly file: string;
  /** The id of the window that shows it; undefined until one does. */
  readonly window: number | undefined;
}

export interface DocumentsOptions {
  readonly stamp: () => Stamp;
  readonly onSaveState: (document: OpenDocument, save: SaveState) => void;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The plans that are open in this program. A file is open once at the most. */
export class Documents {
  readonly #options: DocumentsOptions;
  readonly #open = new Map<string, Mutable<OpenDocument>>();
  readonly #closing = new Map<string, Promise<Result<null>>>();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: DocumentsOptions) {
    this.#options = options;
  }

  /** The document `id` if `window` shows it. */
  find(id: string, window: number): OpenDocument | undefined {
    const document = this.#open.get(id);
    return document?.window === window ? document : undefined;
  }

  /** The plans that `window` shows. */
  of(window: number): OpenDocument[] {
    return [...this.#open.values()].filter((document) => document.window === window);
  }

  /** The open plan that is saved in `file`, by whatever path it is named. */
  async in(file: string): Promise<OpenDocument | undefined> {
    const real = await realPath(file);
    for (const document of this.#open.values()) if ((await realPath(document.file)) === real) return document;
    return undefined;
  }

  /** Reads the plan in `file`; the document that has it already, if it is open. */
  open(file: string): Promise<Result<OpenDocument>> {
    return this.#inTurn(async () => {
      const known = await this.in(file);
      // One that is just being closed is read anew, once all of it is on the disk.
      if (known !== undefined && !(await this.#closing.get(known.id))?.ok) return { ok: true, value: known };
      const adapter = new PlanAdapter(file);
      try {
        const stored = await adapter.read();
        void sweepTemporaries(file, ABANDONED_AFTER);
        return { ok: true, value: this.#add(file, (options) => new OpenPlan(adapter, stored, options)) };
      } catch (error) {
        const problem = diskProblem(error, file);
        if ('name' in problem) return { ok: false, problem };
        return { ok: false, problem: { code: 'notOpened', name: path.basename(file), problem } };
      }
    });
  }

  /** Writes a new plan to `file`, over whatever is there, and opens it. */
  create(file: string, plan: Plan): Promise<Result<OpenDocument>> {
    return this.#inTurn(async () => {
      if ((await this.in(file)) !== undefined) return alreadyOpen(file);
      const adapter = new PlanAdapter(file);
      const first = firstRevision(plan, this.#options.stamp());
      try {
        await adapter.write(first);
        return { ok: true, value: this.#add(file, (options) => new OpenPlan(adapter, first, options)) };
      } catch (error) {
        return { ok: false, problem: diskProblem(error, file) };
      }
    });
  }

  /** Saves `document` in `file`, over whatever is there, and from then on there. */
  saveAs(document: OpenDocument, file: string): Promise<Result<null>> {
    return this.#inTurn(async () => {
      const there = await this.in(file);
      if (there !== undefined && there.id !== document.id) return alreadyOpen(file);
      const moved = await document.plan.moveTo(new PlanAdapter(file));
      const held = this.#open.get(document.id);
      if (moved.ok && held !== undefined) held.file = file;
      return moved;
    });
  }

  /** Says which window shows `document`. */
  showIn(document: OpenDocument, window: number): void {
    const held = this.#open.get(document.id);
    if (held !== undefined) held.window = window;
  }

  /** Saves and closes; a plan that cannot be saved stays open. */
  close(document: OpenDocument): Promise<Result<null>> {
    const closing = document.plan.close().then((closed) => {
      this.#closing.delete(document.id);
      if (closed.ok) this.#open.delete(document.id);
      return closed;
    });
    this.#closing.set(document.id, closing);
    return closing;
  }

  /** Closes without saving. */
  abandon(document: OpenDocument): void {
    document.plan.abandon();
    this.#open.delete(document.id);
  }

  #add(
    file: string,
    make: (options: { stamp: () => Stamp; onSaveState: (save: SaveState) => void }) => OpenPlan,
  ): OpenDocument {
    const { stamp, onSaveState } = this.#options;
    const plan = make({ stamp, onSaveState: (save) => onSaveState(document, save) });
    const document: Mutable<OpenDocument> = {
      id: `document-${randomBytes(8).toString('hex')}`,
      plan,
      file,
      window: undefined,
    };
    this.#open.set(document.id, document);
    return document;
  }

  /** One opening at a time, so that two of the same file cannot pass each other. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }
}

/** A document as its window gets to know it. The window's edits are numbered from 1 from here on. */
export function opened(document: OpenDocument): Opened {
  return { document: document.id, name: path.basename(document.file), plan: document.plan.restart() };
}

function alreadyOpen(file: string): Result<never> {
  return { ok: false, problem: { code: 'alreadyOpen', name: path.basename(file) } };
}

async function realPath(file: string): Promise<string> {
  return realpath(file).catch(() => path.resolve(file));
}
