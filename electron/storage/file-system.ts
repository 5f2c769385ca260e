import { type BigIntStats, renameSync, statSync } from 'node:fs';
import fs from 'node:fs/promises';
import { errorCode } from './disk-problem.ts';

/** What storage asks of a disk: a small part of node:fs, so that tests can put a failing one in its place. */
export interface FileSystem {
  open(path: string, flags: string | number, mode?: number): Promise<OpenFile>;
  stat(path: string): Promise<FileStat>;
  lstat(path: string): Promise<FileStat>;
  readlink(path: string): Promise<string>;
  realpath(path: string): Promise<string>;
  access(path: string, mode: number): Promise<void>;
  readdir(path: string): Promise<string[]>;
  rename(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  mkdir(path: string, options: { readonly recursive: true }): Promise<unknown>;
  rmdir(path: string): Promise<void>;
  /** What is at `path` now, as far as its folder tells; undefined when nothing is there. */
  identify(path: string): Promise<FileIdentity | undefined>;
  /**
   * Renames `from` to `to` if what is at `to` is still `identity` (undefined: nothing), and answers whether it
   * did. Synchronous, so that nothing of this program comes between the look and the renaming.
   */
  replaceUnchanged(from: string, to: string, identity: FileIdentity | undefined): boolean;
}

export interface OpenFile {
  read(buffer: Uint8Array, offset: number, length: number): Promise<{ bytesRead: number }>;
  /** At `position` of the file, or on from where the last call ended. */
  write(
    buffer: Uint8Array,
    offset: number,
    length: number,
    position?: number,
  ): Promise<{ bytesWritten: number }>;
  stat(): Promise<FileStat>;
  chmod(mode: number): Promise<void>;
  chown(user: number, group: number): Promise<void>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

export interface FileStat {
  readonly size: number;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly mtimeMs: number;
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

/** What a folder tells of a file, for finding out whether it was written to or replaced since. */
export interface FileIdentity {
  /** The same as long as nothing has touched the file, if that would have come a step of the disk's clock later. */
  readonly key: string;
  /** How long the clock by which the disk dates its changes may stand still, in milliseconds. */
  readonly clockStep: number;
}

export const nodeFileSystem: FileSystem = {
  open: fs.open,
  stat: fs.stat,
  lstat: fs.lstat,
  readlink: fs.readlink,
  realpath: fs.realpath,
  access: fs.access,
  readdir: fs.readdir,
  rename: fs.rename,
  unlink: fs.unlink,
  mkdir: fs.mkdir,
  rmdir: (path) => fs.rmdir(path),
  async identify(path) {
    try {
      return identityOf(await fs.stat(path, { bigint: true }));
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return undefined;
      throw error;
    }
  },
  replaceUnchanged(from, to, identity) {
    const now = statSync(to, { bigint: true, throwIfNoEntry: false });
    if ((now && identityOf(now).key) !== identity?.key) return false;
    renameSync(from, to);
    return true;
  },
};

/** Dates in whole seconds are what a disk gives that has no finer ones: those of FAT go in steps of two. */
const COARSE_STEP = 2000;
/** Other disks date by the ticks of the system, of which the longest are 16 ms. */
const FINE_STEP = 30;
const SECOND = 1_000_000_000n;

/**
 * Of the path, and not of an open file: Windows tells the two differently. Some of its disks know no number of a
 * file (0), others use one anew; sizes and dates have to do there.
 */
function identityOf({ dev, ino, mode, size, mtimeNs, ctimeNs, birthtimeNs }: BigIntStats): FileIdentity {
  const coarse = mtimeNs % SECOND === 0n && ctimeNs % SECOND === 0n;
  return {
    key: [dev, ino, mode, size, mtimeNs, ctimeNs, birthtimeNs].join(' '),
    clockStep: coarse ? COARSE_STEP : FINE_STEP,
  };
}
