import type { Locator, Page } from '@playwright/test';
import { ordered, type Plan } from '../../shared/plan/plan.ts';
import type { Session } from '../../shared/plan/records/session.ts';
import { largePlan } from '../fixtures/large-plan.ts';
import { expectAccessible } from './axe.ts';
import { expect, test } from './launch.ts';
import { newLoka } from './new-loka.ts';
import { storeAs } from './stored-plan.ts';

/** The list as a coordinator sees it: rows by their title, cells by their column. */
class Rows {
  readonly page: Page;
  readonly table: Locator;

  constructor(page: Page) {
    this.page = page;
    this.table = page.getByRole('grid', { name: 'Programmet som lista' });
  }

  row(title: string): Locator {
    return this.table.getByRole('row').filter({ has: this.page.getByText(title, { exact: true }) });
  }

  cell(title: string, column: string): Locator {
    return this.row(title).locator(`[data-column="${column}"]`);
  }

  titles(): Promise<string[]> {
    return this.table.locator('td[data-column="title"]').allInnerTexts();
  }
}

function sessionIn(plan: Plan, title: string): Session | undefined {
  return ordered(plan, 'sessions').find((session) => session.title === title);
}

test('the programme is edited as in a spreadsheet', async ({ start, folder }) => {
  const { window, plan } = await newLoka(start, folder);
  const { keyboard } = window;
  const before = await plan();

  await window.getByRole('tab', { name: 'Lista' }).click();
  const list = new Rows(window);
  await expect(list.table).toHaveAttribute('aria-rowcount', `${Object.keys(before.sessions).length + 1}`);

  // Typed over, and on with Tab: the start, then the end of the same row.
  await list.cell('Ankomst och kaffe', 'start').first().click();
  await keyboard.type('8.45');
  await keyboard.press('Tab');
  await expect(window.getByRole('combobox', { name: /^Slutar för Ankomst/ })).toBeFocused();
  await keyboard.type('9.05');
  await keyboard.press('Enter');
  await expect(list.cell('Ankomst och kaffe', 'minutes').first()).toHaveText('20 min');
  const moved = sessionIn(await plan(), 'Ankomst och kaffe');
  expect(moved).toMatchObject({ start: '2013-08-29T08:45', minutes: 20 });

  // One edit is one undo.
  await keyboard.press('Control+z');
  await expect(list.cell('Ankomst och kaffe', 'start').first()).toHaveText('8.45');
  await keyboard.press('Control+z');
  expect((await plan()).sessions).toEqual(before.sessions);
});

test('what cannot be is told in the cell, and the old value stays', async ({ start, folder }) => {
  const { window, plan } = await newLoka(start, folder);
  const { keyboard } = window;
  const before = await plan();
  await window.getByRole('tab', { name: 'Lista' }).click();
  const list = new Rows(window);

  for (const [column, typed, said] of [
    ['start', '25.70', 'Skriv tiden som 9.30.'],
    ['minutes', '0', 'En programpunkt varar minst en minut och högst tre dygn.'],
    ['end', '1', 'Slutet måste ligga efter starten.'],
    ['rooms', 'Rymden', '”Rymden” finns inte att välja.'],
    ['capacity', 'många', /^Skriv ett helt tal/],
  ] as const) {
    await list.cell('Lunch', column).first().click();
    await keyboard.type(typed);
    await keyboard.press('Enter');
    await expect(list.table.getByText(said)).toBeVisible();
    await expect(list.table.getByRole('combobox')).toHaveAttribute('aria-invalid', 'true');
    await keyboard.press('Escape');
    await expect(list.table.getByRole('combobox')).toBeHidden();
    await expect(list.table).toBeFocused();
  }
  // Left instead: the value is as before, and that is said.
  await list.cell('Lunch', 'start').first().dblclick();
  await keyboard.type('x');
  await list.cell('Lunch', 'title').first().click();
  await expect(window.getByText(/Börjar är som förut/)).toBeVisible();
  expect((await plan()).sessions).toEqual(before.sessions);
});

