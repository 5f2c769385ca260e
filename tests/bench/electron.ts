import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';

/** A started Electron, how long it took, and what it takes. */
export interface Started {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** From the start of the process until `ready` held, in milliseconds. */
  readonly ms: number;
  close(): Promise<void>;
}

/**
 * Starts Electron on an app folder with a fresh user-data folder.
 * @param ready resolves when the window can be used
 */
export async function startElectron(
  args: readonly string[],
  ready: (page: Page) => Promise<unknown>,
): Promise<Started> {
  const executablePath = process.env.LOKAPLAN_ELECTRON;
  if (!executablePath) throw new Error('LOKAPLAN_ELECTRON is not set: run the bench with npm run bench');
  const userData = await mkdtemp(path.join(tmpdir(), 'lokaplan-bench-'));
  const env = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== undefined));
  const began = performance.now();
  const app = await _electron.launch({
    executablePath,
    args: [`--user-data-dir=${userData}`, ...args],
    env: env as Record<string, string>,
  });
  const page = await app.firstWindow();
  await ready(page);
  const ms = performance.now() - began;
  return {
    app,
    page,
    ms,
    async close() {
      const program = app.process();
      const gone = new Promise((resolve) => program.once('exit', resolve));
      program.kill('SIGKILL');
      await gone;
      await rm(userData, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}

/** Memory of all processes of the program together, in MB. */
export async function memoryOf(app: ElectronApplication): Promise<number> {
  const kilobytes = await app.evaluate(({ app: running }) =>
    running.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0),
  );
  return kilobytes / 1024;
}

/** The checkout, which is the app folder of Lokaplan. */
export const ROOT = process.env.LOKAPLAN_ROOT ?? process.cwd();

/** Resolves after the next two frames, when what was rendered is on the screen. */
export function painted(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}
