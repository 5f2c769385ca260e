import { expect, test } from 'vitest';
import type { Cell } from '../../../shared/import/book.ts';
import { readMinutes, readNumber } from '../../../shared/import/values/number.ts';
import { readTimes } from '../../../shared/import/values/time.ts';
import { readYes } from '../../../shared/import/values/words.ts';
import type { LocalDateTime } from '../../../shared/plan/time.ts';

const clock = (minutes: number | null | undefined) =>
  minutes == null ? minutes : `${Math.floor(minutes / 60)}.${String(minutes % 60).padStart(2, '0')}`;

test.each<[Cell, string, string | null]>([
  ['9', '9.00', null],
  ['9.00', '9.00', null],
  ['09:00', '9.00', null],
  ['9,30', '9.30', null],
  ['kl 9', '9.00', null],
  ['kl. 9', '9.00', null],
  ['Kl. 9.30', '9.30', null],
  ['klockan 14', '14.00', null],
  ['9:00 AM', '9.00', null],
  ['9 a.m.', '9.00', null],
  ['12 PM', '12.00', null],
  ['12:30 am', '0.30', null],
  ['1:15 pm', '13.15', null],
  ['09:00:00', '9.00', null],
  ['0930', '9.30', null],
  ['930', '9.30', null],
  ['9h30', '9.30', null],
  ['24.00', '24.00', null],
  ['9.00–10.30', '9.00', '10.30'],
  ['kl. 9.00–10.30', '9.00', '10.30'],
  ['9-10.30', '9.00', '10.30'],
  ['9.00 - 10.30', '9.00', '10.30'],
  ['09:00 — 10:30', '9.00', '10.30'],
  ['9 till 10', '9.00', '10.00'],
  ['9 to 10', '9.00', '10.00'],
  ['9–10.30 am', '9.00', '10.30'],
  ['11–1 pm', '11.00', '13.00'],
  ['10:15-12:15', '10.15', '12.15'],
  [0.375, '9.00', null],
  [0.388_888_888_9, '9.20', null],
  [9, '9.00', null],
  [930, '9.30', null],
  [41_515.375, '9.00', null],
  [{ at: '1899-12-30T09:20' as LocalDateTime }, '9.20', null],
])('%j is from %s to %s', (cell, from, to) => {
  const times = readTimes(cell);
  expect(clock(times?.from)).toBe(from);
  expect(clock(times?.to)).toBe(to);
});

test.each<Cell>([
  '',
  'Lunch',
  '25.00',
  '9.75',
  '13 pm',
  '9.00–',
  'nio',
  '2013-08-29',
  true,
  null,
  -1,
  { error: '#REF!' },
])('%j is no time', (cell) => {
  expect(readTimes(cell)).toBe(null);
});

test('a number with decimals is read as hours and minutes, and said to be in doubt', () => {
  expect(readTimes(9.3)).toEqual({ from: 570, to: null, doubtful: true });
  expect(readTimes(10)).toEqual({ from: 600, to: null, doubtful: false });
});

test.each<[Cell, number | null]>([
  ['1 200', 1200],
  ['1\u00a0200', 1200],
  ['1 200,50', 1200.5],
  ['1.200', 1200],
  ['1,200', 1200],
  ['12,5', 12.5],
  ['12.5', 12.5],
  ['−3', -3],
  ['40 st', 40],
  ['40 personer', 40],
  [40, 40],
  ['ca 40', null],
  ['', null],
  ['12-14', null],
])('%j is the number %j', (cell, number) => {
  expect(readNumber(cell)).toBe(number);
});

test.each<[Cell, number | null]>([
  ['45', 45],
  ['45 min', 45],
  ['1 h', 60],
  ['1 h 30 min', 90],
  ['1 tim 15', 75],
  ['1,5 tim', 90],
  ['1:30', 90],
  ['00:45', 45],
  [45, 45],
  [0.031_25, 45],
  [{ at: '1899-12-30T01:30' as LocalDateTime }, 90],
  ['länge', null],
])('%j lasts %j minutes', (cell, minutes) => {
  expect(readMinutes(cell)).toBe(minutes);
});

test('yes and no are read in both languages and as marks', () => {
  for (const cell of ['ja', 'Yes', 'x', 'X', '✓', '1', true, 'Sant', '●'])
    expect(readYes(cell), String(cell)).toBe(true);
  for (const cell of ['nej', 'No', '', '-', '0', false, null])
    expect(readYes(cell), String(cell)).toBe(false);
  expect(readYes('kanske')).toBe(null);
});
