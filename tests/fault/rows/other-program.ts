import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, renameSync, writeSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type FileSystem, nodeFileSystem } from '../../../electron/storage/file-system.ts';
import { type Random, randomFrom } from '../../property/random.ts';
import { programFile, type TrialRow } from '../../trials/row.ts';
import { type Order, WAYS } from '../sharing/order.ts';
import { Ours } from '../sharing/ours.ts';
import { type Judgement, judge, type Rewriting } from '../sharing/timeline.ts';

/**
 * Another process rewrites a plan in the ways that programs do, at random moments, a third of them while a save
 * is under way, while this one edits and saves it, reads in what it may, and takes the other's version on a conflict.
 */
export const row: TrialRow = {
  what: 'another program rewriting the file at random moments',
  count: { full: 500, ci: 60 },
  mustBe: '0 silent overwrites',
  async run(count, progress) {
    const seed = Number(process.env.LOKAPLAN_SEED ?? Date.now() % 1e9);
    // What is looked for must be found where it happens.
    const unguarded = await inFolder((folder) => session(folder, 30, seed, blind, ['save']));
    if (unguarded.silent.length === 0)
      throw new Error(`Saves that look at nothing overwrote nothing (seed ${seed})`);

    const { silent, within, lost, orphans, aimed, ours } = await inFolder((folder) =>
      session(folder, count, seed, nodeFileSystem, AIMS, progress),
    );
    const bad = silent.length + lost.length + orphans.length;
    if (bad > 0) console.error({ seed, silent, lost, orphans });
    const times = ours.replacings.map(({ look, done }) => (done - look) / 1000).sort((a, b) => a - b);
    const middle = times[Math.floor(times.length / 2)] ?? 0;
    return {
      count,
      result:
        `${silent.length} silent beside ${times.length} saves; ${ours.reloads} read in, ${ours.conflicts} told; ` +
        `${within.length} of ${aimed} aimed at it came between last look and renaming (${middle.toFixed(0)} µs)`,
      ok: bad === 0,
    };
  },
};

/** Two thirds at random moments, the others while a save is under way. */
const AIMS: readonly Order['aim'][] = ['anytime', 'anytime', 'anytime', 'anytime', 'save', 'renaming'];

/** A disk that replaces whatever is there. */
const blind: FileSystem = {
  ...nodeFileSystem,
  replaceUnchanged(from, to) {
    renameSync(from, to);
    return true;
  },
};

interface Told extends Judgement {
  /** Heads that were acknowledged here and never stood in the file, or that should stand in it at the end. */
  readonly lost: readonly string[];
  readonly orphans: readonly string[];
  /** How many rewritings were aimed at our renaming itself. */
  readonly aimed: number;
  readonly ours: Ours;
}

async function session(
  folder: string,
  count: number,
  seed: number,
  disk: FileSystem,
  aims: readonly Order['aim'][],
  progress: (done: number) => void = () => undefined,
): Promise<Told> {
  const random = randomFrom(seed);
  const file = path.join(folder, 'plan.lokaplan');
  const signal = path.join(folder, 'signal');
  const signals = openSync(signal, 'w');
  writeSync(signals, '0', 0);
  const ours = await Ours.begin(folder, file, disk);
  const other = fork(programFile('rewriter'), [file, signal]);
  ours.onSaving = () => other.connected && other.send('saving');
  let turn = 0;
  ours.onRenaming = () => {
    turn = 1 - turn;
    writeSync(signals, String(turn), 0);
  };
  const theirs: Rewriting[] = [];
  let aimed = 0;
  let over = false;
  const editing = (async () => {
    for (let i = 1; !over; i += 1) {
      ours.edit(`Vår ${i}`);
      await wait(random.int(random.chance(0.3) ? 300 : 30));
    }
  })();
  try {
    for (let number = 1; number <= count; number += 1) {
      const order = orderOf(number, number === count, aims, random);
      if (order.aim === 'renaming') aimed += 1;
      theirs.push(await rewritten(other, order));
      progress(number);
    }
    over = true;
    await editing;
    const lost = await ours.settled();
    const orphans = (await readdir(folder)).filter((name) => name.endsWith('.tmp'));
    return { ...judge(theirs, ours.replacings, ours.taken), lost, orphans, aimed, ours };
  } finally {
    over = true;
    other.kill('SIGKILL');
    closeSync(signals);
    await ours.end();
  }
}

function orderOf(number: number, last: boolean, aims: readonly Order['aim'][], random: Random): Order {
  const aim = random.pick(aims);
  // The quickest ways are the ones to aim with, and what is there at last must be a plan.
  const way = random.pick(last || aim === 'renaming' ? WAYS.slice(0, 2) : WAYS);
  const delay = random.int({ anytime: 250, save: 6, renaming: 60 }[aim]);
  return { number, way, aim, delay, pause: random.int(25) };
}

async function rewritten(other: ChildProcess, order: Order): Promise<Rewriting> {
  const answer = once(other, 'message', { signal: AbortSignal.timeout(20_000) });
  other.send({ order });
  const [rewriting] = await answer;
  return rewriting as Rewriting;
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lokaplan-other-program-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}
