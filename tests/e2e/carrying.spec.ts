import { readFile } from 'node:fs/promises';
import { spoken } from './keys.ts';
import { expect, test } from './launch.ts';
import { whenOf } from './loka-programme.ts';
import { newLoka, workshop } from './new-loka.ts';

/** Sessions carried over the grid: LOKA's Thursday has six workshops from 15.30 to 17.00 in rooms beside each other. */

test('several go together, Esc puts them back to the byte, and one undo takes it all back', async ({
  start,
  folder,
}) => {
  const { window, board, file, plan, lokaplan } = await newLoka(start, folder, [1280, 800]);
  const before = await plan();
  const bytes = await readFile(file);
  await workshop(board, 2).click();
  await workshop(board, 4).click({ modifiers: ['Control'] });
  await expect(window.locator('.block[data-selected]')).toHaveCount(2);

  await board.carry(workshop(board, 4), await board.point('Sjön', '17:00'));
  await expect(window.locator('.ghost:visible')).toHaveText([/^4 .*17\.00–18\.30$/, /^2 .*17\.00–18\.30$/]);
  await expect(window.locator('.drag-label')).toContainText('2 programpunkter');
  await window.keyboard.press('Escape');
  await expect(window.locator('.ghost:visible')).toHaveCount(0);
  await window.mouse.up();
  await expect(window.locator('.block[data-selected]'), 'they are still selected').toHaveCount(2);
  expect((await readFile(file)).equals(bytes), 'the file is as it was').toBe(true);

  await board.drag(workshop(board, 4), await board.point('Sjön', '17:00'));
  await expect(workshop(board, 4)).toHaveAccessibleName(/17\.00–18\.30, Sjön/);
  const moved = await plan();
  expect(whenOf(moved, 'session:thu-w4')).toEqual(['17:00', ['room:sjon']]);
  expect(whenOf(moved, 'session:thu-w2')).toEqual(['17:00', ['room:skogen']]);
  await board.undo();
  expect((await plan()).sessions).toEqual(before.sessions);

  // Over the tab of another day, at the same time there.
  const tab = await window.getByRole('tab', { name: /30 augusti/ }).boundingBox();
  await board.carry(workshop(board, 1), await board.point('Stora salen', '15:30'));
  await window.mouse.move((tab?.x ?? 0) + 20, (tab?.y ?? 0) + 10, { steps: 4 });
  await expect(window.getByRole('tab', { name: /30 augusti/ })).toHaveAttribute('aria-selected', 'true');
  await window.mouse.up();
  expect((await plan()).sessions['session:thu-w1']?.start).toBe('2013-08-30T15:30');
  await lokaplan.close();
});

test('Ctrl copies, Shift pushes what follows, and a locked session stops that', async ({ start, folder }) => {
  const { window, board, plan, lokaplan } = await newLoka(start, folder, [1280, 800]);
  const before = await plan();
  await window.keyboard.down('Control');
  await board.carry(workshop(board, 5), await board.point('Matsalen', '15:30'));
  await expect(window.locator('.drag-label')).toContainText('Kopia av Grupp 5');
  await window.mouse.up();
  await window.keyboard.up('Control');
  const copied = await plan();
  expect(whenOf(copied, 'session:thu-w5')).toEqual(whenOf(before, 'session:thu-w5'));
  expect(Object.keys(copied.sessions)).toHaveLength(Object.keys(before.sessions).length + 1);
  await board.undo();

  const fika = board.block(/^Fika.*14\.00/).first();
  await window.keyboard.down('Shift');
  await board.carry(fika, await board.point('Brunnen', '14:20'));
  await expect(window.locator('.ghost:visible')).toHaveCount(10);
  await expect(window.locator('.ghost:visible').filter({ hasText: 'Middag' })).toContainText('19.20–21.20');
  await window.mouse.up();
  await window.keyboard.up('Shift');
  const pushed = await plan();
  expect(whenOf(pushed, 'session:thu-fika')[0]).toBe('14:20');
  expect(whenOf(pushed, 'session:thu-dinner')[0]).toBe('19:20');
  expect(whenOf(pushed, 'session:thu-lunch')[0], 'what is before it stays').toBe('12:00');
  await board.undo();
  expect((await plan()).sessions).toEqual(before.sessions);

  await board
    .block(/^Universitetets roll/)
    .first()
    .click();
  await window.keyboard.press('Control+l');
  await window.getByRole('button', { name: /^Vad som följer med/ }).click();
  await window.getByRole('menuitemradio', { name: 'Hela dagen' }).click();
  await expect(window.getByRole('switch', { name: 'Skjut efterföljande' })).toBeChecked();
  await board.carry(board.block(/^Hur samspelet/).first(), await board.point('Stora salen', '13:50'));
  await expect(window.locator('.drag-label')).toContainText('”Universitetets roll” är låst');
  await expect(window.locator('.ghost:visible').first()).toContainText('13.00–14.00');
  await window.mouse.up();
  expect(whenOf(await plan(), 'session:thu-braunerhjelm')[0]).toBe('13:00');
  await lokaplan.close();
});

