import { createHash } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { PlanFile } from '../../shared/change/revision.ts';
import { type ExportChoices, exportChoices } from '../../shared/export/choices.ts';
import { type Logo, logoOf } from '../../shared/export/logo.ts';
import { readBounded } from '../storage/bounded-read.ts';
import { writeDurably } from '../storage/durable-write.ts';
import { SettingsFile } from '../storage/settings-file.ts';

/** A picture that lies among the program's own files under `name`, and what is said of it. */
interface StoredLogo {
  readonly name: string;
  readonly alternative: string;
}

interface Entry {
  /** Which plan: the revision that it was at. The oldest are joined in time, so it is not known by its first. */
  readonly revision: string;
  readonly choices: ExportChoices | null;
  readonly logo: StoredLogo | null;
}

interface Stored {
  /** The one that was exported from last is first. */
  readonly plans: readonly Entry[];
  /** The logo that was chosen last, proposed for plans that have had none. */
  readonly latest: StoredLogo | null;
}

/** This many plans are remembered. */
const MOST = 200;
const MOST_MEGABYTES = 5;

/** How each plan was exported last, and the logos on it, on this computer. Nothing of it is in the plan. */
export class ExportMemory {
  readonly #store: SettingsFile<Stored>;
  readonly #folder: string;

  /** @param userData the folder of the program's own files */
  constructor(userData: string) {
    this.#store = new SettingsFile(path.join(userData, 'exports.json'), acceptStored);
    this.#folder = path.join(userData, 'logos');
  }

  /** What was chosen last for a plan; null when nothing was. */
  choicesOf(file: PlanFile): ExportChoices | null {
    return this.#entry(file)?.choices ?? null;
  }

  /** The logo of a plan, or the one chosen last for another; null for none, or when its picture is gone. */
  async logoOf(file: PlanFile): Promise<Logo | null> {
    const entry = this.#entry(file);
    const stored = entry === undefined ? this.#store.value.latest : entry.logo;
    if (stored === null) return null;
    const bytes = await readBounded(path.join(this.#folder, stored.name), MOST_MEGABYTES).catch(() => null);
    return bytes && logoOf(new Uint8Array(bytes), stored.alternative);
  }

  /** Holds what is chosen for a plan now; its logo stays, with `alternative` said of it. */
  remember(file: PlanFile, choices: ExportChoices, alternative: string): void {
    const entry = this.#entry(file);
    const logo = entry === undefined ? this.#store.value.latest : entry.logo;
    this.#put(file, { choices, logo: logo && { ...logo, alternative } });
  }

  /** Gives a plan another logo, or none. Throws an error of the disk when the picture cannot be kept. */
  async setLogo(file: PlanFile, logo: Logo | null): Promise<void> {
    const choices = this.choicesOf(file);
    if (logo === null) return this.#put(file, { choices, logo: null });
    const name = `${createHash('sha256').update(logo.bytes).digest('hex').slice(0, 32)}.${logo.type}`;
    await mkdir(this.#folder, { recursive: true });
    const written = await writeDurably(path.join(this.#folder, name), logo.bytes);
    if (!written.ok) throw new Error(written.problem.code);
    const stored = { name, alternative: logo.alternative };
    this.#store.set({ ...this.#store.value, latest: stored });
    this.#put(file, { choices, logo: stored });
    await this.#dropUnused();
  }

  /** Resolves when all of it is written. */
  written(): Promise<void> {
    return this.#store.written();
  }

  #entry(file: PlanFile): Entry | undefined {
    return this.#store.value.plans.find((entry) => isOf(entry, file));
  }

  #put(file: PlanFile, entry: Omit<Entry, 'revision'>): void {
    const { plans, latest } = this.#store.value;
    const others = plans.filter((other) => !isOf(other, file));
    this.#store.set({ plans: [{ revision: file.head, ...entry }, ...others].slice(0, MOST), latest });
  }

  /** Pictures that no plan has any more. */
  async #dropUnused(): Promise<void> {
    const { plans, latest } = this.#store.value;
    const used = new Set([latest, ...plans.map(({ logo }) => logo)].map((logo) => logo?.name));
    for (const name of await readdir(this.#folder).catch(() => []))
      if (!used.has(name)) await rm(path.join(this.#folder, name), { force: true });
  }
}

function isOf({ revision }: Entry, { revisions }: PlanFile): boolean {
  return revisions.some(({ id }) => id === revision);
}

/** What was stored, each entry on its own. */
function acceptStored(stored: unknown): Stored {
  const { plans, latest } = (stored ?? {}) as Record<keyof Stored, unknown>;
  const list = Array.isArray(plans) ? plans.slice(0, MOST) : [];
  return { plans: list.flatMap(acceptEntry), latest: acceptLogo(latest) };
}

function acceptEntry(stored: unknown): Entry[] {
  const { revision, choices, logo } = (stored ?? {}) as Record<keyof Entry, unknown>;
  if (typeof revision !== 'string') return [];
  const parsed = exportChoices.safeParse(choices);
  return [{ revision, choices: parsed.success ? parsed.data : null, logo: acceptLogo(logo) }];
}

function acceptLogo(stored: unknown): StoredLogo | null {
  const { name, alternative } = (stored ?? {}) as Record<keyof StoredLogo, unknown>;
  // Nothing but a plain name: it is put together with the folder.
  if (typeof name !== 'string' || !/^[0-9a-f]{32}\.(?:png|jpeg)$/.test(name)) return null;
  return { name, alternative: typeof alternative === 'string' ? alternative.slice(0, 300) : '' };
}
