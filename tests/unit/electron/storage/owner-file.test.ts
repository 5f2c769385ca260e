import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import {
  type Held,
  type Owner,
  type Taker,
  type TakingOptions,
  takeOwnership,
} from '../../../../electron/storage/owner-file.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { errorOf, failingAt, watchedFileSystem } from './faulty-file-system.ts';

const NAME = 'plan.lokaplan';
const OWNER = '.plan.lokaplan.lokaplan-owner';
const MINUTE = 60_000;

const anna: Taker = { by: 'anna', computer: 'LAPTOP7', program: 'a1', pid: process.pid };
const bertil: Taker = { by: 'bertil', computer: 'KONTOR', program: 'b1', pid: process.pid };

function plan(): string {
  return path.join(temporaryFolder(), NAME);
}

const ownerFile = (file: string) => path.join(path.dirname(file), OWNER);
const claimIn = async (file: string) => JSON.parse(await readFile(ownerFile(file), 'utf8'));

async function take(file: string, me: Taker, options: Partial<TakingOptions> = {}) {
  const lost: Owner[] = [];
  const taking = await takeOwnership(file, me, { onLost: (owner) => lost.push(owner), ...options });
  if (taking.ok) onTestFinished(() => taking.held?.release());
  return { ...taking, lost };
}

async function held(file: string, me: Taker, options: Partial<TakingOptions> = {}) {
  const taking = await take(file, me, options);
  if (!taking.ok || taking.held === undefined) throw new Error('not taken');
  return { held: taking.held as Held, lost: taking.lost };
}

/** Makes the owner file look as if it was refreshed `ms` ago. */
async function age(file: string, ms: number): Promise<void> {
  const then = new Date(Date.now() - ms);
  await utimes(ownerFile(file), then, then);
}

/** The claim of a process that is gone, on this computer. */
async function left(file: string, by = 'cecilia'): Promise<void> {
  const child = spawn(process.execPath, ['--eval', 'setTimeout(() => {}, 60000)']);
  if (child.pid === undefined) throw new Error('not started');
  await takeOwnership(file, { by, computer: 'LAPTOP7', program: 'c1', pid: child.pid }, { onLost: () => {} });
  child.kill('SIGKILL');
  await once(child, 'exit');
}

