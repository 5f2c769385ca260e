import { randomBytes } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type FileSystem, nodeFileSystem } from '../../../electron/storage/file-system.ts';
import { OpenPlan } from '../../../electron/storage/open-plan.ts';
import { type Held, takeOwnership } from '../../../electron/storage/owner-file.ts';
import { PlanAdapter } from '../../../electron/storage/plan-adapter.ts';
import { sweepTemporaries } from '../../../electron/storage/temporary.ts';
import { type Watch, watchFile } from '../../../electron/storage/watch.ts';
import type { SaveState } from '../../../shared/api/opened.ts';
import { diffOf } from '../../../shared/change/diff.ts';
import type { PlanFile } from '../../../shared/change/revision.ts';
import { type Command, type Opened, type Told, wordsIn } from '../sharing/planner.ts';

/** A program of its own in which `name` works on a plan that someone else may have too. */

const [, , name = ''] = process.argv;
const me = { by: name, computer: os.hostname(), program: randomBytes(8).toString('hex'), pid: process.pid };
const PACE = { idle: 15, most: 60, retry: 50, halfWritten: 100 };
const REFRESH = 100;

const noOwnerFiles: FileSystem = {
  ...nodeFileSystem,
  open: (file, flags, mode) =>
    flags === 'wx'
      ? Promise.reject(Object.assign(new Error('EACCES'), { code: 'EACCES' }))
      : nodeFileSystem.open(file, flags, mode),
};

const tell = (told: Told) => process.send?.(told);

let work: Work | undefined;
let words = 0;
let copies = 0;

process.on('message', async (command: Command) => {
  tell({ answer: await perform(command) });
});

async function perform(command: Command): Promise<Opened | null> {
  if (command.do === 'open') return begin(command);
  if (work === undefined) throw new Error('No plan is open');
  if (command.do === 'edit') {
    for (let i = 0; i < command.count; i += 1) {
      work.edit(`${name}-${++words}`);
      await wait(Math.random() * command.pause);
    }
  } else {
    await work.close();
    work = undefined;
  }
  return null;
}

async function begin({
  file,
  takeOver = false,
  lockless = false,
  delay = 0,
}: Command & { do: 'open' }): Promise<Opened> {
  await wait(delay);
  let lost: ((by: string) => void) | undefined;
  const taking = await takeOwnership(file, me, {
    takeOver,
    refresh: REFRESH,
    onLost: ({ by }) => lost?.(by),
    fs: lockless ? noOwnerFiles : nodeFileSystem,
  });
  if (!taking.ok) return { taking: { owner: taking.owner, stale: taking.stale }, words: [] };
  await sweepTemporaries(file);
  const adapter = new PlanAdapter(file);
  const begun = new Work(adapter, await adapter.read(), taking.held);
  lost = (by) => begun.lose(by);
  work = begun;
  return { taking: { held: taking.held !== undefined }, words: begun.words };
}

/** An open plan. On a conflict its user keeps their own in a copy, takes the other's, and works on in that. */
class Work {
  readonly #adapter: PlanAdapter;
  readonly #open: OpenPlan;
  readonly #watch: Watch;
  readonly #held: Held | undefined;
  readonly #acknowledged = new Set<string>();
  #resolving: Promise<void> | undefined;
  #lost = false;

  constructor(adapter: PlanAdapter, content: PlanFile, held: Held | undefined) {
    this.#adapter = adapter;
    this.#held = held;
    this.#open = new OpenPlan(adapter, content, {
      stamp: () => ({ at: new Date().toISOString(), by: name }),
      onSaveState: (save) => this.#onSaveState(save),
      pace: PACE,
    });
    this.#watch = watchFile(adapter.file, () => this.#open.look(), { poll: 100, settle: 20 });
  }

  get words(): string[] {
    return wordsIn(this.#open.plan.event.notes);
  }

  edit(word: string): void {
    if (this.#lost) return;
    const { plan } = this.#open;
    const notes = `${plan.event.notes} ${word}`;
    const edited = this.#open.amend(diffOf(plan, { ...plan, event: { ...plan.event, notes } }));
    if (!edited.ok) throw new Error(edited.problem.code);
  }

  /** Someone else has the plan now: what is here goes into a file of its own. */
  lose(by: string): void {
    this.#lost = true;
    this.#open.bar({ code: 'takenOver', name: path.basename(this.#adapter.file), by, computer: me.computer });
    tell({ takenOverBy: by });
  }

  async close(): Promise<void> {
    for (;;) {
      await this.#resolving;
      if (this.#lost) {
        await this.#keepCopy();
        await this.#open.abandon();
        break;
      }
      const closed = await this.#open.close();
      if (closed.ok) break;
      await wait(10);
    }
    this.#watch.stop();
    await this.#held?.release();
  }

  #onSaveState(save: SaveState): void {
    if (save.state === 'saved' || save.state === 'unsaved') {
      const mine = wordsIn(this.#open.saved.plan.event.notes).filter((word) => word.startsWith(`${name}-`));
      const acknowledged = mine.filter((word) => !this.#acknowledged.has(word));
      for (const word of acknowledged) this.#acknowledged.add(word);
      if (acknowledged.length > 0) tell({ acknowledged });
    }
    if (save.state === 'failed' && save.problem.code === 'changedOutside') {
      this.#resolving ??= this.#resolve().finally(() => {
        this.#resolving = undefined;
      });
    }
  }

  async #resolve(): Promise<void> {
    for (;;) {
      const { state } = this.#open;
      if (this.#lost || state.state !== 'failed' || state.problem.code !== 'changedOutside') return;
      const mine = this.#open.plan;
      await this.#keepCopy();
      const theirs = await this.#open.takeTheirs(mine);
      if (!theirs.ok) await wait(10);
    }
  }

  async #keepCopy(): Promise<void> {
    const folder = path.dirname(this.#adapter.file);
    await new PlanAdapter(path.join(folder, `plan (${name} ${++copies}).lokaplan`)).write(this.#open.whole());
  }
}
