import { execFile } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import unzipper from 'unzipper';
import { all, type Plan } from '../../shared/plan/plan.ts';
import { template } from '../../shared/templates/index.ts';
import { expectAccessible } from './axe.ts';
import { acceptNames, openNothing, showDialogue } from './export-dialogue.ts';
import { expect, test } from './launch.ts';
import { LOKA } from './loka-programme.ts';
import { newLoka } from './new-loka.ts';
import { readWorkbook } from './read-back.ts';
import { storeAs } from './stored-plan.ts';

/** The programme leaves as what colleagues open: pages, workbooks, documents, calendars, lists. */

const run = promisify(execFile);

test('the programme is exported as PDF, Word, web page and CSV from the window', async ({
  start,
  folder,
}) => {
  const { lokaplan, window } = await newLoka(start, folder);

  const exported = async (item: string, name: string) => {
    await lokaplan.answerSaveWith(path.join(folder, name));
    await window.getByRole('button', { name: 'Exportera' }).click();
    await window.getByRole('menuitem', { name: item }).click();
    await expect(window.getByText(`”${name}” är sparad.`)).toBeVisible();
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

test('what the dialogue shows is what is saved, in every format', async ({ start, folder }) => {
  const lokaplan = await start(await storeAs(folder, 'LOKA.lokaplan', LOKA));
  const opened = await openNothing(lokaplan);
  await acceptNames(lokaplan, folder);
  const { dialog, where, choose, save } = await showDialogue(lokaplan);
  await expect(where).toHaveText('Sida 1 av 4');

  await dialog.getByRole('button', { name: 'Dörrskyltar' }).click();
  await expect(where).toHaveText('Sida 1 av 14');
  await expect(dialog.getByRole('group', { name: /^Sida 1 av 14/ }).getByText('Stora salen')).toBeVisible();
  const pdf = await save();
  expect(pdf).toMatch(/^LOKA – Dörrskyltar \d{4}-\d\d-\d\d\.pdf$/);
  const { stdout } = await run('pdftotext', [path.join(folder, pdf), '-']);
  expect(stdout.split('\f').length - 1, 'pages').toBe(14);
  expect(stdout).toContain('Bergsalen');
  await dialog.getByRole('button', { name: 'Öppna' }).click();
  await expect.poll(opened).toEqual([path.join(folder, pdf)]);

  await choose('Utskrift');
  await lokaplan.app.evaluate(({ app }) => {
    app.on('web-contents-created', (_event, contents) => {
      contents.print = (_options, done) => done?.(true, '');
    });
  });
  await dialog.getByRole('button', { name: 'Skriv ut …' }).click();
  await expect(dialog.getByText('Skickat till skrivaren.')).toBeVisible();

  await choose('Excel');
  await dialog.getByRole('button', { name: 'Till granskarna' }).click();
  const sheets = await readWorkbook(path.join(folder, await save()));
  expect(sheets.map(({ name }) => name)).toEqual([
    'Granskare',
    'Granskare per workshop',
    'Per granskare',
    'Beskrivningar',
  ]);

  await choose('Word');
  await dialog.getByRole('radio', { name: 'Inbjudan' }).check();
  await expect(dialog.getByRole('heading', { name: 'LOKA – Halvårsstatus' })).toBeVisible();
  const word = await save();
  expect(word).toMatch(/^LOKA – Inbjudan /);
  const parts = await unzipper.Open.file(path.join(folder, word));
  const text = await parts.files.find(({ path: part }) => part === 'word/document.xml')?.buffer();
  expect(text?.toString()).toContain('Loka Brunn');

  await choose('Kalender');
  await dialog.getByRole('radio', { name: 'En persons program' }).check();
  await expect(dialog.getByRole('button', { name: 'Spara …' })).toHaveAttribute('aria-disabled', 'true');
  await dialog.getByRole('searchbox').fill('kersti');
  await dialog.getByRole('radio', { name: /^Kerstin/ }).check();
  const calendar = (await readFile(path.join(folder, await save()))).toString();
  expect(calendar).toMatch(/X-WR-CALNAME:LOKA – Halvårsstatus: Kerstin/);
  await dialog.getByRole('radio', { name: 'En fil per person, i en mapp' }).check();
  await lokaplan.answerOpenWith(folder);
  const calendars = await readdir(path.join(folder, await save('Välj mapp …')));
  expect(calendars).toContain('Kerstin.ics');
  expect(calendars.length).toBeGreaterThan(10);

  await choose('CSV-lista');
  await dialog.getByRole('radio', { name: 'Personer' }).check();
  await expect(dialog.getByText('Så här börjar filen')).toBeVisible();
  expect((await readFile(path.join(folder, await save()))).toString()).toContain('Kerstin');
  await choose('Schema (XML)');
  expect((await readFile(path.join(folder, await save()))).toString()).toContain('<schedule');
  await lokaplan.close();
});

test('an empty plan, someone without sessions and overlong names leave as pages too', async ({
  start,
  folder,
}) => {
  const empty = template('empty', 'sv', '2013-08-01');
  const long = 'Överförmyndarhandläggarsammanträdesprotokoll '.repeat(6).trim();
  const [someone] = all(LOKA, 'people');
  if (someone === undefined) throw new Error('nobody');
  const alone = { ...someone, name: long, roles: [], organisation: null, presence: null, conflicts: [] };
  const plan: Plan = { ...empty, event: { ...empty.event, title: long }, people: { [alone.id]: alone } };
  const lokaplan = await start(await storeAs(folder, 'LOKA.lokaplan', plan));
  await acceptNames(lokaplan, folder);
  const { dialog, where, save } = await showDialogue(lokaplan);
  await dialog.getByRole('button', { name: 'Allt', exact: true }).click();
  await expect(where).toHaveText(/^Sida 1 av \d+$/);
  const { stdout } = await run('pdftotext', [path.join(folder, await save()), '-']);
  expect(stdout).toContain('Överförmyndar');
  await dialog.getByRole('button', { name: 'Stäng' }).last().click();
  await lokaplan.close();
});

for (const [language, theme] of [
  ['sv', 'light'],
  ['en', 'dark'],
  ['sv', 'highContrast'],
] as const)
  test(`the dialogue reads well in ${language} and ${theme}`, async ({ start, folder, userData }) => {
    await writeFile(path.join(userData, 'preferences.json'), JSON.stringify({ language, theme }));
    const lokaplan = await start(await storeAs(folder, 'LOKA.lokaplan', LOKA));
    await expect(lokaplan.window.getByRole('heading', { level: 1 })).toBeVisible();
    await lokaplan.window.keyboard.press('Control+e');
    await expect(lokaplan.window.locator('.export-where')).toBeVisible();
    await expectAccessible(lokaplan, `exporting-${language}-${theme}`);
    await lokaplan.close();
  });
