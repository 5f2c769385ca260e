import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type {} from '../../renderer/bridge.ts';
import { firstRevision } from '../../shared/change/revision.ts';
import { serialise } from '../../shared/file/serialise.ts';
import { template } from '../../shared/templates/index.ts';
import { expect, test } from './launch.ts';
import { readPlanFile } from './read-back.ts';

/** What happens to plans around the page: handed over, closed in a hurry, crashed under, changed behind its back. */

async function storePlan(folder: string, name: string, title: string): Promise<string> {
  const plan = template('loka', 'sv', '2013-08-01');
  const file = path.join(folder, name);
  const titled = { ...plan, event: { ...plan.event, title } };
  await writeFile(file, serialise(firstRevision(titled, { at: '2013-08-12T09:30:00.000Z', by: 'anna' })));
  return file;
}

const heading = (page: Page, title: string) => page.getByRole('heading', { name: title, level: 1 });

const titles = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .map((window) => window.getTitle())
      .sort(),
  );

/** Changes the title as the page does it, but without waiting for anything: the edit is just on its way. */
async function retitleInAHurry(page: Page, from: string, to: string): Promise<void> {
  await page.evaluate(
    async ([before, after]) => {
      const { open } = await window.lokaplan.call('app.start', undefined);
      if (open?.ok !== true) throw new Error('no plan');
      const updated = { event: { title: [before, after] as const } };
      void window.lokaplan.call('plan.edit', {
        document: open.value.document,
        sequence: 1,
        diff: { added: {}, updated, removed: {} },
      });
    },
    [from, to] as const,
  );
}

test('a second start hands its files to the running program', async ({ start, folder, userData }) => {
  const [first, second] = [
    await storePlan(folder, 'ett å.lokaplan', 'Ett'),
    await storePlan(folder, 'två.lokaplan', 'Två'),
  ];
  const { app, window: page } = await start(first);
  await expect(heading(page, 'Ett')).toBeVisible();
  const startAgain = async (...files: string[]) => {
    const [program = '', ...args] = await app.evaluate(() => process.argv);
    const flags = args.filter((argument) => argument.startsWith('--no-sandbox'));
    const appFolder = await app.evaluate(({ app: running }) => running.getAppPath());
    const again = spawn(program, [...flags, `--user-data-dir=${userData}`, appFolder, ...files], {
      cwd: folder,
    });
    const [code] = await once(again, 'exit');
    expect(code).toBe(0);
  };
  await startAgain('ett å.lokaplan');
  expect(await titles(app)).toEqual(['ett å – Lokaplan']);
  const opened = app.waitForEvent('window');
  await startAgain(second);
  await expect(heading(await opened, 'Två')).toBeVisible();
  expect(await titles(app)).toEqual(['ett å – Lokaplan', 'två – Lokaplan']);
});

test('several files come in windows of their own, and one that is broken takes no other’s place', async ({
  start,
  folder,
}) => {
  const broken = path.join(folder, 'bruten.lokaplan');
  await writeFile(broken, '{"format":"loka');
  const { app } = await start(
    await storePlan(folder, 'ett.lokaplan', 'Ett'),
    broken,
    await storePlan(folder, 'två.lokaplan', 'Två'),
  );
  await expect.poll(() => titles(app)).toEqual(['Lokaplan', 'ett – Lokaplan', 'två – Lokaplan']);
  const texts = () => Promise.all(app.windows().map((page) => page.locator('body').innerText()));
  await expect.poll(async () => (await texts()).filter((text) => text.includes('avhuggen')).length).toBe(1);
});

test('an edit made just before closing is on the disk', async ({ start, folder }) => {
  const file = await storePlan(folder, 'loka.lokaplan', 'LOKA');
  const { window: page, close } = await start(file);
  await expect(heading(page, 'LOKA')).toBeVisible();
  await retitleInAHurry(page, 'LOKA', 'Sista stund');
  await close();
  const { plan, revisions } = await readPlanFile(file);
  expect(plan.event.title).toBe('Sista stund');
  expect(revisions).toHaveLength(2);
});

test('the screen that crashed comes back with every edit', async ({ start, folder, problems }) => {
  const file = await storePlan(folder, 'loka.lokaplan', 'LOKA');
  const { app, window: page } = await start(file);
  await expect(heading(page, 'LOKA')).toBeVisible();
  await retitleInAHurry(page, 'LOKA', 'Efter kraschen');
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.once('render-process-gone', (_event, { reason }) =>
      Object.assign(globalThis, { gone: reason }),
    );
    contents?.forcefullyCrashRenderer();
  });
  // Playwright’s own page does not outlive the crash, so the program is asked; a page that is gone never answers.
  const shown = () =>
    app.evaluate(({ BrowserWindow }) =>
      Promise.race([
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
          'document.querySelector("h1")?.textContent',
        ),
        new Promise((resolve) => setTimeout(resolve, 500)),
      ]),
    );
  await expect.poll(shown, { timeout: 15_000 }).toBe('Efter kraschen');
  expect(await app.evaluate(() => (globalThis as { gone?: string }).gone)).toMatch(/crashed|killed/);
  problems.length = 0;
});

test('a plan changed by another program is not written over: the user is asked, and saves elsewhere', async ({
  start,
  folder,
}) => {
  const file = await storePlan(folder, 'loka.lokaplan', 'LOKA');
  const running = await start(file);
  const { app, window: page } = running;
  await expect(heading(page, 'LOKA')).toBeVisible();
  const theirs = await storePlan(folder, 'deras.lokaplan', 'Deras');
  await copyFile(theirs, file);
  await retitleInAHurry(page, 'LOKA', 'Min');
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = async (...args: unknown[]) => {
      const { message } = args.at(-1) as { message: string };
      (globalThis as { asked?: string }).asked = message;
      return { response: 3, checkboxChecked: false };
    };
  });
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect
    .poll(() => app.evaluate(() => (globalThis as { asked?: string }).asked))
    .toContain('Ej sparat: ”loka.lokaplan”');
  // The fourth button keeps the plan open.
  expect(await titles(app)).toEqual(['• loka – Lokaplan']);
  const elsewhere = path.join(folder, 'min.lokaplan');
  await running.answerMessagesWith(1);
  await running.answerSaveWith(elsewhere);
  await running.close();
  expect((await readPlanFile(elsewhere)).plan.event.title).toBe('Min');
  expect(await readFile(file)).toEqual(await readFile(theirs));
});
