import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { type Backup, type BackupKind, Backups } from '../../../../electron/storage/backups.ts';
import type { FileSystem } from '../../../../electron/storage/file-system.ts';
import { serialise } from '../../../../shared/file/serialise.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { errorOf, failingAt, watchedFileSystem } from './faulty-file-system.ts';
import { fileOf, PLAN, titled } from './plans.ts';

const OK = { ok: true, value: null };
const day = (n: number) => `2013-08-${String(n).padStart(2, '0')}T09:30:00.250Z`;
const LIMITS = { opening: 3, daily: 4, migration: 2, kept: 2 };

async function place(fs?: FileSystem) {
  const root = temporaryFolder();
  const file = path.join(root, 'LOKA – hösten 2013.lokaplan');
  await writeFile(file, serialise(fileOf()));
  const folder = path.join(root, 'backups');
  const backups = new Backups(folder, fs === undefined ? { limits: LIMITS } : { fs, limits: LIMITS });
  const kinds = async () => (await backups.list(file)).map(({ kind, at }) => `${at.slice(8, 10)} ${kind}`);
  return { root, file, folder, backups, kinds };
}

test('a kept state is listed and read, byte by byte as it was', async () => {
  const { file, folder, backups } = await place();
  const content = Buffer.from(`\ufeff${serialise(fileOf(titled(PLAN, 'before')))}`);
  expect(await backups.keep(file, 'opening', content, day(12))).toEqual(OK);
  const [backup, ...more] = await backups.list(file);
  expect(more).toEqual([]);
  expect(backup).toEqual({
    id: expect.stringMatching(/^[0-9a-z]{1,80}$/),
    kind: 'opening',
    at: day(12),
    bytes: content.length,
  });
  expect(await backups.read(file, backup?.id ?? '')).toMatchObject({
    ok: true,
    value: { plan: { event: { title: 'before' } } },
  });
  const [plan = ''] = await readdir(folder);
  expect(plan).toMatch(/^LOKA-hösten-2013-[0-9a-f]{16}$/);
  const [name = ''] = await readdir(path.join(folder, plan));
  expect(name).toMatch(/^2013-08-12T09\.30\.00\.250Z opening [0-9a-f]{8}\.lokaplan$/);
  expect(await readFile(path.join(folder, plan, name))).toEqual(content);
});

test('of each kind the oldest go when there are too many', async () => {
  const { file, backups, kinds } = await place();
  for (let n = 1; n <= 9; n += 1) {
    const kind: BackupKind = n === 2 || n === 3 ? 'kept' : 'opening';
    expect(await backups.keep(file, kind, `state ${n}`, day(n))).toEqual(OK);
  }
  expect(await kinds()).toEqual(['09 opening', '08 opening', '07 opening', '03 kept', '02 kept']);
});

test('never the newest goes, also when the clock was set back', async () => {
  const { file, backups, kinds } = await place();
  for (const n of [20, 21, 22, 3]) await backups.keep(file, 'opening', `state ${n}`, day(n));
  expect(await kinds()).toEqual(['22 opening', '21 opening', '03 opening']);
});

test('there is one a day, the first', async () => {
  const { file, backups } = await place();
  await backups.keep(file, 'daily', 'morning', '2013-08-12T07:00:00.000Z');
  await backups.keep(file, 'opening', 'noon', '2013-08-12T12:00:00.000Z');
  await backups.keep(file, 'daily', 'evening', '2013-08-12T19:00:00.000Z');
  await backups.keep(file, 'daily', 'next', '2013-08-13T07:00:00.000Z');
  expect((await backups.list(file)).map(({ at }) => at.slice(8, 13))).toEqual(['13T07', '12T12', '12T07']);
});

test('the same content is not kept twice in a row', async () => {
  const { file, backups, kinds } = await place();
  for (const [n, content] of ['a', 'a', 'b', 'a', 'a'].entries())
    await backups.keep(file, n === 1 ? 'daily' : 'opening', content, day(n + 1));
  expect(await kinds()).toEqual(['04 opening', '03 opening', '01 opening']);
});

test('what was put aside, or stood before a migration, does not go as an opening would', async () => {
  const { file, backups, kinds } = await place();
  await backups.keep(file, 'opening', 'a', day(1));
  await backups.keep(file, 'migration', 'a', day(2));
  expect(await kinds()).toEqual(['02 migration']);
  await backups.keep(file, 'kept', 'a', day(3));
  await backups.keep(file, 'opening', 'a', day(4));
  expect(await kinds()).toEqual(['03 kept']);
});

test('many at once follow each other', async () => {
  const { file, backups, kinds } = await place();
  const all = await Promise.all(
    [1, 2, 3, 4, 5].flatMap((n) => [
      backups.keep(file, 'opening', `state ${n}`, day(n)),
      backups.keep(file, 'daily', `state ${n}`, day(n)),
    ]),
  );
  expect(all).toEqual(Array(10).fill(OK));
  expect(await kinds()).toEqual(['05 opening', '04 opening', '03 opening']);
});

