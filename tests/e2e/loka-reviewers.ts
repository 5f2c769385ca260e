import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, type Running } from './launch.ts';

/** The program with the reviewers of a new LOKA on the screen, 1280 × 800, and the file it is saved as. */
export async function openReviewers(start: () => Promise<Running>, folder: string) {
  const lokaplan = await start();
  const file = path.join(folder, 'LOKA.lokaplan');
  const { window } = lokaplan;
  await lokaplan.resize(1280, 800);
  await lokaplan.answerSaveWith(file);
  await window.getByRole('button', { name: /^LOKA/ }).click();
  await window.getByRole('button', { name: /^Granskare/ }).click();
  await expect(window.getByRole('grid')).toBeVisible();
  return { lokaplan, file, window };
}

/** The first cell of the matrix that is called so. */
export const cell = (window: Page, name: RegExp): Locator => window.getByRole('gridcell', { name }).first();

/** Puts a text on the clipboard as another program does, and pastes it. */
export async function paste({ app, window }: Running, text: string): Promise<void> {
  await app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text);
  await window.keyboard.press('Control+v');
}
