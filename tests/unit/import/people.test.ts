import { expect, test } from 'vitest';
import { newDay, newEvent, newOrganisation, newPerson } from '../../../shared/plan/defaults.ts';
import { all, type Plan, planOf } from '../../../shared/plan/plan.ts';
import type { Person } from '../../../shared/plan/records/person.ts';
import { became, proposed, taken, told } from './tools.ts';

const anna = newPerson('person:anna', 'a0', {
  name: 'Anna Berg',
  email: 'anna.berg@exempel.se',
  organisation: 'organisation:a',
});
const bo = newPerson('person:bo', 'a1', { name: 'Bo Ek', phone: '019-1', diet: 'Vegetarisk' });
const PLAN: Plan = {
  ...planOf(newEvent({ title: 'Internat' })),
  days: { 'day:1': newDay('day:1', '2013-08-29'), 'day:2': newDay('day:2', '2013-08-30') },
  organisations: { 'organisation:a': newOrganisation('organisation:a', 'a0', { name: 'Örebro kommun' }) },
  people: { 'person:anna': anna, 'person:bo': bo },
};
const EMPTY = planOf(newEvent({ title: 'Internat' }));

const people = (plan: Plan) =>
  all(plan, 'people')
    .map(({ name }) => name)
    .sort();
const personCalled = (plan: Plan, name: string): Person | undefined =>
  all(plan, 'people').find((person) => person.name === name);

test('a Swedish and an English list come to the same', () => {
  const swedish = proposed(EMPTY, 'people', [
    ['Deltagarlista Loka'],
    ['Förnamn', 'Efternamn', 'Kommun', 'E-post', 'Mobil', 'Roll', 'Deltar', 'Allergi'],
    ['Åsa', 'Öberg', 'Laxå kommun', 'asa@exempel.se', '070-1', 'Granskare, Talare', 'På distans', 'Gluten'],
  ]);
  const english = proposed(EMPTY, 'people', [
    ['Name', 'Company', 'Email', 'Phone', 'Roles', 'Attendance', 'Dietary requirements'],
    ['Åsa Öberg', 'Laxå kommun', 'asa@exempel.se', '070-1', 'Speaker / Reviewer', 'Remote', 'Gluten'],
  ]);
  for (const proposal of [swedish, english]) {
    expect(told(proposal)).toEqual([]);
    const plan = taken(EMPTY, proposal);
    expect(personCalled(plan, 'Åsa Öberg')).toMatchObject({
      email: 'asa@exempel.se',
      phone: '070-1',
      roles: ['speaker', 'reviewer'],
      mode: 'digital',
      diet: 'Gluten',
    });
    expect(all(plan, 'organisations').map(({ name }) => name)).toEqual(['Laxå kommun']);
    expect(proposal.made).toEqual([{ table: 'organisations', name: 'Laxå kommun' }]);
  }
});

test('a list without heads is read by what its columns look like', () => {
  const proposal = proposed(EMPTY, 'people', [
    ['anna.berg@exempel.se', 'Anna Berg', '070-123 45 67'],
    ['bo.ek@exempel.se', 'Bo Ek', '019-12 34 56'],
  ]);
  expect(people(taken(EMPTY, proposal))).toEqual(['Anna Berg', 'Bo Ek']);
  expect(personCalled(taken(EMPTY, proposal), 'Bo Ek')).toMatchObject({
    email: 'bo.ek@exempel.se',
    phone: '019-12 34 56',
  });
});

test('someone is found by name and address, however they are written, and what the list leaves empty stays', () => {
  const proposal = proposed(PLAN, 'people', [
    ['Namn', 'E-post', 'Kost'],
    ['BERG, Anna', 'Anna Berg <ANNA.BERG@exempel.se>', 'Vegan'],
    ['bo  ek', '', ''],
    ['Cia Al', 'cia@exempel.se', ''],
  ]);
  expect(became(proposal)).toEqual(['2 update', '3 same', '4 new']);
  const plan = taken(PLAN, proposal);
  expect(people(plan)).toEqual(['Anna Berg', 'Bo Ek', 'Cia Al']);
  expect(personCalled(plan, 'Anna Berg')).toMatchObject({
    id: 'person:anna',
    diet: 'Vegan',
    organisation: 'organisation:a',
  });
  expect(personCalled(plan, 'Bo Ek')).toMatchObject({ phone: '019-1', diet: 'Vegetarisk' });
});

