import { chmod, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { firstRevision } from '../../shared/change/revision.ts';
import { serialise } from '../../shared/file/serialise.ts';
import { template } from '../../shared/templates/index.ts';
import { saved } from './board.ts';
import { expect, test } from './launch.ts';
import { readPlanFile } from './read-back.ts';

const sound = () =>
  serialise(
    firstRevision(template('loka', 'sv', '2026-01-01'), { at: '2026-01-01T00:00:00.000Z', by: 'Åsa' }),
  );

/** Files that cannot be opened, and what the user is told of each. */
const BAD: readonly [name: string, content: () => string | Uint8Array, told: RegExp][] = [
  ['bild.lokaplan', () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a), /är ingen plan/],
  ['avhuggen.lokaplan', () => sound().slice(0, 5000), /avhuggen: slutet saknas/],
  [
    'nyare.lokaplan',
    () => sound().replace(/"version": ?\d+/, '"version": 99'),
    /nyare Lokaplan \(filversion 99/,
  ],
  ['tom.lokaplan', () => '', /Filen är tom/],
  ['annat.lokaplan', () => '{"format":"annat"}', /ingen Lokaplan-plan/],
];

test('a file that cannot be opened is explained, left as it was, and the open plan stays', async ({
  start,
  folder,
}) => {
  const good = path.join(folder, 'god.lokaplan');
  await writeFile(good, sound());
  const lokaplan = await start(good);
  const { window } = lokaplan;
  const heading = window.getByRole('heading', { name: 'LOKA – Halvårsstatus', level: 1 });
  await expect(heading).toBeVisible();

  for (const [name, content, told] of BAD) {
    const file = path.join(folder, name);
    await writeFile(file, content());
    const before = await readFile(file);
    await lokaplan.answerOpenWith(file);
    await window.keyboard.press('Control+o');
    await expect(window.getByRole('alert').filter({ hasText: told })).toBeVisible();
    await expect(window.getByRole('alert'), 'what was said of the one before is gone').toHaveCount(1);
    expect(await readFile(file)).toEqual(before);
    await expect(heading).toBeVisible();
  }

  const huge = path.join(folder, 'stor.lokaplan');
  await writeFile(huge, '');
  await truncate(huge, 60_000_000);
  await lokaplan.answerOpenWith(huge);
  await window.keyboard.press('Control+o');
  await expect(window.getByRole('alert').filter({ hasText: /60 MB.*högst 50 MB/ })).toBeVisible();
  expect((await stat(huge)).size).toBe(60_000_000);

  await lokaplan.answerOpenWith(path.join(folder, 'borta.lokaplan'));
  await window.keyboard.press('Control+o');
  await expect(
    window.getByRole('alert').filter({ hasText: /”borta.lokaplan” finns inte längre/ }),
  ).toBeVisible();
  await lokaplan.close();
});

test('the program started with a file that is no plan says so, in the language chosen', async ({
  start,
  folder,
  userData,
}) => {
  const file = path.join(folder, 'inte en plan.lokaplan');
  await writeFile(file, '[]');
  await writeFile(path.join(userData, 'preferences.json'), '{"language":"en","theme":"light"}');
  const lokaplan = await start(file);
  await expect(lokaplan.window.getByRole('alert')).toContainText('is not a Lokaplan plan');
  expect(await readFile(file, 'utf8')).toBe('[]');
  await lokaplan.close();
});

test('a recent plan that is gone is said to be, its latest version is offered, and it can be taken off the list', async ({
  start,
  folder,
}) => {
  const file = path.join(folder, 'flyttad.lokaplan');
  await writeFile(file, sound());
  const first = await start(file);
  await expect(first.window.getByRole('heading', { level: 1 })).toHaveText('LOKA – Halvårsstatus');
  await first.close();
  await rm(file);

  const { window, close } = await start();
  await window.getByRole('button', { name: /^LOKA – Halvårsstatus/ }).click();
  const dialogue = window.getByRole('dialog', { name: 'Planen kunde inte öppnas' });
  await expect(dialogue).toContainText('”flyttad.lokaplan” finns inte längre på sin plats');
  await expect(
    dialogue.getByRole('button', { name: /^Öppna den tidigare versionen från i dag/ }),
  ).toBeVisible();
  await dialogue.getByRole('button', { name: 'Avbryt' }).click();
  await window.getByRole('button', { name: 'Ta bort ”LOKA – Halvårsstatus” från listan' }).click();
  await expect(window.getByText('Planer du öppnar visas här.')).toBeVisible();
  await close();
});

test('an export that cannot be written is said, and what was there is left as it was', async ({
  start,
  folder,
}) => {
  const plan = path.join(folder, 'plan.lokaplan');
  await writeFile(plan, sound());
  const lokaplan = await start(plan);
  const { window } = lokaplan;
  await expect(window.getByRole('heading', { level: 1 })).toBeVisible();

  const locked = path.join(folder, 'utskrift.xlsx');
  await writeFile(locked, 'gammal utskrift');
  await chmod(locked, 0o444);
  await lokaplan.answerSaveWith(locked);
  await window.keyboard.press('Control+Shift+e');
  await expect(
    window.getByRole('alert').filter({ hasText: '”utskrift.xlsx” är skrivskyddad' }),
  ).toBeVisible();
  expect(await readFile(locked, 'utf8')).toBe('gammal utskrift');

  // What Excel leaves beside a workbook that it has open.
  const open = path.join(folder, 'öppen.xlsx');
  await writeFile(open, 'gammal utskrift');
  await writeFile(path.join(folder, '~$öppen.xlsx'), 'Åsa');
  await lokaplan.answerSaveWith(open);
  await window.keyboard.press('Control+Shift+e');
  await expect(
    window.getByRole('alert').filter({ hasText: '”öppen.xlsx” används av ett annat program' }),
  ).toBeVisible();
  expect(await readFile(open, 'utf8')).toBe('gammal utskrift');
  await lokaplan.close();
});

test('a plan that cannot be saved says so, keeps the edit, and is saved when it can be', async ({
  start,
  folder,
}) => {
  const file = path.join(folder, 'plan.lokaplan');
  await writeFile(file, sound());
  const lokaplan = await start(file);
  const { window } = lokaplan;
  await expect(window.getByRole('heading', { level: 1 })).toHaveText('LOKA – Halvårsstatus');
  await chmod(file, 0o444);
  await window.getByRole('button', { name: /^Granskare/ }).click();
  await window.getByRole('gridcell', { name: /^Thomas, 1 .*torsdag/ }).click();
  const status = window.getByRole('banner').getByRole('status');
  await expect(status).toHaveText('Kunde inte sparas');
  expect(await readFile(file, 'utf8')).toBe(sound());

  await chmod(file, 0o644);
  await window.getByRole('button', { name: 'Försök igen' }).click();
  await saved(window);
  expect(Object.keys((await readPlanFile(file)).plan.assignments)).toHaveLength(9);
  await lokaplan.close();
});
