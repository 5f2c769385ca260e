import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Low } from 'lowdb';
import { describe, expect, test } from 'vitest';
import { StorageError } from '../../../../electron/storage/disk-problem.ts';
import { nodeFileSystem } from '../../../../electron/storage/file-system.ts';
import { PlanAdapter } from '../../../../electron/storage/plan-adapter.ts';
import type { PlanFile } from '../../../../shared/change/revision.ts';
import { serialise } from '../../../../shared/file/serialise.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { errorOf, failingAt, impatient, watchedFileSystem } from './faulty-file-system.ts';
import { fileOf, PLAN, titled } from './plans.ts';

const NAME = 'plan.lokaplan';

async function stored(content: string | Uint8Array = serialise(fileOf())): Promise<string> {
  const file = path.join(temporaryFolder(), NAME);
  await writeFile(file, content);
  return file;
}

async function problemOf(work: Promise<unknown>): Promise<unknown> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(StorageError);
  return (error as StorageError).problem;
}

describe('reading', () => {
  test('gives what was written', async () => {
    const file = path.join(temporaryFolder(), NAME);
    await new PlanAdapter(file).write(fileOf());
    expect(await new PlanAdapter(file).read()).toEqual(fileOf());
  });

  test('a missing file throws, so that lowdb neither keeps a default nor saves one', async () => {
    const file = path.join(temporaryFolder(), NAME);
    const low = new Low<PlanFile>(new PlanAdapter(file), fileOf());
    expect(await problemOf(low.read())).toEqual({ code: 'missing', name: NAME });
    expect(await readdir(path.dirname(file))).toEqual([]);
  });

  test('a folder is said to be one', async () => {
    const file = path.join(temporaryFolder(), NAME);
    await mkdir(file);
    expect(await problemOf(new PlanAdapter(file).read())).toEqual({ code: 'isFolder', name: NAME });
  });

  test.each([
    ['an empty file', '', 'empty'],
    ['a text', 'Program för internat', 'notJson'],
    ['other JSON', '{"name":"lokaplan"}', 'notAPlan'],
    ['a plan cut off', serialise(fileOf()).slice(0, -40), 'cutOff'],
    ['a newer plan', serialise(fileOf()).replace(/"version": \d+/, '"version": 99'), 'tooNew'],
    ['bytes that are no text', Uint8Array.from([0x50, 0x4b, 3, 4, 0xff, 0xfe]), 'notJson'],
  ])('%s is refused and stays byte for byte', async (_what, content, code) => {
    const file = await stored(content);
    const before = await readFile(file);
    expect(await problemOf(new PlanAdapter(file).read())).toMatchObject({ code });
    expect(await readFile(file)).toEqual(before);
  });

  test('a file over the limit is refused without being read into memory', async () => {
    const file = await stored();
    await truncate(file, 60_000_000_000);
    expect(await problemOf(new PlanAdapter(file).read())).toEqual({
      code: 'tooLarge',
      megabytes: 60_000,
      limit: 50,
    });
  });

  test.runIf(process.platform === 'linux')(
    'what is no regular file is refused without waiting for it',
    async () => {
      expect(await problemOf(new PlanAdapter('/dev/zero').read())).toEqual({ code: 'notAPlan' });
      const pipe = path.join(temporaryFolder(), NAME);
      execFileSync('mkfifo', [pipe]);
      expect(await problemOf(new PlanAdapter(pipe).read())).toEqual({ code: 'notAPlan' });
    },
  );

  test('a failing disk at any call is a problem, never half a plan', async () => {
    const file = await stored();
    for (let at = 1; ; at += 1) {
      const disk = failingAt(at, 'EIO');
      const read = new PlanAdapter(file, disk.fs).read();
      if (disk.failed === undefined) await read.catch(() => undefined);
      if (disk.failed === undefined) break;
      expect(await problemOf(read)).toEqual({ code: 'diskError', name: NAME, detail: 'EIO' });
      expect(at).toBeLessThan(50);
    }
  });
});

