import path from 'node:path';
import type { Adapter } from 'lowdb';
import type { PlanFile } from '../../shared/change/revision.ts';
import { parse } from '../../shared/file/parse.ts';
import { serialise } from '../../shared/file/serialise.ts';
import { MEGABYTE, MOST_MEGABYTES } from '../../shared/file/text.ts';
import { readBounded } from './bounded-read.ts';
import { diskProblem, errorCode, StorageError } from './disk-problem.ts';
import { PATIENCE, type Patience, writeDurably } from './durable-write.ts';
import { type FileIdentity, type FileSystem, nodeFileSystem } from './file-system.ts';

/** What stands in a plan's place on the disk, read without being taken for the plan's own. */
export interface FoundPlan {
  readonly file: PlanFile;
  readonly bytes: Uint8Array;
  /**
   * Counts this content as the plan's own, so that it may be written over: to be called by who has taken it up.
   * Not to be called while a write goes on.
   */
  accept(): void;
}

/** Where a plan is kept: what lowdb reads and writes through, and the file's path to speak of it by. */
export interface PlanStore extends Adapter<PlanFile> {
  readonly file: string;
  /** Called, once a write, when it has to wait because another program holds the file. To be set by who saves. */
  onWaiting?: () => void;
  /**
   * Whether the content at the plan's place is still the one last read, written or accepted; `changed` also for
   * what is no plan. Costs one look at the folder; the file is read only when something has touched it. Throws
   * StorageError when the disk does not tell.
   */
  look(): Promise<'same' | 'changed' | 'missing'>;
  /**
   * Reads what stands at the plan's place now, whoever wrote it. What may be written over stays as it was until
   * `accept` is called. Throws StorageError as `read` does; while another program is in the middle of writing the
   * file it may be cut off or empty, so that a problem is worth another attempt a little later.
   */
  readChanged(): Promise<FoundPlan>;
}

/** A content, and the identity of the file that held it. */
interface Found {
  readonly bytes: Buffer;
  readonly identity: FileIdentity;
}

/**
 * A plan file on the disk, as lowdb's Low reads and writes it. Both throw StorageError, and a file that is not
 * there is an error too: Low would take null for "keep the default", and save an empty plan over a moved one.
 *
 * What was read, written or accepted last is remembered: a file that another program has changed since is not
 * written over. An adapter that has done none of these takes its place as free, as the user decided in a dialogue.
 */
export class PlanAdapter implements PlanStore {
  readonly file: string;
  onWaiting?: () => void;
  readonly #fs: FileSystem;
  readonly #limit: number;
  readonly #patience: Patience;
  /** The content that this adapter has seen or left at its place; two while either may be there. */
  #ours: readonly Uint8Array[] | undefined;
  /** What was at the place when it was last looked at, and since when it has been the same. */
  #sight: { readonly key: string; readonly since: number } | undefined;
  /** The identity under which one of `#ours` was found. */
  #known: string | undefined;
  #bytesRead: Uint8Array | undefined;

  /** `limit` is the size, in megabytes, over which a file is neither read nor written. */
  constructor(
    file: string,
    fs: FileSystem = nodeFileSystem,
    limit = MOST_MEGABYTES,
    patience: Patience = PATIENCE,
  ) {
    this.file = file;
    this.#fs = fs;
    this.#limit = limit;
    this.#patience = patience;
  }