test.each<[string, readonly string[], 'new' | 'update' | 'same', boolean]>([
  ['the same name and address', ['Anna Berg', 'anna.berg@exempel.se', ''], 'same', true],
  ['a new surname, the same address', ['Anna Berg-Ek', 'anna.berg@exempel.se', ''], 'update', true],
  ['another name, the same address', ['Reception', 'anna.berg@exempel.se', ''], 'new', false],
  ['the same name, another address', ['Anna Berg', 'ab@annat.se', ''], 'new', false],
  ['the same name without an address', ['Anna Berg', '', ''], 'same', true],
  ['the same name, the same organisation', ['Anna Berg', '', 'örebro KOMMUN'], 'same', true],
  ['the same name, another organisation', ['Anna Berg', '', 'SLU'], 'new', false],
])('%s: offered for joining', (_name, row, becomes, sure) => {
  const rows = [['Namn', 'E-post', 'Organisation'], row];
  const proposal = proposed(PLAN, 'people', rows);
  const [outcome] = proposal.outcomes;
  expect(outcome?.becomes).toBe(becomes);
  expect(outcome?.alike[0]).toMatchObject({ key: 'person:anna', name: 'Anna Berg', sure });
  // The user has the last word.
  const joined = proposed(PLAN, 'people', rows, { joins: new Map([[2, 'person:anna']]) });
  expect(all(taken(PLAN, joined), 'people')).toHaveLength(2);
  const apart = proposed(PLAN, 'people', rows, { joins: new Map([[2, 'new']]) });
  expect(all(taken(PLAN, apart), 'people')).toHaveLength(3);
});

test('someone listed twice is one, unless the user says otherwise', () => {
  const rows = [
    ['Namn', 'Telefon', 'Kost'],
    ['Cia Al', '070', ''],
    ['cia al', '', 'Vegan'],
  ];
  const proposal = proposed(PLAN, 'people', rows);
  expect(proposal.outcomes.map(({ joined }) => joined)).toEqual(['new', 'row:2']);
  expect(personCalled(taken(PLAN, proposal), 'Cia Al')).toMatchObject({ phone: '070', diet: 'Vegan' });
  const apart = proposed(PLAN, 'people', rows, { joins: new Map([[3, 'new']]) });
  expect(people(taken(PLAN, apart))).toHaveLength(4);
});

test('the same list once more changes nothing', () => {
  const rows = [
    ['Namn', 'Titel', 'Organisation', 'E-post', 'Roller', 'Närvaro', 'Kost'],
    [
      'Anna Berg',
      'Chef',
      'SLU',
      'anna.berg@exempel.se',
      'Talare',
      'tors 29 aug från 12.00 till 15.00 / fre 30 aug',
      '',
    ],
    ['Cia Al', '', 'SLU', '', 'Granskare', 'Inte på plats', 'Vegan'],
    ['Dag Ö', 'Lärare', '', 'dag@exempel.se', '', '30/8', ''],
  ];
  const once = taken(PLAN, proposed(PLAN, 'people', rows));
  expect(personCalled(once, 'Anna Berg')?.presence).toEqual([
    { day: 'day:1', from: '12:00', to: '15:00' },
    { day: 'day:2', from: null, to: null },
  ]);
  expect(personCalled(once, 'Cia Al')?.presence).toEqual([]);
  const again = proposed(once, 'people', rows);
  expect(became(again)).toEqual(['2 same', '3 same', '4 same']);
  expect(taken(once, again)).toEqual(once);
});

test('what is wrong is told by cell, and keeps neither the row nor the others from coming', () => {
  const rows = [
    ['Namn', 'E-post', 'Roller', 'Närvaro', 'Titel'],
    ['Anna Ek', 'anna at exempel', 'Trollkarl', 'nån gång', { error: '#REF!' }],
    ['', 'x@exempel.se', '', '', ''],
    ['Bo Al', '', 'Talare', '', ''],
  ];
  const proposal = proposed(EMPTY, 'people', rows);
  expect(told(proposal)).toEqual([
    'B2 notEmail',
    'C2 unknownWord',
    'D2 notADate',
    'E2 formulaError',
    'A3 missing',
  ]);
  expect([...proposal.refused]).toEqual([3]);
  expect(people(taken(EMPTY, proposal))).toEqual(['Anna Ek', 'Bo Al']);
  const mended = proposed(EMPTY, 'people', rows, {
    corrections: new Map([['3:0', 'Cia Öst']]),
    leftOut: new Set([2]),
  });
  expect(told(mended)).toEqual([]);
  expect(people(taken(EMPTY, mended))).toEqual(['Bo Al', 'Cia Öst']);
});