describe('writing', () => {
  test('over what was read, again and again', async () => {
    const file = await stored();
    const adapter = new PlanAdapter(file);
    await adapter.read();
    for (const title of ['ett', 'två', 'tre']) await adapter.write(fileOf(titled(PLAN, title)));
    expect((await new PlanAdapter(file).read()).plan.event.title).toBe('tre');
  });

  test('never goes over a file that another program has changed', async () => {
    const file = await stored();
    const adapter = new PlanAdapter(file);
    await adapter.read();
    const theirs = serialise(fileOf(titled(PLAN, 'deras')));
    await writeFile(file, theirs);
    expect(await problemOf(adapter.write(fileOf(titled(PLAN, 'vår'))))).toEqual({
      code: 'changedOutside',
      name: NAME,
    });
    expect(await readFile(file, 'utf8')).toBe(theirs);
    expect(await readdir(path.dirname(file))).toEqual([NAME]);
  });

  test('sees a change that keeps size and time', async () => {
    const file = await stored();
    const adapter = new PlanAdapter(file);
    await adapter.read();
    const theirs = serialise(fileOf()).replace('LOKA', 'FOKA');
    await writeFile(file, theirs);
    expect(await problemOf(adapter.write(fileOf()))).toMatchObject({ code: 'changedOutside' });
  });

  test('goes on when another program has written the same bytes', async () => {
    const file = await stored();
    const adapter = new PlanAdapter(file);
    await adapter.read();
    await rm(file);
    await writeFile(file, serialise(fileOf()));
    await adapter.write(fileOf(titled(PLAN, 'vår')));
    expect((await new PlanAdapter(file).read()).plan.event.title).toBe('vår');
  });

  test('does not bring back a file that was moved away, alone or with its folder', async () => {
    const file = await stored();
    const folder = path.dirname(file);
    const adapter = new PlanAdapter(file);
    await adapter.read();
    await rename(file, path.join(folder, 'annan.lokaplan'));
    expect(await problemOf(adapter.write(fileOf()))).toEqual({ code: 'movedAway', name: NAME });
    expect(await readdir(folder)).toEqual(['annan.lokaplan']);
    await rm(folder, { recursive: true });
    expect(await problemOf(adapter.write(fileOf()))).toEqual({ code: 'movedAway', name: NAME });
  });

  test('goes over anything in a place that the user has just chosen', async () => {
    const file = await stored('something else');
    await new PlanAdapter(file).write(fileOf());
    expect((await new PlanAdapter(file).read()).plan).toEqual(PLAN);
  });

  test('a plan too large to be opened again is not written', async () => {
    const file = await stored();
    const before = await readFile(file);
    const large = { ...PLAN, event: { ...PLAN.event, notes: 'x'.repeat(1_000_000) } };
    const adapter = new PlanAdapter(file, nodeFileSystem, 1);
    await adapter.read();
    expect(await problemOf(adapter.write(fileOf(large)))).toEqual({
      code: 'tooLarge',
      megabytes: 2,
      limit: 1,
    });
    expect(await readFile(file)).toEqual(before);
  });

  test('is tried again after any failure without taking its own file for a stranger’s', async () => {
    let failures = 0;
    for (let at = 1; ; at += 1) {
      const file = await stored();
      let armed = 0;
      let failed = false;
      const fs = watchedFileSystem(() => {
        if (armed === 0) return;
        armed -= 1;
        if (armed > 0) return;
        failed = true;
        throw errorOf('EIO');
      });
      const adapter = new PlanAdapter(file, fs);
      await adapter.read();
      armed = at;
      const first = await adapter.write(fileOf(titled(PLAN, 'ett'))).then(
        () => true,
        () => false,
      );
      armed = 0;
      await adapter.write(fileOf(titled(PLAN, 'två')));
      expect((await new PlanAdapter(file).read()).plan.event.title).toBe('två');
      expect(await readdir(path.dirname(file))).toEqual([NAME]);
      if (!failed) break;
      failures += first ? 0 : 1;
    }
    expect(failures).toBeGreaterThan(10);
  });
});

