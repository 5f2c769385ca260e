import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Adapter } from 'lowdb';
import type { PlanFile } from '../../shared/change/revision.ts';
import { parse } from '../../shared/file/parse.ts';
import { serialise } from '../../shared/file/serialise.ts';
import { MEGABYTE, MOST_MEGABYTES } from '../../shared/file/text.ts';
import { readBounded } from './bounded-read.ts';
import { diskProblem, errorCode, StorageError } from './disk-problem.ts';
import { writeDurably } from './durable-write.ts';
import { type FileSystem, nodeFileSystem } from './file-system.ts';

/** Where a plan is kept: what lowdb reads and writes through, and the file's path to speak of it by. */
export interface PlanStore extends Adapter<PlanFile> {
  readonly file: string;
}

/**
 * A plan file on the disk, as lowdb's Low reads and writes it. Both throw StorageError, and a file that is not
 * there is an error too: Low would take null for "keep the default", and save an empty plan over a moved one.
 *
 * What was read or written last is remembered: a file that another program has changed since is not written
 * over. An adapter that has neither read nor written takes its place as free, as the user decided in a dialogue.
 */
export class PlanAdapter implements PlanStore {
  readonly file: string;
  readonly #fs: FileSystem;
  readonly #limit: number;
  /** Fingerprints of the contents that this adapter has seen or may have left at its place. */
  #ours: string[] | undefined;

  /** `limit` is the size, in megabytes, over which a file is neither read nor written. */
  constructor(file: string, fs: FileSystem = nodeFileSystem, limit = MOST_MEGABYTES) {
    this.file = file;
    this.#fs = fs;
    this.#limit = limit;
  }

  async read(): Promise<PlanFile> {
    try {
      const bytes = await readBounded(this.file, this.#limit, this.#fs);
      const parsed = parse(bytes);
      if (!parsed.ok) throw new StorageError(parsed.problem);
      this.#ours = [fingerprint(bytes)];
      return parsed.value;
    } catch (error) {
      throw asStorageError(error, this.file);
    }
  }

  async write(data: PlanFile): Promise<void> {
    const bytes = Buffer.from(serialise(data));
    const megabytes = Math.ceil(bytes.length / MEGABYTE);
    // A file that could not be opened again is no saved plan.
    if (megabytes > this.#limit) throw new StorageError({ code: 'tooLarge', megabytes, limit: this.#limit });
    const before = this.#ours;
    const mine = fingerprint(bytes);
    const written = await writeDurably(this.file, bytes, {
      fs: this.#fs,
      beforeReplacing: async (target) => {
        if (before === undefined) return;
        await this.#makeSureItIs(before, target);
        // From here on either content may stand, whatever the answer of the disk will be.
        this.#ours = [...before, mine];
      },
    });
    if (!written.ok) {
      const gone = written.problem.code === 'folderMissing' && before !== undefined;
      throw new StorageError(gone ? { code: 'movedAway', name: path.basename(this.file) } : written.problem);
    }
    this.#ours = [mine];
  }

  async #makeSureItIs(ours: readonly string[], target: string): Promise<void> {
    const name = path.basename(this.file);
    let found: Uint8Array;
    try {
      found = await readBounded(target, this.#limit, this.#fs);
    } catch (error) {
      if (errorCode(error) === 'ENOENT') throw new StorageError({ code: 'movedAway', name }, error);
      if (error instanceof StorageError) throw new StorageError({ code: 'changedOutside', name }, error);
      throw error;
    }
    if (!ours.includes(fingerprint(found))) throw new StorageError({ code: 'changedOutside', name });
  }
}

function fingerprint(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function asStorageError(error: unknown, file: string): StorageError {
  return error instanceof StorageError ? error : new StorageError(diskProblem(error, file), error);
}