describe('taking', () => {
  test('lays a file beside the plan that says who, where and since when', async () => {
    const file = plan();
    const before = new Date().toISOString();
    await held(file, anna);
    const claim = await claimIn(file);
    expect(claim).toMatchObject({ format: 'lokaplan-owner', ...anna });
    expect(claim.since >= before && claim.since <= new Date().toISOString()).toBe(true);
    expect(await readdir(path.dirname(file))).toEqual([OWNER]);
  });

  test('what is held is refused to others, who are told', async () => {
    const file = plan();
    await held(file, anna);
    const { since } = await claimIn(file);
    for (const takeOver of [false, true]) {
      expect(await take(file, bertil, { takeOver })).toMatchObject({
        ok: false,
        owner: { by: 'anna', computer: 'LAPTOP7', since },
        stale: false,
      });
    }
    expect(await claimIn(file)).toMatchObject({ program: 'a1' });
    expect(await readdir(path.dirname(file))).toEqual([OWNER]);
  });

  test('what was released is free', async () => {
    const file = plan();
    const { held: first } = await held(file, anna);
    await first.release();
    expect(await readdir(path.dirname(file))).toEqual([]);
    await held(file, bertil);
    expect(await claimIn(file)).toMatchObject({ program: 'b1' });
  });

  test('a program that takes its own plan again has it once, however the first ends', async () => {
    const file = plan();
    const first = await held(file, anna);
    const second = await held(file, anna);
    await first.held.check();
    await first.held.release();
    expect(first.lost).toEqual([]);
    expect(await claimIn(file)).toMatchObject({ program: 'a1' });
    await second.held.release();
    expect(await readdir(path.dirname(file))).toEqual([]);
  });

  test('a symbolic link and what it points to are one plan', async () => {
    const file = plan();
    await writeFile(file, '');
    const link = path.join(temporaryFolder(), 'genväg.lokaplan');
    await symlink(file, link);
    await held(link, anna);
    expect(await take(file, bertil)).toMatchObject({ ok: false, owner: { by: 'anna' } });
  });

  test('a name as long as a name can be has room for its owner file', async () => {
    const file = path.join(temporaryFolder(), `${'å'.repeat(122)}.lokaplan`);
    await writeFile(file, '');
    await held(file, anna);
    expect(await take(file, bertil)).toMatchObject({ ok: false, owner: { by: 'anna' } });
  });

  test('of many who ask at once exactly one gets it', async () => {
    const file = plan();
    for (let round = 0; round < 20; round += 1) {
      const all = await Promise.all(
        Array.from({ length: 8 }, (_, i) => take(file, { ...anna, program: `p${i}` })),
      );
      const winners = all.filter(({ ok }) => ok);
      expect(winners).toHaveLength(1);
      for (const winner of winners) if (winner.ok) await winner.held?.release();
    }
  });

  test('it goes without where the folder takes no file', async () => {
    for (const code of ['EACCES', 'EROFS', 'EPERM', 'ENOSPC']) {
      const file = plan();
      const fs = watchedFileSystem((call, name) => {
        if ((call === 'open' && name?.startsWith(path.dirname(file))) || call === 'file.write')
          throw errorOf(code);
      });
      expect(await take(file, anna, { fs })).toMatchObject({ ok: true, held: undefined });
      expect(await readdir(path.dirname(file))).toEqual([]);
    }
    const nowhere = path.join(temporaryFolder(), 'borta', NAME);
    expect(await take(nowhere, anna)).toMatchObject({ ok: true, held: undefined });
  });

  test('a folder in the place of the owner file is left alone', async () => {
    const file = plan();
    await mkdir(ownerFile(file));
    expect(await take(file, anna, { takeOver: true })).toMatchObject({ ok: true, held: undefined });
    expect((await stat(ownerFile(file))).isDirectory()).toBe(true);
  });

  test('a disk that fails at any call neither throws nor leaves an empty owner file', async () => {
    for (let at = 1; at < 100; at += 1) {
      const file = plan();
      const disk = failingAt(at, 'EIO');
      const taking = await take(file, anna, { fs: disk.fs });
      expect(taking.ok).toBe(true);
      if (taking.ok && taking.held !== undefined)
        expect(await claimIn(file)).toMatchObject({ program: 'a1' });
      if (disk.failed === undefined) return;
    }
    throw new Error('never came to its end');
  });
});