  /** Reads the file, by another parser than the usual one if need be, and counts it as the plan's own. */
  async read(parser: typeof parse = parse): Promise<PlanFile> {
    try {
      // Begins to count how long this has stood there, for the first write.
      await this.#identify(this.file);
      const bytes = await readBounded(this.file, this.#limit, this.#fs);
      const file = planIn(bytes, parser);
      this.#ours = [bytes];
      this.#known = undefined;
      this.#bytesRead = bytes;
      return file;
    } catch (error) {
      throw asStorageError(error, this.file);
    }
  }

  /** The very bytes that the last `read` found, for a backup; undefined once they have been taken. */
  takeBytesRead(): Uint8Array | undefined {
    const bytes = this.#bytesRead;
    this.#bytesRead = undefined;
    return bytes;
  }

  async write(data: PlanFile): Promise<void> {
    await this.writeBytes(Buffer.from(serialise(data)));
  }

  /** Writes a plan file that has been serialised already, as `write` does. */
  async writeBytes(bytes: Uint8Array): Promise<void> {
    const megabytes = Math.ceil(bytes.length / MEGABYTE);
    // A file that could not be opened again is no saved plan.
    if (megabytes > this.#limit) throw new StorageError({ code: 'tooLarge', megabytes, limit: this.#limit });
    const before = this.#ours;
    const mayReplace = async (target: string) => {
      const found = await this.#find(target);
      if (found === undefined) throw this.#error('movedAway');
      if (!isOneOf(before, found)) throw this.#error('changedOutside');
      // From here on either content may stand, whatever the answer of the disk will be.
      this.#ours = [found.bytes, bytes];
      return found.identity;
    };
    const written = await writeDurably(this.file, bytes, {
      fs: this.#fs,
      patience: this.#patience,
      onWaiting: this.onWaiting,
      mayReplace: before && mayReplace,
    });
    if (!written.ok) {
      const gone = written.problem.code === 'folderMissing' && before !== undefined;
      throw gone ? this.#error('movedAway') : new StorageError(written.problem);
    }
    this.#ours = [bytes];
    // Begins to count how long this has stood there, for the next write.
    void this.#identify(this.file).catch(() => undefined);
  }

  async look(): Promise<'same' | 'changed' | 'missing'> {
    try {
      const before = this.#ours;
      const identity = await this.#identify(this.file);
      if (identity !== undefined && identity.key === this.#known) return 'same';
      const found = identity && (await this.#find(this.file));
      if (found === undefined) return 'missing';
      if (isOneOf(this.#ours, found)) this.#known = found.identity.key;
      // A write that has ended since the look began has replaced what is found here.
      else if (!isOneOf(before, found)) return 'changed';
      return 'same';
    } catch (error) {
      // What has become too large, or a folder, is not what it was.
      if (error instanceof StorageError && error.problem.code !== 'busy') return 'changed';
      throw asStorageError(error, this.file);
    }
  }

  async readChanged(): Promise<FoundPlan> {
    try {
      const found = await this.#find(this.file);
      if (found === undefined) throw this.#error('missing');
      const accept = () => {
        this.#ours = [found.bytes];
        this.#known = found.identity.key;
      };
      return { file: planIn(found.bytes), bytes: found.bytes, accept };
    } catch (error) {
      throw asStorageError(error, this.file);
    }
  }

  /**
   * The content at `place`, and an identity that it cannot lose without showing another: so the same file must
   * have stood there for a step of the disk's clock before the reading begins. Undefined when nothing is there.
   */
  async #find(place: string): Promise<Found | undefined> {
    const { most, now, sleep } = this.#patience;
    const until = now() + most;
    let stood: string | undefined;
    while (now() <= until) {
      const identity = await this.#identify(place);
      if (identity === undefined) return undefined;
      const { key, clockStep } = identity;
      if (key === stood || now() - (this.#sight?.since ?? 0) >= clockStep) {
        const bytes = await readBounded(place, this.#limit, this.#fs).catch(unlessMissing);
        return bytes && { bytes, identity };
      }
      await sleep(clockStep);
      stood = key;
    }
    throw this.#error('busy');
  }

  async #identify(place: string): Promise<FileIdentity | undefined> {
    const identity = await this.#fs.identify(place);
    if (identity?.key !== this.#sight?.key)
      this.#sight = identity && { key: identity.key, since: this.#patience.now() };
    return identity;
  }

  #error(code: 'missing' | 'movedAway' | 'changedOutside' | 'busy'): StorageError {
    return new StorageError({ code, name: path.basename(this.file) });
  }
}

function planIn(bytes: Uint8Array, parser = parse): PlanFile {
  const parsed = parser(bytes);
  if (!parsed.ok) throw new StorageError(parsed.problem);
  return parsed.value;
}

/** Compared byte by byte: that is quicker than any fingerprint, and no less certain. */
function isOneOf(contents: readonly Uint8Array[] | undefined, { bytes }: Found): boolean {
  return contents?.some((content) => bytes.equals(content)) === true;
}

function asStorageError(error: unknown, file: string): StorageError {
  return error instanceof StorageError ? error : new StorageError(diskProblem(error, file), error);
}

function unlessMissing(error: unknown): undefined {
  if (errorCode(error) !== 'ENOENT') throw error;
}
