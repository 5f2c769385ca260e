import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { serialise } from '../../shared/file/serialise.ts';
import { expect, type Running, test } from './launch.ts';
import { readPlanFile } from './read-back.ts';
import { expectShown, fileWith, openStored, retitle } from './stored-plan.ts';
import { holdSaving, inJournal } from './unsaved.ts';

/** What was on the screen when the program was killed is offered when it starts again, and never forced. */

/** So many milliseconds after it was typed, a time in a field that is not left is an edit. */
const PAUSE = 600;

/**
 * Opens a LOKA, types a title, kills the program before it has saved by itself, and makes sure that it has not. Answers
 * the file.
 */
async function killWhileTyping(
  start: (file: string) => Promise<Running>,
  folder: string,
  title: string,
): Promise<string> {
  const { lokaplan, page, file } = await openStored(start, folder, 'LOKA.lokaplan', 'LOKA');
  const before = await readFile(file);
  await holdSaving(lokaplan);
  await retitle(page, title);
  await inJournal(lokaplan, title);
  await lokaplan.kill();
  expect(await readFile(file), 'it was killed before it had saved').toEqual(before);
  return file;
}

const left = (page: Page) => page.getByRole('region', { name: 'Osparat från förra gången' });
const dialogue = (page: Page) => page.getByRole('dialog', { name: /^Osparade ändringar/ });
const button = (page: Page, name: string) => dialogue(page).getByRole('button', { name });

/** Waits until the plan of this title lies behind the question, which hides it from roles. */
async function expectBehind(page: Page, title: string): Promise<void> {
  await expect(dialogue(page)).toBeVisible();
  const heading = page.getByRole('heading', { name: title, level: 1, includeHidden: true });
  await expect(heading).toBeVisible();
}

test('an edit on the screen survives the killing of the program: it is shown, restored and saved', async ({
  start,
  folder,
}) => {
  const file = await killWhileTyping(start, folder, 'LOKA 2014');

  const again = await start();
  const { window: page } = again;
  await expect(left(page)).toContainText('LOKA.lokaplan');
  await expect(left(page)).toContainText(/[1-9] ändring(ar)?, senast i dag kl\./);
  await left(page).getByRole('button', { name: 'Visa och återställ ändringarna i ”LOKA 2014”' }).click();
  await expect(dialogue(page)).toContainText('Arrangemanget');
  await expect(dialogue(page).locator('del')).toHaveText('LOKA');
  await expect(dialogue(page).locator('ins')).toHaveText('LOKA 2014');
  expect((await readPlanFile(file)).plan.event.title, 'nothing is put back unasked').toBe('LOKA');

  await button(page, 'Återställ').click();
  await expectShown(page, 'LOKA 2014');
  await expect(dialogue(page)).toBeHidden();
  await again.close();
  expect((await readPlanFile(file)).plan.event.title).toBe('LOKA 2014');

  const third = await start();
  await expect(third.window.getByRole('heading', { name: 'Lokaplan' })).toBeVisible();
  await expect(left(third.window)).toBeHidden();
});

test('edits that are put aside are found under the earlier versions', async ({ start, folder }) => {
  const file = await killWhileTyping(start, folder, 'Undanlagd');

  // Opened with the file itself, the question comes at once, over the plan as it is saved.
  const { window: page, close } = await start(file);
  await expectBehind(page, 'LOKA');
  await button(page, 'Lägg undan').click();
  await expect(dialogue(page)).toBeHidden();
  await expectShown(page, 'LOKA');

  await page.keyboard.press('Control+Shift+H');
  await page.getByRole('option', { name: /Undanlagda ändringar/ }).click();
  await expect(page.locator('.version-details ins')).toHaveText('Undanlagd');
  await page.getByRole('button', { name: 'Återgå till den här versionen' }).click();
  await expectShown(page, 'Undanlagd');
  await close();
  expect((await readPlanFile(file)).plan.event.title).toBe('Undanlagd');
});

