import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type {} from '../../renderer/bridge.ts';
import { expect, test } from './launch.ts';
import { readPlanFile } from './read-back.ts';
import { expectShown, openStored, storePlan } from './stored-plan.ts';
import { holdSaving, inJournal } from './unsaved.ts';

/** What happens to plans around the page: handed over, closed in a hurry, crashed under, changed behind its back. */

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
  await expectShown(page, 'Ett');
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
  await expect.poll(() => titles(app)).toEqual(['ett å – Lokaplan']);
  const opened = app.waitForEvent('window');
  await startAgain(second);
  await expectShown(await opened, 'Två');
  await expect.poll(() => titles(app)).toEqual(['ett å – Lokaplan', 'två – Lokaplan']);
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
  const { lokaplan, page, file } = await openStored(start, folder, 'loka.lokaplan', 'LOKA');
  const { close } = lokaplan;
  await retitleInAHurry(page, 'LOKA', 'Sista stund');
  await close();
  const { plan, revisions } = await readPlanFile(file);
  expect(plan.event.title).toBe('Sista stund');
  expect(revisions).toHaveLength(2);
});

test('the screen that crashed comes back with every edit', async ({ start, folder, problems }) => {
  const { lokaplan, page } = await openStored(start, folder, 'loka.lokaplan', 'LOKA');
  const { app } = lokaplan;
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
        // One that is just going, or just coming, may refuse.
        BrowserWindow.getAllWindows()[0]
          ?.webContents.executeJavaScript('document.querySelector("h1")?.textContent')
          .catch(() => undefined),
        new Promise((resolve) => setTimeout(resolve, 500)),
      ]),
    );
  await expect.poll(shown).toBe('Efter kraschen');
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
  await expectShown(page, 'LOKA');
  const theirs = await storePlan(folder, 'deras.lokaplan', 'Deras');
  // Both before it is saved: else theirs would be read in, or written over in peace.
  await holdSaving(running);
  await retitleInAHurry(page, 'LOKA', 'Min');
  await inJournal(running, 'Min');
  await copyFile(theirs, file);
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
  await expect.poll(() => titles(app)).toEqual(['• loka – Lokaplan']);
  const elsewhere = path.join(folder, 'min.lokaplan');
  await running.answerMessagesWith(1);
  await running.answerSaveWith(elsewhere);
  await running.close();
  expect((await readPlanFile(elsewhere)).plan.event.title).toBe('Min');
  expect(await readFile(file)).toEqual(await readFile(theirs));
});

test('files dropped on the window are opened: the first here', async ({ start, folder }) => {
  const first = await storePlan(folder, 'ett.lokaplan', 'Ett');
  const lokaplan = await start(first);
  const { window: page } = lokaplan;
  await expectShown(page, 'Ett');
  const second = await storePlan(folder, 'två.lokaplan', 'Två');
  // Only a file that comes from the system has a path, so it is chosen in a field and then dropped.
  await page.evaluate(() => {
    const field = Object.assign(document.createElement('input'), { type: 'file', id: 'from-the-system' });
    document.body.append(field);
  });
  await page.locator('#from-the-system').setInputFiles(second);
  const drag = (name: string) =>
    page.evaluate((type) => {
      const field = document.querySelector<HTMLInputElement>('#from-the-system');
      const dataTransfer = new DataTransfer();
      for (const file of field?.files ?? []) dataTransfer.items.add(file);
      document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    }, name);
  await drag('dragenter');
  await expect(page.getByText('Släpp för att öppna')).toBeVisible();
  await drag('dragleave');
  await expect(page.getByText('Släpp för att öppna')).toBeHidden();
  await drag('dragover');
  await drag('drop');
  await expect(page.getByText('Släpp för att öppna')).toBeHidden();
  await expectShown(page, 'Två');

  // Text that is dragged over the window is none of its business.
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/plain', 'ett ord');
    document.body.dispatchEvent(
      new DragEvent('dragenter', { dataTransfer, bubbles: true, cancelable: true }),
    );
  });
  await expect(page.getByText('Släpp för att öppna')).toBeHidden();
});
