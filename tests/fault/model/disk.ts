import { constants } from 'node:fs';
import path from 'node:path';
import type { FileStat, FileSystem, OpenFile } from '../../../electron/storage/file-system.ts';
import { errorOf } from '../../unit/electron/storage/faulty-file-system.ts';
import { type Crashed, crashesOf } from './crash.ts';
import {
  type Folder,
  folder,
  type Inode,
  isFolder,
  type Link,
  type RegularFile,
  regularFile,
} from './inode.ts';

/**
 * A disk in memory that keeps no more than it has to: what was not forced to it may be there after a crash, or
 * not, or in part. POSIX paths. `crashes` gives every state that a crash at this moment can leave.
 */
export class ModelDisk implements FileSystem {
  /** Called after everything that changes what a crash can leave. */
  onStep: () => void = () => undefined;
  /** The number, from 0, of a sync that does nothing though it answers well. */
  ignored: number | undefined;
  readonly #root: Folder = folder();
  #syncs = 0;
  #changes = 0;

  /** `contents` by path; all of them, and the folders they lie in, are safe on the disk. */
  constructor(contents: { readonly [path: string]: string | Uint8Array } = {}) {
    for (const [file, content] of Object.entries(contents))
      this.#lay(file, regularFile(Buffer.from(content), 0o640));
  }

  /** The disk as it is found after a crash. */
  static after(crash: Crashed): ModelDisk {
    const disk = new ModelDisk();
    for (const name of crash.folders) disk.#lay(name, folder());
    for (const [file, { bytes, mode }] of crash.files) disk.#lay(file, regularFile(Buffer.from(bytes), mode));
    for (const [link, target] of crash.links) disk.#lay(link, { kind: 'link', target });
    return disk;
  }

  /** Lays a symbolic link at `name`, safe on the disk. */
  link(target: string, name: string): void {
    this.#lay(name, { kind: 'link', target });
  }

  /** How many syncs there have been. */
  get syncs(): number {
    return this.#syncs;
  }

