import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { programFile } from '../trials/row.ts';

interface Line {
  readonly answer?: string;
  readonly seconds?: number;
  readonly held?: number;
  readonly megabytes?: number;
}

/** How files were read: what came of each, how long the slowest took, and the most memory that the reader had. */
export class Readings {
  readonly answers: string[] = [];
  #seconds = 0;
  #megabytes = 0;
  #held = 0;

  /** Has a process of its own read `files`, as the program does. Throws when it comes to harm. */
  async read(files: readonly string[]): Promise<string[]> {
    const { stdout } = await promisify(execFile)(process.execPath, [programFile('import-reader'), ...files]);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
    const answers = lines.flatMap(({ answer }) => answer ?? []);
    if (answers.length !== files.length)
      throw new Error(`${files.length - answers.length} files without an answer`);
    this.answers.push(...answers);
    for (const { seconds = 0, megabytes = 0, held = 0 } of lines) {
      this.#seconds = Math.max(this.#seconds, seconds);
      this.#megabytes = Math.max(this.#megabytes, megabytes);
      this.#held = Math.max(this.#held, held);
    }
    return answers;
  }

  get holds(): boolean {
    return this.#seconds < 10 && this.#megabytes < 512;
  }

  /** In figures, as a table shows it. */
  get figures(): string {
    const counts = new Map<string, number>();
    for (const answer of this.answers) counts.set(answer, (counts.get(answer) ?? 0) + 1);
    const list = [...counts].map(([answer, count]) => `${answer} ${count}`).join(', ');
    const slowest = `slowest ${this.#seconds.toFixed(1)} s, main thread held ${this.#held.toFixed(0)} ms`;
    return `${list}; ${slowest}, most ${this.#megabytes.toFixed(0)} MB`;
  }
}
