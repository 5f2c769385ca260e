import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  _electron,
  test as base,
  type ElectronApplication,
  expect,
  type Page,
  type TestInfo,
} from '@playwright/test';
import { painted } from './painted.ts';

const root = path.resolve(fileURLToPath(new URL('../..', import.meta.url)));
const artefacts = path.join(root, 'tests', 'artefacts');
/** A machine may be slow, and do other things beside. */
const PATIENCE_SECONDS = 60;
/** What the main process prints when something was thrown and nobody caught it. */
const UNCAUGHT = /^(Uncaught|\w*Error\b|\(node:\d+\) Unhandled)/;

/** A running Lokaplan and its first window. */
export interface Running {
  app: ElectronApplication;
  window: Page;
  /** The folder of its own data. */
  userData: string;
  /** Make the next open dialogs answer with these files; none means the user cancels. */
  answerOpenWith(...files: string[]): Promise<void>;
  /** Make the next save dialogs answer with this file; none means the user cancels. */
  answerSaveWith(file?: string): Promise<void>;
  /** Make message boxes answer with the button of this number. */
  answerMessagesWith(button: number): Promise<void>;
  /** Give the window this inner size. */
  resize(width: number, height: number): Promise<void>;
  /** Save a picture of the window as tests/artefacts/NAME.png, once what fades and slides in it has come to rest. */
  picture(name: string): Promise<void>;
  /** Quit as a user does, and wait until the program is gone. */
  close(): Promise<void>;
  /** End the program at once, as a power cut does. */
  kill(): Promise<void>;
}

interface Fixtures {
  /** A fresh folder for the test's own files, removed afterwards. */
  folder: string;
  /** The program's own data folder: the same for every start within one test. */
  userData: string;
  /** Errors seen in any console or process. A test fails if any is left in it at the end. */
  problems: string[];
  /** Start the program, as often as the test needs; `files` are opened with it. */
  start: (...files: string[]) => Promise<Running>;
  /** Start it as on another computer: with a data folder of its own. */
  startElsewhere: (...files: string[]) => Promise<Running>;
}

async function freshFolder(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'lokaplan-e2e-'));
  await use(folder);
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

/** Gives `use` a way to start the program, and ends all that it started. */
async function starting(
  userData: string,
  problems: string[],
  use: (start: Fixtures['start']) => Promise<void>,
  testInfo: TestInfo,
): Promise<void> {
  const started: Running[] = [];
  await use(async (...files) => {
    const running = await launch(userData, files, problems);
    started.push(running);
    return running;
  });
  if (testInfo.status !== testInfo.expectedStatus) {
    for (const [index, { window }] of started.entries()) {
      const shot = testInfo.outputPath(`failed-${path.basename(userData)}-${index + 1}.png`);
      await window.screenshot({ path: shot, timeout: 5000 }).catch(() => undefined);
    }
  }
  for (const running of started) await running.kill();
}

/** Playwright's `test`, with the real program to start. */
export const test = base.extend<Fixtures>({
  folder: async ({}, use) => freshFolder(use),
  userData: async ({}, use) => freshFolder(use),
  problems: async ({}, use) => {
    const problems: string[] = [];
    await use(problems);
    expect(problems, 'errors in the consoles').toEqual([]);
  },
  start: async ({ userData, problems }, use, testInfo) => starting(userData, problems, use, testInfo),
  startElsewhere: async ({ problems }, use, testInfo) =>
    freshFolder((userData) => starting(userData, problems, use, testInfo)),
});

export { expect };

