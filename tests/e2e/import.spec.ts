import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import ExcelJS from 'exceljs';
import { all } from '../../shared/plan/plan.ts';
import { BOMBS } from '../exports/bombs.ts';
import { expectAccessible } from './axe.ts';
import { expect, type Running, test } from './launch.ts';
import { readPlanFile } from './read-back.ts';
import { expectShown, storePlan } from './stored-plan.ts';

const LIST = [
  ['Anmälda till Loka'],
  [],
  ['Namn', 'Organisation', 'E-post', 'Roll', 'Närvaro', 'Allergi'],
  ['Åsa Öberg', 'Laxå kommun', 'asa.oberg@exempel.se', 'Deltagare', 'tors 29 aug från 12.00', 'Gluten'],
  ['Jan Spendrup', '', 'jan@exempel.se', 'Granskare', '', ''],
  ['', 'Laxå kommun', 'ingen@exempel.se', '', '', ''],
  ['ÖBERG, Åsa', '', 'Asa.Oberg@exempel.se', '', '30/8', ''],
];

async function storeList(folder: string): Promise<string> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('Att tänka på').addRow(['Beställ fika']);
  const sheet = book.addWorksheet('Deltagare');
  for (const row of LIST) sheet.addRow(row);
  const file = path.join(folder, 'Deltagare.xlsx');
  await writeFile(file, new Uint8Array(await book.xlsx.writeBuffer()));
  return file;
}

const stored = async (file: string) => (await readPlanFile(file)).plan;
const people = async (file: string) => all(await stored(file), 'people').length;

/** Chooses `file` by way of the menu's keys. */
async function importFrom({ window, answerOpenWith }: Running, file: string): Promise<void> {
  await expectShown(window, 'Loka 2013');
  await answerOpenWith(file);
  await window.keyboard.press('Control+i');
  await window.getByRole('button', { name: /Välj fil/ }).click();
}

const accept = (window: Page) =>
  window.getByRole('dialog').getByRole('button', { name: 'Importera', exact: true });

