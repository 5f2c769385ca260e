import { spoken } from './keys.ts';
import { expect, test } from './launch.ts';
import { newLoka } from './new-loka.ts';

/** Where one is stays where one is: what comes and goes under the pointer or the focus takes neither along. */

test('a double click on empty time makes a session there', async ({ start, folder }) => {
  const { lokaplan, window, board } = await newLoka(start, folder, [1280, 800]);
  const at = await board.point('Sjön', '17:20');
  await window.mouse.dblclick(at.x, at.y, { delay: 30 });
  await expect(window.getByRole('textbox', { name: 'Rubrik' })).toBeFocused();
  await expect(board.block(/^Ny programpunkt, torsdag 29 augusti 17\.15–18\.00, Sjön/)).toBeVisible();
  await lokaplan.close();
});

test('the focus stays in the programme when what had it is gone', async ({ start, folder }) => {
  const { lokaplan, window, board } = await newLoka(start, folder, [1280, 800]);
  const { keyboard, mouse } = window;
  const focused = board.grid.locator('[data-main]:focus');

  // A field of what an undo takes away.
  const free = await board.point('Sjön', '17:20');
  await mouse.dblclick(free.x, free.y);
  await expect(window.getByRole('textbox', { name: 'Rubrik' })).toBeFocused();
  await keyboard.press('Control+z');
  await expect(focused).toHaveCount(1);

  // An item of the tray.
  const three = board.block(/^Grupp 3 .*torsdag/).first();
  await three.click();
  await keyboard.press('Control+d');
  await expect(board.tray.getByRole('button', { name: /^Grupp 3/ })).toBeFocused();
  await keyboard.press('Control+z');
  await expect(focused).toHaveCount(1);

  // What a rectangle selects is what the keys go on with.
  const [from, to] = [await board.point('Källan', '15:20'), await board.point('Sjön', '16:30')];
  await mouse.move(from.x - 30, from.y);
  await mouse.down();
  await mouse.move(to.x, to.y, { steps: 8 });
  await mouse.up();
  await expect(window.locator('.block[data-selected]')).toHaveCount(4);
  await expect(focused).toHaveAttribute('data-selected');
  await keyboard.press('Escape');

  // The menu of empty time leaves one at the cursor.
  await mouse.click(free.x, free.y, { button: 'right' });
  await expect(window.getByRole('menu')).toBeVisible();
  await keyboard.press('Escape');
  await expect(window.locator('[data-cursor]')).toBeFocused();
  await lokaplan.close();
});

test('Esc takes back the day that was shown on the way, and the wheel what is aimed at', async ({
  start,
  folder,
}) => {
  const { lokaplan, window, board } = await newLoka(start, folder, [1280, 800]);
  const four = board.block(/^Grupp 4 .*torsdag/).first();
  const friday = window.getByRole('tab', { name: /30 augusti/ });
  const tab = await friday.boundingBox();
  await board.carry(four, { x: (tab?.x ?? 0) + 15, y: (tab?.y ?? 0) - 4 });
  await expect(friday).toHaveAttribute('aria-selected', 'true');
  await window.keyboard.press('Escape');
  await window.mouse.up();
  await expect(window.getByRole('tab', { name: /29 augusti/ })).toHaveAttribute('aria-selected', 'true');
  await expect(four).toBeFocused();

  for (let step = 0; step < 3; step++) await window.keyboard.press('Control++');
  const lunch = board.block(/^Lunch/).first();
  await lunch.scrollIntoViewIfNeeded();
  await board.carry(lunch, { x: 600, y: 400 });
  const label = window.locator('.drag-label');
  const before = await label.innerText();
  await window.mouse.wheel(0, 120);
  await expect(label).not.toHaveText(before, { useInnerText: true });
  await window.keyboard.press('Escape');
  await window.mouse.up();
  await lokaplan.close();
});

