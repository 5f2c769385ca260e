import { expect, test } from 'vitest';
import { newDay } from '../../../shared/plan/defaults.ts';
import { minutesUntil, momentOn } from '../../../shared/programme/clock.ts';

test('a time of a day is on its date', () => {
  const day = newDay('day:1', '2013-08-29');
  expect(momentOn(day, '09:30')).toBe('2013-08-29T09:30');
  expect(momentOn(day, '06:00')).toBe('2013-08-29T06:00');
  expect(momentOn(day, '23:30')).toBe('2013-08-29T23:30');
});

test('after midnight it is still the evening that is open then', () => {
  const evening = newDay('day:1', '2013-08-29', { closes: '01:00' });
  expect(momentOn(evening, '00:30')).toBe('2013-08-30T00:30');
  expect(momentOn(evening, '01:00')).toBe('2013-08-29T01:00');
});

test('an end is counted from the start, past midnight for an evening', () => {
  expect(minutesUntil('2013-08-29T13:00', '14:30')).toBe(90);
  expect(minutesUntil('2013-08-29T20:00', '01:00')).toBe(300);
});

test('an end before the start is none', () => {
  expect(minutesUntil('2013-08-29T13:00', '13:00')).toBeNull();
  expect(minutesUntil('2013-08-29T13:00', '12:30')).toBeNull();
});
