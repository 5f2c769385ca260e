import { expect, test } from 'vitest';
import { guessKind, guessSheet } from '../../../shared/import/proposal.ts';
import { newEvent } from '../../../shared/plan/defaults.ts';
import { all, type Plan, planOf } from '../../../shared/plan/plan.ts';
import type { Session } from '../../../shared/plan/records/session.ts';
import type { LocalDateTime } from '../../../shared/plan/time.ts';
import { template } from '../../../shared/templates/index.ts';
import { became, proposed, sheetOf, taken, told } from './tools.ts';

const EMPTY = planOf(newEvent({ title: 'Internat' }));
const called = (plan: Plan, title: string): Session => {
  const session = all(plan, 'sessions').find((each) => each.title === title);
  if (session === undefined) throw new Error(`no ${title}`);
  return session;
};
const names = (plan: Plan, table: 'rooms' | 'tracks' | 'people' | 'days') =>
  all(plan, table).map((record) => ('name' in record ? record.name : record.date));

test('a programme makes the days, rooms, tracks and people that it names, and tells of them', () => {
  const proposal = proposed(EMPTY, 'sessions', [
    ['Datum', 'Tid', 'Programpunkt', 'Lokal', 'Spår', 'Talare', 'Ansvarig', 'Typ'],
    ['29 augusti 2013', '9.00–10.30', 'Välkommen', 'Stora salen', '', 'Anna Berg, Bo Ek', '', 'Plenum'],
    ['29 augusti 2013', '10.30-11', 'Fika', 'Alla lokaler', '', '', '', 'Fika'],
    [
      { at: '2013-08-30T00:00' as LocalDateTime },
      'kl 13',
      'Kultur',
      'Grupprum 1',
      'Kultur',
      '',
      'Cia Al',
      'Workshop',
    ],
  ]);
  expect(told(proposal)).toEqual([]);
  expect(proposal.made.map(({ table, name }) => `${table} ${name}`)).toEqual([
    'days torsdag 29 augusti 2013',
    'days fredag 30 augusti 2013',
    'rooms Stora salen',
    'people Anna Berg',
    'people Bo Ek',
    'rooms Grupprum 1',
    'tracks Kultur',
    'people Cia Al',
  ]);
  const plan = taken(EMPTY, proposal);
  expect(called(plan, 'Välkommen')).toMatchObject({
    start: '2013-08-29T09:00',
    minutes: 90,
    kind: 'plenary',
  });
  expect(called(plan, 'Välkommen').people.map(({ role }) => role)).toEqual(['speaker', 'speaker']);
  expect(called(plan, 'Fika')).toMatchObject({
    start: '2013-08-29T10:30',
    minutes: 30,
    rooms: 'all',
    kind: 'break',
  });
  expect(called(plan, 'Kultur')).toMatchObject({ start: '2013-08-30T13:00', minutes: 45, kind: 'workshop' });
});

test('a date may stand once above what is on that day, in a row, above the heads, or in the name of the sheet', () => {
  const rows = [
    ['Tid', 'Vad', 'Var'],
    ['Torsdag 29 augusti 2013'],
    ['9.00–10.00', 'Start', 'Salen'],
    ['Fredag 30 augusti 2013'],
    ['9.00–10.00', 'Slut', 'Salen'],
  ];
  const inRows = taken(EMPTY, proposed(EMPTY, 'sessions', rows));
  expect(called(inRows, 'Start').start).toBe('2013-08-29T09:00');
  expect(called(inRows, 'Slut').start).toBe('2013-08-30T09:00');
  const above = proposed(EMPTY, 'sessions', [
    ['Program torsdag 29 augusti 2013'],
    ['Tid', 'Vad', 'Var'],
    ['9.00–10.00', 'Start', 'Salen'],
  ]);
  expect(called(taken(EMPTY, above), 'Start').start).toBe('2013-08-29T09:00');
  const named = proposed(
    EMPTY,
    'sessions',
    [
      ['Tid', 'Vad'],
      ['9.00–10.00', 'Start'],
    ],
    {},
    'Program 29 aug 2013',
  );
  expect(called(taken(EMPTY, named), 'Start').start).toBe('2013-08-29T09:00');
});

