import { ordered, type Plan } from '../../shared/plan/plan.ts';
import { expectAccessible } from './axe.ts';
import { expect, test } from './launch.ts';
import { newLoka } from './new-loka.ts';

const titled = (plan: Plan, title: string) =>
  ordered(plan, 'sessions').filter((session) => session.title === title);

test('the menu of a session acts on what is selected, and shows its shortcuts', async ({ start, folder }) => {
  const { lokaplan, window, board, plan } = await newLoka(start, folder);
  const item = (name: string | RegExp) => window.getByRole('menuitem', { name });

  // What is not selected is selected by it.
  await board
    .block(/^Lunch/)
    .first()
    .click({ button: 'right' });
  await expect(window.getByRole('complementary').getByRole('heading', { name: /Lunch/ })).toBeVisible();
  await expect(item(/^Lås Ctrl\+L$/)).toBeVisible();
  await expect(item(/ Retur$/)).toBeVisible();
  await expect(item(/^Till Oplacerade Delete$/)).toBeVisible();
  await expect(item(/^Radera programpunkten Ctrl\+Skift\+Delete$/)).toBeVisible();
  await expect(item(/^Byt plats/)).toBeHidden();
  await expectAccessible(lokaplan, 'context-menu');
  await item(/^Lås Ctrl/).click();
  await expect(board.block(/^Lunch.*låst/).first()).toBeFocused();
  await board
    .block(/^Lunch/)
    .first()
    .click({ button: 'right' });
  await expect(item(/^Lås upp Ctrl\+L$/)).toBeVisible();
  await window.keyboard.press('Escape');

  // Both that are selected are cancelled, and one undo brings both back.
  await board.block(/^Fika/).first().click();
  await board
    .block(/^Middag/)
    .first()
    .click({ modifiers: ['Control'] });
  await board
    .block(/^Middag/)
    .first()
    .click({ button: 'right' });
  await expect(item(/^Byt plats på två valda/)).toBeVisible();
  await expect(item(/^Radera 2 programpunkter/)).toBeVisible();
  await item(/^Ställ in Ctrl/).click();
  await expect(board.block(/^Fika.*utgår/).first()).toBeVisible();
  await expect(board.block(/^Middag.*utgår/).first()).toBeVisible();
  await board.block(/^Fika/).first().click({ button: 'right' });
  await expect(item(/^Återuppta Ctrl/)).toBeVisible();
  await window.keyboard.press('Escape');
  await window.keyboard.press('Control+z');
  await expect(board.block(/utgår/)).toHaveCount(0);

  // Copied here, pasted there.
  const before = await plan();
  await board.block(/^Fika/).first().click();
  await board.block(/^Fika/).first().click({ button: 'right' });
  await item(/^Kopiera Ctrl\+C/).click();
  await expect(window.getByText('1 programpunkt är kopierad.').first()).toBeVisible();
  const free = await board.point('Källan', '17:30');
  await window.mouse.click(free.x, free.y, { button: 'right' });
  await item(/^Klistra in/).click();
  await expect(window.getByText('1 programpunkt är inklistrad.').first()).toBeVisible();
  const fika = titled(await plan(), 'Fika');
  expect(fika).toHaveLength(titled(before, 'Fika').length + 1);
  expect(fika.map((session) => session.start)).toContainEqual(expect.stringMatching(/T17:/));
});

test('the menu of free time makes a session or a block there', async ({ start, folder }) => {
  const { lokaplan, window, board, plan } = await newLoka(start, folder);
  const before = await plan();

  const free = await board.point('Skogen', '17:30');
  await window.mouse.click(free.x, free.y, { button: 'right' });
  await expectAccessible(lokaplan, 'context-menu-ground');
  await window.getByRole('menuitem', { name: 'Fika 15 min' }).click();
  const made = ordered(await plan(), 'sessions').find(({ id }) => !(id in before.sessions));
  expect(made).toMatchObject({ kind: 'break', minutes: 15, start: expect.stringMatching(/^2013-08-29T17:/) });
  await window.keyboard.press('Control+z');

  await window.mouse.click(free.x, free.y, { button: 'right' });
  await window.keyboard.press('Escape');
  await expect(window.getByRole('menu')).toBeHidden();
  expect((await plan()).sessions).toEqual(before.sessions);
});

test('by keyboard it opens at what has the focus, also in the tray and the list', async ({
  start,
  folder,
}) => {
  const { window, board } = await newLoka(start, folder);
  const { keyboard } = window;

  await board
    .block(/^Lunch/)
    .first()
    .focus();
  await keyboard.press('Shift+F10');
  await expect(window.getByRole('menu', { name: 'Valda programpunkter' })).toBeVisible();
  await keyboard.press('Escape');
  await expect(board.block(/^Lunch/).first()).toBeFocused();

  const waiting = board.tray.getByRole('button').first();
  await waiting.focus();
  await keyboard.press('ContextMenu');
  await expect(window.getByRole('menuitem', { name: /^Radera programpunkt/ })).toBeVisible();
  await expect(window.getByRole('menuitem', { name: /^Till Oplacerade/ })).toBeHidden();
  await keyboard.press('Escape');

  await window.getByRole('tab', { name: 'Lista' }).click();
  const row = window.getByRole('row').filter({ hasText: 'Middag' }).first();
  await row.click();
  await keyboard.press('Shift+F10');
  await window.getByRole('menuitem', { name: /^Ställ in/ }).click();
  await expect(row).toContainText('Utgår');
  await expect(window.getByRole('grid')).toBeFocused();
});
