import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { serialise } from '../../shared/file/serialise.ts';
import { saved } from './board.ts';
import { expect, type Running, test } from './launch.ts';
import { readPlanFile } from './read-back.ts';
import { expectShown, fileWith, openStored, retitle, storePlan } from './stored-plan.ts';
import { holdSaving } from './unsaved.ts';

/** What other programs and people do to the file of a plan that is open here. */

const alert = (page: Page) => page.getByRole('alert');
const dialogue = (page: Page) => page.getByRole('dialog');

/** What another program writes. */
const theirs = (...titles: [string, ...string[]]) => serialise(fileWith(...titles));

/** Both sides change the plan: the window shows `Min`, the file holds `Deras`. */
async function bothChange(lokaplan: Running, file: string): Promise<string> {
  const { window: page } = lokaplan;
  await expectShown(page, 'LOKA');
  await holdSaving(lokaplan);
  const text = theirs('LOKA', 'Deras');
  await retitle(page, 'Min');
  await writeFile(file, text);
  await expect(alert(page)).toContainText('har ändrats av ett annat program');
  await expectShown(page, 'Min');
  return text;
}

test('changed outside while nothing is unsaved here: it is read again, told, and one stays where one was', async ({
  start,
  folder,
}) => {
  const { lokaplan, page, file } = await openStored(start, folder, 'LOKA.lokaplan', 'LOKA');
  await page.getByRole('tab', { name: /^fredag/ }).click();
  await page
    .getByRole('button', { name: /^Grupp 4 / })
    .first()
    .click();
  const title = page.locator('[data-title] input');
  const before = await title.inputValue();
  await writeFile(file, theirs('LOKA', 'Deras'));
  await expectShown(page, 'Deras');
  await expect(page.getByText('”LOKA.lokaplan” har ändrats av ett annat program')).toBeVisible();
  await expect(page.getByRole('tab', { name: /^fredag/ })).toHaveAttribute('aria-selected', 'true');
  await expect(title).toHaveValue(before);
  await expect(page.getByRole('button', { name: 'Ångra', exact: true })).toHaveAttribute(
    'aria-disabled',
    'true',
  );

  await page.getByRole('button', { name: 'Visa vad som ändrats' }).click();
  await expect(dialogue(page).locator('del')).toHaveText('LOKA');
  await expect(dialogue(page).locator('ins')).toHaveText('Deras');
  await page.keyboard.press('Escape');

  // The plan goes on from there.
  await retitle(page, 'Vår');
  await lokaplan.close();
  expect((await readPlanFile(file)).plan.event.title).toBe('Vår');
});

test('changed on both sides: the difference is shown, and both are kept', async ({ start, folder }) => {
  const { lokaplan, page, file } = await openStored(start, folder, 'LOKA.lokaplan', 'LOKA');
  const text = await bothChange(lokaplan, file);

  await page.getByRole('button', { name: 'Visa skillnaden' }).click();
  await expect(dialogue(page).locator('del')).toHaveText('Min');
  await expect(dialogue(page).locator('ins')).toHaveText('Deras');
  await page.keyboard.press('Escape');
  // It stays until it is decided, also while one goes on working.
  await retitle(page, 'Min också');
  await expect(alert(page)).toBeVisible();

  await page.getByRole('button', { name: 'Behåll båda' }).click();
  await expect(page.getByText(/^Din plan sparas nu i ”LOKA \(.*\)\.lokaplan”/)).toBeVisible();
  await expect(alert(page)).toBeHidden();
  await retitle(page, 'Min till sist');
  await lokaplan.close();
  expect(await readFile(file, 'utf8')).toBe(text);
  const [other, ...more] = (await readdir(folder)).filter((name) => /^LOKA .*\.lokaplan$/.test(name));
  expect(more).toEqual([]);
  expect((await readPlanFile(path.join(folder, other ?? ''))).plan.event.title).toBe('Min till sist');
});

