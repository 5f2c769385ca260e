import type { Page } from '@playwright/test';
import { expect, type Running, test } from './launch.ts';
import { cell, LARGE, openReviewers, storeReviews } from './loka-reviewers.ts';

/** The reviewers and the groups in 320 × 200: what 1280 × 800 is at 400 %. */

async function enlarge({ app, window }: Running): Promise<void> {
  const handle = await app.browserWindow(window);
  await handle.evaluate((shown) => shown.webContents.setZoomFactor(4));
  await window.waitForFunction(() => innerWidth <= 320);
}

/** What scrolls up and down, by class. */
async function scrollers(window: Page): Promise<readonly string[]> {
  return window.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflowY))
      .filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1)
      .map(({ className }) => className),
  );
}

test('at 400 % one thing scrolls up and down, with reasons or groups too, and the cell in use is in sight', async ({
  start,
  folder,
}) => {
  const { lokaplan, window } = await openReviewers(start, folder);
  await window.getByRole('button', { name: 'Föreslå fördelning' }).click();
  await expect(window.getByText('Det går inte ihop').first()).toBeVisible();
  await enlarge(lokaplan);
  await expect.poll(() => scrollers(window)).toEqual(['shell']);
  await window.getByRole('button', { name: 'Låt vara' }).click();
  await expect.poll(() => scrollers(window)).toEqual(['shell']);
  await cell(window, /^Maria, 1 /).focus();
  for (const key of ['ArrowUp', 'ArrowUp', 'ArrowUp', 'End', 'Control+End', 'Control+Home']) {
    await window.keyboard.press(key);
    await expect(window.locator('.matrix :focus')).toBeInViewport({ ratio: 0.9 });
  }
  await window.getByRole('button', { name: /^Grupper/ }).click();
  await expect.poll(() => scrollers(window)).toEqual(['shell']);
  await lokaplan.close();
});

test('300 by 150 at 400 % is walked by keys from end to end', async ({ start, folder }) => {
  const { file } = await storeReviews(folder, LARGE);
  const lokaplan = await start(file);
  const { window } = lokaplan;
  await lokaplan.resize(1280, 800);
  await expect(window.getByRole('heading', { level: 1 })).toBeVisible();
  await window.keyboard.press('Control+2');
  await expect(window.getByRole('grid')).toBeVisible();
  await enlarge(lokaplan);
  await cell(window, /^Granskare 1, /).focus();
  for (const key of ['Control+End', 'ArrowUp', 'PageUp', 'Control+Home', 'PageDown']) {
    await window.keyboard.press(key);
    await expect(window.locator('.matrix :focus')).toBeInViewport({ ratio: 0.9 });
  }
  await expect.poll(() => scrollers(window)).toEqual(['shell']);
  await lokaplan.close();
});

test('at 400 % the day stays in sight while its workshops scroll by', async ({ start, folder }) => {
  const { lokaplan, window } = await openReviewers(start, folder);
  await enlarge(lokaplan);
  const thursday = window.getByRole('columnheader', { name: /^torsdag 29 augusti/ });
  await window
    .getByRole('rowheader', { name: /^Kerstin/ })
    .evaluate((row) => row.scrollIntoView({ block: 'start' }));
  await expect(window.getByRole('columnheader', { name: /^4 Sprudlande/ }).first()).not.toBeInViewport();
  await expect(thursday).toBeInViewport({ ratio: 0.3 });
  await lokaplan.close();
});
