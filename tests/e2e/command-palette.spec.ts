import type { Locator, Page } from '@playwright/test';
import { largePlan } from '../fixtures/large-plan.ts';
import { expectAccessible } from './axe.ts';
import { expect, test } from './launch.ts';
import { newLoka } from './new-loka.ts';
import { storeAs } from './stored-plan.ts';

/** What one option is called, without its icon. */
const options = (window: Page): Locator =>
  window.getByRole('listbox', { name: 'Träffar' }).getByRole('option');

/** Opens the palette, types, and chooses the first that fits. */
async function choose(window: Page, text: string): Promise<void> {
  await window.keyboard.press('Control+k');
  await window.keyboard.type(text);
  await expect(options(window).first()).toContainText(new RegExp(text.split(' ')[0] ?? '', 'i'));
  await window.keyboard.press('Enter');
  await expect(window.getByRole('dialog', { name: 'Sök eller gör …' })).toBeHidden();
}

test('a session, a person, a day and a command are found by a few letters and the keyboard alone', async ({
  start,
  folder,
}) => {
  const { window } = await newLoka(start, folder);
  const { keyboard } = window;

  // A session of another day is shown, selected and has the focus.
  await choose(window, 'RUS i min');
  await expect(window.getByRole('tab', { name: /30 augusti/ })).toHaveAttribute('aria-selected', 'true');
  await expect(window.getByRole('button', { name: /^RUS i min organisation/ }).first()).toBeFocused();

  // What is chosen next acts on it.
  await choose(window, 'Lås eller lås upp');
  await expect(window.getByRole('button', { name: 'Lås upp' })).toBeVisible();
  await keyboard.press('Control+z');

  // One misspelt, without dots over its letters.
  await keyboard.press('Control+k');
  await keyboard.type('inovativa miljoer');
  await expect(options(window).first()).toContainText('Innovativa miljöer');
  await keyboard.press('Escape');
  await expect(window.getByRole('button', { name: /^RUS i min organisation/ }).first()).toBeFocused();

  await choose(window, 'Kerstin');
  await expect(window.getByRole('complementary').getByRole('textbox', { name: 'Namn' })).toHaveValue(
    /Kerstin/,
  );

  await choose(window, 'torsdag');
  await expect(window.getByRole('tab', { name: /29 augusti/ })).toHaveAttribute('aria-selected', 'true');

  // What was chosen lately comes first before anything is typed.
  await keyboard.press('Control+k');
  await expect(options(window).first()).toContainText('torsdag 29 augusti');
  await expect(window.getByRole('group', { name: 'Senast' }).getByRole('option')).toHaveCount(4);
});

test('what cannot be done now is dimmed and does nothing, and shortcuts are told', async ({
  start,
  folder,
}) => {
  const { lokaplan, window } = await newLoka(start, folder);
  await window.getByRole('button', { name: 'Sök eller gör …' }).click();
  await expect(window.getByRole('combobox')).toBeFocused();
  await expectAccessible(lokaplan, 'command-palette');

  await window.keyboard.type('Byt plats');
  const swap = options(window).filter({ hasText: 'Byt plats på två valda' });
  await expect(swap).toHaveAttribute('aria-disabled', 'true');
  await expect(swap).toContainText('Ctrl+B');
  await window.keyboard.press('Enter');
  await expect(swap).toBeVisible();
  await window.keyboard.press('Control+a');
  await window.keyboard.type('zzqqxx');
  await expect(window.getByText('Inget passar ”zzqqxx”.')).toBeVisible();
  await window.keyboard.press('Control+k');
  await expect(window.getByRole('combobox')).toBeHidden();
});

test('with a thousand sessions it finds by number, and a room out of sight', async ({ start, folder }) => {
  const plan = largePlan({ sessions: 1000, rooms: 20, days: 5, people: 300 });
  const { window } = await start(await storeAs(folder, 'Stor.lokaplan', plan));
  await expect(window.getByRole('button', { name: 'Sök eller gör …' })).toBeVisible();

  await window.keyboard.press('Control+k');
  await window.keyboard.type('777');
  await expect(options(window).first()).toContainText('777');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('button', { name: /^777 / }).first()).toBeFocused();

  // A room whose column is out of sight.
  await window.keyboard.press('Control+k');
  await window.keyboard.type('Sal 19');
  const rooms = window.getByRole('group', { name: 'Lokaler' });
  await rooms.getByRole('option', { name: /^Sal 19/ }).click();
  await expect(window.getByRole('columnheader', { name: /^Sal 19/ })).toBeInViewport();
});

test('the list under Help has every command and its shortcut, and finds them', async ({ start, folder }) => {
  const { lokaplan, window } = await newLoka(start, folder);
  await window.keyboard.press('F1');
  const help = window.getByRole('dialog', { name: 'Kortkommandon' });
  await expect(help.getByText('Lås eller lås upp')).toBeAttached();
  await expectAccessible(lokaplan, 'help');
  await help.getByRole('searchbox').fill('skjut senare');
  await expect(help.getByRole('term')).toHaveText(['Alt+PageDown', 'Skift+Alt+PageDown']);
  // While text is typed, its keys are for the text.
  await help.getByRole('searchbox').press('Control+d');
  await help.getByRole('searchbox').press('Control+k');
  await expect(help).toBeVisible();
  await expect(window.getByRole('combobox', { name: 'Vad vill du hitta eller göra?' })).toBeHidden();
});