describe('looking', () => {
  const other = (title: string) => serialise(fileOf(titled(PLAN, title)));

  test('sees nothing new in what was read or written here, and does not read it again', async () => {
    const file = await stored();
    let opened = 0;
    const fs = watchedFileSystem((call) => {
      if (call === 'open') opened += 1;
    });
    const adapter = new PlanAdapter(file, fs);
    await adapter.read();
    expect(await adapter.look()).toBe('same');
    opened = 0;
    for (let i = 0; i < 5; i += 1) expect(await adapter.look()).toBe('same');
    expect(opened).toBe(0);
    await adapter.write(fileOf(titled(PLAN, 'vår')));
    expect(await adapter.look()).toBe('same');
    const now = new Date();
    await utimes(file, now, now);
    expect(await adapter.look()).toBe('same');
  });

  test('sees what another program wrote, also with the same size and dates', async () => {
    const file = await stored();
    const adapter = new PlanAdapter(file);
    await adapter.read();
    expect(await adapter.look()).toBe('same');
    const { atime, mtime } = await stat(file);
    await writeFile(file, serialise(fileOf()).replace('LOKA', 'FOKA'));
    await utimes(file, atime, mtime);
    expect(await adapter.look()).toBe('changed');
    expect(await adapter.look()).toBe('changed');
    await writeFile(file, serialise(fileOf()));
    expect(await adapter.look()).toBe('same');
  });

  test('sees every one of many changes that follow each other closely', async () => {
    const file = await stored();
    const adapter = new PlanAdapter(file);
    await adapter.read();
    for (let i = 0; i < 10; i += 1) {
      await writeFile(file, other(`deras ${i}`));
      expect(await adapter.look()).toBe('changed');
      await writeFile(file, serialise(fileOf()));
      expect(await adapter.look()).toBe('same');
    }
  });

  test('sees a change that comes between the look at the folder and the reading', async () => {
    const file = await stored();
    const same = serialise(fileOf());
    const theirs = same.replace('LOKA', 'FOKA');
    let reading = false;
    const fs = watchedFileSystem((call) => {
      if (call === 'file.read' && reading) writeFileSync(file, theirs);
    });
    const adapter = new PlanAdapter(file, fs);
    await adapter.read();
    reading = true;
    expect(await adapter.look()).toBe('changed');
    reading = false;
    expect(await problemOf(adapter.write(fileOf(titled(PLAN, 'vår'))))).toMatchObject({
      code: 'changedOutside',
    });
  });

  test('tells what is gone from what is no plan any more', async () => {
    const file = await stored();
    const adapter = new PlanAdapter(file);
    await adapter.read();
    for (const content of ['', 'text', other('deras').slice(0, -20)]) {
      await writeFile(file, content);
      expect(await adapter.look()).toBe('changed');
    }
    await truncate(file, 60_000_000);
    expect(await adapter.look()).toBe('changed');
    await rm(file);
    expect(await adapter.look()).toBe('missing');
    await mkdir(file);
    expect(await adapter.look()).toBe('changed');
    await rm(path.dirname(file), { recursive: true });
    expect(await adapter.look()).toBe('missing');
  });

  test('is no answer when the disk fails', async () => {
    const file = await stored();
    let failing = false;
    const fs = watchedFileSystem(() => {
      if (failing) throw errorOf('EIO');
    });
    const adapter = new PlanAdapter(file, fs);
    await adapter.read();
    failing = true;
    expect(await problemOf(adapter.look())).toEqual({ code: 'diskError', name: NAME, detail: 'EIO' });
  });

  test('and a disk with dates in whole seconds is waited for as long as that takes', async () => {
    const file = await stored();
    const fs = { ...nodeFileSystem };
    fs.identify = async (place) => {
      const identity = await nodeFileSystem.identify(place);
      return identity && { ...identity, clockStep: 2000 };
    };
    const patience = impatient();
    const adapter = new PlanAdapter(file, fs, 50, patience);
    await adapter.read();
    expect(await adapter.look()).toBe('same');
    expect(patience.waited).toBe(2000);
  });

  test('at a file that never holds still gives up', async () => {
    const file = await stored();
    let turn = 0;
    const fs = { ...nodeFileSystem, identify: async () => ({ key: `${turn++}`, clockStep: 30 }) };
    const adapter = new PlanAdapter(file, fs, 50, impatient());
    await adapter.read();
    expect(await problemOf(adapter.look())).toEqual({ code: 'busy', name: NAME });
    expect(await problemOf(adapter.write(fileOf()))).toEqual({ code: 'busy', name: NAME });
  });
});

