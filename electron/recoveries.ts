import path from 'node:path';
import type { Recovery } from '../shared/api/opened.ts';
import type { Stamp } from '../shared/change/revision.ts';
import type { Result } from '../shared/problem.ts';
import { realPath } from './real-path.ts';
import { forget, type Recovered, recover, setAside, type Unsaved, unsavedEdits } from './storage/recovery.ts';

/** What earlier runs of the program left unsaved, as it stands each time it is asked for. */
export class Recoveries {
  readonly #folder: string;
  /** By id, those that were restored in this run. */
  readonly #restored = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** What is left to decide on, the latest first. */
  async list(): Promise<Recovery[]> {
    return (await this.#undecided()).map(shown);
  }

  /** Edits that were made in the plan in `file`. */
  async of(file: string): Promise<Recovery | undefined> {
    const undecided = await this.#undecided();
    if (undecided.length === 0) return undefined;
    const real = await realPath(file);
    for (const unsaved of undecided) if ((await realPath(unsaved.file)) === real) return shown(unsaved);
    return undefined;
  }

  /** The edits behind an id that was given out, put into the plan they were made in. */
  async recover(recovery: string, stamp: Stamp): Promise<Result<Recovered>> {
    const found = await this.#find(recovery);
    if (found === undefined) return { ok: false, problem: { code: 'noSuchDocument' } };
    return recover(this.#folder, found.id, stamp);
  }

  /** They are on the screen again. They stay until they are settled, and are offered again after another crash. */
  restored(recovery: string): void {
    this.#restored.add(recovery);
  }

  /** They are in a file now. What could not be read of them is set aside. */
  async settle(recovery: string): Promise<void> {
    this.#restored.add(recovery);
    const found = await this.#find(recovery);
    if (found !== undefined) await (found.lost > 0 ? setAside : forget)(this.#folder, found.id);
  }

  async #find(recovery: string): Promise<Unsaved | undefined> {
    return (await unsavedEdits(this.#folder)).find(({ id }) => idOf(id) === recovery);
  }

  async #undecided(): Promise<Unsaved[]> {
    const found = await unsavedEdits(this.#folder);
    return found.filter(({ id }) => !this.#restored.has(idOf(id)));
  }
}

function shown({ id, file, title, at, edits, lost, standing }: Unsaved): Recovery {
  const folder = path.basename(path.dirname(file));
  return { recovery: idOf(id), title, name: path.basename(file), folder, at, edits, lost, standing };
}

function idOf(id: string): string {
  return `recovery-${id}`;
}
