import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { diffOf } from '../../shared/change/diff.ts';
import { record } from '../../shared/change/revision.ts';
import { serialise } from '../../shared/file/serialise.ts';
import { expect, test } from './launch.ts';
import { readPlanFile } from './read-back.ts';
import { expectShown, fileWith, openStored } from './stored-plan.ts';

/** The plan as it was: listed, compared with now, brought back, copied. */

const dialogue = (page: Page) => page.getByRole('dialog', { name: 'Tidigare versioner' });
const option = (page: Page, name: RegExp) => dialogue(page).getByRole('option', { name });

test('by keyboard alone: an earlier version is found by day, compared, gone back to, and undone', async ({
  start,
  folder,
}) => {
  const { lokaplan, page, file } = await openStored(start, folder, 'LOKA.lokaplan', 'Först', 'Sedan', 'Nu');
  await page.keyboard.press('Control+Shift+H');
  await expect(dialogue(page)).toContainText('Onsdag 14 augusti 2013', { ignoreCase: true });
  await expect(dialogue(page).getByRole('group')).toHaveCount(4);
  await expect(option(page, /^11\.30\s*Sparad\s*Anna Berg · 1 ändring/)).toHaveCount(2);

  await expect(dialogue(page).getByRole('listbox')).toBeFocused();
  await page.keyboard.press('End');
  await expect(option(page, /Sparad/).last()).toHaveAttribute('aria-selected', 'true');
  await expect(dialogue(page).locator('del')).toHaveText('Nu');
  await expect(dialogue(page).locator('ins')).toHaveText('Först');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(dialogue(page).getByRole('button', { name: 'Återgå till den här versionen' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialogue(page)).toBeHidden();
  await expectShown(page, 'Först');
  await page.keyboard.press('Control+z');
  await expectShown(page, 'Nu');
  await page.keyboard.press('Control+y');
  await expectShown(page, 'Först');
  await lokaplan.close();
  const { plan, revisions } = await readPlanFile(file);
  expect(plan.event.title).toBe('Först');
  expect(revisions.length).toBeGreaterThan(3);
});

test('a version, and the plan as it is, are saved as copies; the open plan stays where it is', async ({
  start,
  folder,
}) => {
  const { lokaplan, page, file } = await openStored(start, folder, 'LOKA.lokaplan', 'Först', 'Nu');
  const [old, now] = [path.join(folder, 'Som den var.lokaplan'), path.join(folder, 'Som den är.lokaplan')];

  await lokaplan.answerSaveWith(old);
  await page.getByRole('button', { name: 'Tidigare versioner' }).click();
  await option(page, /Sparad/)
    .last()
    .click();
  await dialogue(page).getByRole('button', { name: 'Spara som kopia …' }).click();
  await expect(page.getByText('Kopian ”Som den var.lokaplan” är sparad.')).toBeVisible();
  await page.keyboard.press('Escape');

  await lokaplan.answerSaveWith(now);
  await page.keyboard.press('Control+Alt+s');
  await expect(page.getByText('Kopian ”Som den är.lokaplan” är sparad.')).toBeVisible();
  await expectShown(page, 'Nu');
  await lokaplan.close();
  expect((await readPlanFile(old)).plan.event.title).toBe('Först');
  expect((await readPlanFile(now)).plan.event.title).toBe('Nu');
  expect((await readPlanFile(file)).plan.event.title).toBe('Nu');
});

test('a long history is listed piece by piece, and walked through without waiting', async ({
  start,
  folder,
}) => {
  const titles = Array.from({ length: 17 }, (_, index) => `Titel ${index + 1}`) as [string, ...string[]];
  let file = fileWith(...titles);
  // Four hundred saves of one day.
  for (let i = 0; i < 400; i++) {
    const next = { ...file.plan, event: { ...file.plan.event, subtitle: `Utkast ${i}` } };
    const at = new Date(Date.UTC(2013, 8, 1, 6, 0, i)).toISOString();
    file = record(file, diffOf(file.plan, next), { at, by: 'Bo Ek' });
  }
  const stored = path.join(folder, 'lång.lokaplan');
  await writeFile(stored, serialise(file));
  const { window: page } = await start(stored);
  await expectShown(page, 'Titel 17');
  await page.keyboard.press('Control+Shift+H');
  await expect(dialogue(page).getByRole('option')).toHaveCount(100);
  await dialogue(page).getByRole('button', { name: 'Visa äldre' }).click();
  await expect(dialogue(page).getByRole('option')).toHaveCount(200);
  await dialogue(page).getByRole('listbox').focus();
  for (let i = 0; i < 30; i++) await page.keyboard.press('ArrowDown');
  await expect(dialogue(page).locator('ins')).toHaveText('Utkast 371');
});
