import path from 'node:path';
import { Low } from 'lowdb';
import type { Opened, SaveState } from '../../shared/api/opened.ts';
import { apply, DiffMismatch, diffOf, type PlanDiff, touched } from '../../shared/change/diff.ts';
import { equal } from '../../shared/change/equal.ts';
import { type PlanFile, record, type Stamp } from '../../shared/change/revision.ts';
import { violations } from '../../shared/plan/invariants.ts';
import { type Plan, recordOf, schemaOf } from '../../shared/plan/plan.ts';
import type { DiskProblem, Problem, Result } from '../../shared/problem.ts';
import { Autosave, type SavingPace } from './autosave.ts';
import { diskProblem } from './disk-problem.ts';
import { withinBudget } from './history-budget.ts';
import type { EditJournal } from './journal.ts';
import type { FoundPlan, PlanStore } from './plan-adapter.ts';

/** When edits are written to the disk by themselves, and others' are read, in milliseconds. */
export interface Pace extends SavingPace {
  /** In which another program may leave the file as no plan, because it is in the middle of writing it. */
  readonly halfWritten: number;
}

const PACE: Pace = { idle: 1000, most: 5000, retry: 30_000, halfWritten: 3000 };

export interface OpenPlanOptions {
  /** When and by whom a revision is made, asked at each save. */
  readonly stamp: () => Stamp;
  readonly onSaveState: (save: SaveState) => void;
  /**
   * Called when what another program wrote has taken the place of the plan, which had nothing unsaved.
   * `overwritten`: it was not built on what had been saved here.
   */
  readonly onReloaded?: (overwritten: boolean) => void;
  /** Puts a state of the plan that is in no file any more among the earlier versions; false when that fails. */
  readonly keep?: (state: PlanFile) => Promise<boolean>;
  /** Called before each save where the plan is; may `bar` it. */
  readonly beforeSaving?: () => Promise<void>;
  /** Notes every edit until it is saved. */
  readonly journal?: EditJournal;
  /** A plan that is open to be read takes no edits until it is moved to a file of its own. */
  readonly access?: Opened['access'];
  readonly pace?: Pace;
}

/**
 * A plan that is open for editing: the plan as it is on the screen, the file as it is on the disk, and the saving
 * that makes the second follow the first. All edits between two saves become one revision. At most one save is
 * in flight; an edit during it is saved by the next. A failed save loses nothing and is tried again.
 *
 * What another program writes to the file is read in while nothing is unsaved here. Otherwise both stay as they
 * are, saving fails with `changedOutside`, and the user decides.
 */
export class OpenPlan {
  readonly #options: OpenPlanOptions;
  readonly #pace: Pace;
  readonly #autosave: Autosave;
  #store: PlanStore;
  #low: Low<PlanFile>;
  /** What the disk holds. Its plan is the very object of `#plan` while nothing is unsaved. */
  #saved: PlanFile;
  #plan: Plan;
  #sequence = 0;
  #state: SaveState = { state: 'saved', at: null };
  #inFlight: Promise<Result<null>> | undefined;
  #access: Opened['access'];
  /** Why nothing may be saved where the plan is now. */
  #barred: Problem | undefined;
  #unreadableSince: number | undefined;
  #closed = false;

