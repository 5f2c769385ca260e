import { writeFileSync } from 'node:fs';
import {
  appendFile,
  chmod,
  mkdir,
  readdir,
  readFile,
  rename,
  stat,
  symlink,
  truncate,
  unlink,
  utimes,
  writeFile,
} from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { StorageError } from '../../../../electron/storage/disk-problem.ts';
import { writeDurably } from '../../../../electron/storage/durable-write.ts';
import { type FileSystem, nodeFileSystem } from '../../../../electron/storage/file-system.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { errorOf, failingAt, impatient, watchedFileSystem } from './faulty-file-system.ts';

const OLD = 'the old bytes';
const NEW = 'the new bytes, åäö, somewhat longer';
const NAME = 'plan.lokaplan';
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

  test('what throws when the target is looked at leaves the file', async () => {
    const file = await target();
    const mayReplace = async () => {
      throw new StorageError({ code: 'changedOutside', name: 'plan.lokaplan' });
    };
    const answer = await writeDurably(file, NEW, { mayReplace });
    expect(answer).toEqual({ ok: false, problem: { code: 'changedOutside', name: 'plan.lokaplan' } });
    expect(await readFile(file, 'utf8')).toBe(OLD);
    expect(await readdir(path.dirname(file))).toEqual(['plan.lokaplan']);
  });
});

describe('a target that is looked at first', () => {
  const { identify } = nodeFileSystem;

  test('is replaced when it is still what was seen', async () => {
    const file = await target();
    expect(await writeDurably(file, NEW, { mayReplace: identify })).toEqual({ ok: true, value: null });
    expect(await readFile(file, 'utf8')).toBe(NEW);
  });

  test('that is not there may be said to be expected so', async () => {
    const file = path.join(temporaryFolder(), NAME);
    const mayReplace = async () => undefined;
    expect((await writeDurably(file, NEW, { mayReplace })).ok).toBe(true);
    expect(await readFile(file, 'utf8')).toBe(NEW);
    const patience = impatient();
    expect(await writeDurably(file, 'newer', { mayReplace, patience })).toMatchObject({ ok: false });
    expect(await readFile(file, 'utf8')).toBe(NEW);
  });

  /** What another program may do to the file between the look at it and its replacing. */
  const interferences: [string, (file: string) => Promise<void>][] = [
    ['written to', (file) => appendFile(file, 'theirs')],
    ['written anew with the same size', (file) => writeFile(file, OLD.toUpperCase())],
    ['cut to nothing', (file) => truncate(file)],
    [
      'replaced by another',
      async (file) => {
        await writeFile(`${file}.theirs`, OLD.toUpperCase());
        await rename(`${file}.theirs`, file);
      },
    ],
    [
      'replaced by an older copy with all its dates',
      async (file) => {
        const { atime, mtime } = await stat(file);
        await writeFile(`${file}.theirs`, OLD.toUpperCase());
        await utimes(`${file}.theirs`, atime, mtime);
        await rename(`${file}.theirs`, file);
      },
    ],
    ['removed', (file) => unlink(file)],
  ];
  test.each(interferences)('is looked at again when it has been %s since', async (_what, interfere) => {
    const file = await target();
    // The look comes a step of the disk's clock after the writing, as the adapter sees to.
    await setTimeout(30);
    let looks = 0;
    let met: string | undefined;
    const answer = await writeDurably(file, NEW, {
      patience: impatient(),
      mayReplace: async (place) => {
        looks += 1;
        const seen = await identify(place);
        met = await readFile(place, 'utf8').catch(() => undefined);
        if (looks === 1) await interfere(place);
        return seen;
      },
    });
    expect(answer.ok).toBe(true);
    expect(looks).toBe(2);
    expect(met).not.toBe(OLD);
    expect(await readFile(file, 'utf8')).toBe(NEW);
  });
});