async function launch(userData: string, files: string[], problems: string[]): Promise<Running> {
  const executablePath = process.env.LOKAPLAN_ELECTRON;
  if (!executablePath) throw new Error('LOKAPLAN_ELECTRON is not set: start the tests with npm run test:e2e');
  // Playwright itself adds --no-sandbox for root, and only then.
  const app = await _electron.launch({
    executablePath,
    timeout: PATIENCE_SECONDS * 1000,
    args: [`--user-data-dir=${userData}`, root, ...files],
    env: { ...definedVariables(), ...ownDisplay(), TZ: 'Europe/Stockholm' },
  });
  // Asked for now: a closed app no longer tells.
  const program = app.process();
  collectProblems(app, program, problems);
  app.context().setDefaultTimeout(PATIENCE_SECONDS * 1000);
  const window = await app.firstWindow({ timeout: PATIENCE_SECONDS * 1000 });
  await window.waitForLoadState('domcontentloaded');

  return {
    app,
    window,
    userData,
    answerOpenWith: (...filePaths) =>
      app.evaluate(
        ({ dialog }, answer) => {
          dialog.showOpenDialog = async () => answer;
        },
        { canceled: filePaths.length === 0, filePaths },
      ),
    answerSaveWith: (filePath = '') =>
      app.evaluate(
        ({ dialog }, answer) => {
          dialog.showSaveDialog = async () => answer;
        },
        { canceled: filePath === '', filePath },
      ),
    answerMessagesWith: (response) =>
      app.evaluate(
        ({ dialog }, answer) => {
          dialog.showMessageBox = async () => answer;
        },
        { response, checkboxChecked: false },
      ),
    resize: async (width, height) => {
      const handle = await app.browserWindow(window);
      await handle.evaluate((shown, size) => shown.setContentSize(size.width, size.height), {
        width,
        height,
      });
      await window.waitForFunction((size) => innerWidth === size.width && innerHeight === size.height, {
        width,
        height,
      });
      await painted(window);
    },
    picture: async (name) => {
      await mkdir(artefacts, { recursive: true });
      await window.waitForFunction(atRest);
      await window.screenshot({ path: path.join(artefacts, `${name}.png`) });
    },
    close: () => close(app, program),
    kill: () => kill(program),
  };
}

/** Whether nothing in the page moves any more but what never stops, as a spinner, or goes along with scrolling. */
function atRest(): boolean {
  return document
    .getAnimations()
    .every(
      ({ playState, timeline, effect }) =>
        playState !== 'running' ||
        timeline !== document.timeline ||
        effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY,
    );
}

/** Playwright wants no undefined values, and a test must not inherit another's choice of runtime flags. */
function definedVariables(): Record<string, string> {
  const pairs = Object.entries(process.env).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return Object.fromEntries(pairs.filter(([name]) => name !== 'NODE_OPTIONS'));
}

/** The virtual display of this worker, where there are several: a window takes the focus of all others on its display. */
function ownDisplay(): { DISPLAY?: string } {
  const display = process.env.LOKAPLAN_DISPLAYS?.split(' ')[base.info().parallelIndex];
  return display === undefined ? {} : { DISPLAY: display };
}

function collectProblems(app: ElectronApplication, program: ChildProcess, problems: string[]): void {
  const windows = app.context();
  windows.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  windows.on('weberror', (error) => problems.push(`page: ${error.error().message}`));
  windows.on('page', (page) => page.on('crash', () => problems.push('page: crashed')));
  program.stderr?.setEncoding('utf8').on('data', (text: string) => {
    for (const line of text.split('\n')) if (UNCAUGHT.test(line)) problems.push(`main: ${line}`);
  });
}

const isGone = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null;

async function gone(program: ChildProcess): Promise<void> {
  if (!isGone(program)) await once(program, 'exit');
}

async function close(app: ElectronApplication, program: ChildProcess): Promise<void> {
  const late = setTimeout(() => program.kill('SIGKILL'), PATIENCE_SECONDS * 1000);
  await app.close();
  await gone(program);
  clearTimeout(late);
  expect(program.signalCode, `the program closes within ${PATIENCE_SECONDS} seconds`).toBeNull();
}

async function kill(program: ChildProcess): Promise<void> {
  if (!isGone(program)) program.kill('SIGKILL');
  await gone(program);
}
