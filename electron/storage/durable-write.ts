import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import path from 'node:path';
import type { DiskProblem, PlanFileProblem, Result } from '../../shared/problem.ts';
import { diskProblem, errorCode, StorageError } from './disk-problem.ts';
import { type FileStat, type FileSystem, nodeFileSystem, type OpenFile } from './file-system.ts';
import { temporaryFor } from './temporary.ts';

export interface DurableOptions {
  readonly fs?: FileSystem;
  /** Called when all is written and the target is about to be replaced. Throwing leaves the target as it is. */
  readonly beforeReplacing?: (target: string) => Promise<void>;
}

/**
 * Makes `file` hold exactly `content`, or leaves it as it was. An ok answer means that the new bytes survive a
 * power cut. They are written to a temporary file beside the target, forced to the disk, counted, and renamed
 * over it. A symbolic link stays and what it points to is replaced; mode and owner of the target are kept
 * (access lists and extended attributes are not). Never throws.
 *
 * One failure comes after the replacing: when the folder cannot be forced to the disk, the new bytes are in
 * place and whole, but the answer is a problem, because a power cut could still bring back the old ones.
 */
export async function writeDurably(
  file: string,
  content: string | Uint8Array,
  options: DurableOptions = {},
): Promise<Result<null, DiskProblem | PlanFileProblem>> {
  const fs = options.fs ?? nodeFileSystem;
  try {
    const target = await followLinks(fs, file);
    const replaced = await replaceable(fs, target);
    await replace(
      fs,
      target,
      typeof content === 'string' ? Buffer.from(content) : content,
      replaced,
      options,
    );
    return { ok: true, value: null };
  } catch (error) {
    const problem = diskProblem(error, file);
    // A file that is not there yet can be written; what is missing then is the folder.
    const folder = path.basename(path.dirname(file));
    return {
      ok: false,
      problem: problem.code === 'missing' ? { code: 'folderMissing', name: folder } : problem,
    };
  }
}

async function replace(
  fs: FileSystem,
  target: string,
  bytes: Uint8Array,
  replaced: FileStat | undefined,
  { beforeReplacing }: DurableOptions,
): Promise<void> {
  const temporary = temporaryFor(target, randomBytes(8).toString('hex'));
  const handle = await fs.open(temporary, 'wx', replaced === undefined ? 0o666 : 0o600);
  try {
    try {
      await fill(handle, bytes);
      if (replaced !== undefined) await keepOwnerAndMode(handle, replaced);
      await handle.sync();
      const { size } = await handle.stat();
      if (size !== bytes.length) throw new Error(`${size} / ${bytes.length} B`);
    } finally {
      await handle.close();
    }
    await throughFolder(fs, target, async () => {
      await beforeReplacing?.(target);
      await rename(fs, temporary, target);
    });
  } catch (error) {
    // After the renaming there is nothing by this name, and that is as good.
    await fs.unlink(temporary).catch(() => undefined);
    throw error;
  }
}

async function fill(handle: OpenFile, bytes: Uint8Array): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, written, bytes.length - written);
    if (bytesWritten === 0) throw new Error(`${written} / ${bytes.length} B`);
    written += bytesWritten;
  }
}

async function keepOwnerAndMode(handle: OpenFile, replaced: FileStat): Promise<void> {
  const made = await handle.stat();
  if (made.uid !== replaced.uid || made.gid !== replaced.gid) {
    // Only the superuser may give files away; in a shared folder the file then belongs to who saved last.
    await handle.chown(replaced.uid, replaced.gid).catch((error) => {
      if (errorCode(error) !== 'EPERM') throw error;
    });
  }
  // After the owner: a change of owner clears bits of the mode.
  if ((made.mode & 0o7777) !== (replaced.mode & 0o7777)) await handle.chmod(replaced.mode & 0o7777);
}

async function rename(fs: FileSystem, from: string, to: string): Promise<void> {
  try {
    await fs.rename(from, to);
  } catch (error) {
    // The folder let us write a moment ago: on Windows this is what a file held open by another program answers.
    const code = process.platform === 'win32' ? errorCode(error) : undefined;
    if (code === 'EPERM' || code === 'EACCES')
      throw new StorageError({ code: 'busy', name: path.basename(to) }, error);
    throw error;
  }
}

/** Runs `change`, which changes an entry of target's folder, and forces the folder to the disk. */
async function throughFolder(fs: FileSystem, target: string, change: () => Promise<void>): Promise<void> {
  // Windows has no way to force a folder; its renaming is journalled by the file system.
  if (process.platform === 'win32') return change();
  const folder = await fs.open(path.dirname(target), 'r');
  try {
    await change();
    await folder.sync().catch((error) => {
      // Some network file systems cannot do it at all.
      if (!['EINVAL', 'ENOTSUP', 'ENOSYS'].includes(errorCode(error) ?? '')) throw error;
    });
  } finally {
    await folder.close().catch(() => undefined);
  }
}

/** What is at `target` and may be replaced; undefined when nothing is there. */
async function replaceable(fs: FileSystem, target: string): Promise<FileStat | undefined> {
  const stat = await unlessMissing(fs.stat(target));
  if (stat === undefined) return undefined;
  const name = path.basename(target);
  if (stat.isDirectory()) throw new StorageError({ code: 'isFolder', name });
  if (!stat.isFile()) throw new StorageError({ code: 'diskError', name, detail: 'no regular file' });
  // Renaming would go past a write protection that the user has set on the file itself.
  if ((stat.mode & 0o222) === 0) throw new StorageError({ code: 'readOnly', name });
  await fs.access(target, constants.W_OK);
  return stat;
}

/** The path that `file` leads to when it is a symbolic link, also to a file that is not there; else `file`. */
async function followLinks(fs: FileSystem, file: string): Promise<string> {
  let target = file;
  for (let step = 0; step < 40; step += 1) {
    const stat = await unlessMissing(fs.lstat(target));
    if (stat === undefined || !stat.isSymbolicLink()) return target;
    target = path.resolve(await fs.realpath(path.dirname(target)), await fs.readlink(target));
  }
  throw new StorageError({ code: 'diskError', name: path.basename(file), detail: 'ELOOP' });
}

async function unlessMissing<T>(promise: Promise<T>): Promise<T | undefined> {
  try {
    return await promise;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
