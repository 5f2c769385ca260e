import { press, undo } from './keys.ts';
import { expect, test } from './launch.ts';
import { LARGE, showReviewers, storeReviews } from './loka-reviewers.ts';

test('300 by 150: a drag over the edge scrolls and selects cells, not words; the keys then go on from where it ended', async ({
  start,
  folder,
}) => {
  const { file } = await storeReviews(folder, LARGE);
  const lokaplan = await start(file);
  const { window, resize } = lokaplan;
  await resize(1280, 800);
  await expect(window.getByRole('heading', { level: 1 })).toBeVisible();
  await showReviewers(window);
  await window.getByRole('tab', { name: 'Kompetens' }).click();
  const pane = window.locator('.reviewers-scroll');
  const box = await pane.boundingBox();
  const from = await window.getByRole('gridcell', { name: /^Granskare 2, Spår 1: / }).boundingBox();
  if (box === null || from === null) throw new Error('The matrix is not on the screen');
  await window.mouse.move(from.x + 20, from.y + 16);
  await window.mouse.down();
  await window.mouse.move(from.x + 80, from.y + 60, { steps: 4 });
  // In what is held fast at the foot.
  await window.mouse.move(from.x + 80, box.y + box.height - 30, { steps: 8 });
  await expect.poll(() => pane.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(800);
  await window.mouse.move(from.x + 80, box.y + box.height - 120, { steps: 4 });
  await window.mouse.up();
  expect(await window.evaluate(() => getSelection()?.toString())).toBe('');

  const here = window.locator('.matrix :focus');
  await expect(here).toHaveAccessibleName(/^Granskare \d+, Spår 2: /);
  await expect(here).toBeInViewport();
  const ended = Number(/\d+/.exec((await here.getAttribute('aria-label')) ?? '')?.[0]);
  expect(ended).toBeGreaterThan(20);
  await press(window, 'Shift+ArrowDown', '3');
  await expect(here).toHaveAccessibleName(`Granskare ${ended + 1}, Spår 2: kompetens 3`);
  await press(window, 'Control+Home', 'ArrowDown');
  await expect(here).toHaveAccessibleName('Granskare 2, Spår 1: kompetens 3');
  await undo(window);
  await lokaplan.close();
});
