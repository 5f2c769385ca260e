import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { all } from '../../shared/plan/plan.ts';
import { expectAccessible } from './axe.ts';
import { openNothing } from './export-dialogue.ts';
import { expect, test } from './launch.ts';
import { LOKA } from './loka-programme.ts';
import { storeAs } from './stored-plan.ts';

test('an e-mail lies ready for those of a role, with what is attached', async ({
  start,
  folder,
  userData,
}) => {
  const people = Object.fromEntries(
    all(LOKA, 'people').map((person, i) => [
      person.id,
      person.name === 'Kerstin' ? person : { ...person, email: `nr${i}@example.se` },
    ]),
  );
  const lokaplan = await start(await storeAs(folder, 'LOKA.lokaplan', { ...LOKA, people }));
  const opened = await openNothing(lokaplan);
  const { window } = lokaplan;
  await window.getByRole('button', { name: 'Exportera' }).click();
  await window.getByRole('menuitem', { name: 'E-posta …' }).click();
  const dialog = window.getByRole('dialog', { name: 'E-posta' });
  await dialog.getByLabel('Till', { exact: true }).selectOption({ label: 'Granskare' });
  await expect(dialog.getByText('4 mottagare')).toBeVisible();
  await expect(dialog.getByText('1 saknar e-postadress: Kerstin')).toBeVisible();
  await expect(dialog.getByLabel('Skriv dem i')).toHaveValue('hidden');
  await dialog.getByRole('checkbox', { name: 'Planen, att arbeta vidare i' }).check();
  await expectAccessible(lokaplan, 'exporting-mail');
  await dialog.getByRole('button', { name: 'Öppna i e-postprogrammet' }).click();
  await expect(dialog.getByText('Utkastet är öppnat i ditt e-postprogram.')).toBeVisible();

  const [draft] = await opened();
  expect(path.dirname(draft ?? '')).toBe(path.join(userData, 'drafts'));
  const mail = (await readFile(draft ?? '')).toString();
  expect(mail).toMatch(/^X-Unsent: 1\r?$/m);
  expect(mail.match(/^Bcc:(?:.|\r?\n[ \t])*/m)?.[0].match(/@example\.se/g)).toHaveLength(4);
  expect(mail).not.toMatch(/^To:/m);
  const part = mail.split(/^--.+\r?$/m).find((each) => each.includes('Content-Type: application/pdf')) ?? '';
  const attachment = part.split(/\r?\n\r?\n/)[1] ?? '';
  expect(Buffer.from(attachment, 'base64').toString('latin1')).toMatch(/^%PDF-/);
  expect(mail).toContain('LOKA.lokaplan');
  await lokaplan.close();
});
