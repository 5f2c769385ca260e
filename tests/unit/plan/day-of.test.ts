import { expect, test } from 'vitest';
import { dayOf, dayWindow } from '../../../shared/plan/day-of.ts';
import { newDay } from '../../../shared/plan/defaults.ts';
import { fromMinutes } from '../../../shared/plan/time.ts';

const thursday = newDay('day:thu', '2013-08-29', { opens: '08:00', closes: '01:30' });
const friday = newDay('day:fri', '2013-08-30', { opens: '08:00', closes: '17:00' });
const days = [friday, thursday];
const hours = (day: typeof thursday) => {
  const { start, end } = dayWindow(day);
  return [fromMinutes(start), fromMinutes(end)];
};

test('a day that closes after midnight reaches into the next date', () => {
  expect(hours(thursday)).toEqual(['2013-08-29T08:00', '2013-08-30T01:30']);
  expect(hours(friday)).toEqual(['2013-08-30T08:00', '2013-08-30T17:00']);
});

test('a day that closes when it opens, or at midnight, is a day long or ends with its date', () => {
  expect(hours({ ...friday, closes: '08:00' })).toEqual(['2013-08-30T08:00', '2013-08-31T08:00']);
  expect(hours({ ...friday, closes: '00:00' })).toEqual(['2013-08-30T08:00', '2013-08-31T00:00']);
});

test('half past midnight belongs to the evening before while that day is open', () => {
  expect(dayOf(days, '2013-08-30T00:30')).toBe(thursday);
  expect(dayOf(days, '2013-08-30T01:29')).toBe(thursday);
});

test('from closing time on, a moment belongs to its own date again', () => {
  expect(dayOf(days, '2013-08-30T01:30')).toBe(friday);
  expect(dayOf(days, '2013-08-30T12:00')).toBe(friday);
});

test('before opening and after closing, a moment still belongs to the day of its date', () => {
  expect(dayOf(days, '2013-08-29T06:00')).toBe(thursday);
  expect(dayOf(days, '2013-08-30T23:00')).toBe(friday);
});

test('where an open evening and an early morning meet, the day of the date comes first', () => {
  const early = { ...friday, opens: '00:00' } as const;
  expect(dayOf([thursday, early], '2013-08-30T00:30')).toBe(early);
});

test('a date the event does not have belongs to no day', () => {
  expect(dayOf(days, '2013-08-31T09:00')).toBeUndefined();
  expect(dayOf([], '2013-08-29T09:00')).toBeUndefined();
});
