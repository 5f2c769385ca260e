import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { saved } from './board.ts';
import { expect, test } from './launch.ts';
import { readPlanFile } from './read-back.ts';

test('double clicks do what one click does', async ({ start, folder }) => {
  const file = path.join(folder, 'LOKA.lokaplan');
  const lokaplan = await start();
  const { window } = lokaplan;
  await lokaplan.answerSaveWith(file);
  await window.getByRole('button', { name: /^LOKA/ }).dblclick();
  await expect(window.getByRole('heading', { level: 1 })).toHaveText('LOKA – Halvårsstatus');
  expect((await readdir(folder)).filter((name) => !name.startsWith('.'))).toEqual(['LOKA.lokaplan']);
  const before = (await readPlanFile(file)).plan;

  await window.getByRole('button', { name: 'Ny programpunkt', exact: true }).dblclick();
  await saved(window);
  const after = (await readPlanFile(file)).plan;
  expect(Object.keys(after.sessions)).toHaveLength(Object.keys(before.sessions).length + 1);

  await window.keyboard.press('Control+4');
  await window.getByRole('button', { name: 'Lägg till person' }).dblclick();
  await expect(window.getByRole('textbox', { name: 'Namn' })).toBeVisible();

  // The button that takes an import back comes where the one that took it in was.
  const list = path.join(folder, 'Lokaler.csv');
  await writeFile(list, 'Lokal;Platser\nLusthuset;12\n');
  await lokaplan.answerOpenWith(list);
  await window.keyboard.press('Control+i');
  await window.getByRole('button', { name: /Välj fil/ }).click();
  await lokaplan.resize(1280, 800);
  await window.getByRole('dialog').getByRole('button', { name: 'Importera', exact: true }).dblclick();
  await expect(window.getByText(/^Importerat: 1 lokal tillagd/)).toBeVisible();
  await saved(window);
  expect(Object.values((await readPlanFile(file)).plan.rooms).map((room) => room?.name)).toContain(
    'Lusthuset',
  );
  await lokaplan.close();
});
