import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { Opened, OpenNote, SaveState, Unprotected } from '../shared/api/opened.ts';
import type { PlanFile, Stamp } from '../shared/change/revision.ts';
import { VERSION } from '../shared/file/migrations.ts';
import { parseWithoutHistory } from '../shared/file/parse.ts';
import { serialise } from '../shared/file/serialise.ts';
import type { Result } from '../shared/problem.ts';
import { notesOn } from './notes-on.ts';
import type { Offers } from './offers.ts';
import { type Place, placeAt, takePlace } from './place.ts';
import { realPath } from './real-path.ts';
import type { Backup, BackupKind, Backups } from './storage/backups.ts';
import { diskProblem } from './storage/disk-problem.ts';
import { beginJournal } from './storage/journal.ts';
import { OpenPlan } from './storage/open-plan.ts';
import type { Taker } from './storage/owner-file.ts';
import { PlanAdapter } from './storage/plan-adapter.ts';
import { sweepTemporaries } from './storage/temporary.ts';
import { isWritable } from './storage/writable.ts';

/** A plan that is open in a window, and the file it is saved in. */
export interface OpenDocument {
  readonly id: string;
  readonly plan: OpenPlan;
  readonly file: string;
  readonly notes: readonly OpenNote[];
  readonly unprotected: readonly Unprotected[];
  /** The id of the window that shows it; undefined until one does. */
  readonly window: number | undefined;
}

/** How a file is to be opened. */
export type How = 'edit' | 'read' | 'takeOver' | 'withoutHistory';

export interface DocumentsOptions {
  readonly stamp: () => Stamp;
  readonly me: Taker;
  readonly offers: Offers;
  readonly backups: Backups;
  /** The folder of the recovery journals. */
  readonly recovery: string;
  readonly onSaveState: (document: OpenDocument, save: SaveState) => void;
  /** Another program's version has taken the place of a plan; `overwritten`: not knowing of what was saved here. */
  readonly onReloaded: (document: OpenDocument, overwritten: boolean) => void;
  readonly onUnprotected: (document: OpenDocument, unprotected: Unprotected) => void;
}

interface Held {
  id: string;
  plan: OpenPlan;
  file: string;
  notes: readonly OpenNote[];
  unprotected: readonly Unprotected[];
  window: number | undefined;
  place: Place;
  /** The day of the last backup, `2013-08-29`. */
  backedUp: string;
}