test('rooms, people, track and status are chosen by name, for one or for all that are selected', async ({
  start,
  folder,
}) => {
  const { window, plan } = await newLoka(start, folder);
  const { keyboard } = window;
  await window.getByRole('tab', { name: 'Lista' }).click();
  const list = new Rows(window);
  const [room] = ordered(await plan(), 'rooms');
  expect(room).toBeDefined();

  await list.cell('Lunch', 'rooms').first().click();
  await keyboard.type(room?.name.slice(0, 4) ?? '');
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await keyboard.press('Enter');
  await expect(list.cell('Lunch', 'rooms').first()).toHaveText(room?.name ?? '');

  // Someone new, by name.
  await list.cell('Lunch', 'people').first().click();
  await keyboard.type('Ylva Ny');
  await window.getByRole('option', { name: /Lägg till ”Ylva Ny”/ }).click();
  await expect(list.cell('Lunch', 'people').first()).toHaveText(/Ylva Ny/);
  const now = await plan();
  const ylva = ordered(now, 'people').find(({ name }) => name === 'Ylva Ny');
  expect(sessionIn(now, 'Lunch')?.people).toContainEqual({ person: ylva?.id, role: 'host' });
  await keyboard.press('Control+z');
  expect(ordered(await plan(), 'people').map(({ name }) => name)).not.toContain('Ylva Ny');

  // The same for all that are selected, in one step.
  await window.getByRole('searchbox', { name: 'Sök i listan' }).fill('fika');
  await window.getByRole('searchbox', { name: 'Sök i listan' }).press('Enter');
  await keyboard.press('Control+a');
  await expect(window.getByText(/valda$/)).toBeVisible();
  await keyboard.press('Home');
  for (let step = 0; step < 8; step += 1) await keyboard.press('ArrowRight');
  await keyboard.press('Control+a');
  await keyboard.press('F2');
  await keyboard.type('bekr');
  await keyboard.press('Control+Enter');
  const fika = ordered(await plan(), 'sessions').filter(({ title }) => /fika/i.test(title));
  expect(fika.length).toBeGreaterThan(1);
  expect(new Set(fika.map(({ status }) => status))).toEqual(new Set(['confirmed']));
  await keyboard.press('Control+z');
  const undone = ordered(await plan(), 'sessions').filter(({ title }) => /fika/i.test(title));
  expect(undone.some(({ status }) => status === 'confirmed')).toBe(false);
});

test('the list finds, sorts and selects, and shares the selection with the grid', async ({
  start,
  folder,
}) => {
  const { lokaplan, window } = await newLoka(start, folder);
  const { keyboard } = window;
  await window.getByRole('tab', { name: 'Lista' }).click();
  const list = new Rows(window);
  await expectAccessible(lokaplan, 'list');

  await window.getByRole('button', { name: 'Rubrik' }).click();
  await expect(window.getByRole('columnheader', { name: 'Rubrik' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  const titles = (await list.titles()).map((title) => title.trim());
  expect(titles).toEqual([...titles].sort(new Intl.Collator('sv', { numeric: true }).compare));
  await window.getByRole('button', { name: 'Rubrik' }).click();
  await expect(window.getByRole('columnheader', { name: 'Rubrik' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );

  // Without the dots over the letters, and for what has no hits there is a way back.
  const search = window.getByRole('searchbox', { name: 'Sök i listan' });
  await search.fill('MILJOER');
  await expect.poll(async () => (await list.titles()).join()).toMatch(/Innovativa miljöer/);
  await search.fill('qqq');
  await window.getByText('Ingen programpunkt passar urvalet.').waitFor();
  await window.getByRole('button', { name: 'Visa alla', exact: true }).last().click();
  await window.getByLabel('Dag', { exact: true }).selectOption({ index: 2 });
  await expect(window.getByText(/^\d+ av \d+ programpunkter/)).toBeVisible();

  const second = list.table.getByRole('row').nth(2);
  await second.locator('[data-column="title"]').click();
  await keyboard.press('Shift+ArrowDown');
  await expect(list.table.locator('tr[aria-selected="true"]')).toHaveCount(2);
  const title = await list.table
    .locator('tr[aria-selected="true"]')
    .last()
    .locator('.list-title')
    .innerText();
  await keyboard.press('Control+Shift+L');
  await expect(window.getByRole('application', { name: /^Programmet:/ })).toBeVisible();
  await expect(window.getByRole('complementary').getByRole('heading', { level: 2 })).toContainText(
    title.trim(),
  );
});

test('a thousand sessions scroll and are found', async ({ start, folder }) => {
  const plan = largePlan({ sessions: 1000, rooms: 20, days: 5, people: 300 });
  const lokaplan = await start(await storeAs(folder, 'Stor.lokaplan', plan));
  const { window } = lokaplan;
  await window.getByRole('tab', { name: 'Lista' }).click();
  const list = new Rows(window);
  await expect(list.table).toHaveAttribute('aria-rowcount', '1001');
  await expect.poll(() => list.table.getByRole('row').count()).toBeLessThan(80);
  await list.table.focus();
  await window.keyboard.press('Control+End');
  await expect(list.table.locator('tr[aria-rowindex="1001"]')).toBeVisible();
  await expectAccessible(lokaplan, 'list-large');
});
