import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { contentOf } from '../../../electron/import/content.ts';
import { directoryOf, unpack } from '../../../electron/zip/read.ts';
import { parse } from '../../../shared/file/parse.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import { importProblemText } from '../../../shared/import/problem.ts';
import { all } from '../../../shared/plan/plan.ts';
import { workbookParts, zipOf } from '../../exports/zip-maker.ts';
import { run } from '../cli/run.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lokaplan-import-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function workbook(fill: (sheet: ExcelJS.Worksheet, book: ExcelJS.Workbook) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet('Blad1'), book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function rowsOf(bytes: Buffer) {
  const content = await contentOf('lista.xlsx', bytes);
  if (!content.ok || content.value.kind !== 'book') throw new Error(JSON.stringify(content));
  return content.value.book.sheets[0];
}

async function problemOf(name: string, bytes: Buffer): Promise<string> {
  const content = await contentOf(`/some/where/${name}`, bytes);
  if (content.ok) throw new Error('it was read');
  expect(importProblemText(content.problem, translator('sv'))).toContain(name);
  expect(importProblemText(content.problem, translator('en'))).not.toContain('/some/where');
  return content.problem.code;
}

test('cells give their dates, times, texts, links, formatted runs and the results of formulas', async () => {
  const bytes = await workbook((sheet) => {
    sheet.addRow([
      'Ö',
      4.5,
      true,
      new Date(Date.UTC(2013, 7, 29)),
      { richText: [{ text: 'fet' }, { text: ' text' }] },
    ]);
    sheet.addRow([]);
    sheet.addRow([
      { text: 'anna@exempel.se', hyperlink: 'mailto:anna@exempel.se' },
      { formula: 'A1', result: 'ut' },
      { formula: 'A1', result: new Date(Date.UTC(2013, 7, 30, 9, 20)) },
      { formula: 'A1/0', result: { error: '#DIV/0!' } },
      0.375,
    ]);
    sheet.getCell('E3').numFmt = 'hh:mm';
  });
  expect((await rowsOf(bytes))?.rows).toEqual([
    { number: 1, cells: ['Ö', 4.5, true, { at: '2013-08-29T00:00' }, 'fet text'] },
    {
      number: 3,
      cells: [
        'anna@exempel.se',
        'ut',
        { at: '2013-08-30T09:20' },
        { error: '#DIV/0!' },
        { at: '1899-12-30T09:00' },
      ],
    },
  ]);
});

test('what rows share stands in each, what columns share in the first, and 1904 is known', async () => {
  const bytes = await workbook((sheet, book) => {
    book.properties.date1904 = true;
    sheet.getCell('A1').value = 'dag';
    sheet.mergeCells('A1:A2');
    sheet.getCell('B1').value = 'bred';
    sheet.mergeCells('B1:C1');
    sheet.getCell('D2').value = new Date(Date.UTC(2013, 7, 29));
  });
  const sheet = await rowsOf(bytes);
  expect(sheet?.epoch).toBe(1904);
  expect(sheet?.rows).toEqual([
    { number: 1, cells: ['dag', 'bred', null] },
    { number: 2, cells: ['dag', null, null, { at: '2013-08-29T00:00' }] },
  ]);
});