/** The plans that are open in this program. A file is open once at the most. */
export class Documents {
  readonly #options: DocumentsOptions;
  readonly #open = new Map<string, Held>();
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
    return this.#heldIn(file);
  }

  /** Reads the plan in `file`; the document that has it already, if it is open. */
  open(file: string, how: How = 'edit'): Promise<Result<OpenDocument>> {
    return this.#inTurn(async () => {
      const known = await this.#heldIn(file);
      // One that is just being closed is read anew, once all of it is on the disk.
      if (known !== undefined && !(await this.#closing.get(known.id))?.ok) return { ok: true, value: known };
      const place = await this.#placeFor(file, how);
      if (!place.ok) return place;
      const document = await this.#read(file, place.value, how);
      if (!document.ok) await place.value.leave();
      return document;
    });
  }

  /** Writes a plan with its history to `file`, over whatever is there, and opens it. */
  create(file: string, content: PlanFile): Promise<Result<OpenDocument>> {
    return this.#inTurn(async () => {
      if ((await this.#heldIn(file)) !== undefined) return alreadyOpen(file);
      const place = await this.#placeFor(file, 'edit');
      if (!place.ok) return place;
      await this.#keepWhatIsIn(file);
      const adapter = new PlanAdapter(file);
      try {
        await adapter.write(content);
      } catch (error) {
        await place.value.leave();
        return { ok: false, problem: diskProblem(error, file) };
      }
      return { ok: true, value: this.#add(adapter, content, place.value, 'edit', []) };
    });
  }

  /** What `file` holds, without opening it. */
  async contentOf(file: string): Promise<Result<PlanFile>> {
    try {
      return { ok: true, value: await new PlanAdapter(file).read() };
    } catch (error) {
      return { ok: false, problem: diskProblem(error, file) };
    }
  }

  /** Writes `content` to `file`, over whatever is there but an open plan. */
  async writeCopy(file: string, content: PlanFile): Promise<Result<null>> {
    if ((await this.#heldIn(file)) !== undefined) return alreadyOpen(file);
    const place = await this.#placeFor(file, 'edit');
    if (!place.ok) return place;
    await this.#keepWhatIsIn(file);
    try {
      await new PlanAdapter(file).write(content);
      return { ok: true, value: null };
    } catch (error) {
      return { ok: false, problem: diskProblem(error, file) };
    } finally {
      await place.value.leave();
    }
  }

  /** Saves `document` in `file`, over whatever is there, and from then on there. */
  saveAs(document: OpenDocument, file: string): Promise<Result<null>> {
    return this.#inTurn(async () => {
      const held = this.#open.get(document.id);
      if (held === undefined) return { ok: false, problem: { code: 'noSuchDocument' } };
      const there = await this.#heldIn(file);
      if (there !== undefined && there !== held) return alreadyOpen(file);
      // In the same file the place is kept, unless it has been lost.
      const keeps = there === held && held.plan.access === 'edit' && !held.plan.barred;
      const place: Result<Place> = keeps
        ? { ok: true, value: held.place }
        : await this.#placeFor(file, 'edit');
      if (!place.ok) return place;
      await this.#keepWhatIsIn(file);
      const moved = await held.plan.moveTo(new PlanAdapter(file));
      if (!moved.ok) {
        if (!keeps) await place.value.leave();
        return moved;
      }
      held.file = file;
      held.notes = [];
      if (!keeps) {
        await held.place.leave();
        held.place = place.value;
        held.place.watch(() => held.plan.look());
      }
      return moved;
    });
  }

  /** Puts what another program wrote in the place of the plan, whose unsaved edits are put among the earlier versions. */
  async takeTheirs(document: OpenDocument): Promise<Result<null>> {
    const { plan } = document;
    const mine = plan.plan;
    const kept = await this.#keep(document);
    if (!kept.ok) return kept;
    // Something typed while that was written is unsaved again: then mine stays, and the user decides anew.
    return plan.takeTheirs(mine);
  }

  /** Says which window shows `document`, or that none does. */
  showIn(document: OpenDocument, window: number | undefined): void {
    const held = this.#open.get(document.id);
    if (held !== undefined) held.window = window;
  }

  /** Looks whether other programs have changed the plans of `window`, or of all windows. */
  nudge(window?: number): void {
    for (const held of this.#open.values())
      if (window === undefined || held.window === window) held.place.nudge();
  }

  /** Saves and closes; a plan that cannot be saved stays open. */
  close(document: OpenDocument): Promise<Result<null>> {
    const closing = document.plan.close().then(async (closed) => {
      if (closed.ok) await this.#leave(document);
      this.#closing.delete(document.id);
      return closed;
    });
    this.#closing.set(document.id, closing);
    return closing;
  }

  /** Closes without saving. What is unsaved is put among the earlier versions, if the disk takes it there. */
  async abandon(document: OpenDocument): Promise<void> {
    const { plan } = document;
    const endangered = plan.unsaved || plan.state.state === 'failed';
    const kept = endangered ? await this.#keep(document) : undefined;
    await plan.abandon({ offerLater: kept?.ok === false });
    await this.#leave(document);
  }

  async #leave(document: OpenDocument): Promise<void> {
    const held = this.#open.get(document.id);
    this.#open.delete(document.id);
    await held?.place.leave();
  }

  /** A plan that is about to be replaced, as the user wants, is put among the earlier versions all the same. */
  async #keepWhatIsIn(file: string): Promise<void> {
    const { backups, stamp } = this.#options;
    const replaced = await this.contentOf(file);
    if (replaced.ok) await backups.keep(file, 'kept', serialise(replaced.value), stamp().at);
  }

  #keep({ plan, file }: OpenDocument): Promise<Result<null>> {
    const { backups, stamp } = this.#options;
    return backups.keep(file, 'kept', serialise(plan.whole()), stamp().at);
  }

  #placeFor(file: string, how: How): Promise<Result<Place>> {
    if (how === 'read') return Promise.resolve({ ok: true, value: placeAt(file) });
    return takePlace(file, this.#options.me, {
      takeOver: how === 'takeOver',
      onLost: ({ by, computer }) => {
        const problem = { code: 'takenOver', name: path.basename(file), by, computer } as const;
        for (const held of this.#open.values()) if (held.file === file) held.plan.bar(problem);
      },
    });
  }

  async #read(file: string, place: Place, how: How): Promise<Result<OpenDocument>> {
    const { stamp } = this.#options;
    const adapter = new PlanAdapter(file);
    try {
      const content =
        how === 'withoutHistory'
          ? await adapter.read((bytes) => parseWithoutHistory(bytes, stamp()))
          : await adapter.read();
      const bytes = adapter.takeBytesRead() ?? new Uint8Array();
      void sweepTemporaries(file);
      const notes = await notesOn(file, this.#options.offers);
      if (how === 'withoutHistory') notes.push({ code: 'withoutHistory' });
      // What is about to be replaced by something poorer must be kept first.
      const poorer = how === 'withoutHistory' || isOlderForm(bytes);
      const kept = poorer
        ? await this.#options.backups.keep(file, 'migration', bytes, stamp().at)
        : undefined;
      if (kept?.ok === false) return kept;
      const access = how === 'read' || !(await isWritable(file)) ? 'read' : 'edit';
      const document = this.#add(adapter, content, place, access, notes);
      if (how !== 'read' && !poorer) void this.#backUp(document, bytes);
      return { ok: true, value: document };
    } catch (error) {
      const problem = diskProblem(error, file);
      if ('name' in problem) return { ok: false, problem };
      return { ok: false, problem: { code: 'notOpened', name: path.basename(file), problem } };
    }
  }

  /** Keeps the file as it was when it was opened: as the first of a day, or just so. */
  async #backUp(document: Held, bytes: Uint8Array): Promise<void> {
    const { backups, stamp } = this.#options;
    const { at } = stamp();
    const listed = await backups.list(document.file);
    await this.#keepOf(document, isFirstOf(dayOf(at), listed) ? 'daily' : 'opening', bytes);
  }

  /** Answers whether it is kept; the user is told when it is not. */
  async #keepOf(document: Held, kind: BackupKind, content: Uint8Array | string): Promise<boolean> {
    const { backups, stamp } = this.#options;
    const kept = await backups.keep(document.file, kind, content, stamp().at);
    if (!kept.ok) this.#unprotected(document, { by: 'backups', problem: kept.problem });
    return kept.ok;
  }

  #unprotected(document: Held, unprotected: Unprotected): void {
    document.unprotected = [...document.unprotected.filter(({ by }) => by !== unprotected.by), unprotected];
    this.#options.onUnprotected(document, unprotected);
  }

  #add(
    adapter: PlanAdapter,
    content: PlanFile,
    place: Place,
    access: Opened['access'],
    notes: readonly OpenNote[],
  ): Held {
    const { stamp, recovery, onSaveState, onReloaded } = this.#options;
    const journal = beginJournal(recovery, adapter.file, content, {
      onProblem: (problem) => this.#unprotected(document, { by: 'journal', problem }),
    });
    const plan = new OpenPlan(adapter, content, {
      stamp,
      access,
      journal,
      onSaveState: (save) => {
        if (save.state === 'saved') this.#daily(document);
        onSaveState(document, save);
      },
      onReloaded: (overwritten) => onReloaded(document, overwritten),
      keep: (state) => this.#keepOf(document, 'kept', serialise(state)),
      beforeSaving: () => document.place.check(),
    });
    const document: Held = {
      id: `document-${randomBytes(8).toString('hex')}`,
      plan,
      file: adapter.file,
      notes,
      unprotected: [],
      window: undefined,
      place,
      backedUp: dayOf(stamp().at),
    };
    this.#open.set(document.id, document);
    place.watch(() => plan.look());
    return document;
  }

  /** A plan that stays open for days is backed up on each of them. */
  #daily(document: Held): void {
    const today = dayOf(this.#options.stamp().at);
    if (document.backedUp === today || document.plan.access === 'read') return;
    document.backedUp = today;
    void this.#keepOf(document, 'daily', serialise(document.plan.saved));
  }

  async #heldIn(file: string): Promise<Held | undefined> {
    const real = await realPath(file);
    for (const held of this.#open.values()) if ((await realPath(held.file)) === real) return held;
    return undefined;
  }

  /** One opening at a time, so that two of the same file cannot pass each other. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#turn.then(work);
    this.#turn = done.catch(() => undefined);
    return done;
  }
}

/** Whether the file was written by an earlier version of the program; one that hides it is taken for such. */
function isOlderForm(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  return /"version":\s*(\d+)/.exec(head)?.[1] !== String(VERSION);
}

function isFirstOf(day: string, backups: readonly Backup[]): boolean {
  return !backups.some(({ at }) => dayOf(at) === day);
}

function dayOf(instant: string): string {
  return instant.slice(0, 10);
}

function alreadyOpen(file: string): Result<never> {
  return { ok: false, problem: { code: 'alreadyOpen', name: path.basename(file) } };
}
