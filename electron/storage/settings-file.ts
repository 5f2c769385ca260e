import { readFileSync } from 'node:fs';
import { writeDurably } from './durable-write.ts';

/**
 * A small JSON file of the program's own: preferences, the list of recent plans, the place of the window. What
 * it holds can be had again, so a file that is missing, broken or from elsewhere counts as the default.
 */
export class SettingsFile<T> {
  readonly #file: string;
  #value: T;
  #writing: Promise<unknown> = Promise.resolve();

  /** Reads at once: a few hundred bytes, and the first window waits for them. `accept` turns any JSON value into a sound one. */
  constructor(file: string, accept: (stored: unknown) => T) {
    this.#file = file;
    this.#value = accept(stored(file));
  }

  get value(): T {
    return this.#value;
  }

  /** Holds `value` from now on. Writes follow each other; one that fails leaves the older file and is not repeated. */
  set(value: T): void {
    this.#value = value;
    this.#writing = this.#writing.then(() => writeDurably(this.#file, `${JSON.stringify(value, null, 2)}\n`));
  }

  /** Resolves when all that was set is written. */
  async written(): Promise<void> {
    await this.#writing;
  }
}

function stored(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
