import { expect, test } from './launch.ts';
import { newLoka, workshop } from './new-loka.ts';

test('zoomed far in, a block keeps its words in sight and the quarters are told', async ({
  start,
  folder,
}) => {
  const { lokaplan, window, board } = await newLoka(start, folder, [1280, 800]);
  const hours = window.locator('.hours');
  await expect(hours.getByText('16.00', { exact: true })).toHaveCount(1);
  await expect(hours.getByText('16.15', { exact: true })).toHaveCount(0);
  const block = workshop(board, 2);
  // What has the focus is in the page out of sight too.
  await block.click();
  for (let times = 0; times < 8; times++) await window.keyboard.press('Control++');
  await expect(hours.getByText('16.15', { exact: true })).toHaveCount(1);

  const heads = await window.locator('.grid-top').boundingBox();
  const below = (heads?.y ?? 0) + (heads?.height ?? 0);
  await block.scrollIntoViewIfNeeded();
  const words = block.locator('.block-words > *');
  const count = await words.count();
  expect(count, 'its title, its hours and its people').toBeGreaterThan(2);
  // Its top is below the heads, a little above their lower edge, and far above it.
  for (const above of [-30, 12, 150]) {
    await block.evaluate((element, by) => {
      const grid = element.closest('.grid');
      const top = document.querySelector('.grid-top')?.getBoundingClientRect().bottom ?? 0;
      grid?.scrollBy(0, element.getBoundingClientRect().top - top + by);
    }, above);
    const boxes = await words.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().toJSON()));
    let last = below - 1;
    for (const { top, bottom } of boxes) {
      expect(top).toBeGreaterThanOrEqual(last);
      last = bottom - 1;
    }
    expect(boxes[0].top - below).toBeLessThan(above < 0 ? 40 : 8);
  }
  await lokaplan.picture('zoomed-in');
  await lokaplan.close();
});
