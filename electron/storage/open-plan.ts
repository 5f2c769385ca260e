import { Low } from 'lowdb';
import type { SaveState } from '../../shared/api.ts';
import { apply, DiffMismatch, diffOf, type PlanDiff, touched } from '../../shared/change/diff.ts';
import { type PlanFile, record, type Stamp } from '../../shared/change/revision.ts';
import { violations } from '../../shared/plan/invariants.ts';
import { type Plan, recordOf, schemaOf } from '../../shared/plan/plan.ts';
import type { Problem, Result } from '../../shared/problem.ts';
import { diskProblem } from './disk-problem.ts';
import { withinBudget } from './history-budget.ts';
import type { PlanStore } from './plan-adapter.ts';

/** When edits are written to the disk by themselves, in milliseconds. */
export interface Pace {
  /** After the last edit. */
  readonly idle: number;
  /** After the first unsaved edit at the latest, while more keep coming. */
  readonly most: number;
  /** After a save that failed. */
  readonly retry: number;
}

const PACE: Pace = { idle: 1000, most: 5000, retry: 30_000 };

export interface OpenPlanOptions {
  /** When and by whom a revision is made, asked at each save. */
  readonly stamp: () => Stamp;
  readonly onSaveState: (save: SaveState) => void;
  readonly pace?: Pace;
}

/**
 * A plan that is open for editing: the plan as it is on the screen, the file as it is on the disk, and the saving
 * that makes the second follow the first. All edits between two saves become one revision. At most one save is
 * in flight; an edit during it is saved by the next. A failed save loses nothing and is tried again.
 */
export class OpenPlan {
  readonly #options: OpenPlanOptions;
  readonly #pace: Pace;
  #store: PlanStore;
  #low: Low<PlanFile>;
  /** What the disk holds. Its plan is the very object of `#plan` while nothing is unsaved. */
  #saved: PlanFile;
  #plan: Plan;
  #sequence = 0;
  #state: SaveState = { state: 'saved', at: null };
  #inFlight: Promise<Result<null>> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #firstUnsaved: number | undefined;
  #closed = false;

  /** `file` is what `store` has read or written. */
  constructor(store: PlanStore, file: PlanFile, options: OpenPlanOptions) {
    this.#options = options;
    this.#pace = options.pace ?? PACE;
    this.#store = store;
    this.#low = new Low(store, file);
    this.#saved = file;
    this.#plan = file.plan;
  }

  /** The plan with every edit in it. */
  get plan(): Plan {
    return this.#plan;
  }

  get unsaved(): boolean {
    return this.#plan !== this.#saved.plan;
  }

  /** The plan for a window that begins anew: its edits are numbered from 1 again. */
  restart(): Plan {
    this.#sequence = 0;
    return this.#plan;
  }

  /** Applies the edit number `sequence`, whole or not at all, and sees to its saving. Answers the same number. */
  edit(sequence: number, diff: PlanDiff): Result<number> {
    if (this.#closed) return { ok: false, problem: { code: 'noSuchDocument' } };
    if (sequence !== this.#sequence + 1) return { ok: false, problem: { code: 'outOfStep' } };
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
    this.#sequence = sequence;
    if (plan !== this.#plan) {
      this.#plan = plan;
      this.#firstUnsaved ??= performance.now();
      if (this.#state.state === 'saved') this.#say({ state: 'unsaved' });
      this.#saveSoon();
    }
    return { ok: true, value: sequence };
  }

  /** Saves what is unsaved now; an ok answer means that the disk has all edits made before the call. */
  async save(): Promise<Result<SaveState>> {
    while (this.#inFlight !== undefined) await this.#inFlight;
    const saved = this.unsaved ? await this.#startSaving(this.#store) : { ok: true as const };
    return saved.ok ? { ok: true, value: this.#state } : saved;
  }

  /** Writes the whole plan through `store` and from then on saves there; stays where it was when that fails. */
  async moveTo(store: PlanStore): Promise<Result<null>> {
    while (this.#inFlight !== undefined) await this.#inFlight;
    return this.#startSaving(store);
  }

  /** Saves, and takes no more edits once all is saved. When that fails the plan stays open. */
  async close(): Promise<Result<null>> {
    while (this.unsaved || this.#inFlight !== undefined) {
      const saved = await this.save();
      if (!saved.ok) return saved;
    }
    this.abandon();
    return { ok: true, value: null };
  }

  /** Takes no more edits and saves no more. */
  abandon(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  #saveSoon(): void {
    const latest = (this.#firstUnsaved ?? 0) + this.#pace.most;
    this.#schedule(Math.max(0, Math.min(this.#pace.idle, latest - performance.now())));
  }

  #schedule(delay: number): void {
    clearTimeout(this.#timer);
    if (this.#closed) return;
    // While a save is in flight it is left to the end of that one.
    this.#timer = setTimeout(() => {
      if (this.#inFlight === undefined && this.unsaved) void this.#startSaving(this.#store);
    }, delay);
  }

  /** To be called only while nothing is in flight. */
  #startSaving(store: PlanStore): Promise<Result<null>> {
    const before = this.#state;
    clearTimeout(this.#timer);
    this.#firstUnsaved = undefined;
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
    // While saving fails, the user goes on seeing that, not a flicker of attempts.
    if (this.#state.state !== 'failed') this.#say({ state: 'saving' });
    try {
      const recorded = record(this.#saved, diffOf(this.#saved.plan, plan), this.#options.stamp());
      low.data = withinBudget({ ...recorded, plan });
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

  #afterSuccess(): void {
    this.#say(this.unsaved ? { state: 'unsaved' } : { state: 'saved', at: this.#options.stamp().at });
    if (this.unsaved) this.#saveSoon();
  }

  #afterFailure(problem: Problem): void {
    this.#say({ state: 'failed', problem });
    this.#schedule(this.#pace.retry);
  }

  /** Saving in a new place failed; in the old one nothing has changed. */
  #afterNotMoving(before: SaveState): void {
    this.#say(before.state === 'saved' && this.unsaved ? { state: 'unsaved' } : before);
    if (this.unsaved) this.#saveSoon();
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
