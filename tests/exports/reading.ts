import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { startReading } from '../../electron/import/index.ts';
import { programFile } from '../trials/row.ts';

/** How files were read, one after the other: how long the slowest took, and the most memory that the process had. */
export class Readings {
  seconds = 0;
  megabytes = 0;
  readonly answers = new Map<string, number>();

  /** Reads `bytes` as the program does, in its thread. Answers `ok`, or the code of what was wrong. */
  async read(file: string, bytes: Uint8Array): Promise<string> {
    await writeFile(file, bytes);
    const begun = performance.now();
    const note = () => {
      this.megabytes = Math.max(this.megabytes, process.memoryUsage.rss() / 1e6);
    };
    const watch = setInterval(note, 5);
    const outcome = await startReading(file, pathToFileURL(programFile('import-worker'))).content;
    clearInterval(watch);
    note();
    this.seconds = Math.max(this.seconds, (performance.now() - begun) / 1000);
    const answer = outcome === null ? 'cancelled' : outcome.ok ? 'ok' : outcome.problem.code;
    this.answers.set(answer, (this.answers.get(answer) ?? 0) + 1);
    return answer;
  }

  get holds(): boolean {
    return this.seconds < 10 && this.megabytes < 512;
  }

  /** In figures, as a table shows it. */
  get figures(): string {
    const answers = [...this.answers].map(([answer, count]) => `${answer} ${count}`).join(', ');
    return `${answers}; slowest ${this.seconds.toFixed(1)} s, most ${this.megabytes.toFixed(0)} MB`;
  }
}
