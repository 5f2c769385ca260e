import { createHash } from 'node:crypto';
import path from 'node:path';
import type { Recent } from '../shared/api/opened.ts';
import type { SettingsFile } from './storage/settings-file.ts';

/** A plan opened lately, with the path that only the main process knows. */
export interface StoredRecent {
  readonly file: string;
  readonly title: string;
  readonly at: string;
}

const MOST = 12;

/** The list that was stored, without what is no entry of it. */
export function acceptRecents(stored: unknown): readonly StoredRecent[] {
  return Array.isArray(stored) ? stored.filter(isStoredRecent).slice(0, MOST) : [];
}

function isStoredRecent(value: unknown): value is StoredRecent {
  const { file, title, at } = (value ?? {}) as Record<keyof StoredRecent, unknown>;
  return (
    typeof file === 'string' &&
    path.isAbsolute(file) &&
    typeof title === 'string' &&
    typeof at === 'string' &&
    !Number.isNaN(Date.parse(at))
  );
}

/** The plans opened lately, the latest first. A file that has gone stays listed until the user forgets it. */
export class Recents {
  readonly #store: SettingsFile<readonly StoredRecent[]>;

  constructor(store: SettingsFile<readonly StoredRecent[]>) {
    this.#store = store;
  }

  list(): Recent[] {
    return this.#store.value.map(({ file, title, at }) => ({
      recent: idOf(file),
      title,
      name: path.basename(file),
      folder: path.basename(path.dirname(file)),
      at,
    }));
  }

  /** Puts `file` first. */
  note(file: string, title: string, at: string): void {
    const others = this.#store.value.filter((other) => other.file !== file);
    this.#store.set([{ file, title, at }, ...others].slice(0, MOST));
  }

  forget(recent: string): void {
    this.#store.set(this.#store.value.filter(({ file }) => idOf(file) !== recent));
  }

  /** The file behind an id that `list` has given out. */
  fileOf(recent: string): string | undefined {
    return this.#store.value.find(({ file }) => idOf(file) === recent)?.file;
  }
}

function idOf(file: string): string {
  return `recent-${createHash('sha256').update(file).digest('hex').slice(0, 16)}`;
}
