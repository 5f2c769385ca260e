import type { Locator, Page } from '@playwright/test';
import { Board } from './board.ts';
import { repeat, spoken } from './keys.ts';
import { expect, test } from './launch.ts';
import { readPlanFile } from './read-back.ts';
import { expectShown, openStored } from './stored-plan.ts';

const WHY = 'Planen är öppen bara för läsning.';

/** Everything on the programme: what stands where, in words and in pixels, on the grid or in the list. */
function standing(page: Page): Promise<string[]> {
  return page
    .locator('.grid-canvas [data-main], .tray-items [data-session], .list-table tbody tr')
    .evaluateAll((all) =>
      all.map((each) =>
        [each.getAttribute('aria-label'), each.getAttribute('style'), each.closest('tr')?.innerText].join(),
      ),
    );
}

test('in a plan that somebody else has open every gesture is refused with a reason, and nothing moves', async ({
  start,
  startElsewhere,
  folder,
}) => {
  const { lokaplan: first, file } = await openStored(start, folder, 'loka.lokaplan', 'LOKA');
  const second = await startElsewhere(file);
  const { window } = second;
  await window
    .getByRole('dialog', { name: 'Någon annan har planen öppen' })
    .getByRole('button', { name: /^Öppna för läsning/ })
    .click();
  await expectShown(window, 'LOKA');
  const board = new Board(window);
  const { keyboard, mouse } = window;
  const group = board.block(/^Grupp 3 .*torsdag/).first();
  await expect(group).toBeVisible();
  let before = await standing(window);
  const stored = (await readPlanFile(file)).plan;
  const notice = window.getByText(WHY).first();

  /** Does something that the plan does not take: it is told why, and all stands as it did. */
  const refused = async (what: string, gesture: () => Promise<void>): Promise<void> => {
    await spoken(window).evaluate((output) => {
      for (const said of output.children) said.setAttribute('data-heard', '');
    });
    const told = await notice.isVisible();
    await gesture();
    await expect(notice, what).toBeVisible();
    // While it is still shown it is spoken anew.
    if (told) await expect(spoken(window).locator(':not([data-heard])'), what).toContainText(WHY);
    await expect.poll(() => standing(window), { message: what }).toEqual(before);
    await expect(window.locator('.ghost:visible'), what).toHaveCount(0);
  };
  const focused = async (block: Locator, ...keys: string[]): Promise<void> => {
    await block.focus();
    for (const key of keys) await keyboard.press(key);
  };
  const there = await board.point('Källan', '17:10');

  await refused('drag', () => board.drag(group, there));
  await refused('drag from the tray', () => board.drag(board.tray.locator('[data-session]').first(), there));
  await refused('drag an end', async () => {
    const box = await group.boundingBox();
    if (box === null) throw new Error('It is on the screen');
    await mouse.move(box.x + box.width / 2, box.y + box.height - 2);
    await mouse.down();
    await mouse.move(box.x + box.width / 2, box.y + box.height + 60, { steps: 6 });
    await mouse.up();
  });
  await refused('draw on empty time', async () => {
    await mouse.move(there.x, there.y);
    await mouse.down();
    await mouse.move(there.x, there.y + 40, { steps: 6 });
    await mouse.up();
  });
  await expect(window.getByRole('toolbar', { name: 'Färdiga block' }), 'nothing to drag in').toHaveCount(0);
  await refused('drag a head', async () => {
    const head = await window.getByRole('columnheader', { name: 'Skogen' }).boundingBox();
    if (head === null) throw new Error('It is on the screen');
    await mouse.move(head.x + 20, head.y + 12);
    await mouse.down();
    await mouse.move(head.x + 220, head.y + 12, { steps: 6 });
    await mouse.up();
  });
  await refused('pick up', () => focused(group, 'Space'));
  await refused('stretch', () => focused(group, 'Shift+ArrowDown'));
  await refused('take off', () => focused(group, 'Delete'));
  await refused('delete', () => focused(group, 'Control+Shift+Delete'));
  await refused('duplicate', () => focused(group, 'Control+d'));
  await refused('lock', () => focused(group, 'Control+l'));
  await refused('cancel', () => focused(group, 'Control+Shift+u'));
  await refused('push', () => focused(group, 'Alt+PageDown'));
  await refused('rename', () => focused(group, 'F2', ...'Nytt', 'Enter'));
  await refused('type a name', () => focused(group, ...'Nytt', 'Enter'));
  await refused('cut', () => focused(group, 'Control+x'));
  await refused('make', () => focused(group, 'Control+Shift+n'));
  await refused('paste', () => focused(group, 'Control+c', 'Control+v'));
  await refused('delete from the tray', () =>
    focused(board.tray.locator('[data-session]').first(), 'Delete'),
  );
  await refused('double click on empty time', () => mouse.dblclick(there.x, there.y));

  // The list too.
  await keyboard.press('Control+Shift+l');
  const list = window.getByRole('grid', { name: 'Programmet som lista' });
  await expect(list).toBeVisible();
  await expect.poll(async () => (await standing(window)).length).toBeGreaterThan(20);
  before = await standing(window);
  await refused('in the list', async () => {
    await list.focus();
    for (const key of [...repeat('ArrowDown', 2), 'F2', ...'Nytt', 'Enter', 'Delete'])
      await keyboard.press(key);
  });
  await second.close();
  await first.close();
  expect((await readPlanFile(file)).plan).toEqual(stored);
});
