import type { Page } from '@playwright/test';
import { largePlan } from '../fixtures/large-plan.ts';
import { expectAccessible } from './axe.ts';
import { Board } from './board.ts';
import { expect, test } from './launch.ts';
import { newLoka } from './new-loka.ts';
import { storeAs } from './stored-plan.ts';

/** A plan of 73 rooms on four floors, over three days. */
async function manyRooms(folder: string): Promise<string> {
  const plan = largePlan({ sessions: 1000, rooms: 73, days: 3, people: 571 });
  return storeAs(folder, 'many.lokaplan', plan);
}

const heads = (window: Page) => window.getByRole('table', { name: /^(Lokaler|Spår|Grupper)$/ });
const names = (window: Page) => heads(window).locator('.head-lane strong').allTextContents();

async function inColumnsMenu(window: Page, role: 'menuitemradio' | 'menuitemcheckbox', item: string) {
  await window.getByRole('button', { name: /^Kolumner:/ }).click();
  await window.getByRole(role, { name: item }).click();
  await window.keyboard.press('Escape');
}

test('rooms are moved by keys and by mouse, hidden and shown again, and one undo takes a move back', async ({
  start,
  folder,
}) => {
  const { lokaplan, window, board } = await newLoka(start, folder);
  const head = (name: string) => heads(window).getByRole('columnheader', { name }).getByRole('button');
  await expect(head('Källan')).toBeVisible();
  const before = await names(window);
  expect(before.slice(0, 3)).toEqual(['Stora salen', 'Källan', 'Skogen']);

  await head('Källan').focus();
  await window.keyboard.press('Control+ArrowRight');
  await expect
    .poll(async () => (await names(window)).slice(0, 3))
    .toEqual(['Stora salen', 'Skogen', 'Källan']);
  await expect(head('Källan')).toBeFocused();
  await window.keyboard.press('Control+z');
  await expect.poll(() => names(window)).toEqual(before);

  const [from, to] = [await head('Källan').boundingBox(), await head('Stora salen').boundingBox()];
  if (from === null || to === null) throw new Error('The heads are on the screen');
  await window.mouse.move(from.x + 20, from.y + 15);
  await window.mouse.down();
  await window.mouse.move(to.x + 8, to.y + 15, { steps: 8 });
  await window.keyboard.press('Escape');
  await window.mouse.up();
  await expect.poll(() => names(window)).toEqual(before);
  await window.mouse.move(from.x + 20, from.y + 15);
  await window.mouse.down();
  await window.mouse.move(to.x + 8, to.y + 15, { steps: 8 });
  await window.mouse.up();
  await expect.poll(async () => (await names(window)).slice(0, 2)).toEqual(['Källan', 'Stora salen']);
  await expect(window.getByRole('menu')).toHaveCount(0);

  await head('Källan').focus();
  await window.keyboard.press('Delete');
  await expect(head('Källan')).toHaveCount(0);
  await expect(window.getByText('1 lokal är dold med 1 programpunkt.')).toBeVisible();
  await expect(board.block(/^Grupp 2 /)).toHaveCount(0);
  await expectAccessible(lokaplan, 'columns-hidden');
  await window.getByRole('button', { name: 'Visa alla lokaler' }).click();
  await expect(board.block(/^Grupp 2 /)).toHaveCount(1);
  await lokaplan.close();
});

test('columns are tracks or groups, each session in its own and a meal across them', async ({
  start,
  folder,
}) => {
  const { lokaplan, window, board } = await newLoka(start, folder);
  await inColumnsMenu(window, 'menuitemradio', 'Grupper');
  await expect.poll(async () => (await names(window)).slice(0, 2)).toEqual(['Grupp 1', 'Grupp 2']);
  await expect(async () => {
    const group = await heads(window)
      .getByRole('columnheader', { name: /^Grupp 2/ })
      .boundingBox();
    const block = await board.block(/^Grupp 2 /).boundingBox();
    const lunch = await board.block(/^Lunch/).boundingBox();
    if (group === null || block === null || lunch === null) throw new Error('All are on the screen');
    expect(Math.abs(block.x - group.x)).toBeLessThan(4);
    expect(lunch.width).toBeGreaterThan(5 * group.width);
  }).toPass();
  await expectAccessible(lokaplan, 'columns-groups');
  await lokaplan.close();
});

test('of 73 rooms only what is in sight is in the page, and all of it is reached by keys', async ({
  start,
  folder,
}) => {
  const lokaplan = await start(await manyRooms(folder));
  const { window } = lokaplan;
  await lokaplan.resize(1280, 800);
  const board = new Board(window);
  await board.grid.locator('.block').first().waitFor();
  await expect.poll(() => board.grid.locator('.block').count()).toBeLessThan(120);
  await expect.poll(() => heads(window).locator('.head-lane').count()).toBeLessThan(30);
  await expect(heads(window)).toHaveAttribute('aria-colcount', '73');
  await expect(window.locator('#grid-count')).toHaveText('365 programpunkter, i tidsordning.');

  await board.grid.locator('.block[data-main]').first().focus();
  for (let step = 0; step < 30; step++) await window.keyboard.press('ArrowRight');
  const there = window.locator('.block:focus');
  await expect(there).toBeInViewport();
  await expect(there).toHaveAccessibleName(/Sal 31/);
  await window.keyboard.press('End');
  await expect(window.locator('.block:focus')).toBeInViewport();
  await expect(window.locator('.block:focus')).toHaveAccessibleName(/Sal 73/);
  await expect(heads(window).getByRole('columnheader', { name: 'Sal 73' })).toBeInViewport();

  await inColumnsMenu(window, 'menuitemcheckbox', 'Gruppera lokaler efter plats');
  await window.locator('.grid').evaluate((grid) => grid.scrollTo({ left: 0 }));
  await window.getByRole('button', { name: /^Plan 1/ }).click();
  await expect(window.getByText('19 lokaler är dolda med 95 programpunkter.')).toBeVisible();
  await expectAccessible(lokaplan, 'columns-grouped');
  await window.getByRole('button', { name: /^Plan 1/ }).click();
  await expect(window.getByText(/lokaler är dolda/)).toHaveCount(0);

  await inColumnsMenu(window, 'menuitemcheckbox', 'Få plats med alla kolumner');
  const beyond = () =>
    window.locator('.grid').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  await expect.poll(beyond).toBeLessThanOrEqual(0);
  await lokaplan.close();
});

test('Ctrl with plus, minus and zero zooms the grid and not the page', async ({ start, folder }) => {
  const lokaplan = await start(await manyRooms(folder));
  const { window } = lokaplan;
  const block = window.locator('.block').first();
  await block.waitFor();
  const zoom = () => window.getByRole('group', { name: 'Zooma' }).getByText(/%/);
  const size = await window.evaluate(() => innerWidth);
  await window.keyboard.press('Control++');
  await expect(zoom()).toHaveText('125 %');
  await window.keyboard.press('Control+-');
  await window.keyboard.press('Control+-');
  await expect(zoom()).toHaveText('80 %');
  await window.keyboard.press('Control+0');
  await expect(zoom()).toHaveText('100 %');
  expect(await window.evaluate(() => innerWidth)).toBe(size);
  await lokaplan.close();
});
