import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { all } from '../../shared/plan/plan.ts';
import { savedPlan } from './board.ts';
import { expect, type Running, test } from './launch.ts';
import { readPlanFile } from './read-back.ts';
import { storePlan } from './stored-plan.ts';

/** Puts a block of cells on the clipboard as a spreadsheet does, and pastes it with the keys. */
async function paste({ app, window }: Running, rows: readonly (readonly string[])[]): Promise<void> {
  const text = rows.map((cells) => cells.join('\t')).join('\r\n');
  await app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text);
  await window.keyboard.press('Control+v');
}

const accept = (window: Page) =>
  window.getByRole('dialog').getByRole('button', { name: 'Importera', exact: true });

test('a block of sessions is pasted into the programme as a list: seen first, one undo, never doubled', async ({
  folder,
  start,
}) => {
  const file = await storePlan(folder, 'loka.lokaplan', 'Loka 2013');
  const running = await start(file);
  const { window } = running;
  const before = await savedPlan(window, file);
  const block = [
    ['Datum', 'Tid', 'Programpunkt', 'Lokal', 'Talare'],
    ['29/8', '20.00–21.00', 'Nattvandring', 'Lusthuset', 'Åsa Öberg'],
    ['29/8', 'kl 21', 'Sång vid elden', 'Lusthuset', ''],
  ];
  await paste(running, block);
  await expect(window.getByRole('dialog').getByRole('cell', { name: 'Nattvandring' })).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(window.getByRole('dialog'), 'the grid takes it as the list does').toHaveCount(0);
  await window.getByRole('tab', { name: 'Lista' }).click();
  const table = window.getByRole('grid', { name: 'Programmet som lista' });
  await table.locator('td[data-column="title"]').first().click();
  await paste(running, block);
  const dialog = window.getByRole('dialog');
  await expect(dialog.getByRole('cell', { name: 'Nattvandring' })).toBeVisible();
  expect((await readPlanFile(file)).plan, 'nothing is changed before it is accepted').toEqual(before);
  await running.picture('importing-sessions');
  await accept(window).click();
  await expect(dialog).toHaveCount(0);
  const after = await savedPlan(window, file);
  const walk = all(after, 'sessions').find(({ title }) => title === 'Nattvandring');
  expect(walk).toMatchObject({ start: '2013-08-29T20:00', minutes: 60 });
  expect(all(after, 'sessions')).toHaveLength(all(before, 'sessions').length + 2);

  await paste(running, block);
  await expect(dialog.getByText('Allt i listan finns redan i planen.', { exact: false })).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await window.keyboard.press('Control+z');
  expect(await savedPlan(window, file), 'one undo takes all of it back').toEqual(before);

  // Sessions copied here are still pasted as what they are.
  await table.locator('td[data-column="number"]').filter({ hasText: '4' }).first().click();
  await window.keyboard.press('Control+c');
  await window.keyboard.press('Control+v');
  await expect
    .poll(async () => all(await savedPlan(window, file), 'sessions').length)
    .toBe(all(before, 'sessions').length + 1);
  await expect(dialog).toHaveCount(0);
});

test('a block of rooms is pasted where rooms are set', async ({ folder, start }) => {
  const file = await storePlan(folder, 'loka.lokaplan', 'Loka 2013');
  const running = await start(file);
  const { window } = running;
  const before = all(await savedPlan(window, file), 'rooms').length;
  await window.getByRole('navigation').getByText('Inställningar').click();
  await window.getByRole('tab', { name: 'Lokaler' }).click();
  await paste(running, [
    ['Lokal', 'Platser'],
    ['Lusthuset', '12'],
    ['Källan', '30'],
  ]);
  await expect(window.getByRole('dialog').getByRole('row')).toHaveCount(3);
  await accept(window).click();
  await expect(window.getByRole('dialog')).toHaveCount(0);
  const rooms = all(await savedPlan(window, file), 'rooms');
  expect(rooms).toHaveLength(before + 1);
  expect(rooms.find(({ name }) => name === 'Källan')).toMatchObject({ capacity: 30 });
});

test('a CSV file of an older Excel keeps its å, ä and ö', async ({ folder, start }) => {
  const file = await storePlan(folder, 'loka.lokaplan', 'Loka 2013');
  const list = path.join(folder, 'Anmälda.csv');
  // Windows-1252, of which these letters are the same in Latin-1.
  await writeFile(list, Buffer.from('Namn;Ort;Kost\r\nÅsa Öberg;Laxå;Räkor går bra\r\n', 'latin1'));
  const running = await start(file);
  const { window } = running;
  await expect(window.getByRole('heading', { level: 1 })).toBeVisible();
  await running.answerOpenWith(list);
  await window.keyboard.press('Control+i');
  await window.getByRole('button', { name: /Välj fil/ }).click();
  await expect(window.getByRole('dialog').getByRole('cell', { name: 'Räkor går bra' })).toBeVisible();
  await accept(window).click();
  await expect(window.getByRole('dialog')).toHaveCount(0);
  const people = all(await savedPlan(window, file), 'people');
  expect(people.find(({ name }) => name === 'Åsa Öberg')).toMatchObject({ diet: 'Räkor går bra' });
});
