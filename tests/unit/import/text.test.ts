import { expect, test } from 'vitest';
import { bookOfText } from '../../../shared/import/csv.ts';
import { firstNameFirst, nameKey } from '../../../shared/import/keys.ts';
import { decoded } from '../../../shared/import/text.ts';
import { listIn, peopleIn } from '../../../shared/import/values/names.ts';

const TEXT = 'Namn;Ort\r\nÅsa Öberg;Älvsjö\r\nZoë Čapek – ”Ö”;Malmö\r\n';
const WESTERN = 'Namn;Ort\r\nÅsa Öberg;Älvsjö – é €\r\n';

const utf16 = (text: string, big: boolean, mark: boolean) => {
  const bytes = Buffer.from(mark ? `\uFEFF${text}` : text, 'utf16le');
  return big ? Buffer.from(bytes).swap16() : bytes;
};
const windows1252 = (text: string) =>
  Buffer.from([...text].map((letter) => ({ '–': 0x96, '€': 0x80 })[letter] ?? letter.charCodeAt(0)));

test.each<[string, Uint8Array, string]>([
  ['UTF-8', Buffer.from(TEXT, 'utf8'), TEXT],
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${TEXT}`, 'utf8'), TEXT],
  ['UTF-16 LE with a mark', utf16(TEXT, false, true), TEXT],
  ['UTF-16 BE with a mark', utf16(TEXT, true, true), TEXT],
  ['UTF-16 LE without one', utf16(TEXT, false, false), TEXT],
  ['UTF-16 BE without one', utf16(TEXT, true, false), TEXT],
  ['Windows-1252', windows1252(WESTERN), WESTERN],
])('å, ä and ö come out of %s', (_name, bytes, text) => {
  expect(decoded(bytes)).toBe(text);
});

const cells = (text: string) => bookOfText('lista.csv', text)?.sheets[0]?.rows.map((row) => row.cells);

test.each([
  ['semicolons', 'Namn;Ort\nBerg, Anna;Malmö\nEk, Bo;Lund\n'],
  ['commas', 'Namn,Ort\n"Berg, Anna",Malmö\n"Ek, Bo",Lund\n'],
  ['tabs', 'Namn\tOrt\nBerg, Anna\tMalmö\nEk, Bo\tLund\n'],
  ['a mark that Excel is told of', 'sep=|\nNamn|Ort\nBerg, Anna|Malmö\nEk, Bo|Lund\n'],
])('cells are parted by %s', (_name, text) => {
  expect(cells(text)).toEqual([
    ['Namn', 'Ort'],
    ['Berg, Anna', 'Malmö'],
    ['Ek, Bo', 'Lund'],
  ]);
});

test('rows keep the numbers that a spreadsheet gives them, and quoted cells their line breaks', () => {
  const book = bookOfText('lista.csv', 'Deltagare\n\nNamn;Kost\n"Anna\nBerg";"a;b"\n');
  expect(book?.sheets[0]?.rows).toEqual([
    { number: 1, cells: ['Deltagare'] },
    { number: 3, cells: ['Namn', 'Kost'] },
    { number: 4, cells: ['Anna\nBerg', 'a;b'] },
  ]);
});

test('what keeps a spreadsheet from running a text as a formula is not part of it', () => {
  expect(cells("Namn;Telefon\nAnna;'+46 70 123\nBo;'därför\n")).toEqual([
    ['Namn', 'Telefon'],
    ['Anna', '+46 70 123'],
    ['Bo', "'därför"],
  ]);
});

test('names in a cell are told apart as lists part them', () => {
  const people = (text: string, single = false, known: string[] = []) =>
    peopleIn(text, (name) => known.includes(name), single).map(({ name, organisation }) =>
      organisation === '' ? name : `${name} @ ${organisation}`,
    );
  expect(people('Anna Berg, Bo Ek')).toEqual(['Anna Berg', 'Bo Ek']);
  expect(people('Anna Berg / Bo Ek')).toEqual(['Anna Berg', 'Bo Ek']);
  expect(people('Anna Berg och Bo Ek')).toEqual(['Anna Berg', 'Bo Ek']);
  expect(people('Anna Berg, Bo Ek & Cia Al')).toEqual(['Anna Berg', 'Bo Ek', 'Cia Al']);
  expect(people('Anna Berg\nBo Ek')).toEqual(['Anna Berg', 'Bo Ek']);
  expect(people('Berg, Anna; Ek, Bo')).toEqual(['Anna Berg', 'Bo Ek']);
  expect(people('Berg, Anna')).toEqual(['Anna Berg']);
  expect(people('Anna Berg (Region Örebro), Bo Ek (SLU, Alnarp)')).toEqual([
    'Anna Berg @ Region Örebro',
    'Bo Ek @ SLU, Alnarp',
  ]);
  expect(people('Anna Berg, Region Örebro', true)).toEqual(['Anna Berg @ Region Örebro']);
  expect(people('Kommun, Anna', false, ['Kommun, Anna'])).toEqual(['Kommun, Anna']);
  expect(people('')).toEqual([]);
  expect(listIn('Alfa, Beta')).toEqual(['Alfa', 'Beta']);
  expect(listIn('Alfa, övre / Beta')).toEqual(['Alfa, övre', 'Beta']);
  expect(firstNameFirst('Berg Ek, Anna Maria')).toBe('Anna Maria Berg Ek');
  expect(nameKey('  BERG,  anna ')).toBe('anna berg');
});
