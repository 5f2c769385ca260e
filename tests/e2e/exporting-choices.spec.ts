import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { diffOf } from '../../shared/change/diff.ts';
import { firstRevision, record } from '../../shared/change/revision.ts';
import { serialise } from '../../shared/file/serialise.ts';
import { all } from '../../shared/plan/plan.ts';
import { acceptNames, showDialogue } from './export-dialogue.ts';
import { expect, test } from './launch.ts';
import { LOKA } from './loka-programme.ts';
import { storeAs } from './stored-plan.ts';

/** What is to leave, and how, is chosen, kept, and found from where one is. */

const run = promisify(execFile);

test('choices and the logo are remembered for the plan, and nothing of it is in its file', async ({
  start,
  folder,
}) => {
  const file = await storeAs(folder, 'LOKA.lokaplan', LOKA);
  const before = await readFile(file, 'utf8');
  const picture = path.join(folder, 'Länet.png');
  const pixel =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  await writeFile(picture, Buffer.from(pixel, 'base64'));
  await writeFile(path.join(folder, 'text.png'), 'no picture');

  const first = await start(file);
  const { dialog, where, choose } = await showDialogue(first);
  await expect(where).toBeVisible();
  await choose('Utskrift');
  await dialog.getByRole('button', { name: 'Till receptionen' }).click();
  await dialog.getByLabel('Format').selectOption('A3');
  await dialog.getByLabel('Språk').selectOption('en');
  await first.answerOpenWith(path.join(folder, 'text.png'));
  await dialog.getByRole('button', { name: 'Välj bild …' }).click();
  await expect(dialog.getByRole('alert')).toContainText('”text.png” går inte att använda');
  await first.answerOpenWith(picture);
  await dialog.getByRole('button', { name: 'Välj bild …' }).click();
  await dialog.getByLabel('Text för den som inte ser bilden').fill('Länets vapen');
  await dialog.getByText('Dagar: Alla dagar').click();
  await dialog.getByRole('checkbox', { name: 'fredag 30 augusti' }).check();
  await dialog.getByRole('button', { name: 'Stäng' }).last().click();
  await first.close();
  expect(await readFile(file, 'utf8'), 'the plan as it was').toBe(before);

  const second = await start(file);
  const again = await showDialogue(second);
  await expect(again.dialog.getByRole('radio', { name: 'Utskrift' })).toBeChecked();
  await expect(again.dialog.getByRole('button', { name: 'Till receptionen' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(again.dialog.getByLabel('Format')).toHaveValue('A3');
  await expect(again.dialog.getByLabel('Språk')).toHaveValue('en');
  await expect(again.dialog.getByRole('img', { name: 'Länets vapen' }).first()).toBeVisible();
  await expect(again.dialog.getByText('Dagar: fredag 30 augusti')).toBeVisible();
  await second.close();
});

test('what is new since an earlier version is marked on the pages that are saved', async ({
  start,
  folder,
}) => {
  const [lunch] = all(LOKA, 'sessions').filter(({ title }) => title === 'Lunch');
  if (lunch === undefined) throw new Error('no lunch');
  const before = firstRevision(LOKA, { at: '2013-08-12T09:30:00.000Z', by: 'Anna Berg' });
  const plan = { ...LOKA, sessions: { ...LOKA.sessions, [lunch.id]: { ...lunch, minutes: 45 } } };
  const file = path.join(folder, 'LOKA.lokaplan');
  const stamp = { at: '2013-08-13T09:30:00.000Z', by: 'Anna Berg' };
  await writeFile(file, serialise(record(before, diffOf(LOKA, plan), stamp)));
  const lokaplan = await start(file);
  await acceptNames(lokaplan, folder);
  const { dialog, save } = await showDialogue(lokaplan);
  const since = dialog.getByLabel('Märk ändringar sedan');
  const first = since.locator('option', { hasText: '12 augusti 2013' });
  await since.selectOption((await first.getAttribute('value')) ?? '');
  const marked = 'ändrat sedan måndag 12 augusti kl. 11.30 är märkt ▲';
  await expect(dialog.getByText(marked).first()).toBeVisible();
  const { stdout } = await run('pdftotext', [path.join(folder, await save()), '-']);
  expect(stdout.replace(/\s+/g, ' ')).toContain(marked);
  expect(stdout).toContain('ny längd');
  await lokaplan.close();
});

test('by keyboard alone a sheet is chosen, its pages are walked, and the focus is back where it was', async ({
  start,
  folder,
}) => {
  const lokaplan = await start(await storeAs(folder, 'LOKA.lokaplan', LOKA));
  const { window } = lokaplan;
  const { keyboard } = window;
  const focused = window.locator(':focus');
  await window.getByRole('button', { name: /^Personer/ }).focus();
  const { dialog, where } = await showDialogue(lokaplan);
  await expect(focused).toHaveAttribute('type', 'radio');
  const tabTo = async (name: string) => {
    for (
      let i = 0;
      i < 60 &&
      !(await focused
        .getByText(name)
        .or(focused.and(dialog.getByLabel(name)))
        .count());
      i += 1
    )
      await keyboard.press('Tab');
  };
  await tabTo('Dörrskyltar');
  await keyboard.press('Enter');
  await expect(where).toHaveText('Sida 1 av 14');
  await tabTo('Nästa sida');
  await keyboard.press('Enter');
  await expect(where).toHaveText('Sida 2 av 14');
  await keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(focused).toHaveText(/^Personer/);

  await keyboard.press('Control+p');
  await expect(dialog.getByRole('radio', { name: 'Utskrift', exact: true })).toBeChecked();
  await lokaplan.close();
});

test('from the panel of a person, their own programme is chosen', async ({ start, folder }) => {
  const lokaplan = await start(await storeAs(folder, 'LOKA.lokaplan', LOKA));
  const { window } = lokaplan;
  await window.getByRole('button', { name: /^Personer/ }).click();
  await window.getByText('Kerstin', { exact: true }).first().click();
  await window.getByRole('button', { name: 'Skriv ut personligt program …' }).click();
  const dialog = window.getByRole('dialog', { name: 'Exportera och skriv ut' });
  await expect(dialog.locator('.export-where')).toHaveText('Sida 1 av 1');
  await expect(dialog.getByText('Personer: Kerstin')).toBeVisible();
  await dialog.getByRole('button', { name: 'Stäng' }).last().click();
  await window.keyboard.press('Control+e');
  await expect(dialog.locator('.export-where'), 'what is kept is another matter').toHaveText('Sida 1 av 4');
  await lokaplan.close();
});
