import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { FileSystem } from '../../../electron/storage/file-system.ts';
import { OpenPlan } from '../../../electron/storage/open-plan.ts';
import { PlanAdapter } from '../../../electron/storage/plan-adapter.ts';
import { type Watch, watchFile } from '../../../electron/storage/watch.ts';
import type { SaveState } from '../../../shared/api/opened.ts';
import { diffOf } from '../../../shared/change/diff.ts';
import { firstRevision, type PlanFile } from '../../../shared/change/revision.ts';
import { parse } from '../../../shared/file/parse.ts';
import { template } from '../../../shared/templates/index.ts';
import { now } from './clock.ts';
import { numberIn } from './order.ts';
import type { Replacing } from './timeline.ts';

const STAMP = { at: '2013-08-12T10:00:00.000Z', by: 'vi' };
const PACE = { idle: 15, most: 60, retry: 50, halfWritten: 100 };
const SETTLED_WITHIN = 120_000;

/**
 * This program with a plan open that another one rewrites. On a conflict it does what a careful user does: keeps
 * its own in a copy, and takes the other's.
 */
export class Ours {
  readonly replacings: Replacing[] = [];
  /** When each rewriting of the other program was read in. */
  readonly taken = new Map<number, number>();
  reloads = 0;
  conflicts = 0;
  /** Called when a save begins to write, and when it is about to look for the last time and rename. */
  onSaving = () => undefined as unknown;
  onRenaming = () => undefined as unknown;
  readonly #folder: string;
  readonly #file: string;
  readonly #adapter: PlanAdapter;
  readonly #open: OpenPlan;
  readonly #watch: Watch;
  /** The heads of what was put in the plan's place, and of what was acknowledged. */
  readonly #placed = new Set<string>();
  readonly #acknowledged = new Set<string>();
  #resolving = false;
  #copies = 0;

  /** Makes the plan in `file`, and opens it. Copies are laid in `folder`. */
  static async begin(folder: string, file: string, disk: FileSystem): Promise<Ours> {
    const first = firstRevision(template('loka', 'sv', '2013-08-01'), STAMP);
    await new PlanAdapter(file).write(first);
    const ours = new Ours(folder, file, disk, first);
    await ours.#adapter.read();
    return ours;
  }

  private constructor(folder: string, file: string, disk: FileSystem, first: PlanFile) {
    this.#folder = folder;
    this.#placed.add(first.head);
    this.#file = file;
    this.#adapter = new PlanAdapter(file, this.#told(disk));
    this.#open = new OpenPlan(this.#adapter, first, {
      stamp: () => STAMP,
      onSaveState: (save) => this.#onSaveState(save),
      onReloaded: () => {
        this.reloads += 1;
        this.#take();
      },
      pace: PACE,
    });
    this.#watch = watchFile(file, () => this.#open.look(), { poll: 200, settle: 20 });
  }

  edit(notes: string): void {
    const { plan } = this.#open;
    const edited = this.#open.amend(diffOf(plan, { ...plan, event: { ...plan.event, notes } }));
    if (!edited.ok) throw new Error(edited.problem.code);
  }

  /** Waits until all is saved and nothing of the other's is left to be read in. Answers what was lost. */
  async settled(): Promise<string[]> {
    for (const end = performance.now() + SETTLED_WITHIN; performance.now() < end; await wait(20)) {
      await this.#open.look();
      const { state } = this.#open.state;
      if (state !== 'saved' || this.#open.unsaved || (await this.#adapter.look()) !== 'same') continue;
      const found = parse(readFileSync(this.#file));
      const lost = [...this.#acknowledged].filter((head) => !this.#placed.has(head));
      if (!found.ok || found.value.head !== this.#open.saved.head) lost.push(this.#open.saved.head);
      return lost;
    }
    throw new Error(`Not settled: ${JSON.stringify(this.#open.state)}`);
  }

  async end(): Promise<void> {
    this.#watch.stop();
    await this.#open.abandon();
  }

  #onSaveState(save: SaveState): void {
    if (save.state === 'saved' || save.state === 'unsaved') {
      const { head, revisions } = this.#open.saved;
      if (revisions.at(-1)?.by === STAMP.by) this.#acknowledged.add(head);
    }
    if (save.state === 'failed' && save.problem.code === 'changedOutside') void this.#resolve();
  }

  async #resolve(): Promise<void> {
    if (this.#resolving) return;
    this.#resolving = true;
    this.conflicts += 1;
    for (;;) {
      const { state } = this.#open;
      if (state.state !== 'failed' || state.problem.code !== 'changedOutside') break;
      const mine = this.#open.plan;
      this.#copies += 1;
      const copy = path.join(this.#folder, `plan (vår ${this.#copies}).lokaplan`);
      await new PlanAdapter(copy).write(this.#open.whole());
      const theirs = await this.#open.takeTheirs(mine);
      if (theirs.ok) this.#take();
      else await wait(10);
    }
    this.#resolving = false;
  }

  #take(): void {
    const number = numberIn(this.#open.plan.event.title);
    if (number !== undefined && !this.taken.has(number)) this.taken.set(number, now());
  }

  /** `disk`, which tells of what is done to the plan. */
  #told(disk: FileSystem): FileSystem {
    return {
      ...disk,
      open: (name, flags, mode) => {
        if (flags === 'wx') this.onSaving();
        return disk.open(name, flags, mode);
      },
      replaceUnchanged: (from, to, identity) => {
        const [, head = ''] = /"head": ?"([0-9a-f]{64})"/.exec(readFileSync(from, 'utf8')) ?? [];
        this.onRenaming();
        const look = now();
        const replaced = disk.replaceUnchanged(from, to, identity);
        const done = now();
        if (replaced) {
          this.replacings.push({ look, done });
          this.#placed.add(head);
        }
        return replaced;
      },
    };
  }
}