  crashes(): Iterable<Crashed> {
    return crashesOf(this.#root);
  }

  async open(file: string, flags: string | number, mode = 0o666): Promise<OpenFile> {
    const making = typeof flags === 'string' && /^[wa]/.test(flags);
    let inode = this.#find(file);
    if (inode !== undefined && typeof flags === 'string' && flags.includes('x')) throw errorOf('EEXIST');
    if (inode === undefined) {
      if (!making) throw errorOf('ENOENT');
      inode = regularFile(Buffer.alloc(0), mode & ~0o022);
      inode.forced = undefined;
      this.#setEntry(file, inode);
    } else if (making && inode.kind === 'file' && flags === 'w') {
      this.#put(inode, Buffer.alloc(0));
    }
    if (inode.kind === 'folder' && flags !== 'r' && flags !== constants.O_RDONLY && making)
      throw errorOf('EISDIR');
    return this.#handle(inode as RegularFile | Folder, flags === 'a' || flags === 'ax');
  }

  async stat(file: string): Promise<FileStat> {
    return statOf(this.#existing(file));
  }

  async lstat(file: string): Promise<FileStat> {
    return statOf(this.#existing(file, false));
  }

  async readlink(file: string): Promise<string> {
    const inode = this.#existing(file, false);
    if (inode.kind !== 'link') throw errorOf('EINVAL');
    return inode.target;
  }

  async realpath(file: string): Promise<string> {
    this.#existing(file);
    return this.#real(file);
  }

  async access(file: string): Promise<void> {
    this.#existing(file);
  }

  async readdir(name: string): Promise<string[]> {
    const inode = this.#existing(name);
    if (inode.kind !== 'folder') throw errorOf('ENOTDIR');
    return [...inode.entries.keys()];
  }

  async rename(from: string, to: string): Promise<void> {
    this.#rename(from, to);
  }

  async unlink(file: string): Promise<void> {
    if (this.#existing(file, false).kind === 'folder') throw errorOf('EISDIR');
    this.#setEntry(file, undefined);
  }

  async mkdir(name: string): Promise<void> {
    const parent = path.posix.dirname(name);
    if (this.#find(parent) === undefined) await this.mkdir(parent);
    if (this.#find(name) === undefined) this.#setEntry(name, folder());
  }

  async rmdir(name: string): Promise<void> {
    const inode = this.#existing(name);
    if (inode.kind !== 'folder') throw errorOf('ENOTDIR');
    if (inode.entries.size > 0) throw errorOf('ENOTEMPTY');
    this.#setEntry(name, undefined);
  }

  async identify(file: string): ReturnType<FileSystem['identify']> {
    const key = this.#key(file);
    // Its clock moves with every change.
    return key === undefined ? undefined : { key, clockStep: 0 };
  }

  replaceUnchanged(...[from, to, identity]: Parameters<FileSystem['replaceUnchanged']>): boolean {
    if (this.#key(to) !== identity?.key) return false;
    this.#rename(from, to);
    return true;
  }

  #key(file: string): string | undefined {
    const inode = this.#find(file);
    return inode && `${this.#numberOf(inode)} ${inode.kind === 'file' ? inode.changed : 0}`;
  }

  readonly #numbers = new Map<Inode, number>();
  #numberOf(inode: Inode): number {
    const number = this.#numbers.get(inode) ?? this.#numbers.size + 1;
    this.#numbers.set(inode, number);
    return number;
  }

  #rename(from: string, to: string): void {
    const inode = this.#existing(from, false);
    if (isFolder(this.#find(to)) && inode.kind !== 'folder') throw errorOf('EISDIR');
    // A renaming is told as its two halves, and not even these are sure to reach the disk together.
    this.#setEntry(to, inode);
    this.#setEntry(from, undefined);
  }

  #handle(inode: RegularFile | Folder, appending: boolean): OpenFile {
    let at = 0;
    const file = (): RegularFile => {
      if (inode.kind !== 'file') throw errorOf('EISDIR');
      return inode;
    };
    return {
      read: async (buffer, offset, length) => {
        const piece = file().bytes.subarray(at, at + length);
        buffer.set(piece, offset);
        at += piece.length;
        return { bytesRead: piece.length };
      },
      write: async (buffer, offset, length, position) => {
        const { bytes } = file();
        const start = appending ? bytes.length : (position ?? at);
        const grown = Buffer.alloc(Math.max(bytes.length, start + length));
        grown.set(bytes);
        grown.set(buffer.subarray(offset, offset + length), start);
        if (position === undefined) at = start + length;
        this.#put(file(), grown);
        return { bytesWritten: length };
      },
      stat: async () => statOf(inode),
      chmod: async (mode) => {
        file().mode = mode;
        this.onStep();
      },
      chown: async () => undefined,
      sync: async () => {
        this.#syncs += 1;
        if (this.#syncs - 1 === this.ignored) return;
        if (inode.kind === 'file') inode.forced = { bytes: inode.bytes, mode: inode.mode };
        else inode.unsure.clear();
        this.onStep();
      },
      close: async () => undefined,
    };
  }

  #put(inode: RegularFile, bytes: Buffer): void {
    inode.bytes = bytes;
    inode.changed = ++this.#changes;
    this.onStep();
  }

  /** Changes an entry of a folder, which a crash may leave as it is or as it ever was since its last sync. */
  #setEntry(name: string, inode: Inode | undefined): void {
    const parent = this.#existing(path.posix.dirname(name));
    if (parent.kind !== 'folder') throw errorOf('ENOTDIR');
    const base = path.posix.basename(name);
    const before = parent.unsure.get(base) ?? [parent.entries.get(base)];
    parent.unsure.set(base, [...before, inode]);
    if (inode === undefined) parent.entries.delete(base);
    else parent.entries.set(base, inode);
    this.onStep();
  }

  /** Puts `inode` at `name`, with the folders on the way, as if it had always been there. */
  #lay(name: string, inode: Inode): void {
    let parent = this.#root;
    for (const part of path.posix.dirname(name).split('/').filter(Boolean)) {
      const next = parent.entries.get(part) ?? folder();
      if (next.kind !== 'folder') throw errorOf('ENOTDIR');
      parent.entries.set(part, next);
      parent = next;
    }
    const base = path.posix.basename(name);
    if (base !== '' && !parent.entries.has(base)) parent.entries.set(base, inode);
  }

  #existing(file: string, follow = true): Inode {
    const inode = this.#find(file, follow);
    if (inode === undefined) throw errorOf('ENOENT');
    return inode;
  }

  #find(file: string, follow = true): Inode | undefined {
    const real = follow ? this.#real(file) : file;
    let inode: Inode | undefined = this.#root;
    const parts = path.posix.normalize(real).split('/').filter(Boolean);
    for (const [i, part] of parts.entries()) {
      if (inode?.kind === 'link') inode = this.#find(`/${parts.slice(0, i).join('/')}`);
      if (inode?.kind !== 'folder') return undefined;
      inode = inode.entries.get(part);
    }
    return inode;
  }

  /** `file` with the symbolic links at its end followed. */
  #real(file: string): string {
    const inode = this.#find(file, false);
    if (inode?.kind !== 'link') return path.posix.normalize(file);
    return this.#real(path.posix.resolve(path.posix.dirname(file), (inode satisfies Link).target));
  }
}

function statOf(inode: Inode): FileStat {
  return {
    size: inode.kind === 'file' ? inode.bytes.length : 0,
    mode: inode.kind === 'file' ? inode.mode : 0o755,
    uid: 0,
    gid: 0,
    mtimeMs: 0,
    isFile: () => inode.kind === 'file',
    isDirectory: () => inode.kind === 'folder',
    isSymbolicLink: () => inode.kind === 'link',
  };
}
