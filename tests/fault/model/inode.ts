/** A file of the model: as its programs see it, and what of it is safe. */
export interface RegularFile {
  readonly kind: 'file';
  bytes: Buffer;
  mode: number;
  /** The count of the disk's changes when it was last written to. */
  changed: number;
  /** What was last forced to the disk; undefined for a file that never was. */
  forced: { readonly bytes: Buffer; readonly mode: number } | undefined;
}

/** A folder of the model. */
export interface Folder {
  readonly kind: 'folder';
  readonly entries: Map<string, Inode>;
  /** For each entry that was changed since the last sync: all it has been from then on, undefined for nothing. */
  readonly unsure: Map<string, readonly (Inode | undefined)[]>;
}

export interface Link {
  readonly kind: 'link';
  readonly target: string;
}

export type Inode = RegularFile | Folder | Link;

/** A file that is safe on the disk. */
export function regularFile(bytes: Buffer, mode: number): RegularFile {
  return { kind: 'file', bytes, mode, changed: 0, forced: { bytes, mode } };
}

export function folder(): Folder {
  return { kind: 'folder', entries: new Map(), unsure: new Map() };
}

export function isFolder(inode: Inode | undefined): inode is Folder {
  return inode?.kind === 'folder';
}
