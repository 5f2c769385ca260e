import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type {} from '../../renderer/bridge.ts';
import { saved } from './board.ts';
import { expect, test } from './launch.ts';
import { readPlanFile } from './read-back.ts';
import { expectShown, openStored, retitle, storePlan } from './stored-plan.ts';

/** A plan in a folder that two computers share: the second is told of the first and may go on in three ways. */

const OWNER = '.loka.lokaplan.lokaplan-owner';

const dialogue = (page: Page) => page.getByRole('dialog');
const told = (page: Page) => page.getByRole('dialog', { name: 'Någon annan har planen öppen' });

/** What the program answers to an edit of the title that its window would not make. */
async function editAnyway(page: Page, from: string, to: string): Promise<unknown> {
  return page.evaluate(
    async ([before, after]) => {
      const { open } = await window.lokaplan.call('app.start', undefined);
      if (open?.ok !== true) throw new Error('no plan');
      return window.lokaplan.call('plan.edit', {
        document: open.value.document,
        sequence: 1,
        diff: { added: {}, updated: { event: { title: [before, after] } }, removed: {} },
      });
    },
    [from, to] as const,
  );
}

/** Makes the owner file say that it is Anna's, of another computer, and that she was last heard of so long ago. */
async function makeAnnas(folder: string, milliseconds: number): Promise<void> {
  const file = path.join(folder, OWNER);
  const claim = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...claim, by: 'Anna', computer: 'LAPTOP7', kernel: 'elsewhere' }));
  const then = new Date(Date.now() - milliseconds);
  await utimes(file, then, then);
}

/** Leaves an owner file beside the plan, as a program on another computer does. */
async function leaveOwner(folder: string, by: string, computer: string, since: Date): Promise<void> {
  const ids = { format: 'lokaplan-owner', program: 'annas', turn: 'ett', pid: 1 };
  await writeFile(path.join(folder, OWNER), JSON.stringify({ ...ids, by, computer, since }));
}

test('the second is told who has the plan, and reads what the first saves', async ({
  start,
  startElsewhere,
  folder,
}) => {
  const { lokaplan: first, file } = await openStored(start, folder, 'loka.lokaplan', 'LOKA');
  await expect.poll(() => readdir(folder)).toContain(OWNER);

  const second = await startElsewhere(file);
  await expect(told(second.window)).toContainText(os.userInfo().username);
  await expect(told(second.window)).toContainText(os.hostname());
  // From one who is there nothing is taken over.
  await expect(told(second.window).getByRole('button', { name: /^Ta över/ })).toHaveCount(0);
  await second.picture('shared-folder-told');
  await told(second.window)
    .getByRole('button', { name: /^Öppna för läsning/ })
    .click();
  await expectShown(second.window, 'LOKA');
  await expect(second.window.locator('[data-bar]')).toBeVisible();
  await second.picture('shared-folder-reading');
  expect(await editAnyway(second.window, 'LOKA', 'Nej')).toMatchObject({
    ok: false,
    problem: { code: 'openToRead' },
  });

  await retitle(first.window, 'Från den första');
  await expectShown(second.window, 'Från den första');
  await second.close();
  await first.close();
  expect((await readPlanFile(file)).plan.event.title).toBe('Från den första');
  expect(await readdir(folder)).toEqual(['loka.lokaplan']);
});

test('the second may go on in a copy', async ({ start, startElsewhere, folder }) => {
  const { lokaplan: first, file } = await openStored(start, folder, 'loka.lokaplan', 'LOKA');
  const second = await startElsewhere(file);
  const copy = path.join(folder, 'kopia.lokaplan');
  await second.answerSaveWith(copy);
  await told(second.window)
    .getByRole('button', { name: /^Öppna en kopia/ })
    .click();
  await expectShown(second.window, 'LOKA');
  await retitle(second.window, 'Kopian');
  await second.close();
  await first.close();
  expect((await readPlanFile(copy)).plan.event.title).toBe('Kopian');
  expect((await readPlanFile(file)).plan.event.title).toBe('LOKA');
});

test('what one’s own program left when it was killed is in nobody’s way', async ({ start, folder }) => {
  const { lokaplan: first, file } = await openStored(start, folder, 'loka.lokaplan', 'LOKA');
  await retitle(first.window, 'Före kraschen');
  await expect.poll(async () => (await readPlanFile(file)).plan.event.title).toBe('Före kraschen');
  await first.kill();
  expect(await readdir(folder)).toContain(OWNER);

  const second = await start(file);
  await expectShown(second.window, 'Före kraschen');
  await second.close();
  expect(await readdir(folder)).toEqual(['loka.lokaplan']);
});

test('the plan is taken over from one who has not been heard of; who comes back is told, and loses nothing', async ({
  start,
  startElsewhere,
  folder,
}) => {
  const { lokaplan: first, file } = await openStored(start, folder, 'loka.lokaplan', 'LOKA');
  await makeAnnas(folder, 180_000);

  const second = await startElsewhere(file);
  await expect(told(second.window)).toContainText('Anna har ”loka.lokaplan” öppen på datorn LAPTOP7');
  await second.picture('shared-folder-left');
  await told(second.window)
    .getByRole('button', { name: /^Ta över planen/ })
    .click();
  await expectShown(second.window, 'LOKA');
  await retitle(second.window, 'Den andras');
  await saved(second.window);

  // Back at the first computer: what was saved meanwhile is on the screen, and whose the plan is now.
  await expectShown(first.window, 'Den andras');
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.emit('focus'));
  const bar = first.window.locator('[data-bar]');
  await expect(bar).toContainText('har tagit över ”loka.lokaplan”');
  await retitle(first.window, 'Den förstas');
  await first.picture('shared-folder-taken-over');
  await bar.getByRole('button', { name: 'Fortsätt i en egen fil' }).click();
  await expect(bar).toHaveCount(0);
  expect((await readPlanFile(file)).plan.event.title).toBe('Den andras');
  const [beside] = (await readdir(folder)).filter((name) => /^loka .*\.lokaplan$/.test(name));
  expect((await readPlanFile(path.join(folder, beside ?? ''))).plan.event.title).toBe('Den förstas');
  await second.close();
  await first.close();
});

test('an owner who has left no name, and whose clock is ahead, is told of without either', async ({
  start,
  folder,
}) => {
  const file = await storePlan(folder, 'loka.lokaplan', 'LOKA');
  await leaveOwner(folder, '', '', new Date(Date.now() + 3_600_000));
  const { window: page } = await start(file);
  await expect(told(page)).toContainText('Någon har ”loka.lokaplan” öppen på en annan dator.');
  await expect(told(page)).not.toContainText('sedan');
});

test('a plan that is open elsewhere is opened to be read: nothing looks as if it were changed, until it is saved as one’s own', async ({
  start,
  folder,
}) => {
  const file = await storePlan(folder, 'loka.lokaplan', 'Först', 'LOKA');
  const before = await readFile(file);
  await leaveOwner(folder, 'Anna Berg', 'LAPTOP7', new Date());
  const lokaplan = await start(file);
  const { window: page } = lokaplan;
  await expect(told(page)).toContainText('Anna Berg har ”loka.lokaplan” öppen på datorn LAPTOP7');
  await expect(told(page)).toContainText('sedan i dag kl.');
  await expect(told(page).getByRole('button', { name: /^Öppna för läsning/ })).toBeFocused();
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
  await expect.poll(() => block.boundingBox()).toEqual(box);

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
