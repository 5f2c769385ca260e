import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { csvOf } from '../../../../shared/export/csv/csv-of.ts';
import { newPerson } from '../../../../shared/plan/defaults.ts';
import { template } from '../../../../shared/templates/index.ts';
import { planWith, sourceOfPlan } from '../../../exports/source.ts';

const loka = template('loka', 'sv', '2013-08-01');

function rowsOf(csv: string): string[][] {
  return Papa.parse<string[]>(csv.slice(1), { delimiter: ';', newline: '\r\n', skipEmptyLines: true }).data;
}

test('the programme has a row a session, in order of time, the unplaced last', () => {
  const csv = csvOf(sourceOfPlan(loka).printout);
  expect(csv.charCodeAt(0)).toBe(0xfeff);
  const [head, ...rows] = rowsOf(csv);
  expect(head?.slice(0, 9)).toEqual([
    'Nr',
    'Rubrik',
    'Typ',
    'Status',
    'Datum',
    'Börjar',
    'Slutar',
    'Minuter',
    'Lokal',
  ]);
  expect(rows).toHaveLength(31);
  expect(rows.every((row) => row.length === head?.length)).toBe(true);
  expect(rows.find((row) => row[1] === 'Sprudlande kulturliv')).toEqual([
    '4',
    'Sprudlande kulturliv',
    'Workshop',
    'Planerad',
    '2013-08-29',
    '15:30',
    '17:00',
    '90',
    'Brunnen',
    'Kultur och upplevelser',
    '4',
    '',
    'Rickard Åslund / Alf Lindblad / Toni Eriksson',
    '',
    '',
    '',
    'Jan',
    'På plats',
    '',
  ]);
  expect(rows.at(-1)?.slice(4, 7)).toEqual(['', '', '']);
});

test('English cells are parted by commas, Swedish by semicolons, and lines end as RFC 4180 has it', () => {
  const english = csvOf(sourceOfPlan(loka, { language: 'en' }).printout, 'reviewers');
  expect(english.split('\r\n')[0]).toBe(
    '\uFEFFReviewer,Organisation,Date,Starts,Ends,No.,Workshop,Room,Status',
  );
  expect(english.endsWith('\r\n')).toBe(true);
  expect(csvOf(sourceOfPlan(loka).printout, 'people').split('\r\n')[0]).toBe(
    '\uFEFFNamn;Titel;Organisation;E-post;Telefon;Roller;Deltar;Närvaro;Kost och behov',
  );
});

test('reviewers have a row a workshop, and a workshop without any has one too', () => {
  const rows = rowsOf(csvOf(sourceOfPlan(loka).printout, 'reviewers'));
  expect(rows.filter((row) => row[6] === 'Kunskapslyft').map((row) => [row[0], row[2]])).toEqual([
    ['Thomas', '2013-08-29'],
    ['Marie', '2013-08-29'],
    ['Kerstin', '2013-08-30'],
  ]);
  expect(rows.filter((row) => row[6] === 'Entreprenörskap').map((row) => row[0])).toEqual(['', '']);
});

test.each(['=1+1', '+46 70', '-1', '@SUM(A1)', '\t=1', '=1\nmore', '\u0000=1'])(
  'the text %j is no formula',
  (title) => {
    const [, row] = rowsOf(csvOf(sourceOfPlan(planWith({ one: { title } })).printout));
    expect(row?.[1]).toBe(`'${title.replace('\u0000', '')}`);
  },
);

test('quotes, delimiters and line breaks come back as they were', () => {
  const title = 'Sa "hej"; och\nfler';
  const [, row] = rowsOf(csvOf(sourceOfPlan(planWith({ one: { title } })).printout));
  expect(row?.[1]).toBe(title);
});

test('presence is told in days and hours', () => {
  const rest = {
    days: { 'day:1': { id: 'day:1', date: '2013-08-29', opens: '08:00', closes: '17:00', title: '' } },
    people: {
      'person:1': newPerson('person:1', 'a0', {
        name: 'Åsa',
        presence: [{ day: 'day:1', from: '13:00', to: null }],
      }),
    },
  } as const;
  const [, row] = rowsOf(csvOf(sourceOfPlan(planWith({}, {}, rest)).printout, 'people'));
  expect(row?.[7]).toBe('tors 29 aug från 13.00');
});
