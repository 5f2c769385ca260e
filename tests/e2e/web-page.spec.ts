import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, type Running, test } from './launch.ts';

/** Writes the web page of a template with the command line that was built. */
async function webPage(folder: string, template: string): Promise<string> {
  const lokaplan = (...words: string[]) =>
    promisify(execFile)(process.execPath, [path.join('dist', 'cli.mjs'), ...words]);
  const plan = path.join(folder, `${template}.lokaplan`);
  const page = path.join(folder, `${template}.html`);
  await lokaplan('new', '--template', template, '-o', plan, '--lang', 'sv');
  await lokaplan('export', plan, '-o', page);
  return page;
}

/** Opens a page from the disk as a browser does: in a window that has nothing to do with the program's own. */
async function read({ app }: Running, file: string): Promise<Page> {
  const opened = app.waitForEvent('window');
  await app.evaluate(({ BrowserWindow }, name) => {
    const window = new BrowserWindow({
      useContentSize: true,
      width: 390,
      height: 844,
      webPreferences: { partition: 'reader', sandbox: true },
    });
    return window.loadFile(name);
  }, file);
  const page = await opened;
  await page.waitForLoadState();
  return page;
}

test('a reader finds a reviewer’s workshops on the web page, on a phone and with no network', async ({
  folder,
  start,
}) => {
  const page = await read(await start(), await webPage(folder, 'loka'));
  const items = page.locator('.item:visible');
  await expect(items).toHaveCount(28);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

  await page.getByLabel('Person').selectOption({ label: 'Kerstin' });
  await expect(items.locator('.title')).toHaveText(['Innovativa miljöer', 'Kunskapslyft']);
  await expect(page.getByRole('status')).toContainText('Visar 2 av 28 programpunkter.');
  await expect(page).toHaveURL(/#person=kerstin$/);

  // What was chosen stands in the address.
  await page.reload();
  await expect(items).toHaveCount(2);
  await page.getByLabel('Sök').fill('finns inte');
  await expect(page.getByRole('status')).toContainText('Inget i programmet passar.');
  await page.getByRole('button', { name: 'Visa allt' }).click();
  await expect(items).toHaveCount(28);

  await page.getByLabel('Lokal').selectOption({ label: 'Källan' });
  // Fika is in every room.
  await expect(items.locator('.title')).toHaveText([
    'Ankomst och kaffe',
    'Fika',
    'Entreprenörskap',
    'Fika',
    'Entreprenörskap',
  ]);
});

test('during the event the page says what goes on and what is next', async ({ folder, start }) => {
  const page = await read(await start(), await webPage(folder, 'loka'));
  await expect(page.getByRole('link', { name: 'Nu' })).toBeHidden();
  await page.clock.install({ time: new Date('2013-08-29T15:10:00+02:00') });
  await page.reload();
  await expect(page.locator('.slot').filter({ hasText: 'Härnäst' })).toHaveAttribute(
    'data-from',
    '2013-08-29T15:30',
  );
  await page.clock.runFor('30:00');
  await expect(page.locator('.slot').filter({ hasText: 'Pågår nu' })).toHaveAttribute(
    'data-from',
    '2013-08-29T15:30',
  );
  await page.getByRole('link', { name: 'Nu' }).click();
  await expect(page.locator('.slot.now')).toBeInViewport();
});

test('the web page is accessible, light and dark', async ({ folder, start }) => {
  const page = await read(await start(), await webPage(folder, 'fokus'));
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  }
});