test('an evening past midnight is no day of its own', () => {
  const plan = taken(
    EMPTY,
    proposed(EMPTY, 'sessions', [
      ['Datum', 'Start', 'Slut', 'Rubrik'],
      ['2013-08-29', '19.00', '23.00', 'Middag'],
      ['2013-08-30', '00.00', '01.30', 'Dans'],
    ]),
  );
  expect(all(plan, 'days')).toMatchObject([{ date: '2013-08-29', closes: '01:30' }]);
  const over = taken(
    EMPTY,
    proposed(EMPTY, 'sessions', [
      ['Datum', 'Start', 'Slut', 'Rubrik'],
      ['2013-08-29', '23.00', '01.00', 'Dans'],
    ]),
  );
  expect(called(over, 'Dans').minutes).toBe(120);
});

test('the same programme once more changes nothing, and a changed one moves what has moved', () => {
  const head = ['Nr', 'Datum', 'Börjar', 'Slutar', 'Rubrik', 'Lokal', 'Typ', 'Granskare'];
  const rows = [
    head,
    ['', '2013-08-29', '10.00', '10.15', 'Fika', '', 'Paus', ''],
    ['1', '2013-08-29', '13.00', '15.00', 'Kultur', 'A', 'Workshop', 'Dag Ö'],
    ['', '2013-08-30', '10.00', '10.15', 'Fika', '', 'Paus', ''],
    ['1', '2013-08-30', '13.00', '15.00', 'Kultur', 'A', 'Workshop', 'Eva Å'],
    ['', '2013-08-30', '15.00', '15.15', 'Fika', '', 'Paus', ''],
    ['', '', '', '', 'Utan tid', '', '', ''],
  ];
  const once = taken(EMPTY, proposed(EMPTY, 'sessions', rows));
  expect(all(once, 'sessions')).toHaveLength(6);
  expect(all(once, 'assignments')).toHaveLength(2);
  const again = proposed(once, 'sessions', rows);
  expect(became(again)).toEqual(['2 same', '3 same', '4 same', '5 same', '6 same', '7 same']);
  expect(taken(once, again)).toEqual(once);

  const moved = rows.map((row) => [...row]);
  moved[5] = ['', '2013-08-30', '15.30', '15.45', 'Fika', '', 'Paus', ''];
  moved[4] = ['1', '2013-08-30', '12.00', '15.00', 'Kultur', 'B', 'Workshop', 'Eva Å'];
  const changed = proposed(once, 'sessions', moved);
  expect(became(changed)).toEqual(['2 same', '3 same', '4 same', '5 update', '6 update', '7 same']);
  const after = taken(once, changed);
  expect(all(after, 'sessions')).toHaveLength(6);
  expect(names(after, 'rooms').sort()).toEqual(['A', 'B']);
});

test('a locked session stays where it is, and that is told', () => {
  const once = taken(
    EMPTY,
    proposed(EMPTY, 'sessions', [
      ['Datum', 'Tid', 'Rubrik', 'Status'],
      ['2013-08-29', '9–10', 'Start', 'Utkast'],
    ]),
  );
  const [session] = all(once, 'sessions');
  const plan = { ...once, sessions: { [session?.id ?? '']: { ...session, locked: true } } } as Plan;
  const proposal = proposed(plan, 'sessions', [
    ['Datum', 'Tid', 'Rubrik', 'Status'],
    ['2013-08-29', '11–12', 'Start', 'Klar'],
  ]);
  expect(told(proposal)).toEqual(['2 locked']);
  expect(called(taken(plan, proposal), 'Start')).toMatchObject({
    start: '2013-08-29T09:00',
    minutes: 60,
    status: 'confirmed',
  });
});

test('what is wrong with times and dates is told by cell', () => {
  const proposal = proposed(EMPTY, 'sessions', [
    ['Datum', 'Börjar', 'Slutar', 'Rubrik', 'Typ', 'Platser'],
    ['30/2 2013', '9', '10', 'A', 'Plenum', '40'],
    ['29/8 2013', 'snart', '10', 'B', 'Trolleri', 'många'],
    ['29/8 2013', '10', '10', 'C', '', '200000'],
    ['29/8 2013', '', '', '', '', '3'],
  ]);
  expect(told(proposal)).toEqual([
    'A2 noSuchDate',
    'B2 noDate',
    'B3 notATime',
    'E3 unknownWord',
    'F3 notANumber',
    'C4 endsFirst',
    'F4 outOfRange',
    'D5 missing',
  ]);
  expect([...proposal.refused]).toEqual([5]);
  expect(called(taken(EMPTY, proposal), 'A')).toMatchObject({ start: null, minutes: 60 });
});