test('a look that one’s own write overtakes takes what was there before for no stranger’s', async () => {
  const file = await stored();
  let opened = () => {};
  let goOn = () => {};
  const looking = new Promise<void>((resolve) => {
    opened = resolve;
  });
  const written = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  let armed = false;
  const adapter = new PlanAdapter(file, {
    ...nodeFileSystem,
    open: async (name, flags, mode) => {
      const handle = await nodeFileSystem.open(name, flags, mode);
      if (armed && name === file) {
        armed = false;
        opened();
        await written;
      }
      return handle;
    },
  });
  await adapter.read();
  armed = true;
  const look = adapter.look();
  await looking;
  await adapter.write(fileOf(titled(PLAN, 'vår')));
  goOn();
  expect(await look).toBe('same');
  expect(await adapter.look()).toBe('same');
});

describe('what another program wrote', () => {
  test('can be read without being written over, until it is accepted', async () => {
    const file = await stored();
    const adapter = new PlanAdapter(file);
    await adapter.read();
    const theirs = fileOf(titled(PLAN, 'deras'));
    await writeFile(file, serialise(theirs));
    const found = await adapter.readChanged();
    expect(found.file).toEqual(theirs);
    expect(Buffer.from(found.bytes).toString()).toBe(serialise(theirs));
    const mine = fileOf(titled(PLAN, 'vår'));
    expect(await problemOf(adapter.write(mine))).toMatchObject({ code: 'changedOutside' });
    expect(await adapter.look()).toBe('changed');
    found.accept();
    expect(await adapter.look()).toBe('same');
    await adapter.write(mine);
    expect((await new PlanAdapter(file).read()).plan.event.title).toBe('vår');
  });

  test('and changed again after it was read is not written over, accepted or not', async () => {
    const file = await stored();
    const adapter = new PlanAdapter(file);
    await adapter.read();
    await writeFile(file, serialise(fileOf(titled(PLAN, 'deras'))));
    const found = await adapter.readChanged();
    await writeFile(file, serialise(fileOf(titled(PLAN, 'senare'))));
    found.accept();
    expect(await adapter.look()).toBe('changed');
    expect(await problemOf(adapter.write(fileOf()))).toMatchObject({ code: 'changedOutside' });
  });

  test('and is no plan or gone is a problem that changes nothing', async () => {
    const file = await stored();
    const adapter = new PlanAdapter(file);
    await adapter.read();
    await writeFile(file, 'text');
    expect(await problemOf(adapter.readChanged())).toMatchObject({ code: 'notJson' });
    await rm(file);
    expect(await problemOf(adapter.readChanged())).toEqual({ code: 'missing', name: NAME });
    await writeFile(file, serialise(fileOf()));
    await adapter.write(fileOf(titled(PLAN, 'vår')));
  });
});

test('the bytes that were read can be had once, for a backup', async () => {
  const file = await stored();
  const adapter = new PlanAdapter(file);
  await adapter.read();
  expect(Buffer.from(adapter.takeBytesRead() ?? '')).toEqual(await readFile(file));
  expect(adapter.takeBytesRead()).toBeUndefined();
});

test('who saves hears of the wait for a file that another program holds', async () => {
  const file = await stored();
  let held = 3;
  const fs = watchedFileSystem((call) => {
    if (call === 'rename' && held-- > 0) throw errorOf('EBUSY');
  });
  const adapter = new PlanAdapter(file, fs, 50, impatient());
  let told = 0;
  adapter.onWaiting = () => {
    told += 1;
  };
  await adapter.read();
  await adapter.write(fileOf(titled(PLAN, 'vår')));
  expect(told).toBe(1);
  expect((await new PlanAdapter(file).read()).plan.event.title).toBe('vår');
});