  /** `file` is what `store` has read or written. */
  constructor(store: PlanStore, file: PlanFile, options: OpenPlanOptions) {
    this.#options = options;
    this.#pace = options.pace ?? PACE;
    this.#autosave = new Autosave(this.#pace, () => {
      // While a save is in flight it is left to the end of that one.
      if (this.#inFlight === undefined && this.unsaved) void this.#startSaving(this.#store);
    });
    this.#store = store;
    this.#low = new Low(store, file);
    this.#saved = file;
    this.#plan = file.plan;
    this.#access = options.access ?? 'edit';
    this.#hear(store);
  }

  /** The plan with every edit in it. */
  get plan(): Plan {
    return this.#plan;
  }

  get unsaved(): boolean {
    return this.#plan !== this.#saved.plan;
  }

  get access(): Opened['access'] {
    return this.#access;
  }

  /** Whether `bar` has said that nothing may be saved where the plan is. */
  get barred(): boolean {
    return this.#barred !== undefined;
  }

  get state(): SaveState {
    return this.#state;
  }

  /** The file as the disk has it, as far as is known here. */
  get saved(): PlanFile {
    return this.#saved;
  }

  /** The file as it would be if it were saved now. */
  whole(): PlanFile {
    return this.#recorded(this.#plan);
  }

  /** The plan for a window that begins anew: its edits are numbered from 1 again. */
  restart(): Plan {
    this.#sequence = 0;
    return this.#plan;
  }

  /** Applies the edit number `sequence`, whole or not at all, and sees to its saving. Answers the same number. */
  edit(sequence: number, diff: PlanDiff): Result<number> {
    if (sequence !== this.#sequence + 1) return { ok: false, problem: { code: 'outOfStep' } };
    const amended = this.amend(diff);
    if (!amended.ok) return amended;
    this.#sequence = sequence;
    return { ok: true, value: sequence };
  }

  /** Applies a change that no window has made, whole or not at all, and sees to its saving. */
  amend(diff: PlanDiff): Result<null> {
    if (this.#closed) return { ok: false, problem: { code: 'noSuchDocument' } };
    if (this.#access === 'read') return { ok: false, problem: { code: 'openToRead' } };
    let plan: Plan;
    try {
      plan = apply(this.#plan, diff);
    } catch (error) {
      if (error instanceof DiffMismatch) return { ok: false, problem: { code: 'outOfStep' } };
      throw error;
    }
    // What is not a plan must never get as far as the file: it could not be opened again.
    const fault = faultOf(plan, diff);
    if (fault !== undefined) return { ok: false, problem: { code: 'badRequest', detail: fault } };
    if (plan !== this.#plan) {
      this.#plan = plan;
      this.#options.journal?.edit(diff, this.#options.stamp().at);
      if (this.#state.state === 'saved') this.#say({ state: 'unsaved' });
      this.#autosave.edited();
    }
    return { ok: true, value: null };
  }

  /**
   * Saves what is unsaved now; an ok answer means that the disk has all edits made before the call. So it is also
   * a problem when nothing is unsaved, but the file is gone or holds no plan any more.
   */
  async save(): Promise<Result<SaveState>> {
    while (this.#inFlight !== undefined) await this.#inFlight;
    const saved = this.unsaved ? await this.#startSaving(this.#store) : await this.#stillThere();
    return saved.ok ? { ok: true, value: this.#state } : saved;
  }

  async #stillThere(): Promise<Result<null>> {
    if (this.#access === 'read') return { ok: true, value: null };
    try {
      await this.look();
    } catch (error) {
      return { ok: false, problem: diskProblem(error, this.#store.file) };
    }
    if (this.#state.state === 'failed') return { ok: false, problem: this.#state.problem };
    if (this.#unreadableSince !== undefined) return { ok: false, problem: this.#changedOutside };
    return { ok: true, value: null };
  }

  /** Writes the whole plan through `store` and from then on saves there; stays where it was when that fails. */
  async moveTo(store: PlanStore): Promise<Result<null>> {
    while (this.#inFlight !== undefined) await this.#inFlight;
    this.#hear(store);
    const moved = await this.#startSaving(store);
    if (moved.ok) {
      this.#barred = undefined;
      this.#access = 'edit';
      this.#options.journal?.rebase(this.#saved, store.file);
      // Edits made while the new file was being written are not in it.
      if (this.unsaved)
        this.#options.journal?.edit(diffOf(this.#saved.plan, this.#plan), this.#options.stamp().at);
    }
    return moved;
  }

  /** Looks whether another program has changed the file, and acts on it. */
  async look(): Promise<void> {
    if (this.#closed || this.#inFlight !== undefined) return;
    const seen = await this.#store.look();
    // A save that began meanwhile looks for itself.
    if (this.#closed || this.#inFlight !== undefined) return;
    if (seen !== 'changed') this.#unreadableSince = undefined;
    if (seen === 'same') return this.#afterAllWell();
    if (seen === 'missing') return this.#lose({ code: 'movedAway', name: this.#name });
    if (this.unsaved) return this.#fail(this.#changedOutside);
    await this.#follow();
  }

  /** Reads in what another program wrote, while nothing is unsaved here. */
  async #follow(): Promise<void> {
    const mine = this.#saved;
    const found = await this.#find();
    if (this.#closed || this.#plan !== mine.plan || this.#inFlight !== undefined) return;
    if (!found.ok) {
      this.#unreadableSince ??= performance.now();
      if (performance.now() - this.#unreadableSince >= this.#pace.halfWritten)
        this.#lose(this.#changedOutside);
      return;
    }
    const overwritten =
      this.#access === 'edit' && !found.value.file.revisions.some(({ id }) => id === mine.head);
    if (overwritten && (await this.#options.keep?.(mine)) === false) return this.#fail(this.#changedOutside);
    if (this.#closed || this.#plan !== mine.plan || this.#inFlight !== undefined) return;
    this.#adopt(found.value);
    this.#options.onReloaded?.(overwritten);
  }

  /** What another program has written to the file. */
  async theirs(): Promise<Result<Plan>> {
    const found = await this.#find();
    return found.ok ? { ok: true, value: found.value.file.plan } : found;
  }

  /** Puts what another program has written to the file in the place of the plan, unless that is no longer `expected`. */
  async takeTheirs(expected: Plan): Promise<Result<null>> {
    const found = await this.#find();
    if (!found.ok) return found;
    if (this.#plan !== expected || this.#inFlight !== undefined)
      return { ok: false, problem: this.#changedOutside };
    this.#adopt(found.value);
    return { ok: true, value: null };
  }

  async #find(): Promise<Result<FoundPlan>> {
    try {
      return { ok: true, value: await this.#store.readChanged() };
    } catch (error) {
      return { ok: false, problem: diskProblem(error, this.#store.file) };
    }
  }

  #adopt({ file, accept }: FoundPlan): void {
    accept();
    this.#autosave.reset();
    this.#saved = file;
    this.#plan = file.plan;
    this.#low.data = file;
    this.#sequence = 0;
    this.#unreadableSince = undefined;
    this.#options.journal?.rebase(file, this.#store.file);
    this.#say({ state: 'saved', at: null });
  }

  /** Saves nothing any more where the plan is now, because of `problem`. */
  bar(problem: Problem): void {
    if (this.#access === 'read') return;
    this.#barred = problem;
    this.#fail(problem);
  }

  /** Saves, and takes no more edits once all is saved. When that fails the plan stays open. */
  async close(): Promise<Result<null>> {
    do {
      const saved = await this.save();
      if (!saved.ok) return saved;
    } while (this.unsaved || this.#inFlight !== undefined);
    await this.abandon();
    return { ok: true, value: null };
  }

  /** Takes no more edits, saves no more, and forgets what is unsaved, unless it is to be offered at the next start. */
  async abandon({ offerLater = false } = {}): Promise<void> {
    this.#closed = true;
    this.#autosave.end();
    if (!offerLater) await this.#options.journal?.remove();
  }

  get #name(): string {
    return path.basename(this.#store.file);
  }

  #hear(store: PlanStore): void {
    store.onWaiting = () => this.#say({ state: 'waiting' });
  }

  /** To be called only while nothing is in flight. */
  #startSaving(store: PlanStore): Promise<Result<null>> {
    const before = this.#state;
    this.#autosave.reset();
    this.#inFlight = this.#write(store).then((result) => {
      this.#inFlight = undefined;
      if (result.ok) this.#afterSuccess();
      else if (store === this.#store) this.#afterFailure(result.problem);
      else this.#afterNotMoving(before);
      return result;
    });
    return this.#inFlight;
  }

  async #write(store: PlanStore): Promise<Result<null>> {
    const plan = this.#plan;
    const low = store === this.#store ? this.#low : new Low(store, this.#saved);
    if (low === this.#low) await this.#options.beforeSaving?.();
    if (low === this.#low && this.#barred !== undefined) return { ok: false, problem: this.#barred };
    // While saving fails, the user goes on seeing that, not a flicker of attempts.
    if (this.#state.state !== 'failed') this.#say({ state: 'saving' });
    try {
      low.data = this.#recorded(plan);
      await this.#options.journal?.saving(low.data.head);
      await low.write();
    } catch (error) {
      low.data = this.#saved;
      return { ok: false, problem: diskProblem(error, store.file) };
    }
    this.#store = store;
    this.#low = low;
    this.#saved = low.data;
    return { ok: true, value: null };
  }

  #recorded(plan: Plan): PlanFile {
    const recorded = record(this.#saved, diffOf(this.#saved.plan, plan), this.#options.stamp());
    return withinBudget({ ...recorded, plan });
  }

  #afterSuccess(): void {
    this.#say(this.unsaved ? { state: 'unsaved' } : { state: 'saved', at: this.#options.stamp().at });
    if (this.unsaved) this.#autosave.soon();
    else if (this.#options.journal?.worn) this.#options.journal.rebase(this.#saved, this.#store.file);
  }

  #afterFailure(problem: Problem): void {
    // Said again each time: the window takes an edit for a new beginning.
    this.#say({ state: 'failed', problem });
    if (this.#barred === undefined) this.#autosave.retry();
  }

  #fail(problem: Problem): void {
    if (this.#state.state !== 'failed' || !equal(this.#state.problem, problem))
      this.#say({ state: 'failed', problem });
  }

  /** The file no longer holds what is saved: what is here is the last of it. */
  #lose(problem: DiskProblem): void {
    if (this.#state.state === 'failed' && equal(this.#state.problem, problem)) return;
    if (this.#access === 'edit') void this.#options.keep?.(this.whole());
    this.#fail(problem);
  }

  get #changedOutside(): DiskProblem {
    return { code: 'changedOutside', name: this.#name };
  }

  /** The file is as it was left: what was said of another program no longer holds. */
  #afterAllWell(): void {
    if (this.#state.state !== 'failed' || this.#barred !== undefined) return;
    if (!['changedOutside', 'movedAway'].includes(this.#state.problem.code)) return;
    this.#say(this.unsaved ? { state: 'unsaved' } : { state: 'saved', at: null });
    if (this.unsaved) this.#autosave.soon();
  }

  /** Saving in a new place failed; in the old one nothing has changed. */
  #afterNotMoving(before: SaveState): void {
    this.#say(before.state === 'saved' && this.unsaved ? { state: 'unsaved' } : before);
    if (this.unsaved) this.#autosave.soon();
  }

  #say(save: SaveState): void {
    this.#state = save;
    this.#options.onSaveState(save);
  }
}

/** What is wrong with the records that `diff` has touched, or with the whole; undefined for a sound plan. */
function faultOf(plan: Plan, diff: PlanDiff): string | undefined {
  for (const id of touched(diff)) {
    const changed = recordOf(plan, id);
    if (changed === undefined) continue;
    const checked = schemaOf(id)?.safeParse(changed);
    if (checked !== undefined && !checked.success)
      return `${id}.${checked.error.issues[0]?.path.join('.') ?? ''}`;
  }
  const [violation] = violations(plan);
  return violation && `${violation.record} ${violation.rule}`;
}
