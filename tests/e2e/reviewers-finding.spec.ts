import { press, spoken } from './keys.ts';
import { expect, test } from './launch.ts';
import { cell, LARGE, openReviewers, showReviewers, storeReviews } from './loka-reviewers.ts';

/** One's way in the matrix: what is looked for is found, put in another order, and reached however large it is. */

test('the matrix is searched, sorted, filtered, put group by group and turned', async ({ start, folder }) => {
  const { lokaplan, window } = await openReviewers(start, folder);
  const names = () => window.locator('.sheet-names .reviewer-name').allTextContents();
  await window.getByRole('searchbox', { name: 'Sök granskare' }).fill('mari');
  await expect.poll(names).toEqual(['Marie', 'Maria']);
  await press(window, 'Escape');
  await window
    .getByRole('button', { name: /^Granskare$/ })
    .last()
    .click();
  await window.getByRole('menuitemradio', { name: 'Namn' }).click();
  await press(window, 'Escape');
  await expect.poll(names).toEqual(['Jan', 'Kerstin', 'Maria', 'Marie', 'Thomas']);

  const columns = () => window.locator('.sheet-columns [role=columnheader]');
  await window.getByRole('button', { name: 'Workshoppar', exact: true }).click();
  await window.getByRole('menuitemradio', { name: 'Grupp för grupp' }).click();
  await press(window, 'Escape');
  await expect(columns().nth(0)).toHaveAccessibleName(/^1 Kunskapslyft, torsdag/);
  await expect(columns().nth(1)).toHaveAccessibleName(/^1 Kunskapslyft, fredag/);
  await lokaplan.picture('reviewers-3-by-group');
  await window.getByRole('button', { name: 'Grupp för grupp' }).click();
  await window.getByRole('menuitemcheckbox', { name: 'Bara med luckor' }).click();
  await press(window, 'Escape');
  await expect(columns()).toHaveCount(3);
  await window.getByRole('button', { name: 'Visa alla' }).click();
  await expect(columns()).toHaveCount(12);

  await window.getByRole('searchbox', { name: 'Sök workshop' }).fill('kallan');
  await expect(columns()).toHaveCount(2);
  await expect(columns().nth(0)).toHaveAccessibleName(/^2 Entreprenörskap, torsdag.*Källan/);
  await window.getByRole('searchbox', { name: 'Sök workshop' }).fill('finns inte');
  await expect(window.getByText('Ingen workshop passar urvalet.')).toBeVisible();
  await press(window, 'Escape');
  await expect(columns()).toHaveCount(12);
  await window.getByRole('button', { name: 'Grupp för grupp' }).click();
  await window.getByRole('menuitemradio', { name: 'Lokal för lokal' }).click();
  await press(window, 'Escape');
  await expect(window.getByRole('columnheader', { name: 'Bergsalen', exact: true })).toBeVisible();
  await lokaplan.picture('reviewers-3-by-room');

  await window.getByRole('button', { name: 'Vänd: workshoppar som rader' }).click();
  await expect.poll(names).toHaveLength(12);
  await cell(window, /^Jan, 2 .*torsdag/).focus();
  await press(window, 'ArrowUp');
  await expect(cell(window, /^Jan, 1 .*fredag/)).toBeFocused();
  await press(window, 'ArrowUp', 'ArrowRight');
  await expect(cell(window, /^Kerstin, 1 .*torsdag/)).toBeFocused();
  await lokaplan.picture('reviewers-4-turned');
  await lokaplan.close();
});

test('of 300 by 150 only what is in sight is drawn, and the keyboard goes everywhere', async ({
  start,
  folder,
}) => {
  const { file } = await storeReviews(folder, LARGE);
  const lokaplan = await start(file);
  const { window } = lokaplan;
  await lokaplan.resize(1280, 800);
  await showReviewers(window);
  const grid = window.getByRole('grid');
  await expect(grid).toHaveAttribute('aria-rowcount', '303');
  await expect(grid).toHaveAttribute('aria-colcount', '152');
  await expect.poll(() => window.locator('.matrix .cell').count()).toBeLessThan(1000);

  await cell(window, /^Granskare 1, 1 /).focus();
  await press(window, 'Control+End');
  await expect(cell(window, /^Granskare 300, 75 .*tisdag/)).toBeFocused();
  await expect(cell(window, /^Granskare 300, 75 .*tisdag/)).toBeInViewport({ ratio: 1 });
  // What is said of it takes room below, and does not hide it.
  await press(window, '?');
  await expect(window.locator('.review-why')).toContainText('granskar');
  await expect(cell(window, /^Granskare 300, 75 .*tisdag/)).toBeInViewport({ ratio: 1 });
  await expect(async () => {
    const foot = await window.locator('.sheet-foot').boundingBox();
    const last = await cell(window, /^Granskare 300, 75 .*tisdag/).boundingBox();
    expect((last?.y ?? 0) + (last?.height ?? 0)).toBeLessThanOrEqual((foot?.y ?? 0) + 1);
  }).toPass();
  await press(window, 'ArrowUp', 'ArrowLeft');
  await expect(cell(window, /^Granskare 299, 74 .*tisdag/)).toBeFocused();
  // Scrolled away from, it keeps the focus, and the keys go on from there.
  await window.locator('.reviewers-scroll').evaluate((pane) => pane.scrollTo(0, 0));
  await expect(window.getByRole('rowheader', { name: /^Granskare 1\b/ }).first()).toBeInViewport();
  await press(window, 'ArrowUp');
  await expect(cell(window, /^Granskare 298, 74 .*tisdag/)).toBeFocused();
  await expect(cell(window, /^Granskare 298, 74 .*tisdag/)).toBeInViewport({ ratio: 1 });
  await press(window, 'Control+Home');
  await expect(cell(window, /^Granskare 1, 1 .*måndag/)).toBeFocused();
  await press(window, 'Control+a');
  await expect(spoken(window)).toContainText(/45\s?000 rutor valda/);
  await lokaplan.picture('reviewers-7-large');

  // Turned, narrow columns say the days too, below the sum.
  await window.getByRole('button', { name: 'Vänd: workshoppar som rader' }).click();
  await expect(window.locator('.staffed').getByText('mån · tis · i allt')).toBeVisible();
  await expect(window.locator('.sheet-foot .load-days').first()).toBeVisible();
  await lokaplan.close();
});
