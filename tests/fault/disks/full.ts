import { execFileSync } from 'node:child_process';
import { rm, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PlanAdapter } from '../../../electron/storage/plan-adapter.ts';
import { serialise } from '../../../shared/file/serialise.ts';
import { contentOf, edited, FIRST, inFolder, type Tally, titleOf } from './saves.ts';

const OLD = Buffer.from(serialise(FIRST));
const PAGE = 4096;
const TITLE = 'efter';

/**
 * Saves on a real disk of a few hundred kilobytes: with every number of pages free from none to as many as it
 * takes, and when it can only be read. False where no disk may be mounted, which only the superuser of Linux may.
 */
export async function full(tally: Tally, progress: (done: number) => void): Promise<boolean> {
  return inFolder(async (folder) => {
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${4 * OLD.length}`, 'lokaplan', folder], {
        stdio: 'ignore',
      });
    } catch {
      return false;
    }
    try {
      for (let free = 0; await oneSave(folder, free, tally); free += 1) progress(tally.faults);
      await oneReadOnly(folder, tally);
    } finally {
      execFileSync('umount', [folder]);
    }
    return true;
  });
}

/** Saves with so many pages free, then with all of them; false when the first was enough. */
async function oneSave(folder: string, free: number, tally: Tally): Promise<boolean> {
  const filler = path.join(folder, 'filler');
  const opened = await open(folder);
  const { bavail, bsize } = await statfs(folder);
  await writeFile(filler, Buffer.alloc((bavail - free) * Math.max(bsize, PAGE)));
  const enough = await judged(opened, `${free} pages free`, 'diskFull', tally);
  await rm(filler);
  await healed(opened, `${free} pages free`, tally);
  return !enough;
}

async function oneReadOnly(folder: string, tally: Tally): Promise<void> {
  const opened = await open(folder);
  execFileSync('mount', ['-o', 'remount,ro', folder]);
  await judged(opened, 'mounted to be read', 'readOnly', tally);
  execFileSync('mount', ['-o', 'remount,rw', folder]);
  await healed(opened, 'mounted to be read', tally);
}

type Opened = Awaited<ReturnType<typeof open>>;

async function open(folder: string) {
  const file = path.join(folder, 'plan.lokaplan');
  await writeFile(file, OLD);
  const store = new PlanAdapter(file);
  await store.read();
  return { file, plan: edited(store, TITLE) };
}

/** Saves, and says whether it was answered well. */
async function judged({ file, plan }: Opened, where: string, code: string, tally: Tally): Promise<boolean> {
  const saved = await plan.save();
  const found = (await contentOf(file)) ?? Buffer.alloc(0);
  const wrong = (what: string) => tally.wrong.add(`${what}: ${where}`);
  if (saved.ok) {
    if (titleOf(found) !== TITLE) wrong('false success');
    return true;
  }
  tally.faults += 1;
  if (saved.problem.code !== code) wrong(`told as ${saved.problem.code}`);
  if (!found.equals(OLD)) wrong('other bytes');
  if (!plan.unsaved || plan.state.state === 'saved') wrong('called saved');
  return false;
}

async function healed({ file, plan }: Opened, where: string, tally: Tally): Promise<void> {
  const saved = await plan.save();
  const found = await contentOf(file);
  if (!saved.ok || found === undefined || titleOf(found) !== TITLE)
    tally.wrong.add(`not saved when there was room again: ${where}`);
  await plan.abandon();
}