test('one may decide later, and is asked again', async ({ start, folder }) => {
  const file = await killWhileTyping(start, folder, 'Senare');

  const again = await start(file);
  await expect(dialogue(again.window)).toBeVisible();
  await again.window.keyboard.press('Escape');
  await expect(dialogue(again.window)).toBeHidden();
  await expectShown(again.window, 'LOKA');
  await again.close();
  expect((await readPlanFile(file)).plan.event.title).toBe('LOKA');

  const { window: page } = await start();
  await left(page).getByRole('button').click();
  await button(page, 'Återställ').click();
  await expectShown(page, 'Senare');
});

test('where another program has changed the file since, the edits become a file of their own', async ({
  start,
  folder,
}) => {
  const file = await killWhileTyping(start, folder, 'Min');
  const theirs = serialise(fileWith('LOKA', 'Deras'));
  await writeFile(file, theirs);

  const again = await start();
  const { window: page } = again;
  await expect(left(page)).toContainText('Filen har ändrats av ett annat program sedan dess.');
  await left(page).getByRole('button').click();
  await expect(dialogue(page)).toContainText('ingenting skrivs över');
  const own = path.join(folder, 'Min egen.lokaplan');
  // Cancelled in the dialogue of the system, nothing is decided.
  await again.answerSaveWith();
  await button(page, 'Återställ som egen fil …').click();
  await expect(dialogue(page)).toBeVisible();
  await again.answerSaveWith(own);
  await button(page, 'Återställ som egen fil …').click();
  await expectShown(page, 'Min');
  await again.close();
  expect((await readPlanFile(own)).plan.event.title).toBe('Min');
  expect(await readFile(file, 'utf8')).toBe(theirs);
});

test('started with the changed file itself, the question comes at once, over the plan', async ({
  start,
  folder,
}) => {
  const file = await killWhileTyping(start, folder, 'Min');
  await writeFile(file, serialise(fileWith('LOKA', 'Deras')));

  const again = await start(file);
  const { window: page } = again;
  await expectBehind(page, 'Deras');
  await expect(dialogue(page)).toContainText('ingenting skrivs över');
  await expect(dialogue(page).locator('ins')).toHaveText('Min');
  await expect(page.getByText('i en annan plan')).toHaveCount(0);
  const own = path.join(folder, 'Min egen.lokaplan');
  await again.answerSaveWith(own);
  await button(page, 'Återställ som egen fil …').click();
  await expectShown(page, 'Min');
  await expect(dialogue(page)).toBeHidden();
});

test('a time that is typed and not yet left is handed over when one pauses, and survives the killing', async ({
  start,
  folder,
}) => {
  const { lokaplan: killed, page, file } = await openStored(start, folder, 'LOKA.lokaplan', 'LOKA');
  const field = page.getByRole('textbox', { name: 'Börjar' });
  await page
    .getByRole('button', { name: /^Grupp 4 / })
    .first()
    .click();
  const was = await field.inputValue();
  const undo = page.getByRole('button', { name: 'Ångra', exact: true });

  // What is not settled is not handed over; neither the text nor the caret is disturbed; Escape takes it back.
  await field.fill('0745');
  await field.press('ArrowLeft');
  await expect(undo).not.toHaveAttribute('aria-disabled', 'true');
  await expect(field).toHaveValue('0745');
  expect(await field.evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(3);
  await field.press('Escape');
  await expect(field).toHaveValue(was);
  await expect(undo).toHaveAttribute('aria-disabled', 'true');
  await field.fill('1');
  await page.waitForTimeout(PAUSE);
  await expect(undo).toHaveAttribute('aria-disabled', 'true');

  await holdSaving(killed);
  await field.fill('7.55');
  await inJournal(killed, 'T07:55');
  await killed.kill();
  const { window: after } = await start(file);
  await expect(dialogue(after).locator('ins').filter({ hasText: '7.55' })).toHaveCount(1);
});
