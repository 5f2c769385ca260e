import type { Folder, Inode, RegularFile } from './inode.ts';

/** What is on a disk after a crash, by path. */
export interface Crashed {
  readonly files: ReadonlyMap<string, { readonly bytes: Buffer; readonly mode: number }>;
  readonly folders: readonly string[];
  readonly links: ReadonlyMap<string, string>;
}

type Entries = ReadonlyMap<string, Inode>;
type Version = { readonly bytes: Buffer; readonly mode: number };

/**
 * Every state in which a crash can leave what is under `root`: each entry of a folder that was changed since its
 * last sync as it has ever been since then, whatever the others are; and with each of these each file that was
 * written since its last sync in every version of `versionsOf`.
 */
export function* crashesOf(root: Folder): Generator<Crashed> {
  for (const entries of treesOf(root, '')) {
    const files = new Set<RegularFile>();
    for (const inode of entries.values()) if (inode.kind === 'file') files.add(inode);
    for (const chosen of choices([...files].map((file) => [file, versionsOf(file)] as const))) {
      const crashed = {
        files: new Map<string, Version>(),
        folders: [] as string[],
        links: new Map<string, string>(),
      };
      for (const [name, inode] of entries) {
        if (inode.kind === 'folder') crashed.folders.push(name);
        else if (inode.kind === 'link') crashed.links.set(name, inode.target);
        else crashed.files.set(name, chosen.get(inode) as Version);
      }
      yield crashed;
    }
  }
}

/** Every tree that the folder at `place` may be found to hold, by path. */
function* treesOf(folder: Folder, place: string): Generator<Entries> {
  const names = new Set([...folder.entries.keys(), ...folder.unsure.keys()]);
  const possible = [...names].map(
    (name) => [name, [...new Set(folder.unsure.get(name) ?? [folder.entries.get(name)])]] as const,
  );
  for (const chosen of choices(possible)) {
    let trees: Entries[] = [new Map()];
    for (const [name, inode] of chosen) {
      if (inode === undefined) continue;
      const own: Entries = new Map([[`${place}/${name}`, inode]]);
      const below =
        inode.kind === 'folder' ? [...treesOf(inode, `${place}/${name}`)] : [new Map<string, Inode>()];
      trees = trees.flatMap((tree) => below.map((under) => new Map([...tree, ...own, ...under])));
    }
    yield* trees;
  }
}

/** What of `file` may be found: what was forced; what was written, whole or cut off; or something else in part of it. */
function versionsOf({ bytes, mode, forced }: RegularFile): Version[] {
  if (forced?.bytes === bytes && forced.mode === mode) return [forced];
  const safe = forced?.bytes ?? Buffer.alloc(0);
  const from = firstDifference(safe, bytes);
  const middle = from + Math.floor((bytes.length - from) / 2);
  const versions = [
    safe,
    bytes,
    ...[from, middle, Math.max(from, bytes.length - 1)].map((end) => bytes.subarray(0, end)),
    // The length reached the disk, but not, or not all of, what was written; or blocks in another order.
    overwritten(bytes, from, bytes.length, 0),
    overwritten(bytes, middle, bytes.length, 0),
    overwritten(bytes, from, middle, 0),
    overwritten(bytes, from, bytes.length, 0xa5),
  ];
  const modes = new Set([mode, forced?.mode ?? mode]);
  const different = new Map(versions.map((version) => [version.toString('latin1'), version]));
  return [...different.values()].flatMap((version) =>
    [...modes].map((each) => ({ bytes: version, mode: each })),
  );
}

function firstDifference(one: Buffer, other: Buffer): number {
  let i = 0;
  while (i < one.length && i < other.length && one[i] === other[i]) i += 1;
  return i;
}

function overwritten(bytes: Buffer, start: number, end: number, value: number): Buffer {
  const copy = Buffer.from(bytes);
  copy.fill(value, start, end);
  return copy;
}

/** Every way to choose one of the values of each key. */
function* choices<K, V>(
  possible: readonly (readonly [K, readonly V[]])[],
  chosen: ReadonlyMap<K, V> = new Map(),
): Generator<ReadonlyMap<K, V>> {
  const [first, ...rest] = possible;
  if (first === undefined) {
    yield chosen;
    return;
  }
  for (const value of first[1]) yield* choices(rest, new Map([...chosen, [first[0], value]]));
}
