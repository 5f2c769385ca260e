import fs, { type FSWatcher } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';

export interface Watch {
  /** Looks now: the window came to the front, or the computer woke up. */
  nudge(): void;
  /** Looks no more and lets go of everything. A look that is under way runs to its end. */
  stop(): void;
}

export interface WatchOptions {
  /** Milliseconds between two looks without any cause: network disks tell nothing of what others do there. */
  readonly poll?: number;
  /** Milliseconds without further events before a look; while they keep coming it waits four times that at most. */
  readonly settle?: number;
}

/**
 * Calls `look` when something may have happened to `file`, which need not exist: once to begin with, soon after
 * its folder tells of it, every few seconds where nothing is told, and on `nudge`. Many calls will find nothing
 * new, so `look` is to be cheap then; one that rejects has seen nothing, and the next poll looks again. It is
 * never called while the last call is not done: what happens meanwhile gives one more call afterwards. Keeps no
 * process running.
 */
export function watchFile(file: string, look: () => Promise<void>, options: WatchOptions = {}): Watch {
  return new FileWatch(file, look, options);
}

class FileWatch implements Watch {
  readonly #folder: string;
  readonly #name: string;
  readonly #look: () => Promise<void>;
  readonly #settle: number;
  readonly #polling: NodeJS.Timeout;
  /** The folder is watched and not the file: a file that is replaced by renaming would be lost from sight. */
  #watcher: FSWatcher | undefined;
  /** Which folder the watcher has hold of, whatever it is called by now. */
  #watched: string | undefined;
  #attaching = false;
  #settling: NodeJS.Timeout | undefined;
  #firstEvent: number | undefined;
  #looking = false;
  #again = false;
  #stopped = false;

  constructor(file: string, look: () => Promise<void>, { poll = 5000, settle = 250 }: WatchOptions) {
    this.#folder = path.dirname(path.resolve(file));
    this.#name = comparable(path.basename(file));
    this.#look = look;
    this.#settle = settle;
    this.#polling = setInterval(() => this.nudge(), poll).unref();
    void this.#attach();
  }

  nudge(): void {
    void this.#attach();
    this.#lookNow();
  }

  stop(): void {
    this.#stopped = true;
    clearInterval(this.#polling);
    clearTimeout(this.#settling);
    this.#detach();
  }

  /** Sees to it that the folder which is now at the path is watched. Where that is refused, polling is what is left. */
  async #attach(): Promise<void> {
    if (this.#attaching || this.#stopped) return;
    this.#attaching = true;
    const found = await folderAt(this.#folder);
    this.#attaching = false;
    if (this.#stopped || (found === this.#watched && this.#watcher !== undefined)) return;
    this.#detach();
    if (found === undefined) return;
    try {
      const watcher = fs.watch(this.#folder, { persistent: false }, (_event, name) => this.#heard(name));
      watcher.on('error', () => this.#detach(watcher));
      this.#watcher = watcher;
      this.#watched = found;
    } catch {
      // The system has no more watches to give, or none for this kind of disk. The next poll asks again.
      return;
    }
    // Whatever happened before there was a watcher.
    this.#lookSoon();
  }

  #detach(watcher = this.#watcher): void {
    watcher?.close();
    if (watcher === this.#watcher) this.#watcher = undefined;
  }

  #heard(name: string | null): void {
    if (this.#stopped) return;
    const heard = name === null ? this.#name : comparable(name);
    if (heard === this.#name) this.#lookSoon();
    // A folder that is moved or removed is told of by its own name.
    else if (heard === comparable(path.basename(this.#folder))) this.nudge();
  }

  #lookSoon(): void {
    const now = performance.now();
    this.#firstEvent ??= now;
    const latest = this.#firstEvent + 4 * this.#settle - now;
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => this.#lookNow(), Math.max(0, Math.min(this.#settle, latest))).unref();
  }

  #lookNow(): void {
    if (this.#stopped) return;
    clearTimeout(this.#settling);
    this.#firstEvent = undefined;
    this.#again = true;
    if (!this.#looking) void this.#lookUntilQuiet();
  }

  async #lookUntilQuiet(): Promise<void> {
    this.#looking = true;
    while (this.#again && !this.#stopped) {
      this.#again = false;
      await this.#look().catch(() => undefined);
    }
    this.#looking = false;
  }
}

/** Names come from the system in its own case and its own form of å, ä and ö. */
function comparable(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** What tells the folder at `folder` from another that may take its place; undefined when there is none. */
async function folderAt(folder: string): Promise<string | undefined> {
  try {
    const { dev, ino } = await stat(folder, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return undefined;
  }
}