describe('a target that another program holds', () => {
  const held = (times: number, code: string) => {
    let left = times;
    return watchedFileSystem((call) => {
      if (call === 'rename' && left-- > 0) throw errorOf(code);
    });
  };
  const ways = [undefined, nodeFileSystem.identify];

  test.each(['EPERM', 'EACCES', 'EBUSY'])(
    'is replaced when it lets go (%s), and the wait is told once',
    async (code) => {
      for (const mayReplace of ways) {
        const file = await target();
        let told = 0;
        const onWaiting = () => {
          told += 1;
        };
        const patience = impatient();
        const answer = await writeDurably(file, NEW, { fs: held(4, code), mayReplace, onWaiting, patience });
        expect(answer).toEqual({ ok: true, value: null });
        expect(await readFile(file, 'utf8')).toBe(NEW);
        expect(told).toBe(1);
        expect(patience.waited).toBe(10 + 20 + 40 + 80);
      }
    },
  );

  test.each(['EPERM', 'EACCES', 'EBUSY'])(
    'for more than ten seconds is said to be busy (%s)',
    async (code) => {
      for (const mayReplace of ways) {
        const file = await target();
        const patience = impatient();
        const fs = held(Number.POSITIVE_INFINITY, code);
        expect(await writeDurably(file, NEW, { fs, mayReplace, patience })).toEqual({
          ok: false,
          problem: { code: 'busy', name: NAME },
        });
        expect(patience.waited).toBeGreaterThan(9000);
        expect(patience.waited).toBeLessThanOrEqual(10_000);
        expect(await readFile(file, 'utf8')).toBe(OLD);
        expect(await readdir(path.dirname(file))).toEqual([NAME]);
      }
    },
  );

  test('and changed before letting go is looked at again', async () => {
    const file = await target();
    let looks = 0;
    const fs = watchedFileSystem((call) => {
      if (call !== 'rename' || looks > 1) return;
      writeFileSync(file, 'theirs');
      throw errorOf('EBUSY');
    });
    const mayReplace = async (place: string) => {
      looks += 1;
      if ((await readFile(place, 'utf8')) !== OLD)
        throw new StorageError({ code: 'changedOutside', name: NAME });
      return nodeFileSystem.identify(place);
    };
    const answer = await writeDurably(file, NEW, { fs, mayReplace, patience: impatient() });
    expect(answer).toEqual({ ok: false, problem: { code: 'changedOutside', name: NAME } });
    expect(await readFile(file, 'utf8')).toBe('theirs');
  });

  test('by the real clock is waited for without keeping the program from its work', async () => {
    const file = await target();
    let letGo = false;
    const fs = watchedFileSystem((call) => {
      if (call === 'rename' && !letGo) throw errorOf('EPERM');
    });
    const writing = writeDurably(file, NEW, { fs });
    await setTimeout(100);
    letGo = true;
    expect((await writing).ok).toBe(true);
  });
});

describe.each([OLD, undefined])('a failure at every call (at first there is: %s)', (old) => {
  test.each(['ENOSPC', 'EIO', 'EROFS', 'EACCES', 'EBUSY'])(
    '%s is never called a success, and nothing is half-written',
    async (code) => {
      let failures = 0;
      for (let at = 1; ; at += 1) {
        const file = old === undefined ? path.join(temporaryFolder(), NAME) : await target(old);
        if (old !== undefined) await chmod(file, 0o640);
        const disk = failingAt(at, code);
        const { ok } = await writeDurably(file, NEW, { fs: disk.fs, patience: impatient() });
        const found = await readFile(file, 'utf8').catch(() => undefined);
        const where = `${code} at call ${at}, ${disk.failed}`;
        expect(await readdir(path.dirname(file)), where).toEqual(found === undefined ? [] : [NAME]);
        if (disk.failed === undefined) {
          expect([ok, found], where).toEqual([true, NEW]);
          break;
        }
        failures += 1;
        expect(possible(disk.failed, code, old), where).toContainEqual([ok, found]);
      }
      expect(failures).toBeGreaterThan(8);
    },
  );

  /** What may be answered and found in the end after `call` has failed once. */
  function possible(call: string, code: string, before: string | undefined): [boolean, string | undefined][] {
    const unchanged: [boolean, string | undefined] = [false, before];
    // All was on the disk before the folder was closed.
    if (call === 'file.close') return [unchanged, [true, NEW]];
    // The folder could not be forced: the new bytes are whole and in place, but may not survive a power cut.
    if (call === 'file.sync') return [unchanged, [false, NEW]];
    // A file that is held is waited for.
    if (call === 'rename' && ['EACCES', 'EBUSY'].includes(code)) return [[true, NEW]];
    return [unchanged];
  }
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
    ...nodeFileSystem,
    open: async (file, flags, mode) => {
      const handle = await fs.open(file, flags, mode);
      return new Proxy(handle, {
        get: (_target, name) => replace(String(name), Reflect.get(handle, name) as Method),
      });
    },
  };
}
