import { execFile } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import unzipper from 'unzipper';
import { diffOf } from '../../shared/change/diff.ts';
import { firstRevision, record } from '../../shared/change/revision.ts';
import { serialise } from '../../shared/file/serialise.ts';
import { all, type Plan } from '../../shared/plan/plan.ts';
import { template } from '../../shared/templates/index.ts';
import { expectAccessible } from './axe.ts';
import { expect, type Running, test } from './launch.ts';
import { readWorkbook } from './read-back.ts';

/** The programme leaves as what colleagues open: pages, workbooks, documents, calendars, lists, an e-mail. */

const run = promisify(execFile);
const LOKA = template('loka', 'sv', '2013-08-01');

async function stored(folder: string, plan: Plan): Promise<string> {
  const file = path.join(folder, 'LOKA.lokaplan');
  await writeFile(file, serialise(firstRevision(plan, { at: '2013-08-12T09:30:00.000Z', by: 'Anna Berg' })));
  return file;
}

/** Has everything saved in `folder` under the name that is proposed. */
async function acceptNames({ app }: Running, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, into) => {
    dialog.showSaveDialog = (async (...args: unknown[]) => {
      const { defaultPath } = args.at(-1) as { defaultPath: string };
      return { canceled: false, filePath: `${into}/${defaultPath.split(/[\\/]/).at(-1)}` };
    }) as typeof dialog.showSaveDialog;
  }, folder);
}

/** Has nothing opened by other programs; answers what would have been. */
async function openNothing({ app }: Running): Promise<() => Promise<string[]>> {
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openPath = async (file) => {
      opened.push(file);
      return '';
    };
  });
  return () => app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
}

async function showDialogue({ window }: Running) {
  await expect(window.getByRole('heading', { level: 1 })).toBeVisible();
  await window.keyboard.press('Control+e');
  const dialog = window.getByRole('dialog', { name: 'Exportera och skriv ut' });
  await expect(dialog).toBeVisible();
  const where = dialog.locator('.export-where');
  const choose = (format: string) => dialog.getByRole('radio', { name: format, exact: true }).check();
  const save = async (button = 'Spara …') => {
    await dialog.getByRole('button', { name: button }).click();
    const said = dialog.getByText('är sparad.');
    await expect(said).toBeVisible({ timeout: 30_000 });
    return ((await said.textContent()) ?? '').replace(/^”|” är sparad\.$/g, '');
  };
  return { dialog, where, choose, save };
}

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

test('what the dialogue shows is what is saved, in every format', async ({ start, folder }) => {
  const lokaplan = await start(await stored(folder, LOKA));
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
  await expect(dialog.getByText('Skickat till skrivaren.')).toBeVisible({ timeout: 30_000 });

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

test('choices and the logo are remembered for the plan, and nothing of it is in its file', async ({
  start,
  folder,
}) => {
  const file = await stored(folder, LOKA);
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
  const lokaplan = await start(await stored(folder, plan));
  await acceptNames(lokaplan, folder);
  const { dialog, where, save } = await showDialogue(lokaplan);
  await dialog.getByRole('button', { name: 'Allt', exact: true }).click();
  await expect(where).toHaveText(/^Sida 1 av \d+$/);
  const { stdout } = await run('pdftotext', [path.join(folder, await save()), '-']);
  expect(stdout).toContain('Överförmyndar');
  await dialog.getByRole('button', { name: 'Stäng' }).last().click();
  await lokaplan.close();
});

test('by keyboard alone a sheet is chosen, its pages are walked, and the focus is back where it was', async ({
  start,
  folder,
}) => {
  const lokaplan = await start(await stored(folder, LOKA));
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
  const lokaplan = await start(await stored(folder, LOKA));
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
  const lokaplan = await start(await stored(folder, { ...LOKA, people }));
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
  await expect(dialog.getByText('Utkastet är öppnat i ditt e-postprogram.')).toBeVisible({ timeout: 30_000 });

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

for (const [language, theme] of [
  ['sv', 'light'],
  ['en', 'dark'],
  ['sv', 'highContrast'],
] as const)
  test(`the dialogue reads well in ${language} and ${theme}`, async ({ start, folder, userData }) => {
    await writeFile(path.join(userData, 'preferences.json'), JSON.stringify({ language, theme }));
    const lokaplan = await start(await stored(folder, LOKA));
    await lokaplan.window.keyboard.press('Control+e');
    await expect(lokaplan.window.locator('.export-where')).toBeVisible();
    await expectAccessible(lokaplan, `exporting-${language}-${theme}`);
    await lokaplan.close();
  });
