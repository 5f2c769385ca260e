import { createHash } from 'node:crypto';
import path from 'node:path';
import type { PlanFile } from '../../shared/change/revision.ts';
import { parse } from '../../shared/file/parse.ts';
import { MOST_MEGABYTES } from '../../shared/file/text.ts';
import type { DiskProblem, Result } from '../../shared/problem.ts';
import { readBounded } from './bounded-read.ts';
import { diskProblem, StorageError } from './disk-problem.ts';
import { writeDurably } from './durable-write.ts';
import { type FileSystem, nodeFileSystem } from './file-system.ts';
import { syncFolder } from './folder.ts';

/**
 * Why a file was kept. `opening`: as it was when it was opened; `daily`: the first of a day; `migration`: before
 * it was brought to the form of today; `kept`: edits that the user put aside instead of saving them.
 */
export type BackupKind = 'opening' | 'daily' | 'migration' | 'kept';

/** How many of each kind are kept of one plan. */
export type BackupLimits = { readonly [K in BackupKind]: number };

const LIMITS: BackupLimits = { opening: 10, daily: 14, migration: 10, kept: 20 };

export interface Backup {
  /** Letters and digits. */
  readonly id: string;
  readonly kind: BackupKind;
  /** When it was kept, as an instant in UTC. */
  readonly at: string;
  readonly bytes: number;
}

/** A file in the folder of a plan's backups, as its name tells it. */
interface Stored extends Omit<Backup, 'bytes'> {
  readonly name: string;
  /** The first eight digits of its content's SHA-256. */
  readonly digest: string;
}

/**
 * Earlier states of plan files, byte by byte, in a folder of the user's data. Each plan has a folder there, by
 * the path that it lies at; the names of the files say when and why, and sort by time.
 */
export class Backups {
  readonly #folder: string;
  readonly #fs: FileSystem;
  readonly #limits: BackupLimits;
  /** One change of the folder at a time, or two could each take the other for the newest. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(
    folder: string,
    { fs = nodeFileSystem, limits = LIMITS }: { fs?: FileSystem; limits?: BackupLimits } = {},
  ) {
    this.#folder = folder;
    this.#fs = fs;
    this.#limits = limits;
  }

  /** Resolves when all that was to be kept so far is, or could not be. */
  async settled(): Promise<void> {
    await this.#turn;
  }