test('rooms, reviewers as pairs and as a matrix either way, and wishes come in', () => {
  const loka = template('loka', 'sv', '2013-08-01');
  const rooms = taken(
    loka,
    proposed(loka, 'rooms', [
      ['Lokal', 'Platser', 'Plenum', 'Utrustning'],
      ['Lusthuset', '1 200', 'ja', 'Duk, Ljud'],
    ]),
  );
  expect(all(rooms, 'rooms').find(({ name }) => name === 'Lusthuset')).toMatchObject({
    capacity: 1200,
    plenary: true,
    equipment: ['Duk', 'Ljud'],
  });

  const days = all(loka, 'days')
    .map(({ date }) => date)
    .sort();
  const workshops = all(loka, 'sessions').filter(
    ({ kind, start }) => kind === 'workshop' && start?.startsWith(days[0] ?? ''),
  );
  const [first, second] = workshops;
  if (first === undefined || second === undefined) throw new Error('no workshops');
  const bare = { ...loka, assignments: {} };
  const pairs = proposed(bare, 'reviewers', [
    ['Granskare', 'Datum', 'Workshop'],
    ['Ny Person', days[0] ?? '', first.title],
    ['Ny Person', days[0] ?? '', 'Finns inte'],
  ]);
  expect(told(pairs)).toEqual(['C3 noSuchSession']);
  expect(all(taken(bare, pairs), 'assignments')).toMatchObject([{ session: first.id }]);

  const heads = ['Workshop', 'Datum', 'Granskare 1', 'Granskare 2'];
  const side = proposed(bare, 'reviewers', [
    heads,
    [first.title, days[0] ?? '', 'Ny Person', 'Annan Person'],
  ]);
  expect(told(side)).toEqual([]);
  expect(all(taken(bare, side), 'assignments').map(({ session }) => session)).toEqual([first.id, first.id]);
  expect(guessKind(sheetOf([heads, ['Rubrik', '', 'A', 'B']]), EMPTY)).toBe('reviewers');

  const matrix = proposed(bare, 'reviewers', [
    ['', days[0] ?? '', ''],
    ['Granskare', first.title, second.title],
    ['Ny Person', 'x', ''],
    ['Annan Person', '●', 'X'],
    ['Antal', 2, 1],
  ]);
  expect(told(matrix)).toEqual([]);
  expect(
    all(taken(bare, matrix), 'assignments')
      .map(({ session }) => session)
      .sort(),
  ).toEqual([first.id, first.id, second.id].sort());
  const person = all(loka, 'people')[0]?.name ?? '';
  const across = proposed(bare, 'reviewers', [
    ['Workshop', 'Datum', person],
    [first.title, days[0] ?? '', 'x'],
    [second.title, days[0] ?? '', ''],
  ]);
  expect(all(taken(bare, across), 'assignments')).toMatchObject([{ session: first.id }]);

  const wishes = proposed(loka, 'wishes', [
    ['Namn', 'Önskemål 1', 'Önskemål 2', 'Vill inte'],
    [person, first.title, 'Trolleri', second.title],
  ]);
  expect(told(wishes)).toEqual(['C2 noSuchTarget']);
  const wished = all(taken(loka, wishes), 'people').find(({ name }) => name === person)?.wishes ?? [];
  expect(wished.map(({ rank }) => rank).sort()).toEqual([1, null].sort());
});

test('what a sheet is a list of, and which sheet of a book is one, are guessed', () => {
  const people = sheetOf([
    ['Namn', 'E-post', 'Telefon'],
    ['A', 'b', 'c'],
  ]);
  const rooms = sheetOf([
    ['Lokal', 'Platser', 'Utrustning'],
    ['A', 4, 'Duk'],
  ]);
  const sessions = sheetOf([
    ['Dag', 'Tid', 'Programpunkt', 'Lokal'],
    ['1', '9', 'Start', 'A'],
  ]);
  const reviewers = sheetOf([
    ['Granskare', 'Workshop', 'Datum'],
    ['A', 'B', '29/8'],
  ]);
  const wishes = sheetOf([
    ['Namn', 'Önskemål 1', 'Önskemål 2'],
    ['A', 'B', 'C'],
  ]);
  expect([people, rooms, sessions, reviewers, wishes].map((sheet) => guessKind(sheet, EMPTY))).toEqual([
    'people',
    'rooms',
    'sessions',
    'reviewers',
    'wishes',
  ]);
  const notes = sheetOf([['Att tänka på'], ['Beställ fika']], 'Info');
  expect(guessSheet([notes, people, sessions])).toBe(2);
  expect(guessSheet([notes, people, sessions], 'people')).toBe(1);
});
