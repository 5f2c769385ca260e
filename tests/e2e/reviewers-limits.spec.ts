import { saved } from './board.ts';
import { press } from './keys.ts';
import { expect, test } from './launch.ts';
import { cell, openReviewers } from './loka-reviewers.ts';
import { readPlanFile, reviewsOf } from './read-back.ts';

/** What reviewers can take and what sessions ask for, and what of it contradicts itself. */

test('a reviewer’s days, their load and absence, and limits that contradict each other where they are typed', async ({
  start,
  folder,
}) => {
  const { lokaplan, file, window } = await openReviewers(start, folder);
  await window.getByRole('rowheader', { name: /^Thomas/ }).focus();
  await press(window, 'Enter');
  const days = window.getByRole('dialog', { name: 'Thomas' });
  await expect(days).toContainText('Torsdag 29 augusti', { ignoreCase: true });
  await expect(days.getByRole('listitem').filter({ hasText: 'granskar: 1 Kunskapslyft' })).toContainText(
    '15.30–17.00',
  );
  await expect(days.getByRole('listitem').filter({ hasText: 'Lunch' })).toHaveCount(2);
  await lokaplan.picture('reviewers-5-days');
  await days.getByRole('button', { name: 'Ändra …' }).click();
  const panel = window.getByRole('complementary', { name: 'Ändra Thomas' });
  await panel.getByRole('switch', { name: /^Som alla/ }).click();
  await panel.getByRole('textbox', { name: 'Uppdrag i allt, högst' }).fill('9');
  await panel.getByRole('textbox', { name: 'Uppdrag i allt, minst' }).fill('3');
  await expect(panel).toContainText('Minst 3 i allt går inte med högst 1 om dagen på 2 dagar.');
  await panel.getByRole('textbox', { name: 'Uppdrag i allt, minst' }).fill('1');
  await expect(panel.locator('.panel-contradiction')).toHaveCount(0);

  // Away on Friday: that review is freed, and said; one undo.
  await panel.getByRole('radio', { name: 'Vissa dagar och tider' }).click();
  await panel.getByRole('checkbox', { name: /^fre/ }).click();
  await expect(window.getByText('Thomas är borta då. 1 uppdrag togs bort.').first()).toBeVisible();
  await expect(cell(window, /^Thomas, 4 .*fredag.*: borta/)).toBeVisible();
  await window.getByRole('button', { name: 'Ångra' }).last().click();
  await expect(cell(window, /^Thomas, 4 .*fredag.*: granskar/)).toBeVisible();

  // A conflict of interest that the plan names.
  await panel.getByRole('combobox', { name: 'Lägg till jäv' }).fill('Fler boende');
  await press(window, 'ArrowDown', 'Enter');
  await expect(cell(window, /^Thomas, 5 .*torsdag.*: jäv/)).toBeVisible();
  await lokaplan.picture('reviewers-6-panel');
  await panel.getByRole('button', { name: 'Stäng' }).click();

  // More at once than there are people.
  await window.getByRole('button', { name: /^Behov 1–2/ }).click();
  const limits = window.getByRole('complementary', { name: 'Ändra Behov och belastning' });
  await expect(limits).toContainText('6 workshoppar samtidigt behöver 6 granskare, men det finns bara 5.');
  await limits.getByRole('textbox', { name: 'Granskare per workshop, minst' }).fill('3');
  await expect(limits).toContainText('Det minsta kan inte vara större än det högsta.');
  await press(window, 'Escape');
  await expect(limits).toBeHidden();

  // What one workshop asks for.
  await window.getByRole('columnheader', { name: /^1 Kunskapslyft, fredag/ }).click({ button: 'right' });
  await window.getByRole('menuitem', { name: 'Ändra behovet …' }).click();
  const demand = window.getByRole('complementary', { name: 'Ändra 1 Kunskapslyft' });
  await demand.getByRole('switch', { name: /^Som alla/ }).click();
  await demand.getByRole('textbox', { name: 'Granskare, högst' }).fill('7');
  await demand.getByRole('textbox', { name: 'Granskare, minst' }).fill('6');
  await expect(demand).toContainText('Behöver 6, men bara 5 granskare kan');
  await press(window, 'Control+s');
  await saved(window);
  const { plan } = await readPlanFile(file);
  expect(plan.sessions['session:fri-w1']?.reviewers).toEqual({ min: 6, max: 7 });
  expect(reviewsOf(plan, 'Thomas')).toHaveLength(2);
  await lokaplan.close();
});

test('what all sessions ask for is the same in the settings and beside the matrix, with what contradicts it', async ({
  start,
  folder,
}) => {
  const { lokaplan, file, window } = await openReviewers(start, folder);
  await window.getByRole('button', { name: 'Inställningar' }).click();
  await window.getByRole('tab', { name: 'Granskning' }).click();
  const settings = window.getByRole('tabpanel');
  await settings.getByRole('switch', { name: 'Workshop: som alla' }).click();
  await settings.getByRole('textbox', { name: 'Workshop: eget behov, högst' }).fill('3');
  await settings.getByRole('textbox', { name: 'Workshop: eget behov, minst' }).fill('2');
  await expect(settings).toContainText('behöver 12 granskare, men det finns bara 5.');
  await settings.getByRole('textbox', { name: 'Workshop: eget behov, minst' }).fill('4');
  await expect(settings).toContainText('Det minsta kan inte vara större än det högsta.');
  await lokaplan.picture('reviewers-8-settings');
  await window.getByRole('button', { name: /^Granskare/ }).click();
  await window.getByRole('button', { name: /^Behov/ }).click();
  const limits = window.getByRole('complementary', { name: 'Ändra Behov och belastning' });
  await expect(limits.getByRole('textbox', { name: 'Workshop: eget behov, minst' })).toHaveValue('2');
  await expect(limits).toContainText('behöver 12 granskare, men det finns bara 5.');
  await press(window, 'Control+s');
  await saved(window);
  expect((await readPlanFile(file)).plan.event.reviewing.demandByKind).toEqual({
    workshop: { min: 2, max: 3 },
  });
  await lokaplan.close();
});