describe('a stale owner', () => {
  test('is one whose process on this computer is gone, at once', async () => {
    const file = plan();
    await left(file);
    expect(await take(file, anna)).toMatchObject({ ok: false, owner: { by: 'cecilia' }, stale: true });
    await held(file, anna, { takeOver: true });
    expect(await claimIn(file)).toMatchObject({ program: 'a1' });
    expect(await readdir(path.dirname(file))).toEqual([OWNER]);
  });

  test.runIf(process.platform === 'linux')('is one whose number another process has by now', async () => {
    const file = plan();
    await held(file, { ...anna, program: 'x' });
    const claim = await claimIn(file);
    await writeFile(ownerFile(file), JSON.stringify({ ...claim, started: '1' }));
    expect(await take(file, bertil)).toMatchObject({ ok: false, stale: true });
  });

  test('is not one whose number means nothing here', async () => {
    const file = plan();
    await left(file);
    const { kernel: _, ...claim } = await claimIn(file);
    await writeFile(ownerFile(file), JSON.stringify({ ...claim, kernel: 'elsewhere', computer: 'LAPTOP7' }));
    expect(await take(file, anna)).toMatchObject({ ok: false, stale: false });
    await writeFile(ownerFile(file), JSON.stringify({ ...claim, computer: 'KONTOR' }));
    expect(await take(file, anna)).toMatchObject({ ok: false, stale: false });
  });

  test('is one who has not refreshed the file for two minutes', async () => {
    const file = plan();
    await held(file, anna);
    await age(file, 1.9 * MINUTE);
    expect(await take(file, bertil)).toMatchObject({ ok: false, stale: false });
    await age(file, 2.1 * MINUTE);
    expect(await take(file, bertil)).toMatchObject({ ok: false, stale: true });
    await age(file, -60 * MINUTE);
    expect(await take(file, bertil)).toMatchObject({ ok: false, stale: true });
  });

  test('is told by the clock of the folder, whatever ours says', async () => {
    const file = plan();
    await held(file, anna);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 24 * 60 * MINUTE });
    onTestFinished(() => void vi.useRealTimers());
    expect(await take(file, bertil)).toMatchObject({ ok: false, stale: false });
    vi.setSystemTime(Date.now() - 48 * 60 * MINUTE);
    expect(await take(file, bertil)).toMatchObject({ ok: false, stale: false });
  });

  test.each([
    ['an empty file', ''],
    ['no JSON', '{"format":"lokaplan-ow'],
    ['another format', '{"format":"annat"}'],
    ['a process that would be a group', JSON.stringify({ format: 'lokaplan-owner', ...anna, pid: -1 })],
    ['a date that is none', JSON.stringify({ format: 'lokaplan-owner', ...anna, turn: '', since: 'i går' })],
    ['a file far too large', `{"format":"${'x'.repeat(100_000)}"}`],
  ])('%s counts by its age, and nobody is named', async (_what, content) => {
    const file = plan();
    await writeFile(ownerFile(file), content);
    const fresh = await take(file, anna, { takeOver: true });
    expect(fresh).toMatchObject({ ok: false, owner: { by: '', computer: '' }, stale: false });
    await age(file, 3 * MINUTE);
    expect(await take(file, anna)).toMatchObject({ ok: false, stale: true });
    await held(file, anna, { takeOver: true });
    expect(await claimIn(file)).toMatchObject({ program: 'a1' });
  });

  test('one that is just being written is waited for', async () => {
    const file = plan();
    await writeFile(ownerFile(file), '');
    const claim = { format: 'lokaplan-owner', ...bertil, turn: 'b', since: new Date().toISOString() };
    setTimeout(() => void writeFile(ownerFile(file), JSON.stringify(claim)), 60);
    expect(await take(file, anna)).toMatchObject({ ok: false, owner: { by: 'bertil' } });
  });

  test('is taken over by exactly one of many, with no moment in which nobody has it', async () => {
    for (let round = 0; round < 20; round += 1) {
      const file = plan();
      await writeFile(ownerFile(file), '');
      await age(file, 3 * MINUTE);
      let gone = false;
      const fs = watchedFileSystem(() => {
        gone ||= !existsSync(ownerFile(file));
      });
      const all = await Promise.all(
        Array.from({ length: 8 }, (_, i) =>
          take(file, { ...anna, program: `p${i}` }, { takeOver: true, fs }),
        ),
      );
      const [winner, ...more] = all.flatMap((taking, i) => (taking.ok ? [i] : []));
      expect(more).toEqual([]);
      expect(await claimIn(file)).toMatchObject({ program: `p${winner}` });
      expect(gone).toBe(false);
      expect(await readdir(path.dirname(file))).toEqual([OWNER]);
    }
  });

  test('who comes back while being taken over keeps it', async () => {
    const file = plan();
    const { held: mine, lost } = await held(file, anna);
    await age(file, 3 * MINUTE);
    let refreshed = false;
    const fs = watchedFileSystem((call, name) => {
      if (call !== 'open' || refreshed || !name?.endsWith('-next')) return;
      refreshed = true;
      writeFileSync(ownerFile(file), readFileSync(ownerFile(file)));
    });
    expect(await take(file, bertil, { takeOver: true, fs })).toMatchObject({ ok: false, stale: false });
    expect(refreshed).toBe(true);
    await mine.check();
    expect(lost).toEqual([]);
  });

  test('a taker that was ended half-way stands in nobody’s way for long', async () => {
    const file = plan();
    await left(file);
    const next = `${ownerFile(file)}-next`;
    await writeFile(next, '');
    expect(await take(file, anna, { takeOver: true })).toMatchObject({ ok: false });
    const then = new Date(Date.now() - 3 * MINUTE);
    await utimes(next, then, then);
    await held(file, anna, { takeOver: true });
    expect(await readdir(path.dirname(file))).toEqual([OWNER]);
  });
});