test('each plan has its own, by where it really is', async () => {
  const { root, file, backups } = await place();
  const same = path.join(root, 'elsewhere', path.basename(file));
  await mkdir(path.dirname(same));
  await writeFile(same, 'another plan of that name');
  await backups.keep(file, 'opening', 'a', day(1));
  expect(await backups.list(same)).toEqual([]);
  expect(await backups.list(`${root}/./elsewhere/../${path.basename(file)}`)).toHaveLength(1);
  const [{ id } = { id: '' }] = await backups.list(file);
  expect(await backups.read(same, id)).toMatchObject({ ok: false, problem: { code: 'missing' } });
  if (process.platform !== 'win32') {
    await symlink(file, path.join(root, 'link.lokaplan'));
    await symlink(root, path.join(root, 'folder'));
    expect(await backups.list(path.join(root, 'link.lokaplan'))).toHaveLength(1);
    expect(await backups.list(path.join(root, 'folder', path.basename(file)))).toHaveLength(1);
  }
  // When the plan is gone its earlier versions are what is wanted most.
  await rm(file);
  expect(await backups.list(file)).toHaveLength(1);
});

test('strangers in the folder are left alone, and what was cut short is swept', async () => {
  const { file, folder, backups } = await place();
  await backups.keep(file, 'opening', 'a', day(1));
  const [plan = ''] = await readdir(folder);
  const mine = path.join(folder, plan);
  await writeFile(path.join(mine, 'note.txt'), '');
  await writeFile(path.join(mine, '2013-08-30T09.30.00.000Z extra 00000000.lokaplan'), '');
  await writeFile(path.join(mine, '.2013.lokaplan-0123456789abcdef.tmp'), 'half a pl');
  await mkdir(path.join(mine, '2013-08-30T09.30.00.000Z opening 00000000.lokaplan'));
  await backups.keep(file, 'daily', 'b', day(2));
  expect(await backups.list(file)).toMatchObject([{ kind: 'daily' }, { kind: 'opening' }]);
  expect((await readdir(mine)).filter((name) => /txt|extra|tmp/.test(name)).sort()).toEqual([
    '2013-08-30T09.30.00.000Z extra 00000000.lokaplan',
    'note.txt',
  ]);
});

test('what cannot be read says so', async () => {
  const { root, file, folder, backups } = await place();
  expect(await backups.list(file)).toEqual([]);
  await backups.keep(file, 'kept', '{"format":"lokaplan","version":99}', day(1));
  await backups.keep(file, 'kept', '', day(2));
  const [empty, newer] = await backups.list(file);
  expect(await backups.read(file, newer?.id ?? '')).toMatchObject({ problem: { code: 'tooNew' } });
  expect(await backups.read(file, empty?.id ?? '')).toMatchObject({ problem: { code: 'empty' } });
  for (const id of ['', '..', '../../LOKA', `${empty?.id}x`])
    expect(await backups.read(file, id)).toMatchObject({ ok: false, problem: { code: 'missing' } });
  await rm(folder, { recursive: true });
  await writeFile(path.join(root, 'backups'), 'in the way');
  expect(await backups.list(file)).toEqual([]);
  expect(await backups.keep(file, 'kept', 'a', day(3))).toMatchObject({ ok: false });
});

test('a disk that fails at any call is told, or does not matter, and costs nothing that was kept', async () => {
  for (const code of ['ENOSPC', 'EACCES']) {
    for (let at = 1; ; at += 1) {
      const { file, folder, backups } = await place();
      for (let n = 2; n <= 3; n += 1) await backups.keep(file, 'opening', `state ${n}`, day(n));
      const failing = failingAt(at, code);
      const kept = await new Backups(folder, { fs: failing.fs, limits: LIMITS }).keep(
        file,
        'opening',
        'state 4',
        day(4),
      );
      if (failing.failed === undefined) {
        expect(at).toBeGreaterThan(10);
        break;
      }
      const listed = (await backups.list(file)).map((backup: Backup) => backup.at);
      const before = [day(3), day(2)];
      if (kept.ok && listed.length > 0) expect(listed.slice(0, 3)).toEqual([day(4), ...before]);
      else expect(listed).toEqual(expect.arrayContaining(before));
    }
  }
});

test('it is forced to the disk, and so are the folders that were made for it', async () => {
  const calls: string[] = [];
  const { root, file, folder, backups } = await place(
    watchedFileSystem((call, where) => {
      if (call === 'open' || call === 'file.sync') calls.push(call === 'open' ? (where ?? '') : 'sync');
    }),
  );
  await backups.keep(file, 'opening', 'a', day(1));
  const forced = calls.filter((_, i) => calls[i + 1] === 'sync');
  if (process.platform !== 'win32') {
    const [plan = ''] = await readdir(folder);
    expect(forced).toEqual(expect.arrayContaining([folder, root, path.join(folder, plan)]));
  }
  expect(calls.filter((call) => call === 'sync').length).toBeGreaterThanOrEqual(
    process.platform === 'win32' ? 1 : 4,
  );
});

test('a full disk is a problem of the plan, in words that name it', async () => {
  const { file, backups } = await place(
    watchedFileSystem((call) => {
      if (call === 'file.write') throw errorOf('ENOSPC');
    }),
  );
  expect(await backups.keep(file, 'opening', 'a', day(1))).toEqual({
    ok: false,
    problem: { code: 'diskFull', name: path.basename(file) },
  });
  expect(await backups.list(file)).toEqual([]);
});
