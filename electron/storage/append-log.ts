import type { OpenFile } from './file-system.ts';

/**
 * A file of lines that only grows. A line is handed to the operating system at once, in its turn, where the end
 * of this process no longer harms it. It is forced to the disk beside that, all together that have come
 * meanwhile, so that a slow disk holds up no line. Nothing here throws.
 *
 * A write that failed is made again, all of it, with the next line; what it left half done stands on a line of
 * its own. After a sync that failed nothing is forced any more, because the next one would answer well though
 * what the first was for is lost.
 */
export class AppendLog {
  readonly #open: () => Promise<OpenFile>;
  readonly #onFailure: (error: unknown) => void;
  #handle: OpenFile | undefined;
  #waiting: string[] = [];
  /** Lines so far. Of these, the first so many are written, and the first so many forced to the disk. */
  #appended = 0;
  #written = 0;
  #forced = 0;
  #torn = false;
  #doubtful = false;
  #writing: Promise<void> | undefined;
  #syncing: Promise<void> | undefined;
  #callers: { readonly upTo: number; readonly resolve: () => void }[] = [];

  /** `open` makes the file; it is called with the first line, and again after it has failed. */
  constructor(open: () => Promise<OpenFile>, onFailure: (error: unknown) => void) {
    this.#open = open;
    this.#onFailure = onFailure;
  }

  /** Adds a line, which ends in a line feed and has no other. */
  append(line: string): void {
    this.#waiting.push(line);
    this.#appended += 1;
    this.#writing ??= this.#write();
  }

  /** Resolves when all lines so far are forced to the disk, or when that has failed. */
  settled(): Promise<void> {
    if (this.#forced === this.#appended || this.#doubtful) return Promise.resolve();
    return new Promise((resolve) => {
      this.#callers.push({ upTo: this.#appended, resolve });
      this.#writing ??= this.#write();
    });
  }

  /** Lets go of the file. No line may follow. */
  async close(): Promise<void> {
    while (this.#writing !== undefined || this.#syncing !== undefined) {
      await this.#writing;
      await this.#syncing;
    }
    await this.#handle?.close().catch(() => undefined);
  }

  async #write(): Promise<void> {
    try {
      this.#handle ??= await this.#open();
      while (this.#waiting.length > 0) await this.#writeWaiting(this.#handle);
    } catch (error) {
      this.#fail(error);
    }
    this.#writing = undefined;
  }

  async #writeWaiting(handle: OpenFile): Promise<void> {
    const lines = this.#waiting;
    this.#waiting = [];
    try {
      const bytes = Buffer.from((this.#torn ? '\n' : '') + lines.join(''));
      for (let written = 0; written < bytes.length; ) {
        const { bytesWritten } = await handle.write(bytes, written, bytes.length - written);
        if (bytesWritten === 0) throw new Error(`${written} / ${bytes.length} B`);
        written += bytesWritten;
      }
    } catch (error) {
      this.#waiting = [...lines, ...this.#waiting];
      this.#torn = true;
      throw error;
    }
    this.#torn = false;
    this.#written += lines.length;
    if (!this.#doubtful) this.#syncing ??= this.#sync(handle);
  }

  async #sync(handle: OpenFile): Promise<void> {
    try {
      while (this.#forced < this.#written) {
        const upTo = this.#written;
        await handle.sync();
        this.#forced = upTo;
        this.#answer((caller) => caller.upTo <= upTo);
      }
    } catch (error) {
      this.#doubtful = true;
      this.#fail(error);
    }
    this.#syncing = undefined;
  }

  #fail(error: unknown): void {
    this.#onFailure(error);
    this.#answer(() => true);
  }

  #answer(which: (caller: { readonly upTo: number }) => boolean): void {
    const answered = this.#callers.filter(which);
    this.#callers = this.#callers.filter((caller) => !which(caller));
    for (const { resolve } of answered) resolve();
  }
}
