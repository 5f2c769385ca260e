import { Buffer } from 'node:buffer';
import { beforeAll, expect, test, vi } from 'vitest';
import { writeWorkbook } from '../../../electron/excel/write.ts';
import { logoOf } from '../../../shared/export/logo.ts';
import { workbookOf } from '../../../shared/export/workbook-of.ts';
import { template } from '../../../shared/templates/index.ts';
import { RED_DOT } from '../../exports/red-dot.ts';
import { openXlsx } from '../../exports/xlsx-file.ts';
import { xlsxFaults } from '../../exports/xlsx-rules.ts';
import { zipOf } from '../../exports/zip-maker.ts';

vi.setConfig({ testTimeout: 30_000 });

let parts: ReadonlyMap<string, Uint8Array>;

beforeAll(async () => {
  const logo = logoOf(RED_DOT, 'En röd prick');
  const plan = template('loka', 'sv', '2013-06-01');
  const sheets = ['programme-list', 'participants', 'person-pages'];
  const workbook = workbookOf(plan, { printedAt: '2013-08-12T10:00', sheets, ...(logo && { logo }) });
  parts = (await openXlsx(await writeWorkbook(workbook))).parts;
});

/** What is wrong with the file when `change` has been at one of its parts. */
async function faultsWith(name: string, change: (xml: string) => string): Promise<string[]> {
  const changed = [...parts].map(([part, bytes]) => {
    if (part !== name) return { name: part, content: Buffer.from(bytes) };
    const before = Buffer.from(bytes).toString('utf8');
    const content = change(before);
    if (content === before) throw new Error(`Nothing was changed in ${name}`);
    return { name: part, content };
  });
  return xlsxFaults(zipOf(changed));
}

test('what the program writes has no fault', async () => {
  expect(await faultsWith('docProps/core.xml', (xml) => `${xml}<!-- as it was -->`)).toEqual([]);
});

const [LIST, PAGES, PEOPLE] = [1, 3, 4].map((number) => `xl/worksheets/sheet${number}.xml`);

test.each([
  [
    'merges that share cells',
    LIST,
    (xml: string) =>
      xml.replace('<mergeCell ref="A1:E1"/>', '<mergeCell ref="A1:E1"/><mergeCell ref="B1:C1"/>'),
  ],
  ['a merge of one cell', LIST, (xml: string) => xml.replace('ref="A1:E1"', 'ref="A1:A1"')],
  ['a formula', LIST, (xml: string) => xml.replace('<v>', '<f>1+1</f><v>')],
  ['a string that is not there', LIST, (xml: string) => xml.replace('t="s"><v>0<', 't="s"><v>99999<')],
  ['a style that is not there', LIST, (xml: string) => xml.replace(/ s="\d+"/, ' s="9999"')],
  ['rows out of order', LIST, (xml: string) => xml.replace('<row r="2"', '<row r="1"')],
  ['a row that is too high', LIST, (xml: string) => xml.replace(/ ht="[\d.]+"/, ' ht="500"')],
  [
    'elements out of order',
    LIST,
    (xml: string) => xml.replace(/(<pageMargins[^>]*>)(<pageSetup[^>]*>)/, '$2$1'),
  ],
  [
    'a header that is too long',
    LIST,
    (xml: string) => xml.replace('<oddHeader>', `<oddHeader>${'x'.repeat(256)}`),
  ],
  [
    'a filter beyond the sheet',
    PEOPLE,
    (xml: string) => xml.replace(/(<autoFilter ref="A\d+:[A-Z])\d+/, '$19999'),
  ],
  [
    'a break through a merge',
    PAGES,
    (xml: string) =>
      xml
        .replace(/<brk id="\d+"/, '<brk id="1"')
        .replace('</mergeCells>', '<mergeCell ref="A1:A2"/></mergeCells>'),
  ],
  [
    'a break beyond the sheet',
    PAGES,
    (xml: string) => xml.replace(/<brk id="\d+"(?!.*<brk)/, '<brk id="99999"'),
  ],
  [
    'an apostrophe in a print area',
    'xl/workbook.xml',
    (xml: string) => xml.replace('Program tors 29 aug&apos;!', 'Program &apos;tors 29 aug&apos;!'),
  ],
  [
    'a sheet name that Excel keeps',
    'xl/workbook.xml',
    (xml: string) => xml.replace('name="Deltagare"', 'name="History"'),
  ],
  [
    'a sheet name that is too long',
    'xl/workbook.xml',
    (xml: string) => xml.replace('name="Deltagare"', `name="${'x'.repeat(32)}"`),
  ],
  [
    'two sheets of one name',
    'xl/workbook.xml',
    (xml: string) => xml.replace('name="Deltagare"', 'name="PERSONLIGA PROGRAM"'),
  ],
  ['an escape', 'xl/sharedStrings.xml', (xml: string) => xml.replace('Namn', 'N_x0041_mn')],
  [
    'a text that is too long',
    'xl/sharedStrings.xml',
    (xml: string) => xml.replace('Namn', 'x'.repeat(32_768)),
  ],
  [
    'a character that XML has no place for',
    'xl/sharedStrings.xml',
    (xml: string) => xml.replace('Namn', 'N\uFFFEmn'),
  ],
  ['spaces that would be lost', 'xl/sharedStrings.xml', (xml: string) => xml.replace('<t>Namn', '<t> Namn')],
  [
    'a font that is not there',
    'xl/styles.xml',
    (xml: string) => xml.replace(/fontId="[1-9]\d*"/, 'fontId="999"'),
  ],
  ['a picture without words', 'xl/drawings/drawing1.xml', (xml: string) => xml.replace(/descr="[^"]*" /, '')],
  [
    'a part without a kind',
    '[Content_Types].xml',
    (xml: string) => xml.replace(/<Default Extension="png"[^>]*>/, ''),
  ],
  [
    'a relation to nothing',
    'xl/_rels/workbook.xml.rels',
    (xml: string) => xml.replace('styles.xml', 'looks.xml'),
  ],
  ['XML that does not end', 'xl/workbook.xml', (xml: string) => xml.replace('</workbook>', '')],
])('%s is found', async (_what, name, change) => {
  expect(await faultsWith(name ?? '', change)).not.toEqual([]);
});
