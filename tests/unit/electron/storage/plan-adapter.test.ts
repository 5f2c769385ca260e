import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, rename, rm, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Low } from 'lowdb';
import { describe, expect, test } from 'vitest';
import { nodeFileSystem } from '../../../../electron/storage/file-system.ts';
import { PlanAdapter } from '../../../../electron/storage/plan-adapter.ts';
import type { PlanFile } from '../../../../shared/change/revision.ts';
import { serialise } from '../../../../shared/file/serialise.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { errorOf, failingAt, impatient, watchedFileSystem } from './faulty-file-system.ts';
import { fileOf, PLAN, titled } from './plans.ts';
import { NAME, problemOf, stored } from './stored-file.ts';

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
