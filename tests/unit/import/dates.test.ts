import { expect, test } from 'vitest';
import type { Cell } from '../../../shared/import/book.ts';
import { type DateContext, orderIn, readDate } from '../../../shared/import/values/date.ts';
import type { LocalDateTime } from '../../../shared/plan/time.ts';

const CONTEXT: DateContext = { epoch: 1900, order: null, days: ['2013-08-29', '2013-08-30'], year: 2013 };

const dateIn = (cell: Cell, context: Partial<DateContext> = {}) => {
  const found = readDate(cell, { ...CONTEXT, ...context });
  return typeof found === 'string' ? found : found.date;
};

test.each([
  '29 augusti 2013',
  'torsdag 29 augusti 2013',
  'Torsdagen den 29 augusti 2013',
  'tors 29 aug 2013',
  'tors. 29 aug. 2013',
  '29 aug -13',
  "29 Aug '13",
  '29 AUGUSTI 2013',
  '2013-08-29',
  '2013-8-29',
  '2013/08/29',
  '2013.08.29',
  '20130829',
  '29/8 2013',
  '29/8-2013',
  '29/8/2013',
  '29/08/13',
  '29.8.2013',
  '29-08-2013',
  '8/29/2013',
  '29 Aug 2013',
  '29th of August 2013',
  'August 29, 2013',
  'Aug 29 2013',
  'Thursday, August 29, 2013',
  'Thu 2013-08-29',
  '29 augusti',
  '29/8',
  'aug 29',
  'torsdag',
  'tors',
  'Thursday',
  'dag 1',
  'Day 1',
  '2013-08-29T09:00',
  '2013-08-29 09:00:00',
  '41515',
  '\u00a029\u00a0augusti\u00a02013 ',
])('“%s” is 29 August 2013', (text) => {
  expect(dateIn(text)).toBe('2013-08-29');
});

test('a number counts days from the epoch of its workbook', () => {
  expect(dateIn(41_515)).toBe('2013-08-29');
  expect(dateIn(41_515 - 1462, { epoch: 1904 })).toBe('2013-08-29');
  expect(dateIn(41_515.375)).toBe('2013-08-29');
  expect(dateIn(20_130_829)).toBe('2013-08-29');
  expect(dateIn(12)).toBe('notADate');
  expect(dateIn({ at: '2013-08-29T00:00' as LocalDateTime })).toBe('2013-08-29');
  expect(dateIn({ at: '1899-12-30T09:00' as LocalDateTime })).toBe('notADate');
});

test.each([
  ['30 februari 2013', 'noSuchDate'],
  ['31/4 2013', 'noSuchDate'],
  ['2013-13-01', 'noSuchDate'],
  ['Lunch', 'notADate'],
  ['9.00', 'notADate'],
  ['9.00–10.30', 'notADate'],
  ['Marsipan', 'notADate'],
  ['1', 'notADate'],
  ['', 'notADate'],
  ['lördag', 'notADate'],
])('“%s” is none: %s', (text, why) => {
  expect(dateIn(text)).toBe(why);
});

test('day and month are told apart by their numbers, the column, or the plan, and else said to be in doubt', () => {
  const read = (text: string, context: Partial<DateContext> = {}) =>
    readDate(text, { ...CONTEXT, ...context });
  expect(read('8/29/2013')).toMatchObject({ date: '2013-08-29', doubtful: false });
  expect(read('3/4/2013')).toMatchObject({ date: '2013-04-03', doubtful: true });
  expect(read('3/4/2013', { order: 'monthFirst' })).toMatchObject({ date: '2013-03-04', doubtful: false });
  expect(read('3/4/2013', { days: ['2013-03-04'] })).toMatchObject({ date: '2013-03-04', doubtful: false });
  expect(read('4/4/2013')).toMatchObject({ date: '2013-04-04', doubtful: false });
  expect(orderIn(['3/4/2013', '8/29/2013'])).toBe('monthFirst');
  expect(orderIn(['3/4/2013', '29/8/2013'])).toBe('dayFirst');
  expect(orderIn(['3/4/2013', 'Lunch'])).toBe(null);
});

test('what stands behind a date is kept', () => {
  expect(readDate('29 augusti 2013 kl. 9.00', CONTEXT)).toMatchObject({
    date: '2013-08-29',
    rest: 'kl. 9.00',
  });
  expect(readDate('2013-08-29T09:00', CONTEXT)).toMatchObject({ rest: '09:00' });
  expect(readDate('tors 29 aug till 15.00', CONTEXT)).toMatchObject({ rest: 'till 15.00' });
  expect(readDate('29 aug 9.00', CONTEXT)).toMatchObject({ date: '2013-08-29', rest: '9.00' });
  expect(readDate(41_515.375, CONTEXT)).toMatchObject({ rest: '09:00' });
});