test('Delete takes one session after the other off the programme, and deletes none that it took off', async ({
  start,
  folder,
}) => {
  const { lokaplan, window, board } = await newLoka(start, folder, [1280, 800]);
  const waiting = board.tray.locator('[data-session]');
  const before = await waiting.count();
  const focus = window.locator('.grid-canvas .block:focus');
  await board
    .block(/^Grupp 3 .*torsdag/)
    .first()
    .click();
  await window.keyboard.press('Delete');
  await expect(waiting).toHaveCount(before + 1);
  await expect(spoken(window)).toContainText(/Innovativa miljöer.* Oplacerade/);
  // What lies next has the focus, and is what the same key takes.
  const next = await focus.getAttribute('data-session');
  await window.keyboard.press('Delete');
  await expect(waiting).toHaveCount(before + 2);
  await expect(board.tray.locator(`[data-session="${next}"]`)).toBeVisible();

  // Held down it takes one.
  await window.keyboard.down('Delete');
  for (let held = 0; held < 4; held++) await window.keyboard.down('Delete');
  await window.keyboard.up('Delete');
  await expect(waiting).toHaveCount(before + 3);

  // Each is one step back, and the focus is where it lies again.
  for (const left of [2, 1, 0]) {
    await window.keyboard.press('Control+z');
    await expect(waiting).toHaveCount(before + left);
  }
  await expect(focus).toHaveAccessibleName(/^Grupp 3/);

  // Carried by keys, too.
  await window.keyboard.press('Space');
  await window.keyboard.press('Delete');
  await expect(waiting).toHaveCount(before + 1);
  await expect(focus).toBeVisible();
  await window.keyboard.press('Delete');
  await expect(waiting).toHaveCount(before + 2);

  // In the list the next that has a place has the focus.
  await window.keyboard.press('Control+Shift+l');
  const all = await window.getByRole('grid').getAttribute('aria-rowcount');
  await window.getByRole('gridcell', { name: 'Lunch' }).first().click();
  await window.keyboard.press('Delete');
  await window.keyboard.press('Delete');
  await expect(window.getByRole('grid')).toHaveAttribute('aria-rowcount', all ?? '');
  await window.keyboard.press('Control+Shift+l');
  await expect(waiting).toHaveCount(before + 4);
  await lokaplan.close();
});

test('a plan that is opened has the focus in its grid, and an undo shows where something changed', async ({
  start,
  folder,
}) => {
  const { lokaplan, window, board } = await newLoka(start, folder, [1280, 800]);
  const focus = window.locator('.grid-canvas .block:focus');
  const first = await focus.getAttribute('aria-label');
  await window.keyboard.press('ArrowDown');
  await expect(focus).not.toHaveAccessibleName(first ?? '');

  const tab = (name: RegExp) => window.getByRole('tab', { name });
  const group = board.block(/^Grupp 3 /).first();
  await group.focus();
  for (const key of ['Space', 'Control+ArrowRight', 'Space']) await window.keyboard.press(key);
  await expect(tab(/^fredag/)).toHaveAttribute('aria-selected', 'true');
  await expect(focus).toHaveAccessibleName(/^Grupp 3 .*fredag/);
  await window.keyboard.press('Control+z');
  await expect(tab(/^torsdag/)).toHaveAttribute('aria-selected', 'true');
  await expect(focus).toHaveAccessibleName(/^Grupp 3 .*torsdag/);
  await tab(/^fredag/).click();
  await window.getByRole('button', { name: 'Gör om', exact: true }).click();
  await expect(tab(/^fredag/)).toHaveAttribute('aria-selected', 'true');
  await tab(/^torsdag/).click();
  await window.getByRole('button', { name: 'Ångra', exact: true }).click();
  await expect(board.block(/^Grupp 3 .*torsdag/).first()).toBeInViewport();

  // What is out of sight is scrolled to.
  for (let times = 0; times < 5; times++) await window.keyboard.press('Control++');
  const dinner = board.block(/^Middag/).first();
  await window.locator('.grid').evaluate((grid) => grid.scrollTo(0, grid.scrollHeight));
  await dinner.focus();
  await window.keyboard.press('Delete');
  await window.locator('.grid').evaluate((grid) => grid.scrollTo(0, 0));
  await expect(dinner).toBeHidden();
  await window.keyboard.press('Control+z');
  await expect(dinner).toBeInViewport();
  await lokaplan.close();
});

test('a title that is being typed is taken in when the menu shows another view, or the list', async ({
  start,
  folder,
}) => {
  const { lokaplan, window, board } = await newLoka(start, folder, [1280, 800]);
  const { keyboard } = window;
  const choose = (label: string) =>
    lokaplan.app.evaluate(({ Menu }, name) => {
      const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
      items.find((item) => item.label === name)?.click();
    }, label);

  await board
    .block(/^Lunch/)
    .first()
    .click();
  await keyboard.press('F2');
  await keyboard.type('Lång lunch');
  await choose('Granskare');
  await expect(window.getByRole('grid', { name: /granskare/i })).toBeVisible();
  await keyboard.press('Control+1');
  await expect(board.block(/^Lång lunch/).first()).toBeVisible();

  await board
    .block(/^Lång lunch/)
    .first()
    .click();
  await keyboard.press('F2');
  await keyboard.type('Kort lunch');
  await choose('Visa som lista eller rutnät');
  await expect(
    window.getByRole('grid', { name: 'Programmet som lista' }).getByText('Kort lunch'),
  ).toBeVisible();
  await lokaplan.close();
});
