import { realpath } from 'node:fs/promises';
import path from 'node:path';
import type { Recovery } from '../shared/api.ts';
import type { Stamp } from '../shared/change/revision.ts';
import type { Result } from '../shared/problem.ts';
import { forget, type Recovered, recover, type Unsaved, unsavedEdits } from './storage/recovery.ts';

/** What earlier runs of the program left unsaved. It is looked for once, before this run begins journals of its own. */
export class Recoveries {
  readonly #folder: string;
  readonly #found: Promise<Unsaved[]>;
  readonly #settled = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
    this.#found = unsavedEdits(folder);
  }

  /** What is left to decide on, the latest first. */
  async list(): Promise<Recovery[]> {
    return (await this.#open()).map(shown);
  }

  /** The edits that go into `file` as it is. */
  async of(file: string): Promise<Recovery | undefined> {
    const waiting = (await this.#open()).filter(({ standing }) => standing === 'continues');
    if (waiting.length === 0) return undefined;
    const real = await realPath(file);
    for (const unsaved of waiting) if ((await realPath(unsaved.file)) === real) return shown(unsaved);
    return undefined;
  }

  /** The edits behind an id that was given out, put into the plan they were made in. */
  async recover(recovery: string, stamp: Stamp): Promise<Result<Recovered>> {
    const found = await this.#find(recovery);
    if (found === undefined) return { ok: false, problem: { code: 'noSuchDocument' } };
    return recover(this.#folder, found.id, stamp);
  }

  /** They are in a file now. */
  async settle(recovery: string): Promise<void> {
    const found = await this.#find(recovery);
    if (found === undefined) return;
    this.#settled.add(found.id);
    await forget(this.#folder, found.id);
  }

  async #find(recovery: string): Promise<Unsaved | undefined> {
    return (await this.#open()).find(({ id }) => idOf(id) === recovery);
  }

  async #open(): Promise<Unsaved[]> {
    const found = await this.#found;
    return found.filter(({ id }) => !this.#settled.has(id)).sort((a, b) => (a.at < b.at ? 1 : -1));
  }
}

function shown({ id, file, title, at, edits, standing }: Unsaved): Recovery {
  const folder = path.basename(path.dirname(file));
  return { recovery: idOf(id), title, name: path.basename(file), folder, at, edits, standing };
}

function idOf(id: string): string {
  return `recovery-${id}`;
}

async function realPath(file: string): Promise<string> {
  return realpath(file).catch(() => path.resolve(file));
}
