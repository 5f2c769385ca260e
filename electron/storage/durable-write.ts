import { constants } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { DiskProblem, PlanFileProblem, Result } from '../../shared/problem.ts';
import { diskProblem, errorCode, StorageError } from './disk-problem.ts';
import {
  type FileIdentity,
  type FileStat,
  type FileSystem,
  nodeFileSystem,
  type OpenFile,
} from './file-system.ts';
import { throughFolder } from './folder.ts';
import { temporaryFor } from './temporary.ts';

export interface DurableOptions {
  readonly fs?: FileSystem;
  /**
   * Looks at the target while the new content is written, and answers the identity of what may be replaced
   * (undefined: nothing is there). Asked again when that is no longer there at the moment of replacing. Throwing
   * leaves the target as it is. Without it, whatever is there is replaced.
   */
  readonly mayReplace?: ((target: string) => Promise<FileIdentity | undefined>) | undefined;
  /** Called once if another program holds the target, so that the replacing has to wait for it. */
  readonly onWaiting?: (() => void) | undefined;
  readonly patience?: Patience;
}

/** How long is waited for a file that another program holds, in milliseconds, and by which clock. */
export interface Patience {
  readonly most: number;
  now(): number;
  sleep(milliseconds: number): Promise<unknown>;
}

export const PATIENCE: Patience = { most: 10_000, now: () => performance.now(), sleep: setTimeout };

/** The pauses between attempts, in milliseconds: each is twice the one before, up to the longest. */
const FIRST_PAUSE = 10;
const LONGEST_PAUSE = 1000;

/** What a file answers while another program holds it: its folder let us write a moment ago. */
const HOLDING: readonly string[] = ['EPERM', 'EACCES', 'EBUSY'];

/**
 * Makes `file` hold exactly `content`, or leaves it as it was. An ok answer means that the new bytes survive a
 * power cut. They are written to a temporary file beside the target, forced to the disk, counted, and renamed
 * over it. A symbolic link stays and what it points to is replaced; mode and owner of the target are kept
 * (access lists and extended attributes are not). While another program holds the target, as programs do on
 * Windows and on network disks, the replacing is tried again for ten seconds; then the problem is `busy`. Never
 * throws.
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
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    // Begun while the disk is asked: the name is another only for a symbolic link.
    const [place, temporary] = await Promise.all([placeOf(fs, file), temporaryFor(file)]);
    const direct = place.target === file;
    await replace(fs, place, direct ? temporary : await temporaryFor(place.target), bytes, options);
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
  { target, replaced }: Place,
  temporary: string,
  bytes: Uint8Array,
  options: DurableOptions,
): Promise<void> {
  let settled: Promise<unknown> | undefined;
  try {
    const handle = await fs.open(temporary, 'wx', modeToBegin(replaced));
    // Side by side, because they have nothing to do with each other and take about as long.
    const filled = fillNew(handle, bytes, replaced);
    const examined = options.mayReplace?.(target);
    settled = Promise.allSettled([filled, examined]);
    await throughFolder(fs, path.dirname(target), async () => {
      await filled;
      await rename(fs, temporary, target, examined, options);
    });
  } catch (error) {
    // Nothing goes on after the answer.
    await settled;
    // After the renaming there is nothing by this name, and that is as good.
    await fs.unlink(temporary).catch(() => undefined);
    throw error;
  }
}

/** Writes a new file, forces it to the disk, and lets go of it. */
async function fillNew(handle: OpenFile, bytes: Uint8Array, replaced: FileStat | undefined): Promise<void> {
  try {
    // Neither goes on after this.
    const done = await Promise.allSettled([
      fill(handle, bytes),
      replaced && keepOwnerAndMode(handle, replaced),
    ]);
    for (const part of done) if (part.status === 'rejected') throw part.reason;
    const [{ size }] = await Promise.all([handle.stat(), handle.sync()]);
    if (size !== bytes.length) throw new Error(`${size} / ${bytes.length} B`);
  } catch (error) {
    await handle.close().catch(() => undefined);
    throw error;
  }
  const closed = handle.close();
  // Elsewhere an open file can be renamed, and closing it can no longer fail in a way that matters.
  if (process.platform === 'win32') await closed;
  else closed.catch(() => undefined);
}

/** For a file of somebody else's, only what its owner will be given too may be open to others meanwhile. */
function modeToBegin(replaced: FileStat | undefined): number {
  if (replaced === undefined) return 0o666;
  const own = replaced.uid === process.getuid?.() && replaced.gid === process.getgid?.();
  return own ? replaced.mode & 0o777 : 0o600;
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

/** Renames `from` over `to` once nobody holds either, if what is at `to` may be replaced. */
async function rename(
  fs: FileSystem,
  from: string,
  to: string,
  examined: Promise<FileIdentity | undefined> | undefined,
  { mayReplace, onWaiting, patience = PATIENCE }: DurableOptions,
): Promise<void> {
  const until = patience.now() + patience.most;
  let seen = examined;
  let held: unknown;
  for (let pause = FIRST_PAUSE; ; pause = Math.min(2 * pause, LONGEST_PAUSE)) {
    try {
      if (mayReplace === undefined) return await fs.rename(from, to);
      if (fs.replaceUnchanged(from, to, await seen)) return;
    } catch (error) {
      if (!HOLDING.includes(errorCode(error) ?? '')) throw error;
      if (held === undefined) onWaiting?.();
      held = error;
    }
    if (patience.now() + pause > until)
      throw new StorageError({ code: 'busy', name: path.basename(to) }, held);
    await patience.sleep(pause);
    seen = mayReplace?.(to);
  }
}

/** Where a file is really written, and what is there and may be replaced; undefined when nothing is. */
interface Place {
  readonly target: string;
  readonly replaced: FileStat | undefined;
}

async function placeOf(fs: FileSystem, file: string): Promise<Place> {
  // Asked in one go, though what the first finds is the better reason.
  const [place, refused] = await Promise.all([
    followLinks(fs, file),
    unlessMissing(fs.access(file, constants.W_OK)).then(
      () => undefined,
      (error: unknown) => ({ error }),
    ),
  ]);
  const stat = place.replaced;
  if (stat !== undefined) {
    const name = path.basename(file);
    if (stat.isDirectory()) throw new StorageError({ code: 'isFolder', name });
    if (!stat.isFile()) throw new StorageError({ code: 'diskError', name, detail: 'no regular file' });
    // Renaming would go past a write protection that the user has set on the file itself.
    if ((stat.mode & 0o222) === 0) throw new StorageError({ code: 'readOnly', name });
  }
  if (refused !== undefined) throw refused.error;
  return place;
}

/** What `file` leads to when it is a symbolic link, also to a file that is not there; else `file` itself. */
async function followLinks(fs: FileSystem, file: string): Promise<Place> {
  let target = file;
  for (let step = 0; step < 40; step += 1) {
    const stat = await unlessMissing(fs.lstat(target));
    if (!stat?.isSymbolicLink()) return { target, replaced: stat };
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
