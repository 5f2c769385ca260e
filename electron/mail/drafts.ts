import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { DiskProblem, PlanFileProblem, Result } from '../../shared/problem.ts';
import { fileNameFor, freeName } from '../file-name.ts';
import { diskProblem } from '../storage/disk-problem.ts';
import { writeDurably } from '../storage/durable-write.ts';

/** A mail program has long since taken over what is older. In milliseconds. */
const KEPT = 24 * 60 * 60 * 1000;

/** E-mails that lie ready for the user's mail program, in a folder of the program's own. */
export class Drafts {
  readonly #folder: string;

  constructor(userData: string) {
    this.#folder = path.join(userData, 'drafts');
  }

  /** Writes a draft that is called as it is about; answers its path. */
  async write(subject: string, bytes: Uint8Array): Promise<Result<string, DiskProblem | PlanFileProblem>> {
    const file = path.join(this.#folder, `${fileNameFor(subject, 'Lokaplan')}.eml`);
    try {
      await mkdir(this.#folder, { recursive: true });
    } catch (error) {
      return { ok: false, problem: diskProblem(error, file) };
    }
    const free = freeName(file);
    const written = await writeDurably(free, bytes);
    return written.ok ? { ok: true, value: free } : written;
  }

  /** Takes away what was laid ready more than a day before `now`, in milliseconds since 1970. */
  async sweep(now: number): Promise<void> {
    for (const name of await readdir(this.#folder).catch(() => [])) {
      const file = path.join(this.#folder, name);
      const written = await stat(file).catch(() => undefined);
      if (written !== undefined && now - written.mtimeMs > KEPT) await rm(file, { force: true });
    }
  }
}