test('a file that is none to import is refused in plain words', async () => {
  expect(await problemOf('a.xlsx', Buffer.alloc(0))).toBe('empty');
  expect(await problemOf('a.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]))).toBe('oldOrProtected');
  expect(await problemOf('a.ods', zipOf([{ name: 'content.xml', content: '<a/>' }]))).toBe(
    'otherSpreadsheet',
  );
  expect(await problemOf('a.docx', zipOf([{ name: 'word/document.xml', content: '<a/>' }]))).toBe('notRead');
  expect(await problemOf('a.png', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0'))).toBe('notRead');
  expect(await problemOf('a.json', Buffer.from('{"a":1}'))).toBe('noSchedule');
  expect(await problemOf('a.json', Buffer.from('{"__proto__":{"schedule":1}}'))).toBe('noSchedule');
  expect(await problemOf('a.xml', Buffer.from('<a/>'))).toBe('noSchedule');
  expect(await problemOf('a.xml', Buffer.from('<!DOCTYPE a [<!ENTITY b "c">]><schedule/>'))).toBe(
    'hasDeclarations',
  );
  expect(await problemOf('a.csv', Buffer.from(' \n\n'))).toBe('empty');
  expect(await problemOf('a.csv', Buffer.from(';'.repeat(3_000_000)))).toBe('tooManyCells');
  const cut = await workbook((sheet) => sheet.addRow(['Namn']));
  expect(await problemOf('a.xlsx', cut.subarray(0, cut.length - 100))).toBe('damaged');
});

test('a packed file is bounded by its parts, its size and what it turns out to be', () => {
  const limits = { entries: 3, bytes: 1000 };
  const parts = (...contents: (string | { content: string; claimed: number })[]) =>
    zipOf(
      contents.map((each, i) => ({
        name: `p${i}`,
        ...(typeof each === 'string' ? { content: each } : each),
      })),
    );
  const read = (bytes: Buffer) => unpack(bytes, directoryOf(bytes, limits), limits);
  expect([...read(parts('a', 'b')).values()].map(String)).toEqual(['a', 'b']);
  const code = (bytes: Buffer) => {
    try {
      read(bytes);
    } catch (error) {
      return (error as { code: string }).code;
    }
    return 'read';
  };
  expect(code(parts('a', 'b', 'c', 'd'))).toBe('tooManyParts');
  expect(code(parts('x'.repeat(900), 'y'.repeat(200)))).toBe('bomb');
  expect(code(parts({ content: 'x'.repeat(5000), claimed: 900 }))).toBe('bomb');
  expect(code(parts({ content: 'xyz', claimed: 2 }))).toBe('damaged');
  expect(code(parts({ content: 'xyz', claimed: 4 }))).toBe('damaged');
  const flipped = Buffer.from(parts('abcdefgh'));
  flipped[34] = 0xff;
  expect(code(flipped)).toBe('damaged');
  expect(code(Buffer.from('PK'))).toBe('damaged');
});

test('a workbook that exceljs would spend minutes on is read at once', async () => {
  const data = '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>Namn</t></is></c></row></sheetData>';
  const whole =
    '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><dataValidations><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a"</formula1></dataValidation></dataValidations>';
  const names =
    '<workbook xmlns:r="r"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="x">Blad1!$A$1:$XFD$1048576</definedName></definedNames></workbook>';
  const sheet = await rowsOf(zipOf(workbookParts(data + whole, { 'xl/workbook.xml': names })));
  expect(sheet?.rows).toEqual([{ number: 1, cells: ['Namn'] }]);
});

const lokaplan = (...words: string[]) =>
  run(...words.map((word) => (word.includes('.') ? path.join(folder, word) : word)));

test('the command line imports into a plan and into a new one, and says what it could not take', async () => {
  await lokaplan('new', '--template', 'loka', '-o', 'loka.lokaplan');
  await writeFile(
    path.join(folder, 'folk.csv'),
    'Namn;E-post\nÅsa Öberg;asa@exempel.se\n;ingen@exempel.se\n',
  );
  const imported = await lokaplan(
    'import',
    'folk.csv',
    '--into',
    'loka.lokaplan',
    '-o',
    'ut.lokaplan',
    '--lang',
    'sv',
  );
  expect(imported).toMatchObject({ code: 1, err: '' });
  expect(imported.out).toContain('1 person tillagd');
  expect(imported.out).toContain('folk.csv!A3');
  const plan = async (name: string) => {
    const parsed = parse(await readFile(path.join(folder, name)));
    if (!parsed.ok) throw new Error(parsed.problem.code);
    return parsed.value;
  };
  const file = await plan('ut.lokaplan');
  expect(all(file.plan, 'people').map(({ name }) => name)).toContain('Åsa Öberg');
  expect(file.revisions.at(-1)?.label).toBe('Importerat från folk.csv');

  expect((await lokaplan('export', 'loka.lokaplan', '-o', 'loka.json')).code).toBe(0);
  const fresh = await lokaplan('import', 'loka.json', '-o', 'ny.lokaplan', '--json');
  expect(fresh).toMatchObject({ code: 0, err: '' });
  expect(JSON.parse(fresh.out)).toMatchObject({ kind: 'schedule', problems: [] });
  expect(
    all((await plan('ny.lokaplan')).plan, 'days')
      .map(({ date }) => date)
      .sort(),
  ).toEqual(['2013-08-29', '2013-08-30']);

  expect(await lokaplan('import', 'gone.csv', '-o', 'x.lokaplan')).toMatchObject({ code: 2, out: '' });
  expect(await lokaplan('import', 'folk.csv', '-o', 'x.lokaplan', '--kind', 'trolls')).toMatchObject({
    code: 2,
  });
  expect(await lokaplan('import', 'folk.csv', '-o', 'x.lokaplan', '--sheet', 'Gone')).toMatchObject({
    code: 2,
  });
  expect(
    (await lokaplan('import', 'folk.csv', '-o', 'x.lokaplan', '--sheet', 'Gone')).err.trim().split('\n'),
  ).toHaveLength(1);
});
