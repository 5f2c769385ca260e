import { chmod, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { StorageError } from '../../../../electron/storage/disk-problem.ts';
import { writeDurably } from '../../../../electron/storage/durable-write.ts';
import type { FileSystem } from '../../../../electron/storage/file-system.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { errorOf, failingAt, watchedFileSystem } from './faulty-file-system.ts';

const OLD = 'the old bytes';
const NEW = 'the new bytes, åäö, somewhat longer';
const posix = process.platform !== 'win32';

async function target(content = OLD): Promise<string> {
  const file = path.join(temporaryFolder(), 'plan.lokaplan');
  await writeFile(file, content);
  return file;
}

describe('writing', () => {
  test('makes a new file with exactly the content', async () => {
    const file = path.join(temporaryFolder(), 'Höst & vår.lokaplan');
    expect(await writeDurably(file, NEW)).toEqual({ ok: true, value: null });
    expect(await readFile(file, 'utf8')).toBe(NEW);
    expect(await readdir(path.dirname(file))).toEqual(['Höst & vår.lokaplan']);
  });

  test('replaces a longer file whole', async () => {
    const file = await target('x'.repeat(100_000));
    expect((await writeDurably(file, NEW)).ok).toBe(true);
    expect(await readFile(file, 'utf8')).toBe(NEW);
  });

  test('takes an empty content', async () => {
    const file = await target();
    expect((await writeDurably(file, new Uint8Array())).ok).toBe(true);
    expect((await stat(file)).size).toBe(0);
  });

  test('writes on after a short write', async () => {
    const file = await target();
    const fs = withWrites((length) => Math.min(length, 7));
    expect((await writeDurably(file, NEW, { fs })).ok).toBe(true);
    expect(await readFile(file, 'utf8')).toBe(NEW);
  });

  test.runIf(posix)('keeps the mode of the file it replaces, also against the umask', async () => {
    for (const mode of [0o600, 0o640, 0o664, 0o666]) {
      const file = await target();
      await chmod(file, mode);
      expect((await writeDurably(file, NEW)).ok).toBe(true);
      expect((await stat(file)).mode & 0o7777).toBe(mode);
    }
  });

  test.runIf(posix)('follows a symbolic link and keeps it', async () => {
    const file = await target();
    const link = path.join(path.dirname(file), 'link.lokaplan');
    await symlink('plan.lokaplan', link);
    expect((await writeDurably(link, NEW)).ok).toBe(true);
    expect(await readFile(file, 'utf8')).toBe(NEW);
    expect((await readdir(path.dirname(file))).sort()).toEqual(['link.lokaplan', 'plan.lokaplan']);
    const { lstat } = await import('node:fs/promises');
    expect((await lstat(link)).isSymbolicLink()).toBe(true);
  });

  test.runIf(posix)('makes the file that a dangling link points to', async () => {
    const folder = temporaryFolder();
    await mkdir(path.join(folder, 'elsewhere'));
    const link = path.join(folder, 'link.lokaplan');
    await symlink(path.join('elsewhere', 'plan.lokaplan'), link);
    expect((await writeDurably(link, NEW)).ok).toBe(true);
    expect(await readFile(path.join(folder, 'elsewhere', 'plan.lokaplan'), 'utf8')).toBe(NEW);
  });

  test('takes a name as long as the file system allows', async () => {
    const file = path.join(temporaryFolder(), `${'å'.repeat(123)}.lokaplan`);
    expect(await writeDurably(file, NEW)).toEqual({ ok: true, value: null });
    expect(await readFile(file, 'utf8')).toBe(NEW);
  });

  test.runIf(posix)('forces the file to the disk before the renaming, and the folder after it', async () => {
    const file = await target();
    const calls: string[] = [];
    await writeDurably(file, NEW, { fs: watchedFileSystem((call) => calls.push(call)) });
    const order = calls.filter((call) => ['file.write', 'file.sync', 'rename'].includes(call));
    expect(order).toEqual(['file.write', 'file.sync', 'rename', 'file.sync']);
  });
});

describe('what cannot be written', () => {
  test('a folder is said to be one', async () => {
    const folder = temporaryFolder();
    const problem = { code: 'isFolder', name: path.basename(folder) };
    expect(await writeDurably(folder, NEW)).toEqual({ ok: false, problem });
  });

  test('a folder that is not there is said', async () => {
    const file = path.join(temporaryFolder(), 'gone', 'plan.lokaplan');
    expect(await writeDurably(file, NEW)).toEqual({
      ok: false,
      problem: { code: 'folderMissing', name: 'gone' },
    });
  });

  test.runIf(posix)('a write-protected file is left alone, even by the superuser', async () => {
    const file = await target();
    await chmod(file, 0o444);
    const problem = { code: 'readOnly', name: 'plan.lokaplan' };
    expect(await writeDurably(file, NEW)).toEqual({ ok: false, problem });
    expect(await readFile(file, 'utf8')).toBe(OLD);
  });

  test.runIf(posix)('a ring of links is no file', async () => {
    const folder = temporaryFolder();
    await symlink('b', path.join(folder, 'a'));
    await symlink('a', path.join(folder, 'b'));
    expect(await writeDurably(path.join(folder, 'a'), NEW)).toMatchObject({
      ok: false,
      problem: { code: 'diskError' },
    });
  });

  test.each([
    ['ENOSPC', 'diskFull'],
    ['EDQUOT', 'diskFull'],
    ['EFBIG', 'diskFull'],
    ['EROFS', 'readOnly'],
    ['EACCES', 'noAccess'],
    ['EPERM', 'noAccess'],
    ['EBUSY', 'busy'],
    ['ETXTBSY', 'busy'],
    ['EIO', 'diskError'],
  ])('%s at the writing is told as %s, with the name but not the path', async (errno, code) => {
    const file = await target();
    const fs = watchedFileSystem((call) => {
      if (call === 'file.write') throw errorOf(errno);
    });
    const answer = await writeDurably(file, NEW, { fs });
    expect(answer).toMatchObject({ ok: false, problem: { code, name: 'plan.lokaplan' } });
    expect(JSON.stringify(answer)).not.toContain(path.dirname(file));
  });

  test('a disk that takes nothing more without saying so is a failure', async () => {
    const file = await target();
    expect((await writeDurably(file, NEW, { fs: withWrites(() => 0) })).ok).toBe(false);
    expect(await readFile(file, 'utf8')).toBe(OLD);
  });

  test('a disk that kept less than it said is a failure', async () => {
    const file = await target();
    const fs = withStat((stat) => ({
      ...stat,
      size: stat.size - 1,
      isFile: () => true,
      isDirectory: () => false,
    }));
    expect((await writeDurably(file, NEW, { fs })).ok).toBe(false);
    expect(await readFile(file, 'utf8')).toBe(OLD);
    expect(await readdir(path.dirname(file))).toEqual(['plan.lokaplan']);
  });

  test('what throws before the replacing leaves the file', async () => {
    const file = await target();
    const beforeReplacing = async () => {
      throw new StorageError({ code: 'changedOutside', name: 'plan.lokaplan' });
    };
    const answer = await writeDurably(file, NEW, { beforeReplacing });
    expect(answer).toEqual({ ok: false, problem: { code: 'changedOutside', name: 'plan.lokaplan' } });
    expect(await readFile(file, 'utf8')).toBe(OLD);
    expect(await readdir(path.dirname(file))).toEqual(['plan.lokaplan']);
  });
});

describe.each([true, false])('a failure at every call (target exists: %s)', (exists) => {
  test.each(['ENOSPC', 'EIO', 'EROFS', 'EACCES', 'EBUSY'])(
    '%s is never called a success, and nothing is half-written',
    async (code) => {
      let failures = 0;
      for (let at = 1; ; at += 1) {
        const file = exists ? await target() : path.join(temporaryFolder(), 'plan.lokaplan');
        if (exists) await chmod(file, 0o640);
        const disk = failingAt(at, code);
        const answer = await writeDurably(file, NEW, { fs: disk.fs });
        const found = await readFile(file, 'utf8').catch(() => undefined);
        const names = await readdir(path.dirname(file));
        const where = `${code} at call ${at}, ${disk.failed}`;
        if (disk.failed === undefined) {
          expect(answer.ok, where).toBe(true);
          expect(found).toBe(NEW);
          break;
        }
        failures += 1;
        const old = exists ? OLD : undefined;
        if (answer.ok) {
          // Only closing the folder may fail unnoticed: all was on the disk before.
          expect([disk.failed, found], where).toEqual(['file.close', NEW]);
        } else if (disk.failed === 'file.sync' && found === NEW) {
          // The folder could not be forced: the new bytes are whole and in place, but may not survive a power cut.
        } else {
          expect(found, where).toBe(old);
        }
        expect(names, where).toEqual(found === undefined ? [] : ['plan.lokaplan']);
      }
      expect(failures).toBeGreaterThan(8);
    },
  );
});

function withWrites(take: (length: number) => number): FileSystem {
  return withFiles((name, real) =>
    name === 'write'
      ? async (bytes: Uint8Array, offset: number, length: number) => {
          const some = take(length);
          return some === 0 ? { bytesWritten: 0 } : real(bytes, offset, some);
        }
      : real,
  );
}

function withStat(change: (stat: Awaited<ReturnType<FileSystem['stat']>>) => unknown): FileSystem {
  return withFiles((name, real) => (name === 'stat' ? async () => change((await real()) as never) : real));
}

type Method = (...args: unknown[]) => Promise<unknown>;

/** The real file system, with the methods of opened files replaced. */
function withFiles(replace: (name: string, real: Method) => unknown): FileSystem {
  const fs = watchedFileSystem(() => undefined);
  return {
    ...Object.fromEntries(
      (['stat', 'lstat', 'readlink', 'realpath', 'access', 'readdir', 'rename', 'unlink'] as const).map(
        (name) => [name, fs[name]],
      ),
    ),
    open: async (file: string, flags: string | number, mode?: number) => {
      const handle = await fs.open(file, flags, mode);
      return new Proxy(handle, {
        get: (_target, name) => replace(String(name), Reflect.get(handle, name) as Method),
      });
    },
  } as FileSystem;
}
