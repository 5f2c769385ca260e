import { type Part, workbookParts, zipOf } from './zip-maker.ts';

/** Files made to fill the memory of whoever reads them, or to keep them busy for ever, by name. */
export const BOMBS: Readonly<Record<string, () => { name: string; bytes: Buffer }>> = {
  'a sheet of zeros': () => workbook([...shell(), { name: SHEET, content: Buffer.alloc(300_000_000) }]),
  'a sheet of zeros that says it is small': () =>
    workbook([...shell(), { name: SHEET, content: Buffer.alloc(300_000_000), claimed: 4000 }]),
  'a sheet of blanks': () => workbook([...shell(), { name: SHEET, content: Buffer.alloc(200_000_000, ' ') }]),
  'a hundred sheets, each small enough': () =>
    workbook([
      ...workbookParts(DATA),
      ...Array.from({ length: 100 }, (_, i) => ({
        name: `xl/worksheets/sheet${i + 2}.xml`,
        content: Buffer.alloc(3_000_000, ' '),
      })),
    ]),
  'sixty thousand parts': () =>
    workbook(Array.from({ length: 60_000 }, (_, i) => ({ name: `p${i}`, content: '', stored: true }))),
  'parts that are one and the same': () => {
    const many = Array.from({ length: 500 }, () => ({ name: SHEET, content: 'x', stored: true }));
    return workbook([...shell(), ...many]);
  },
  'two million cells': () =>
    workbook(workbookParts(`<sheetData>${`<row>${'<c/>'.repeat(10)}</row>`.repeat(200_000)}</sheetData>`)),
  'two million rows': () => workbook(workbookParts(`<sheetData>${'<row/>'.repeat(2_000_000)}</sheetData>`)),
  'one long text in every cell': () =>
    workbook(
      workbookParts(rows(200_000, 10, '<c t="s"><v>0</v></c>'), {
        'xl/sharedStrings.xml': `<sst><si><t>${'å'.repeat(5_000_000)}</t></si></sst>`,
      }),
    ),
  'a text of fifty megabytes': () =>
    workbook(
      workbookParts(
        `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${'x'.repeat(50_000_000)}</t></is></c></row></sheetData>`,
      ),
    ),
  'a million formatted pieces of one text': () =>
    workbook(
      workbookParts(DATA, {
        'xl/sharedStrings.xml': `<sst><si>${'<r><rPr><b/></rPr><t>x</t></r>'.repeat(1_000_000)}</si></sst>`,
      }),
    ),
  'a million styles': () =>
    workbook(
      workbookParts(DATA, {
        'xl/styles.xml': `<styleSheet><cellXfs>${'<xf numFmtId="0"/>'.repeat(1_000_000)}</cellXfs></styleSheet>`,
      }),
    ),
  'all cells of a sheet merged': () =>
    workbook(workbookParts(`${DATA}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`)),
  'all cells of a sheet checked': () =>
    workbook(
      workbookParts(
        `${DATA}<dataValidations><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a,b"</formula1></dataValidation></dataValidations>`,
      ),
    ),
  'a name for all cells of a sheet': () =>
    workbook(
      workbookParts(DATA, {
        'xl/workbook.xml':
          '<workbook xmlns:r="r"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="Allt">Blad1!$A$1:$XFD$1048576</definedName></definedNames></workbook>',
      }),
    ),
  'cells far outside any sheet': () =>
    workbook(
      workbookParts(
        '<sheetData><row r="99999999999"><c r="ZZZZZZZZ99999999999"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
      ),
    ),
  'entities that grow': () =>
    workbook([
      ...shell(),
      {
        name: SHEET,
        content: `${LAUGHS}<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&i;</t></is></c></row></sheetData></worksheet>`,
      },
    ]),
  'elements a million deep': () => workbook(workbookParts('<a>'.repeat(1_000_000))),
  'a schedule of entities that grow': () => ({
    name: 'schema.xml',
    bytes: Buffer.from(`${LAUGHS}<schedule><day>&i;</day></schedule>`),
  }),
  'a schedule ten million lists deep': () => ({
    name: 'schema.json',
    bytes: Buffer.from(`{"schedule":${'['.repeat(10_000_000)}`),
  }),
  'a list of forty million cells': () => ({ name: 'lista.csv', bytes: Buffer.from(';'.repeat(40_000_000)) }),
  'a list that never closes a quote': () => ({
    name: 'lista.csv',
    bytes: Buffer.from(`Namn;Ort\n"${'a;b\n'.repeat(10_000_000)}`),
  }),
};

const SHEET = 'xl/worksheets/sheet1.xml';
const DATA = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
const LAUGHS = `<!DOCTYPE x [<!ENTITY a "ha">${[...'bcdefghi'].map((name, i) => `<!ENTITY ${name} "${`&${'abcdefgh'[i]};`.repeat(20)}">`).join('')}]>`;

const shell = (): Part[] => workbookParts(DATA).filter(({ name }) => name !== SHEET);
const workbook = (parts: readonly Part[]) => ({ name: 'Deltagare.xlsx', bytes: zipOf(parts) });

function rows(cells: number, across: number, cell: string): string {
  const letters = Array.from({ length: across }, (_, i) => String.fromCharCode(65 + i));
  const lines = Array.from({ length: cells / across }, (_, i) => {
    const own = letters.map((letter) => cell.replace('<c', `<c r="${letter}${i + 1}"`));
    return `<row r="${i + 1}">${own.join('')}</row>`;
  });
  return `<sheetData>${lines.join('')}</sheetData>`;
}