  /**
   * Keeps `content` as a state that the plan in `file` had at the instant `at` (UTC). An ok answer means that it
   * survives a power cut, or need not be kept: of `daily` there is one for the day already, or the last one that
   * was kept holds the same. Of each kind the oldest go when there are too many. Never throws.
   */
  keep(
    file: string,
    kind: BackupKind,
    content: Uint8Array | string,
    at: string,
  ): Promise<Result<null, DiskProblem>> {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const kept = this.#turn.then(async (): Promise<Result<null, DiskProblem>> => {
      try {
        await this.#keep(file, kind, bytes, at);
        return { ok: true, value: null };
      } catch (error) {
        const problem = diskProblem(error, file);
        const name = path.basename(file);
        return {
          ok: false,
          problem:
            'name' in problem ? { ...problem, name } : { code: 'diskError', name, detail: problem.code },
        };
      }
    });
    this.#turn = kept;
    return kept;
  }

  /** What is kept of the plan in `file`, latest first; nothing when that cannot be read. */
  async list(file: string): Promise<Backup[]> {
    const folder = await this.#folderOf(file);
    const backups: Backup[] = [];
    for (const { id, kind, at, name } of (await this.#stored(folder)).toReversed()) {
      const stat = await this.#fs.stat(path.join(folder, name)).catch(() => undefined);
      if (stat?.isFile()) backups.push({ id, kind, at, bytes: stat.size });
    }
    return backups;
  }

  /** The backup `id` of the plan in `file`, brought to the form of today. The problem is `missing` when it is gone. */
  async read(file: string, id: string): Promise<Result<PlanFile>> {
    const folder = await this.#folderOf(file);
    const found = (await this.#stored(folder)).find((stored) => stored.id === id);
    if (found === undefined) return { ok: false, problem: { code: 'missing', name: path.basename(file) } };
    try {
      return parse(await readBounded(path.join(folder, found.name), MOST_MEGABYTES, this.#fs));
    } catch (error) {
      return { ok: false, problem: diskProblem(error, found.name) };
    }
  }

  async #keep(file: string, kind: BackupKind, bytes: Uint8Array, at: string): Promise<void> {
    const folder = await this.#folderOf(file);
    const stored = await this.#stored(folder);
    if (kind === 'daily' && stored.some((each) => each.kind === kind && day(each.at) === day(at))) return;

    const name = nameOf({ at, kind, digest: digestOf(bytes).slice(0, 8) });
    const last = stored.at(-1);
    const same = last !== undefined && (await this.#holds(path.join(folder, last.name), last, bytes));
    // What lasts longer takes the place of what would go sooner.
    if (same && LASTING[kind] <= LASTING[last.kind]) return;
    // Every time while it is empty: an attempt that was cut short may not have come as far as the disk.
    if (last === undefined) await this.#makeFolder(folder);
    const written = await writeDurably(path.join(folder, name), bytes, { fs: this.#fs });
    if (!written.ok) throw new StorageError(written.problem);
    if (same) await this.#fs.unlink(path.join(folder, last.name)).catch(() => undefined);
    await this.#prune(folder, kind, name);
  }

  /** Removes the oldest of `kind` that are too many, never the one called `newest`, whatever the clock said. Also what a write that was cut short left there. */
  async #prune(folder: string, kind: BackupKind, newest: string): Promise<void> {
    const older = (await this.#stored(folder)).filter((each) => each.kind === kind && each.name !== newest);
    const excess = older.length + 1 - this.#limits[kind];
    const names = await this.#fs.readdir(folder).catch(() => []);
    const orphans = names.filter((name) => name.endsWith('.tmp'));
    for (const name of [...older.slice(0, Math.max(0, excess)).map((each) => each.name), ...orphans])
      await this.#fs.unlink(path.join(folder, name)).catch(() => undefined);
  }

  async #makeFolder(folder: string): Promise<void> {
    await this.#fs.mkdir(folder, { recursive: true });
    await syncFolder(this.#fs, this.#folder);
    await syncFolder(this.#fs, path.dirname(this.#folder));
  }

  async #holds(file: string, { digest }: Stored, bytes: Uint8Array): Promise<boolean> {
    if (digest !== digestOf(bytes).slice(0, digest.length)) return false;
    const there = await readBounded(file, MOST_MEGABYTES, this.#fs).catch(() => undefined);
    return there !== undefined && Buffer.compare(there, bytes) === 0;
  }

  /** What is in the folder of a plan, oldest first. Other files there are passed over. */
  async #stored(folder: string): Promise<Stored[]> {
    const names: string[] = await this.#fs.readdir(folder).catch(() => []);
    return names
      .sort()
      .map(storedAs)
      .filter((stored) => stored !== undefined);
  }

  /** The folder of the plan in `file`: its name, to be read by people, and what tells it from others of that name. */
  async #folderOf(file: string): Promise<string> {
    const real = await this.#realPath(file);
    const name = path.basename(real, path.extname(real)).replace(/[^\p{L}\p{N}]+/gu, '-');
    const digest = digestOf(Buffer.from(real)).slice(0, 16);
    return path.join(this.#folder, `${[...name].slice(0, 40).join('')}-${digest}`);
  }

  /** The same for a file that is gone as when it was there, unless it was a link. */
  async #realPath(file: string): Promise<string> {
    const resolved = path.resolve(file);
    return this.#fs.realpath(resolved).catch(async () => {
      const folder = path.dirname(resolved);
      return path.join(await this.#fs.realpath(folder).catch(() => folder), path.basename(resolved));
    });
  }
}

/** What the user put aside is nowhere else; the file before a migration cannot be had from its own history. */
const LASTING: BackupLimits = { daily: 0, opening: 0, migration: 1, kept: 2 };

const NAME =
  /^(\d{4}-\d\d-\d\d)T(\d\d)\.(\d\d)\.(\d\d\.\d{3})Z (opening|daily|migration|kept) ([0-9a-f]{8})\.lokaplan$/;

function nameOf({ at, kind, digest }: Pick<Stored, 'at' | 'kind' | 'digest'>): string {
  return `${new Date(at).toISOString().replaceAll(':', '.')} ${kind} ${digest}.lokaplan`;
}

function storedAs(name: string): Stored | undefined {
  const [, date, hours, minutes, seconds, kind, digest] = NAME.exec(name) ?? [];
  if (date === undefined || digest === undefined) return undefined;
  const at = `${date}T${hours}:${minutes}:${seconds}Z`;
  return { name, at, kind: kind as BackupKind, digest, id: at.toLowerCase().replace(/\W/g, '') + digest };
}

function day(at: string): string {
  return at.slice(0, 10);
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