test('what is let go over another session can trade places with it, lie there anyway, or go back', async ({
  start,
  folder,
}) => {
  const { window, board, plan, lokaplan } = await newLoka(start, folder, [1280, 800]);
  const before = await plan();
  const onFour = async () => board.drag(workshop(board, 5), await board.point('Brunnen', '15:30'));
  await onFour();
  await window.getByRole('menuitem', { name: 'Avbryt' }).click();
  await onFour();
  await expect(window.getByRole('menuitem', { name: /^Byt plats/ })).toBeFocused();
  await window.keyboard.press('Escape');
  await expect(window.getByRole('menu')).toHaveCount(0);
  await expect(workshop(board, 5)).toBeFocused();
  expect((await plan()).sessions).toEqual(before.sessions);

  await onFour();
  await window.getByRole('menuitem', { name: 'Byt plats med ”Grupp 4 Sprudlande kulturliv”' }).click();
  const swapped = await plan();
  expect(whenOf(swapped, 'session:thu-w5')).toEqual(whenOf(before, 'session:thu-w4'));
  expect(whenOf(swapped, 'session:thu-w4')).toEqual(whenOf(before, 'session:thu-w5'));
  await board.undo();
  expect((await plan()).sessions).toEqual(before.sessions);

  await onFour();
  await expect(window.getByRole('menuitem', { name: /^Byt plats/ })).toBeFocused();
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Enter');
  const anyway = await plan();
  expect(whenOf(anyway, 'session:thu-w5')).toEqual(whenOf(before, 'session:thu-w4'));
  expect(whenOf(anyway, 'session:thu-w4')).toEqual(whenOf(before, 'session:thu-w4'));
  await lokaplan.close();
});

test('a drop on a head, outside or on a locked session does nothing and says why', async ({
  start,
  folder,
}) => {
  const { window, board, plan, lokaplan } = await newLoka(start, folder, [1280, 800]);
  await workshop(board, 4).click();
  await window.keyboard.press('Control+l');
  const before = await plan();
  const told = (text: RegExp) =>
    window
      .locator('.notices, [role=status], [role=alert], .fui-MessageBar')
      .filter({ hasText: text })
      .first();

  const head = await window.getByRole('columnheader', { name: 'Brunnen' }).first().boundingBox();
  await board.drag(workshop(board, 5), { x: (head?.x ?? 0) + 20, y: (head?.y ?? 0) - 2 });
  await expect(told(/går inte att släppa på en rubrik/)).toBeVisible();

  const inspector = await window.getByRole('textbox', { name: 'Rubrik' }).boundingBox();
  await board.drag(workshop(board, 5), { x: (inspector?.x ?? 0) + 20, y: (inspector?.y ?? 0) - 10 });
  await expect(told(/Här går det inte att släppa/)).toBeVisible();

  await board.drag(workshop(board, 5), await board.point('Brunnen', '15:30'));
  await expect(told(/”Sprudlande kulturliv” är låst/)).toBeVisible();
  await board.drag(workshop(board, 4), await board.point('Brunnen', '17:30'));
  await expect(told(/”Sprudlande kulturliv” är låst/)).toBeVisible();
  expect((await plan()).sessions).toEqual(before.sessions);
  await lokaplan.close();
});

test('in columns of groups, a session that is moved to another becomes that group’s', async ({
  start,
  folder,
}) => {
  const { window, board, plan, lokaplan } = await newLoka(start, folder, [1280, 800]);
  const before = await plan();
  await window.getByRole('button', { name: /^Kolumner/ }).click();
  await window.getByRole('menuitemradio', { name: 'Grupper' }).click();
  await window.keyboard.press('Escape');
  await board.drag(workshop(board, 2), await board.point(/^Grupp 3/, '17:00'));
  const moved = (await plan()).sessions['session:thu-w2'];
  expect(moved).toMatchObject({ start: '2013-08-29T17:00', group: 'group:3' });
  expect(moved?.rooms, 'its room stays').toEqual(before.sessions['session:thu-w2']?.rooms);
  await board.undo();
  expect((await plan()).sessions).toEqual(before.sessions);

  await workshop(board, 5).focus();
  await window.keyboard.press('Space');
  await window.keyboard.press('ArrowRight');
  await expect(spoken(window)).toContainText('Grupp 6, torsdag 29 augusti 15.30–17.00');
  await window.keyboard.press('Control+ArrowUp');
  await window.keyboard.press('Space');
  expect((await plan()).sessions['session:thu-w5']).toMatchObject({
    group: 'group:6',
    start: '2013-08-29T15:00',
  });
  await lokaplan.close();
});

test('the inspector shows all of what was just dropped, and what is typed at once goes to it alone', async ({
  start,
  folder,
}) => {
  const { window, board, plan, lokaplan } = await newLoka(start, folder, [1280, 800]);
  const before = await plan();
  await workshop(board, 2).click();
  const inspector = window.getByRole('complementary', { name: 'Detaljer' });
  const title = inspector.locator('[data-title] input');
  const last = inspector.locator('.inspector-fields > *').last();
  const lastSection = await last.innerText();
  await board.drag(workshop(board, 4), await board.point('Sjön', '17:00'));
  // As a user does: with the pointer and keys.
  await title.click({ clickCount: 3 });
  await window.keyboard.type('Ny titel');
  await expect(last).toHaveText(lastSection);
  const { sessions } = await plan();
  expect(sessions['session:thu-w4']).toMatchObject({ title: 'Ny titel', start: '2013-08-29T17:00' });
  expect(sessions['session:thu-w2']).toEqual(before.sessions['session:thu-w2']);
  await lokaplan.close();
});
