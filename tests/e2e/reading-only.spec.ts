import type { Locator, Page } from '@playwright/test';
import { Board } from './board.ts';
import { repeat, spoken } from './keys.ts';
import { expect, test } from './launch.ts';
import { readPlanFile } from './read-back.ts';
import { expectShown, storePlan } from './stored-plan.ts';

const WHY = 'Planen är öppen bara för läsning.';

/** Everything on the programme: what stands where, in words and in pixels. */
function standing(page: Page): Promise<string[]> {
  return page
    .locator('.grid-canvas [data-main], .tray-items [data-session]')
    .evaluateAll((all) =>
      all.map((each) => `${each.getAttribute('aria-label')} ${each.getAttribute('style') ?? ''}`),
    );
}

test('in a plan that somebody else has open every gesture is refused with a reason, and nothing moves', async ({
  start,
  startElsewhere,
  folder,
}) => {
  const file = await storePlan(folder, 'loka.lokaplan', 'LOKA');
  const first = await start(file);
  await expectShown(first.window, 'LOKA');
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
  const before = await standing(window);
  const stored = (await readPlanFile(file)).plan;
  const notice = window.getByText(WHY).first();

  /** Does something that the plan does not take: it is told why, and all stands as it did. */
  const refused = async (what: string, gesture: () => Promise<void>): Promise<void> => {
    const said = window.getByRole('group', { name: /Meddelanden|Notiser/ });
    await gesture();
    await expect(notice, what).toBeVisible();
    await expect(said.or(spoken(window)).first(), what).toBeAttached();
    expect(await standing(window), what).toEqual(before);
    await expect(window.locator('.ghost:visible'), what).toHaveCount(0);
  };
  const again = async (what: string, gesture: () => Promise<void>): Promise<void> => {
    await refused(what, gesture);
    // While it is still shown it is spoken anew.
    await expect(spoken(window), what).toContainText(WHY);
  };
  const focused = async (block: Locator, ...keys: string[]): Promise<void> => {
    await block.focus();
    for (const key of keys) await keyboard.press(key);
  };
  const there = await board.point('Källan', '17:10');

  await refused('drag', () => board.drag(group, there));
  await again('drag from the tray', () => board.drag(board.tray.locator('[data-session]').first(), there));
  await again('drag an end', async () => {
    const box = await group.boundingBox();
    if (box === null) throw new Error('It is on the screen');
    await mouse.move(box.x + box.width / 2, box.y + box.height - 2);
    await mouse.down();
    await mouse.move(box.x + box.width / 2, box.y + box.height + 60, { steps: 6 });
    await mouse.up();
  });
  await again('draw on empty time', async () => {
    await mouse.move(there.x, there.y);
    await mouse.down();
    await mouse.move(there.x, there.y + 40, { steps: 6 });
    await mouse.up();
  });
  await again('drag in a block', () =>
    board.drag(window.getByRole('toolbar', { name: 'Färdiga block' }).getByRole('button').first(), there),
  );
  await again('drag a head', async () => {
    const head = await window.getByRole('columnheader', { name: 'Skogen' }).boundingBox();
    if (head === null) throw new Error('It is on the screen');
    await mouse.move(head.x + 20, head.y + 12);
    await mouse.down();
    await mouse.move(head.x + 220, head.y + 12, { steps: 6 });
    await mouse.up();
  });
  await again('pick up', () => focused(group, 'Space'));
  await again('stretch', () => focused(group, 'Shift+ArrowDown'));
  await again('take off', () => focused(group, 'Delete'));
  await again('delete', () => focused(group, 'Control+Shift+Delete'));
  await again('duplicate', () => focused(group, 'Control+d'));
  await again('lock', () => focused(group, 'Control+l'));
  await again('cancel', () => focused(group, 'Control+Shift+u'));
  await again('push', () => focused(group, 'Alt+PageDown'));
  await again('rename', () => focused(group, 'F2', ...'Nytt', 'Enter'));
  await again('type a name', () => focused(group, ...'Nytt', 'Enter'));
  await again('cut', () => focused(group, 'Control+x'));
  await again('make', () => focused(group, 'Control+Shift+n'));
  await again('paste', () => focused(group, 'Control+c', 'Control+v'));
  await again('delete from the tray', () =>
    focused(board.tray.locator('[data-session]').first(), 'Delete'),
  );
  await again('double click on empty time', () => mouse.dblclick(there.x, there.y));

  // The list too.
  await keyboard.press('Control+Shift+l');
  const list = window.getByRole('grid', { name: 'Programmet som lista' });
  await again('in the list', async () => {
    await list.focus();
    for (const key of [...repeat('ArrowDown', 2), 'F2', ...'Nytt', 'Enter', 'Delete']) await keyboard.press(key);
  }).catch((error: unknown) => {
    throw error;
  });
  await second.close();
  await first.close();
  expect((await readPlanFile(file)).plan).toEqual(stored);
});