test('a list of people comes in by the wizard: mended, joined, accepted, undone, and never doubled', async ({
  folder,
  start,
}) => {
  const plan = await storePlan(folder, 'loka.lokaplan', 'Loka 2013');
  const list = await storeList(folder);
  const before = await people(plan);
  const running = await start(plan);
  const { window } = running;
  await running.resize(1280, 800);

  await importFrom(running, list);
  const dialog = window.getByRole('dialog');
  await expect(dialog.getByRole('row')).toHaveCount(5);
  await expect(dialog.getByLabel('Blad', { exact: true })).toHaveValue('1');
  await expect(dialog.getByLabel('Rad 7, Åsa ÖBERG: samma som')).toHaveValue('row:4');
  await expectAccessible(running, 'import-list');

  // By keyboard alone: from the problem to its cell, and the name.
  await dialog.getByRole('button', { name: /Deltagare!A6/ }).focus();
  await window.keyboard.press('Enter');
  await expect(dialog.getByRole('textbox', { name: 'Rätta A6' })).toBeFocused();
  await window.keyboard.type('Bo Ek');
  await window.keyboard.press('Enter');
  await expect(dialog.getByText('Allt i listan går att läsa.')).toBeVisible();
  expect(await people(plan), 'nothing is changed before it is accepted').toBe(before);

  await accept(window).click();
  await expect(window.getByText(/^Importerat: 1 person ändrad, 2 personer tillagda/)).toBeVisible();
  await expect.poll(() => people(plan)).toBe(before + 2);
  const made = all(await stored(plan), 'people');
  expect(made.find(({ name }) => name === 'Åsa Öberg')).toMatchObject({
    email: 'Asa.Oberg@exempel.se',
    diet: 'Gluten',
  });
  expect(made.filter(({ name }) => name === 'Jan Spendrup')).toMatchObject([{ email: 'jan@exempel.se' }]);

  await window.keyboard.press('Control+z');
  await expect.poll(() => people(plan), 'one undo takes all of it back').toBe(before);
  await window.keyboard.press('Control+y');
  await expect.poll(() => people(plan)).toBe(before + 2);

  await importFrom(running, list);
  await expect(dialog.getByRole('row')).toHaveCount(5);
  await expect(dialog.getByText('Allt i listan finns redan i planen.', { exact: false })).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('cells copied from a spreadsheet are pasted where people and rooms are listed', async ({
  folder,
  start,
}) => {
  const plan = await storePlan(folder, 'loka.lokaplan', 'Loka 2013');
  const before = await people(plan);
  const running = await start(plan);
  const { window } = running;
  const paste = (text: string) =>
    window.evaluate((pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    }, text);

  await window.getByRole('navigation').getByText('Personer').click();
  await expect(window.locator('.people')).toBeVisible();
  await paste('Namn\tE-post\nÅsa Öberg\tasa@exempel.se\nBo Ek\tbo@exempel.se');
  await expect(window.getByRole('dialog').getByRole('row')).toHaveCount(3);
  await accept(window).click();
  await expect.poll(() => people(plan)).toBe(before + 2);
});

test('a schedule of another program comes in, and what a folder of plans holds is taken over', async ({
  folder,
  start,
}) => {
  const plan = await storePlan(folder, 'loka.lokaplan', 'Loka 2013');
  const running = await start(plan);
  const { window, answerOpenWith } = running;
  const event = {
    date: '2013-08-29T20:00:00+02:00',
    start: '20:00',
    duration: '01:30',
    room: 'Lusthuset',
    title: 'Nattvandring',
    subtitle: '',
    track: '',
    type: 'other',
    abstract: '',
    description: '',
    persons: [{ public_name: 'Åsa Öberg' }],
  };
  const day = {
    date: '2013-08-29',
    day_start: '2013-08-29T08:00:00+02:00',
    day_end: '2013-08-29T23:00:00+02:00',
    rooms: { Lusthuset: [event] },
  };
  const file = path.join(folder, 'schema.json');
  await writeFile(
    file,
    JSON.stringify({
      schedule: {
        version: '1',
        conference: { title: 'Loka', time_zone_name: 'Europe/Stockholm', days: [day] },
      },
    }),
  );
  await importFrom(running, file);
  await expect(window.getByRole('dialog').getByText('Nattvandring')).toBeVisible();
  await accept(window).click();
  await expect
    .poll(async () => all(await stored(plan), 'sessions').map(({ title }) => title))
    .toContain('Nattvandring');

  await answerOpenWith(folder);
  await window.keyboard.press('Control+i');
  await window.getByRole('button', { name: /Välj en mapp/ }).click();
  await expect(window.getByRole('dialog').getByText('loka.lokaplan', { exact: false })).toBeVisible();
  await expectAccessible(running, 'import-plans');
});

test('a bomb is refused in plain words while the screen moves', async ({ folder, start }) => {
  const bomb = BOMBS['elements a million deep']?.();
  if (bomb === undefined) throw new Error('no bomb');
  const file = path.join(folder, bomb.name);
  await writeFile(file, bomb.bytes);
  const running = await start(await storePlan(folder, 'loka.lokaplan', 'Loka 2013'));
  const { window } = running;
  await expect(window.getByRole('heading', { level: 1 })).toBeVisible();
  await running.answerOpenWith(file);
  await window.keyboard.press('Control+i');
  // Beats count from the first that sees the reading to the last.
  const beats = window.evaluate(async () => {
    let count = 0;
    for (let seen = false; ; ) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      const reading = document.querySelector('.import-reading') !== null;
      if (reading && seen) count += 1;
      else if (seen) return count;
      seen ||= reading;
    }
  });
  await window.getByRole('button', { name: /Välj fil/ }).click();
  await expect(window.getByText('Läser Deltagare.xlsx')).toBeVisible();
  await expect(window.getByRole('alert').filter({ hasText: 'Deltagare.xlsx' })).toBeVisible();
  // A screen that did the reading itself would stand still for all of it. A busy machine may stop it now and then.
  expect(await beats, 'beats while it was read').toBeGreaterThan(4);
  await expect(window.getByRole('dialog')).toBeVisible();
});
