import { chmod, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { type FileSystem, nodeFileSystem } from '../../../../electron/storage/file-system.ts';
import { OpenPlan, type Pace } from '../../../../electron/storage/open-plan.ts';
import { PlanAdapter } from '../../../../electron/storage/plan-adapter.ts';
import type { SaveState } from '../../../../shared/api/opened.ts';
import { diffOf, NO_CHANGE, type PlanDiff } from '../../../../shared/change/diff.ts';
import { type PlanFile, planAt } from '../../../../shared/change/revision.ts';
import { parse } from '../../../../shared/file/parse.ts';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { errorOf, watchedFileSystem } from './faulty-file-system.ts';
import { fileOf, PLAN, retitle, withRoom } from './plans.ts';

/** Never by itself, for tests that save by hand. */
const BY_HAND: Pace = { idle: 3_600_000, most: 3_600_000, retry: 3_600_000, halfWritten: 3_600_000 };

async function start({ fs = nodeFileSystem }: { fs?: FileSystem } = {}) {
  const file = path.join(temporaryFolder(), 'plan.lokaplan');
  const adapter = new PlanAdapter(file, fs);
  const first = fileOf();
  await adapter.write(first);
  const states: SaveState[] = [];
  let second = 0;
  const open = new OpenPlan(adapter, first, {
    stamp: () => ({ at: new Date(Date.UTC(2013, 7, 12, 10, 0, second++)).toISOString(), by: 'anna' }),
    onSaveState: (save) => states.push(save),
    pace: BY_HAND,
  });
  onTestFinished(() => open.abandon());
  let sequence = 0;
  return {
    file,
    open,
    states,
    names: () => states.map(({ state }) => state),
    edit: (diff: PlanDiff) => open.edit(++sequence, diff),
    title: (title: string) => open.edit(++sequence, retitle(open.plan, title)),
    onDisk: () => read(file),
  };
}

async function read(file: string): Promise<PlanFile> {
  const parsed = parse(await readFile(file));
  if (!parsed.ok) throw new Error(parsed.problem.code);
  return parsed.value;
}

/** A file system that holds every save at its first byte until it is let go. */
function gated() {
  let held: { go: () => void } | undefined;
  let closed = false;
  const fs: FileSystem = {
    ...nodeFileSystem,
    open: async (file, flags, mode) => {
      if (closed && flags === 'wx') {
        await new Promise<void>((resolve) => {
          held = { go: resolve };
        });
        held = undefined;
      }
      return nodeFileSystem.open(file, flags, mode);
    },
  };
  return {
    fs,
    close: () => {
      closed = true;
    },
    open: () => {
      closed = false;
    },
    /** Resolves when a save has come as far as the writing. */
    arrival: async () =>
      vi.waitFor(() => held ?? Promise.reject(new Error('no save arrived')), {
        interval: 2,
        timeout: 30_000,
      }),
  };
}

describe('edits', () => {
  test('are numbered, applied at once, and unsaved until they are saved', async () => {
    const { open, title, states, onDisk } = await start();
    expect(title('ett')).toEqual({ ok: true, value: 1 });
    expect(title('två')).toEqual({ ok: true, value: 2 });
    expect(open.plan.event.title).toBe('två');
    expect(open.unsaved).toBe(true);
    expect(states).toEqual([{ state: 'unsaved' }]);
    expect((await onDisk()).plan).toEqual(PLAN);
  });

  test('out of their order change nothing', async () => {
    const { open, title } = await start();
    title('ett');
    for (const sequence of [1, 3, 4, 100]) {
      expect(open.edit(sequence, retitle(open.plan, 'fel'))).toEqual({
        ok: false,
        problem: { code: 'outOfStep' },
      });
    }
    expect(open.plan.event.title).toBe('ett');
    expect(open.edit(2, retitle(open.plan, 'två'))).toEqual({ ok: true, value: 2 });
  });

  test('that do not fit change nothing and do not count', async () => {
    const { open } = await start();
    const stale: PlanDiff = { ...NO_CHANGE, updated: { event: { title: ['en annan titel', 'fel'] } } };
    expect(open.edit(1, stale)).toEqual({ ok: false, problem: { code: 'outOfStep' } });
    expect(open.plan).toBe(PLAN);
    expect(open.edit(1, retitle(open.plan, 'rätt'))).toEqual({ ok: true, value: 1 });
  });

  test.each<[string, PlanDiff]>([
    ['a field of the wrong type', { ...NO_CHANGE, updated: { event: { participants: [0, 'åttio'] } } }],
    ['a field out of its range', { ...NO_CHANGE, updated: { 'room:kallan': { order: ['a0', ''] } } }],
    [
      'a record with an unknown field',
      { ...NO_CHANGE, added: { 'day:x': { id: 'day:x', colour: 'red' } as never } },
    ],
    [
      'a record under another id',
      { ...NO_CHANGE, added: { 'room:x': { ...PLAN.rooms['room:kallan'], order: 'a1' } as never } },
    ],
  ])('that would make a file that cannot be opened are refused: %s', async (_what, diff) => {
    const { open, onDisk } = await start();
    expect(open.edit(1, diff)).toMatchObject({ ok: false, problem: { code: 'badRequest' } });
    expect(open.plan).toBe(PLAN);
    expect(open.unsaved).toBe(false);
    await open.save();
    expect((await onDisk()).plan).toEqual(PLAN);
  });

  test('are numbered from 1 again after a restart, which gives the unsaved plan', async () => {
    const { open, title } = await start();
    title('ett');
    expect(open.restart().event.title).toBe('ett');
    expect(open.edit(2, retitle(open.plan, 'fel')).ok).toBe(false);
    expect(open.edit(1, retitle(open.plan, 'två'))).toEqual({ ok: true, value: 1 });
  });
});

describe('saving', () => {
  test('makes one revision of all edits since the last, with time and name', async () => {
    const { open, edit, title, onDisk } = await start();
    title('ett');
    edit(diffOf(open.plan, withRoom(open.plan, 'room:sjon', 'Sjön')));
    title('två');
    expect(await open.save()).toMatchObject({ ok: true, value: { state: 'saved' } });
    const { plan, revisions, head } = await onDisk();
    expect(plan).toEqual(open.plan);
    expect(revisions).toHaveLength(2);
    expect(revisions[1]).toMatchObject({
      id: head,
      by: 'anna',
      at: expect.stringMatching(/^2013-08-12T10:/),
    });
    expect(revisions[1]?.diff).toEqual(diffOf(PLAN, open.plan));
  });

  test('every revision can be walked back to', async () => {
    const { open, title, onDisk } = await start();
    const plans: Plan[] = [PLAN];
    for (const name of ['ett', 'två', 'tre']) {
      title(name);
      plans.push(open.plan);
      await open.save();
    }
    const file = await onDisk();
    expect(file.revisions.map(({ id }) => planAt(file, id))).toEqual(plans);
  });

  test('without edits writes nothing', async () => {
    const { open, file } = await start();
    await chmod(file, 0o444);
    expect(await open.save()).toEqual({ ok: true, value: { state: 'saved', at: null } });
  });

  test('edits that take each other back leave no revision', async () => {
    const { open, title, onDisk } = await start();
    title('ett');
    title(PLAN.event.title);
    expect(await open.save()).toMatchObject({ ok: true });
    expect(open.unsaved).toBe(false);
    expect((await onDisk()).revisions).toHaveLength(1);
  });

  test('an edit made while a save is in flight is saved after it', async () => {
    const gate = gated();
    const { open, title, names, onDisk } = await start({ fs: gate.fs });
    gate.close();
    title('ett');
    const first = open.save();
    const held = await gate.arrival();
    title('två');
    const second = open.save();
    gate.open();
    held.go();
    expect((await first).ok).toBe(true);
    expect((await second).ok).toBe(true);
    const { plan, revisions } = await onDisk();
    expect(plan.event.title).toBe('två');
    expect(revisions.map(({ diff }) => diff.updated.event?.title?.[1])).toEqual([undefined, 'ett', 'två']);
    expect(names()).toEqual(['unsaved', 'saving', 'unsaved', 'saving', 'saved']);
  });

  test('several calls at once end with everything saved and no two saves at a time', async () => {
    let writing = 0;
    const watch = watchedFileSystem((call) => {
      if (call === 'file.write') writing += 1;
      if (call === 'rename') writing -= 1;
      expect(writing).toBeLessThanOrEqual(1);
    });
    const { open, title, onDisk } = await start({ fs: watch });
    const saves = ['ett', 'två', 'tre', 'fyra'].map((name) => {
      title(name);
      return open.save();
    });
    expect((await Promise.all(saves)).every(({ ok }) => ok)).toBe(true);
    expect((await onDisk()).plan.event.title).toBe('fyra');
  });

  test('a failure keeps everything, is said, and the next attempt makes one revision of it all', async () => {
    let full = false;
    const disk = watchedFileSystem((call) => {
      if (full && call === 'file.write') throw errorOf('ENOSPC');
    });
    const { open, title, states, names, onDisk } = await start({ fs: disk });
    full = true;
    title('ett');
    const problem = { code: 'diskFull', name: 'plan.lokaplan' };
    expect(await open.save()).toEqual({ ok: false, problem });
    expect(states.at(-1)).toEqual({ state: 'failed', problem });
    expect((await onDisk()).plan).toEqual(PLAN);
    title('två');
    expect(await open.save()).toEqual({ ok: false, problem });
    full = false;
    expect(await open.save()).toMatchObject({ ok: true, value: { state: 'saved' } });
    const { plan, revisions } = await onDisk();
    expect(plan.event.title).toBe('två');
    expect(revisions).toHaveLength(2);
    expect(names()).toEqual(['unsaved', 'saving', 'failed', 'failed', 'saved']);
  });

  test('a fault of the program while saving is a failed save, and the plan goes on', async () => {
    const { open, title, onDisk } = await start();
    title('ett');
    const broken = vi.spyOn(JSON, 'stringify').mockImplementation(() => {
      throw new RangeError('Invalid string length');
    });
    const failed = await open.save();
    broken.mockRestore();
    expect(failed).toMatchObject({
      ok: false,
      problem: { code: 'diskError', detail: 'Invalid string length' },
    });
    expect(await open.save()).toMatchObject({ ok: true });
    expect((await onDisk()).plan.event.title).toBe('ett');
  });

  test('a file that another program changed is not written over, and the edits stay', async () => {
    const { open, title, file } = await start();
    title('ett');
    await writeFile(file, 'theirs');
    const problem = { code: 'changedOutside', name: 'plan.lokaplan' };
    expect(await open.save()).toEqual({ ok: false, problem });
    expect(await readFile(file, 'utf8')).toBe('theirs');
    expect(open.plan.event.title).toBe('ett');
  });
});

describe('saving in another place', () => {
  test('writes the whole plan there and goes on there', async () => {
    const { open, title, file, onDisk } = await start();
    title('ett');
    const other = path.join(path.dirname(file), 'annan.lokaplan');
    await writeFile(other, 'to be replaced');
    expect(await open.moveTo(new PlanAdapter(other))).toEqual({ ok: true, value: null });
    expect(open.unsaved).toBe(false);
    title('två');
    expect((await open.save()).ok).toBe(true);
    expect((await read(other)).plan.event.title).toBe('två');
    expect((await onDisk()).plan).toEqual(PLAN);
  });

  test('that fails stays in the old place, where nothing has changed', async () => {
    const { open, title, file, states, onDisk } = await start();
    const nowhere = path.join(path.dirname(file), 'gone', 'annan.lokaplan');
    expect(await open.moveTo(new PlanAdapter(nowhere))).toMatchObject({
      ok: false,
      problem: { code: 'folderMissing' },
    });
    expect(states.at(-1)).toEqual({ state: 'saved', at: null });
    title('ett');
    expect(await open.moveTo(new PlanAdapter(nowhere))).toMatchObject({ ok: false });
    expect(states.at(-1)).toEqual({ state: 'unsaved' });
    expect((await open.save()).ok).toBe(true);
    expect((await onDisk()).plan.event.title).toBe('ett');
  });

  test('is the way out after another program changed the file', async () => {
    const { open, title, file } = await start();
    title('ett');
    await writeFile(file, 'theirs');
    await open.save();
    await rename(file, `${file}.theirs`);
    expect((await open.moveTo(new PlanAdapter(file))).ok).toBe(true);
    expect((await read(file)).plan.event.title).toBe('ett');
  });
});

describe('closing', () => {
  test('saves first, and takes no more edits', async () => {
    const { open, title, onDisk } = await start();
    title('ett');
    expect(await open.close()).toEqual({ ok: true, value: null });
    expect((await onDisk()).plan.event.title).toBe('ett');
    expect(title('två')).toEqual({ ok: false, problem: { code: 'noSuchDocument' } });
  });

  test('saves an edit that arrives while the last save is in flight', async () => {
    const gate = gated();
    const { open, title, onDisk } = await start({ fs: gate.fs });
    gate.close();
    title('ett');
    const closing = open.close();
    const held = await gate.arrival();
    expect(title('två').ok).toBe(true);
    gate.open();
    held.go();
    expect((await closing).ok).toBe(true);
    expect((await onDisk()).plan.event.title).toBe('två');
  });

  test('that cannot save leaves the plan open for editing', async () => {
    const { open, title, file } = await start();
    title('ett');
    await writeFile(file, 'theirs');
    expect(await open.close()).toMatchObject({ ok: false, problem: { code: 'changedOutside' } });
    expect(title('två').ok).toBe(true);
  });
});