test('changed on both sides: theirs is taken when one says so, and mine is among the earlier versions', async ({
  start,
  folder,
}) => {
  const { lokaplan, page, file } = await openStored(start, folder, 'LOKA.lokaplan', 'LOKA');
  await bothChange(lokaplan, file);

  await page.getByRole('button', { name: 'Läs in den andra …' }).click();
  await dialogue(page).getByRole('button', { name: 'Avbryt' }).click();
  await expectShown(page, 'Min');
  await page.getByRole('button', { name: 'Läs in den andra …' }).click();
  await dialogue(page).getByRole('button', { name: 'Läs in den andra' }).click();
  await expectShown(page, 'Deras');
  await expect(alert(page)).toBeHidden();

  await page.keyboard.press('Control+Shift+H');
  await page.getByRole('option', { name: /Undanlagda ändringar/ }).click();
  await expect(dialogue(page).locator('ins')).toHaveText('Min');
  await page.keyboard.press('Escape');
  await retitle(page, 'Vår');
  await lokaplan.close();
  expect((await readPlanFile(file)).plan.event.title).toBe('Vår');
});

test('overwritten by a program that did not know of what was saved here: it is said, and mine is found', async ({
  start,
  folder,
}) => {
  const { page, file } = await openStored(start, folder, 'LOKA.lokaplan', 'LOKA');
  await retitle(page, 'Min');
  await saved(page);
  await writeFile(file, theirs('LOKA', 'Deras'));
  await expectShown(page, 'Deras');
  const notice = page.getByRole('status').filter({ hasText: 'som inte kände till det du senast sparade' });
  await notice.getByRole('button', { name: 'Tidigare versioner' }).click();
  await page
    .getByRole('option', { name: /Undanlagda ändringar/ })
    .first()
    .click();
  await expect(dialogue(page).locator('ins')).toHaveText('Min');
});

test('moved away: it is said, nothing becomes an empty plan, and it is saved elsewhere', async ({
  start,
  folder,
}) => {
  const { lokaplan, page, file } = await openStored(start, folder, 'LOKA.lokaplan', 'LOKA');
  const moved = path.join(folder, 'bortflyttad.lokaplan');
  await rename(file, moved);
  await expect(alert(page)).toContainText('har flyttats eller tagits bort');
  await expectShown(page, 'LOKA');
  const elsewhere = path.join(folder, 'ny plats.lokaplan');
  await lokaplan.answerSaveWith(elsewhere);
  await alert(page).getByRole('button', { name: 'Spara som …' }).click();
  await expect(alert(page)).toBeHidden();
  await retitle(page, 'Efteråt');
  await lokaplan.close();
  expect((await readPlanFile(elsewhere)).plan.event.title).toBe('Efteråt');
  expect((await readPlanFile(moved)).plan.event.title).toBe('LOKA');
  expect(await readdir(folder)).not.toContain('LOKA.lokaplan');
});

test('moved away and put back: all is well again by itself', async ({ start, folder }) => {
  const { lokaplan, page, file } = await openStored(start, folder, 'LOKA.lokaplan', 'LOKA');
  const bytes = await readFile(file);
  await rm(file);
  await expect(alert(page)).toContainText('har flyttats eller tagits bort');
  await writeFile(file, bytes);
  await expect(alert(page)).toBeHidden();
  await retitle(page, 'Hemma igen');
  await lokaplan.close();
  expect((await readPlanFile(file)).plan.event.title).toBe('Hemma igen');
});

test('a conflict copy is recognised by its name, from both sides, and each leads to the other', async ({
  start,
  folder,
}) => {
  const original = await storePlan(folder, 'LOKA.lokaplan', 'Originalet');
  const copy = await storePlan(folder, 'LOKA (Annas dator).lokaplan', 'Annas');
  const first = await start(copy);
  await expectShown(first.window, 'Annas');
  await expect(first.window.getByText(/kan vara en kopia av ”LOKA.lokaplan”/)).toBeVisible();
  await first.window.getByRole('button', { name: 'Öppna originalet' }).click();
  await expectShown(first.window, 'Originalet');
  await first.close();

  const second = await start(original);
  await expect(
    second.window.getByText(/I samma mapp ligger ”LOKA \(Annas dator\).lokaplan”, som kan vara en kopia/),
  ).toBeVisible();
  await second.window.getByRole('button', { name: 'Öppna kopian' }).click();
  await expectShown(second.window, 'Annas');
});
