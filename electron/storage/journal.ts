import path from 'node:path';
import type { PlanDiff } from '../../shared/change/diff.ts';
import type { PlanFile } from '../../shared/change/revision.ts';
import { serialise } from '../../shared/file/serialise.ts';
import type { DiskProblem } from '../../shared/problem.ts';
import { AppendLog } from './append-log.ts';
import { diskProblem, StorageError } from './disk-problem.ts';
import { writeDurably } from './durable-write.ts';
import { type FileSystem, nodeFileSystem } from './file-system.ts';
import { syncFolder } from './folder.ts';
import { BASE, EDITS, newJournalFolder, removeJournal } from './journal-folder.ts';
import { headerLine, type JournalEntry, lineOf } from './journal-lines.ts';

/** Characters of edits after which a journal is to begin anew. */
const LARGE = 4_000_000;

/**
 * What an open plan tells its recovery journal. Nothing here throws, and only `saving` and `remove` can be waited
 * for; a journal that cannot be written says so through `onProblem`, once until it can be again.
 */
export interface EditJournal {
  /** Notes an edit made at the instant `at` (UTC): written at once, which survives the end of the program, and forced to the disk soon after, which survives a power cut. */
  edit(diff: PlanDiff, at: string): void;
  /** Notes that the save which is about to make `head` the head of the file holds every edit so far. Resolves when that is forced to the disk, or has failed. */
  saving(head: string): Promise<void>;
  /** True when the journal has grown large or could not be written: it should begin anew as soon as all is saved. */
  readonly worn: boolean;
  /** Begins anew: `base` is what `file` now holds. What is not in it is to be told again as an edit, at once. */
  rebase(base: PlanFile, file: string): void;
  /** Everything is saved, or kept elsewhere: removes the journal, which takes no more edits. Resolves when it is gone. */
  remove(): Promise<void>;
}

export interface JournalOptions {
  readonly fs?: FileSystem;
  readonly onProblem: (problem: DiskProblem) => void;
}

/**
 * A journal in `recovery`, a folder of the user's data, of the plan in `file`, which holds `base`. Nothing is
 * written before the first edit.
 */
export function beginJournal(
  recovery: string,
  file: string,
  base: PlanFile,
  { fs = nodeFileSystem, onProblem }: JournalOptions,
): EditJournal {
  return new RenewableJournal(new Ground(fs, recovery, onProblem), file, base);
}

/** What the journals of one plan stand on, and who is told when they cannot be written. */
class Ground {
  readonly fs: FileSystem;
  readonly recovery: string;
  readonly #onProblem: (problem: DiskProblem) => void;
  #told = false;
  #parentForced = false;

  constructor(fs: FileSystem, recovery: string, onProblem: (problem: DiskProblem) => void) {
    this.fs = fs;
    this.recovery = recovery;
    this.#onProblem = onProblem;
  }

  /** Makes sure that a power cut takes no journal out of the recovery folder, nor that folder itself. */
  async force(): Promise<void> {
    await syncFolder(this.fs, this.recovery);
    if (!this.#parentForced) await syncFolder(this.fs, path.dirname(this.recovery));
    this.#parentForced = true;
  }

  /** A journal is safe with all its parts: what goes wrong from now on is news. */
  wentWell(): void {
    this.#told = false;
  }

  wentWrong(error: unknown): void {
    if (this.#told) return;
    this.#told = true;
    const problem = diskProblem(error, path.join(this.recovery, EDITS));
    this.#onProblem('name' in problem ? problem : { code: 'diskError', name: EDITS, detail: problem.code });
  }
}

/** One journal after the other: a folder is written from its first edit until it begins anew. */
class RenewableJournal implements EditJournal {
  readonly #ground: Ground;
  #file: string;
  #base: PlanFile;
  #journal: Journal | undefined;
  #removing: Promise<unknown> = Promise.resolve();
  #removed = false;

  constructor(ground: Ground, file: string, base: PlanFile) {
    this.#ground = ground;
    this.#file = file;
    this.#base = base;
  }

  get worn(): boolean {
    return this.#journal?.worn ?? false;
  }

  edit(diff: PlanDiff, at: string): void {
    if (this.#removed) return;
    this.#journal ??= new Journal(this.#ground, this.#file, this.#base);
    this.#journal.note({ at, edit: diff });
  }

  async saving(head: string): Promise<void> {
    this.#journal?.note({ saving: head });
    await this.#journal?.settled();
  }

  rebase(base: PlanFile, file: string): void {
    const old = this.#journal;
    this.#journal = undefined;
    this.#base = base;
    this.#file = file;
    if (old === undefined) return;
    this.#removing = Promise.all([this.#removing, this.#replace(old)]);
  }

  async remove(): Promise<void> {
    this.#removed = true;
    await Promise.all([this.#removing, this.#journal?.remove()]);
    this.#journal = undefined;
  }

  /** Removes `old` when what is told right after it began anew is safe. */
  async #replace(old: Journal): Promise<void> {
    await new Promise<void>((resolve) => setImmediate(resolve));
    await this.#journal?.settled();
    await old.remove();
  }
}

/** The journal in one folder. */
class Journal {
  readonly #ground: Ground;
  readonly #folder: string;
  readonly #log: AppendLog;
  readonly #founded: Promise<void>;
  #lines = 0;
  #length = 0;
  #failed = false;

  constructor(ground: Ground, file: string, base: PlanFile) {
    const { fs, recovery } = ground;
    const folder = newJournalFolder(recovery);
    const open = async () => {
      await fs.mkdir(folder, { recursive: true });
      return fs.open(path.join(folder, EDITS), 'wx');
    };
    this.#ground = ground;
    this.#folder = folder;
    this.#log = new AppendLog(open, (error) => this.#fail(error));
    this.#append(headerLine(file, base.head));
    this.#founded = this.#found(base);
  }

  get worn(): boolean {
    return this.#failed || this.#length > LARGE;
  }

  note(entry: JournalEntry): void {
    this.#append(lineOf(this.#lines, entry));
  }

  /** Resolves when all of the journal so far is on the disk, or when that has failed. */
  async settled(): Promise<void> {
    await Promise.all([this.#founded, this.#log.settled()]);
  }

  async remove(): Promise<void> {
    await this.#founded;
    await this.#log.close();
    await removeJournal(this.#folder, this.#ground.fs);
  }

  #append(line: string): void {
    this.#lines += 1;
    this.#length += line.length;
    this.#log.append(line);
  }

  /**
   * Puts the base beside the edits and makes sure that a power cut takes neither out of its folder. After the
   * first lines, because these are small and until the first save the file itself still is the base.
   */
  async #found(base: PlanFile): Promise<void> {
    await this.#log.settled();
    try {
      const { fs } = this.#ground;
      const written = await writeDurably(path.join(this.#folder, BASE), serialise(base), { fs });
      if (!written.ok) throw new StorageError(written.problem);
      await this.#ground.force();
      if (!this.#failed) this.#ground.wentWell();
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    this.#failed = true;
    this.#ground.wentWrong(error);
  }
}