describe('holding', () => {
  test('refreshes by writing, so that the folder’s clock is the one that counts', async () => {
    const file = plan();
    const { lost } = await held(file, anna, { refresh: 20 });
    const before = await readFile(ownerFile(file));
    await age(file, 3 * MINUTE);
    await expect.poll(async () => (await stat(ownerFile(file))).mtimeMs).toBeGreaterThan(Date.now() - MINUTE);
    expect(await readFile(ownerFile(file))).toEqual(before);
    expect(lost).toEqual([]);
  });

  test('one who slept and was taken over is told who it was, once, and removes nothing', async () => {
    const file = plan();
    const mine = await held(file, anna, { refresh: 1500 });
    await age(file, 3 * MINUTE);
    await held(file, bertil, { takeOver: true });
    await expect.poll(() => mine.lost).toMatchObject([{ by: 'bertil', computer: 'KONTOR' }]);
    await mine.held.check();
    await wait(1800);
    expect(mine.lost).toHaveLength(1);
    await mine.held.release();
    expect(await claimIn(file)).toMatchObject({ program: 'b1' });
  });

  test('one who releases before noticing removes nothing of the other’s', async () => {
    const file = plan();
    const mine = await held(file, anna);
    await age(file, 3 * MINUTE);
    await held(file, bertil, { takeOver: true });
    await mine.held.release();
    expect(await claimIn(file)).toMatchObject({ program: 'b1' });
    expect(mine.lost).toEqual([]);
  });

  test('an owner file that was removed or damaged is made again', async () => {
    const file = plan();
    const { held: mine, lost } = await held(file, anna, { staleAfter: 200 });
    await rm(ownerFile(file));
    await mine.check();
    expect(await claimIn(file)).toMatchObject({ program: 'a1' });
    await writeFile(ownerFile(file), 'x');
    await wait(250);
    await mine.check();
    expect(await claimIn(file)).toMatchObject({ program: 'a1' });
    expect(lost).toEqual([]);
  });

  test('someone else who took the place of a removed file is told', async () => {
    const file = plan();
    const mine = await held(file, anna);
    await rm(ownerFile(file));
    await held(file, bertil);
    await mine.held.check();
    expect(mine.lost).toMatchObject([{ by: 'bertil' }]);
  });

  test('a folder that is away for a while loses nothing', async () => {
    const folder = path.join(temporaryFolder(), 'disk');
    await mkdir(folder);
    const file = path.join(folder, NAME);
    const { held: mine, lost } = await held(file, anna);
    await rename(folder, `${folder}-2`);
    await mine.check();
    await rename(`${folder}-2`, folder);
    await mine.check();
    expect(lost).toEqual([]);
    expect(await take(file, bertil)).toMatchObject({ ok: false, stale: false });
  });

  test('released, it no longer refreshes', async () => {
    const file = plan();
    const { held: mine } = await held(file, anna, { refresh: 10 });
    await Promise.all([mine.check(), mine.release(), mine.check()]);
    await wait(60);
    expect(await readdir(path.dirname(file))).toEqual([]);
  });

  test('release tries again while another program has the file open', async () => {
    const file = plan();
    let busy = 3;
    const fs = watchedFileSystem((call) => {
      if (call === 'unlink' && busy-- > 0) throw errorOf('EBUSY');
    });
    const { held: mine } = await held(file, anna, { fs });
    await mine.release();
    expect(await readdir(path.dirname(file))).toEqual([]);
  });
});

test('a user with a name of any length and kind can own a plan', async () => {
  for (const by of ['', 'x'.repeat(5000), '😀'.repeat(150), '\u0001'.repeat(400), 'Åsa "Lokal" Öberg\n']) {
    const file = plan();
    await held(file, { ...anna, by, computer: by });
    const other = await take(file, { ...bertil, computer: os.hostname() });
    expect(other).toMatchObject({ ok: false, owner: { by: (await claimIn(file)).by }, stale: false });
  }
});
