import { readFile, rename, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { EditJournal } from '../../../../electron/storage/journal.ts';
import { OpenPlan, type Pace } from '../../../../electron/storage/open-plan.ts';
import { PlanAdapter } from '../../../../electron/storage/plan-adapter.ts';
import type { Opened, SaveState } from '../../../../shared/api/opened.ts';
import { type PlanFile, record } from '../../../../shared/change/revision.ts';
import { parse } from '../../../../shared/file/parse.ts';
import { serialise } from '../../../../shared/file/serialise.ts';
import type { Problem } from '../../../../shared/problem.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { fileOf, retitle } from './plans.ts';

/** Never by itself: these tests look and save by hand. */
const BY_HAND: Pace = { idle: 3_600_000, most: 3_600_000, retry: 3_600_000, halfWritten: 300 };
const STAMP = { at: '2013-08-12T10:00:00.000Z', by: 'anna' };
const CHANGED = { state: 'failed', problem: { code: 'changedOutside', name: 'plan.lokaplan' } };

async function start(access: Opened['access'] = 'edit') {
  const file = path.join(temporaryFolder(), 'plan.lokaplan');
  const first = fileOf();
  const adapter = new PlanAdapter(file);
  await adapter.write(first);
  const states: SaveState[] = [];
  const noted: string[] = [];
  const journal: EditJournal = {
    worn: false,
    edit: (diff) => void noted.push(`edit ${String(diff.updated.event?.title?.[1])}`),
    saving: async () => void noted.push('saving'),
    rebase: (base, place) => void noted.push(`rebase ${base.plan.event.title} in ${path.basename(place)}`),
    remove: async () => void noted.push('remove'),
  };
  const onReloaded = vi.fn();
  const kept: string[] = [];
  const keeping = { fails: false };
  const open = new OpenPlan(adapter, first, {
    stamp: () => STAMP,
    onSaveState: (save) => states.push(save),
    onReloaded,
    keep: async ({ plan }) => {
      if (keeping.fails) return false;
      kept.push(plan.event.title);
      return true;
    },
    journal,
    access,
    pace: BY_HAND,
  });
  onTestFinished(() => open.abandon());
  const title = (to: string) => open.amend(retitle(open.plan, to));
  /** What another program would leave that opened the file as it is now. */
  const outside = async (to: string): Promise<PlanFile> => {
    const now = await read(file);
    const theirs = record(now, retitle(now.plan, to), { at: '2013-08-12T11:00:00.000Z', by: 'bo' });
    await writeFile(`${file}.new`, serialise(theirs));
    await rename(`${file}.new`, file);
    return theirs;
  };
  return { file, open, states, noted, onReloaded, kept, keeping, title, outside };
}

async function read(file: string): Promise<PlanFile> {
  const parsed = parse(await readFile(file));
  if (!parsed.ok) throw new Error(parsed.problem.code);
  return parsed.value;
}

test('a file as it was left is nothing to act on', async () => {
  const { open, states, onReloaded } = await start();
  await open.look();
  expect(states).toEqual([]);
  expect(onReloaded).not.toHaveBeenCalled();
});

test('what another program wrote is read in while nothing is unsaved, and edits go on from there', async () => {
  const { file, open, outside, onReloaded, title, noted } = await start();
  await outside('Bos titel');
  await open.look();
  expect(onReloaded).toHaveBeenCalledOnce();
  expect(open.plan.event.title).toBe('Bos titel');
  expect(noted).toEqual(['rebase Bos titel in plan.lokaplan']);
  title('Annas titel');
  expect(await open.save()).toMatchObject({ ok: true });
  const stored = await read(file);
  expect(stored.plan.event.title).toBe('Annas titel');
  expect(stored.revisions.map(({ by }) => by)).toEqual(['anna', 'bo', 'anna']);
});

test('what was saved here and another program wrote over, not knowing of it, is kept', async () => {
  const { file, open, title, onReloaded, kept, outside } = await start();
  const before = await readFile(file);
  title('Annas titel');
  await open.save();
  await outside('Bo bygger på Annas');
  await open.look();
  expect(onReloaded).toHaveBeenLastCalledWith(false);
  expect(kept).toEqual([]);
  await writeFile(file, before);
  await open.look();
  expect(onReloaded).toHaveBeenLastCalledWith(true);
  expect(kept).toEqual(['Bo bygger på Annas']);
});

test('what cannot be kept is not given up: then both stay', async () => {
  const { file, open, title, onReloaded, keeping } = await start();
  const before = await readFile(file);
  title('Annas titel');
  await open.save();
  keeping.fails = true;
  await writeFile(file, before);
  await open.look();
  expect(open.state).toEqual(CHANGED);
  expect(open.plan.event.title).toBe('Annas titel');
  expect(onReloaded).not.toHaveBeenCalled();
});

test.each([
  ['deleted', (file: string) => unlink(file), 'movedAway'],
  ['emptied', (file: string) => writeFile(file, ''), 'changedOutside'],
])(
  'a saved plan whose file was %s is not on the disk: closing is refused, and it is kept',
  async (_, harm, code) => {
    const { file, open, title, kept } = await start();
    title('Dagens arbete');
    await open.save();
    await harm(file);
    expect(await open.close()).toMatchObject({ ok: false, problem: { code } });
    expect(open.plan.event.title).toBe('Dagens arbete');
    await setTimeout(BY_HAND.halfWritten);
    await open.look();
    expect(kept).toEqual(['Dagens arbete']);
  },
);

test('changed on both sides, neither is touched until the user decides', async () => {
  const { file, open, outside, onReloaded, title, states } = await start();
  title('Annas titel');
  await outside('Bos titel');
  const theirs = await readFile(file);
  await open.look();
  await open.look();
  expect(states).toEqual([{ state: 'unsaved' }, CHANGED]);
  expect(await open.save()).toMatchObject({ ok: false, problem: CHANGED.problem });
  expect(await readFile(file)).toEqual(theirs);
  expect(open.plan.event.title).toBe('Annas titel');
  expect(onReloaded).not.toHaveBeenCalled();
  expect(await open.theirs()).toMatchObject({ ok: true, value: { event: { title: 'Bos titel' } } });
});

test('taking theirs puts it in the place of mine, unless mine has been edited meanwhile', async () => {
  const { open, outside, title } = await start();
  title('Annas titel');
  await outside('Bos titel');
  await open.look();
  const mine = open.plan;
  title('Annas bättre titel');
  expect(await open.takeTheirs(mine)).toEqual({ ok: false, problem: CHANGED.problem });
  expect(open.plan.event.title).toBe('Annas bättre titel');
  expect(await open.takeTheirs(open.plan)).toEqual({ ok: true, value: null });
  expect(open.plan.event.title).toBe('Bos titel');
  expect(open.unsaved).toBe(false);
  expect(open.state).toEqual({ state: 'saved', at: null });
});

test('when the other program takes its change back, saving goes on', async () => {
  const { file, open, outside, title, states } = await start();
  const before = await readFile(file);
  title('Annas titel');
  await outside('Bos titel');
  await open.look();
  await writeFile(file, before);
  await open.look();
  expect(states.map(({ state }) => state)).toEqual(['unsaved', 'failed', 'unsaved']);
  expect(await open.save()).toMatchObject({ ok: true });
  expect((await read(file)).plan.event.title).toBe('Annas titel');
});

test('a file that is gone is said to be, the plan stays whole, and nothing is written in its place', async () => {
  const { file, open, title, states } = await start();
  await unlink(file);
  await open.look();
  const gone: Problem = { code: 'movedAway', name: 'plan.lokaplan' };
  expect(states).toEqual([{ state: 'failed', problem: gone }]);
  title('Annas titel');
  expect(await open.save()).toEqual({ ok: false, problem: gone });
  await expect(readFile(file)).rejects.toThrow('ENOENT');
  const elsewhere = new PlanAdapter(path.join(path.dirname(file), 'ny.lokaplan'));
  expect(await open.moveTo(elsewhere)).toEqual({ ok: true, value: null });
  expect((await read(elsewhere.file)).plan.event.title).toBe('Annas titel');
});

test('a file that is being written is given time before it counts as damaged', async () => {
  const { file, open, outside, states, onReloaded } = await start();
  const whole = serialise(await outside('Bos titel'));
  await writeFile(file, whole.slice(0, 500));
  await open.look();
  expect(states).toEqual([]);
  await writeFile(file, whole);
  await open.look();
  expect(onReloaded).toHaveBeenCalledOnce();

  await writeFile(file, whole.slice(0, 500));
  await open.look();
  expect(states.at(-1)).toEqual({ state: 'saved', at: null });
  await setTimeout(BY_HAND.halfWritten);
  await open.look();
  expect(states.at(-1)).toEqual(CHANGED);
  expect(open.plan.event.title).toBe('Bos titel');
});

test('a plan that is open to be read takes no edits, follows the file, and can be edited in a file of its own', async () => {
  const { file, open, outside, title } = await start('read');
  expect(title('Annas titel')).toEqual({ ok: false, problem: { code: 'openToRead' } });
  await outside('Bos titel');
  await open.look();
  expect(open.plan.event.title).toBe('Bos titel');
  expect(await open.moveTo(new PlanAdapter(path.join(path.dirname(file), 'min.lokaplan')))).toMatchObject({
    ok: true,
  });
  expect(open.access).toBe('edit');
  expect(title('Annas titel')).toMatchObject({ ok: true });
});

test('a plan that someone has taken over is saved there no more, but elsewhere', async () => {
  const { file, open, title, states } = await start();
  const before = await readFile(file);
  const lost: Problem = { code: 'takenOver', name: 'plan.lokaplan', by: 'bo', computer: 'LAPTOP7' };
  open.bar(lost);
  title('Annas titel');
  expect(await open.save()).toEqual({ ok: false, problem: lost });
  await open.look();
  expect(states.at(-1)).toEqual({ state: 'failed', problem: lost });
  expect(await readFile(file)).toEqual(before);
  expect(await open.moveTo(new PlanAdapter(path.join(path.dirname(file), 'min.lokaplan')))).toMatchObject({
    ok: true,
  });
  expect(open.state.state).toBe('saved');
});

test('the journal hears of every edit before it is saved, of each save before it is made, and of the end', async () => {
  const { file, open, title, noted } = await start();
  title('ett');
  title('två');
  await open.save();
  title('tre');
  await open.moveTo(new PlanAdapter(path.join(path.dirname(file), 'min.lokaplan')));
  await open.close();
  expect(noted).toEqual([
    ...['edit ett', 'edit två', 'saving', 'edit tre', 'saving'],
    ...['rebase tre in min.lokaplan', 'remove'],
  ]);
});
