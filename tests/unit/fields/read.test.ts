import { expect, test } from 'vitest';
import { hasNamesake, matches, sameName } from '../../../renderer/ui/fields/find.ts';
import { readDate } from '../../../renderer/ui/fields/read-date.ts';
import { readTime, saysEndOfDay } from '../../../renderer/ui/fields/read-time.ts';
import { isSettledDate, isSettledTime } from '../../../renderer/ui/fields/settled.ts';
import { planWith } from '../reviewing/fixture.ts';

test.each([
  ['9', '09:00'],
  ['9.30', '09:30'],
  ['09:30', '09:30'],
  ['9,30', '09:30'],
  ['930', '09:30'],
  ['1345', '13:45'],
  ['13 45', '13:45'],
  ['kl. 9.30', '09:30'],
  [' 8 ', '08:00'],
  ['24.00', '00:00'],
  ['24', '00:00'],
])('the time %s is %s', (text, time) => {
  expect(readTime(text)).toBe(time);
});

test('24 hours are the end of a day, and 0 is the beginning of one', () => {
  expect(['24', '24.00', '2400', 'kl. 24:00'].every(saysEndOfDay)).toBe(true);
  expect(['0', '0.00', '24.30', '', '23.59'].some(saysEndOfDay)).toBe(false);
});

test.each(['', 'nio', '9.5', '25', '9.60', '24.30', '9.30.15', '-9', '12345'])('%s is no time', (text) => {
  expect(readTime(text)).toBeNull();
});

test.each([
  ['2013-08-29', '2013-08-29'],
  ['20130829', '2013-08-29'],
  ['2013.8.29', '2013-08-29'],
  [' 2024-2-29 ', '2024-02-29'],
])('the date %s is %s', (text, date) => {
  expect(readDate(text)).toBe(date);
});

test.each(['', '2013-02-30', '2013-13-01', '29/8', '130829', '1500-01-01', 'idag'])(
  '%s is no date',
  (text) => {
    expect(readDate(text)).toBeNull();
  },
);

test('a search finds every word of it, in any order and case', () => {
  expect(matches('Åsa Öberg Kumla kommun', 'kumla ås')).toBe(true);
  expect(matches('Åsa Öberg', 'asa')).toBe(false);
  expect(matches('Åsa Öberg', '')).toBe(true);
});

test('a name is the same whatever its case and the space around it', () => {
  expect(sameName(' åsa Öberg', 'Åsa öberg ')).toBe(true);
  expect(sameName('Åsa', 'Asa')).toBe(false);
});

test('a namesake is another person of the same name; no name is nobody’s', () => {
  const plan = planWith({ people: { eva: { name: 'Eva Ek' }, nobody: { name: '' } } });
  expect(hasNamesake(plan, ' eva ek ')).toBe(true);
  expect(hasNamesake(plan, 'Eva Ek', 'person:eva')).toBe(false);
  expect(hasNamesake(plan, ' ')).toBe(false);
});

test.each([
  ...(['9', '13', '09', '9.30', '1.30', '930', '0930', '1305', '13:05', 'kl. 9', 'kl 9.30'] as const),
  ...(['24', '24.00', ' 8 '] as const),
])('the time %j is settled while it is typed', (text) => {
  expect(isSettledTime(text)).toBe(true);
});

test.each(['', '1', '2', '0', '13.', '13.3', '130', '230', '25', 'kl. 1', 'nio', '12345'])(
  'the time %j may become another with the next letter, or is none',
  (text) => {
    expect(isSettledTime(text)).toBe(false);
  },
);

test('a date is settled once no digit more makes another of it', () => {
  for (const text of ['2013-08-29', '20130829', '2013-8-9', '2013-08-04', ' 2024-02-29 '])
    expect(isSettledDate(text), text).toBe(true);
  for (const text of ['', '2013', '2013-08', '2013-08-2', '2013-8-1', '2013-8-3', '2013-02-30', '2013082'])
    expect(isSettledDate(text), text).toBe(false);
});
