import { expect, test } from 'vitest';
import { Days } from '../../../shared/checks/days.ts';
import { dayOf } from '../../../shared/plan/day-of.ts';
import { newDay } from '../../../shared/plan/defaults.ts';
import { fromMinutes, type LocalDateTime, toMinutes } from '../../../shared/plan/time.ts';

/** Late and early evenings beside each other, one that ends as the next begins, and a gap of a day. */
const list = [
  newDay('day:sat', '2013-08-31', { opens: '00:30', closes: '12:00' }),
  newDay('day:thu', '2013-08-29', { opens: '08:00', closes: '02:00' }),
  newDay('day:fri', '2013-08-30', { opens: '09:00', closes: '01:00' }),
  newDay('day:mon', '2013-09-02', { opens: '00:00', closes: '00:00' }),
  newDay('day:tue', '2013-09-03', { opens: '00:00', closes: '17:00' }),
];
const days = new Days(list);
const minute = (moment: LocalDateTime) => toMinutes(moment);

test('a moment belongs to the day that the plan says it does', () => {
  const [from, to] = [minute('2013-08-28T00:00'), minute('2013-09-05T00:00')];
  for (let at = from; at < to; at += 5) {
    const day = dayOf(list, fromMinutes(at));
    expect(days.at(at)?.day, fromMinutes(at)).toBe(day);
    const span = days.spans.find(({ start, end }) => start <= at && at < end);
    expect(span?.day, fromMinutes(at)).toBe(day);
  }
});

test.each([
  ['2013-08-29T08:00', '2013-08-30T02:00', true],
  ['2013-08-29T07:55', '2013-08-29T09:00', false],
  ['2013-08-30T01:30', '2013-08-30T02:05', false],
  ['2013-08-30T23:00', '2013-08-31T02:00', true],
  ['2013-09-02T23:00', '2013-09-03T01:00', true],
  ['2013-09-01T10:00', '2013-09-01T11:00', false],
] as const)('from %s to %s all is open: %s', (start, end, open) => {
  expect(days.areOpen({ start: minute(start), end: minute(end) })).toBe(open);
});
