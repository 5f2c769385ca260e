import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './launch.ts';

/** The programme leaves as what colleagues open: a PDF, a Word document, a web page, a list. */

test('the programme is exported as PDF, Word, web page and CSV from the window', async ({
  start,
  folder,
}) => {
  const lokaplan = await start();
  const { window } = lokaplan;
  await lokaplan.answerSaveWith(path.join(folder, 'LOKA.lokaplan'));
  await window.getByRole('button', { name: /^LOKA/ }).click();
  await expect(window.getByRole('heading', { name: /^LOKA/, level: 1 })).toBeVisible();

  const exported = async (item: string, name: string) => {
    await lokaplan.answerSaveWith(path.join(folder, name));
    await window.getByRole('button', { name: 'Exportera' }).click();
    await window.getByRole('menuitem', { name: item }).click();
    await expect(window.getByText(`”${name}” är sparad.`)).toBeVisible({ timeout: 30_000 });
    return readFile(path.join(folder, name));
  };

  const pdf = (await exported('PDF …', 'Program åäö.pdf')).toString('latin1');
  expect(pdf.startsWith('%PDF-')).toBe(true);
  expect(pdf, 'it is tagged').toContain('/StructTreeRoot');
  expect(pdf, 'it has an outline').toContain('/Outlines');
  expect(pdf.match(/\/Type ?\/Page\b/g), 'two days, as lists and at a glance').toHaveLength(4);

  const word = await exported('Word-dokument …', 'Program.docx');
  expect(word.subarray(0, 2).toString()).toBe('PK');

  const page = (await exported('webbsida …', 'Program.html')).toString();
  expect(page).toContain('Så jobbar vi vidare – från teori till praktik');

  const list = (await exported('CSV-fil …', 'Program.csv')).toString();
  expect(list.startsWith('\uFEFF')).toBe(true);
  expect(list).toContain('Entreprenörskap');
  await lokaplan.close();
});
