import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { serialise } from '../../shared/file/serialise.ts';
import { saved } from './board.ts';
import { expect, type Running, test } from './launch.ts';
import { readPlanFile } from './read-back.ts';
import { expectShown, fileWith, retitle, storePlan } from './stored-plan.ts';

/** What other programs and people do to the file of a plan that is open here. */

const alert = (page: Page) => page.getByRole('alert');
const dialogue = (page: Page) => page.getByRole('dialog');

/** What another program writes. */
const theirs = (...titles: [string, ...string[]]) => serialise(fileWith(...titles));

/** Both sides change the plan: the window shows `Min`, the file holds `Deras`. */
async function bothChange({ window: page }: Running, file: string): Promise<string> {
  await expectShown(page, 'LOKA');
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
  const file = await storePlan(folder, 'LOKA.lokaplan', 'LOKA');
  const lokaplan = await start(file);
  const { window: page } = lokaplan;
  await expectShown(page, 'LOKA');
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
  const file = await storePlan(folder, 'LOKA.lokaplan', 'LOKA');
  const lokaplan = await start(file);
  const { window: page } = lokaplan;
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
  const file = await storePlan(folder, 'LOKA.lokaplan', 'LOKA');
  const lokaplan = await start(file);
  const { window: page } = lokaplan;
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
  const file = await storePlan(folder, 'LOKA.lokaplan', 'LOKA');
  const lokaplan = await start(file);
  const { window: page } = lokaplan;
  await expectShown(page, 'LOKA');
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

test('an owner who has left no name, and whose clock is ahead, is told of without either', async ({
  start,
  folder,
}) => {
  const file = await storePlan(folder, 'LOKA.lokaplan', 'LOKA');
  const since = new Date(Date.now() + 3_600_000).toISOString();
  const owner = { format: 'lokaplan-owner', by: '', computer: '', program: 'p', turn: 't', pid: 1, since };
  await writeFile(path.join(folder, '.LOKA.lokaplan.lokaplan-owner'), JSON.stringify(owner));
  const { window: page } = await start(file);
  await expect(dialogue(page)).toContainText('Någon har ”LOKA.lokaplan” öppen på en annan dator.');
  await expect(dialogue(page)).not.toContainText('sedan');
});

test('moved away: it is said, nothing becomes an empty plan, and it is saved elsewhere', async ({
  start,
  folder,
}) => {
  const file = await storePlan(folder, 'LOKA.lokaplan', 'LOKA');
  const lokaplan = await start(file);
  const { window: page } = lokaplan;
  await expectShown(page, 'LOKA');
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
  const file = await storePlan(folder, 'LOKA.lokaplan', 'LOKA');
  const lokaplan = await start(file);
  const { window: page } = lokaplan;
  await expectShown(page, 'LOKA');
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

test('a plan that is open elsewhere is opened to be read: nothing looks as if it were changed, until it is saved as one’s own', async ({
  start,
  folder,
}) => {
  const file = await storePlan(folder, 'LOKA.lokaplan', 'Först', 'LOKA');
  const before = await readFile(file);
  const owner = {
    format: 'lokaplan-owner',
    by: 'Anna Berg',
    computer: 'LAPTOP7',
    program: 'annas',
    turn: 'ett',
    pid: 1,
    since: new Date().toISOString(),
  };
  await writeFile(path.join(folder, '.LOKA.lokaplan.lokaplan-owner'), JSON.stringify(owner));
  const lokaplan = await start(file);
  const { window: page } = lokaplan;
  await expect(dialogue(page)).toContainText('Anna Berg har ”LOKA.lokaplan” öppen på datorn LAPTOP7');
  await expect(dialogue(page)).toContainText('sedan i dag kl.');
  await expect(dialogue(page).getByRole('button', { name: /^Öppna för läsning/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expectShown(page, 'LOKA');
  await expect(page.getByText('Planen är öppen för läsning.')).toBeVisible();

  // Typing snaps back, and is told once.
  await page
    .getByRole('button', { name: /^Grupp 4 / })
    .first()
    .click();
  const title = page.locator('[data-title] input');
  const was = await title.inputValue();
  await title.pressSequentially('xyz');
  await expect(title).toHaveValue(was);
  await expect(page.locator('.notice').getByText('Planen är öppen bara för läsning.')).toHaveCount(1);
  await expect(page.getByRole('button', { name: 'Ny programpunkt' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );

  // A drag picks nothing up.
  const block = page.getByRole('button', { name: /^Grupp 4 / }).first();
  const box = await block.boundingBox();
  if (box === null) throw new Error('The block is on the screen');
  await page.mouse.move(box.x + 20, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + 60, box.y + 90, { steps: 6 });
  await expect(page.locator('.ghost')).toHaveCount(0);
  await page.mouse.up();
  expect(await block.boundingBox()).toEqual(box);

  // Of an earlier version only a copy is offered.
  await page.keyboard.press('Control+Shift+H');
  await page
    .getByRole('option', { name: /Sparad/ })
    .last()
    .click();
  await expect(dialogue(page).locator('ins')).toHaveText('Först');
  await expect(dialogue(page).getByRole('button', { name: 'Återgå till den här versionen' })).toHaveCount(0);
  await page.keyboard.press('Escape');

  const own = path.join(folder, 'min.lokaplan');
  await lokaplan.answerSaveWith(own);
  await page.getByRole('button', { name: 'Spara en egen kopia …' }).click();
  await expect(page.getByText('Planen är öppen för läsning.')).toBeHidden();
  await retitle(page, 'Min egen');
  await lokaplan.close();
  expect((await readPlanFile(own)).plan.event.title).toBe('Min egen');
  expect(await readFile(file)).toEqual(before);
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
