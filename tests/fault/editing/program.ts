import { once } from 'node:events';
import { _electron, type Page } from '@playwright/test';

/** Lokaplan with a plan open in its window. */
export interface Program {
  readonly page: Page;
  /** Ends every process of it at once, as `kill -9` does. Answers the moment just before. */
  kill(): Promise<number>;
}

/** Starts the program on `file` and waits until its plan is on the screen. */
export async function startProgram(userData: string, file: string): Promise<Program> {
  const executablePath = process.env.LOKAPLAN_ELECTRON;
  const root = process.env.LOKAPLAN_ROOT;
  if (!executablePath || !root) throw new Error('Run the faults with npm run test:faults');
  const variables = Object.entries(process.env).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  const app = await _electron.launch({
    executablePath,
    args: [`--user-data-dir=${userData}`, root, file],
    env: { ...Object.fromEntries(variables), TZ: 'Europe/Stockholm' },
    timeout: 60_000,
  });
  const main = app.process();
  const gone = once(main, 'exit');
  app.context().setDefaultTimeout(60_000);
  const page = await app.firstWindow({ timeout: 60_000 });
  await page.locator('[data-main]').first().waitFor();
  return {
    page,
    async kill() {
      const at = Date.now();
      // Playwright starts it as the leader of a group of its own.
      if (main.pid !== undefined && process.platform !== 'win32') process.kill(-main.pid, 'SIGKILL');
      else main.kill('SIGKILL');
      await gone;
      return at;
    },
  };
}
