import { afterEach, describe, expect, test } from 'vitest';
import {
  addMinutes,
  addToDate,
  at,
  dateOf,
  daysBetween,
  fromMinutes,
  isLocalDate,
  isLocalDateTime,
  isLocalTime,
  type LocalDateTime,
  minuteOfDay,
  overlaps,
  timeOf,
  toDate,
  toMinutes,
} from '../../../shared/plan/time.ts';

const ZONE = process.env.TZ;
afterEach(() => {
  process.env.TZ = ZONE;
});

test.each([
  ['2013-08-29', true],
  ['2016-02-29', true],
  ['2000-02-29', true],
  ['1900-01-01', true],
  ['2199-12-31', true],
  ['2013-02-29', false],
  ['2100-02-29', false],
  ['2013-04-31', false],
  ['2013-00-10', false],
  ['2013-13-01', false],
  ['2013-01-00', false],
  ['1899-12-31', false],
  ['2200-01-01', false],
  ['0001-01-01', false],
  ['2013-8-29', false],
  ['13-08-29', false],
  ['2013-08-29T00:00', false],
  [' 2013-08-29', false],
  ['2013-08-29\n', false],
  ['', false],
])('as a date, %j is %s', (text, fits) => {
  expect(isLocalDate(text)).toBe(fits);
});

test.each([
  ['00:00', true],
  ['23:59', true],
  ['24:00', false],
  ['12:60', false],
  ['9:00', false],
  ['09:00:00', false],
])('as a time of day, %j is %s', (text, fits) => {
  expect(isLocalTime(text)).toBe(fits);
});

test.each([
  ['2013-08-29T09:00', true],
  ['2013-08-29T24:00', false],
  ['2013-02-29T09:00', false],
  ['2013-08-29 09:00', false],
  ['2013-08-29T09:00Z', false],
  ['2013-08-29T09:00:00', false],
])('as a moment, %j is %s', (text, fits) => {
  expect(isLocalDateTime(text)).toBe(fits);
});

test('a moment is taken apart and put together', () => {
  expect(dateOf('2013-08-29T09:05')).toBe('2013-08-29');
  expect(timeOf('2013-08-29T09:05')).toBe('09:05');
  expect(at('2013-08-29', '09:05')).toBe('2013-08-29T09:05');
  expect([minuteOfDay('00:00'), minuteOfDay('09:05'), minuteOfDay('23:59')]).toEqual([0, 545, 1439]);
});

test('minutes run on past midnight, the ends of months and leap days', () => {
  expect(addMinutes('2013-08-29T23:30', 60)).toBe('2013-08-30T00:30');
  expect(addMinutes('2013-08-30T00:30', -60)).toBe('2013-08-29T23:30');
  expect(addMinutes('2013-12-31T23:59', 1)).toBe('2014-01-01T00:00');
  expect(addMinutes('2016-02-28T23:59', 1)).toBe('2016-02-29T00:00');
  expect(addMinutes('2013-08-29T09:00', 3 * 1440)).toBe('2013-09-01T09:00');
  expect(toMinutes('2013-08-30T00:00') - toMinutes('2013-08-29T23:45')).toBe(15);
  expect(toMinutes('1970-01-01T00:00')).toBe(0);
  expect(fromMinutes(-1)).toBe('1969-12-31T23:59');
});

test('dates are counted across months and years', () => {
  expect(addToDate('2013-08-31', 1)).toBe('2013-09-01');
  expect(addToDate('2013-01-01', -1)).toBe('2012-12-31');
  expect(daysBetween('2013-08-29', '2013-08-30')).toBe(1);
  expect(daysBetween('2013-08-30', '2013-08-29')).toBe(-1);
  expect(daysBetween('2016-02-01', '2016-03-01')).toBe(29);
});

test('stretches that only touch do not overlap', () => {
  const stretch = (start: number, end: number) => ({ start, end });
  expect(overlaps(stretch(0, 60), stretch(60, 90))).toBe(false);
  expect(overlaps(stretch(60, 90), stretch(0, 60))).toBe(false);
  expect(overlaps(stretch(0, 61), stretch(60, 90))).toBe(true);
  expect(overlaps(stretch(0, 90), stretch(30, 40))).toBe(true);
  expect(overlaps(stretch(30, 40), stretch(0, 90))).toBe(true);
});

/** A zone, with the night its clocks go forward and the night they go back, in 2013. */
const ZONES: readonly [string, LocalDateTime, LocalDateTime][] = [
  ['Europe/Stockholm', '2013-03-31T02:30', '2013-10-27T02:30'],
  ['America/New_York', '2013-03-10T02:30', '2013-11-03T01:30'],
  ['Australia/Lord_Howe', '2013-10-06T02:15', '2013-04-07T01:45'],
  ['Pacific/Apia', '2013-09-29T03:30', '2013-04-07T03:30'],
  ['UTC', '2013-03-31T02:30', '2013-10-27T02:30'],
];

describe.each(ZONES)('on a machine in %s', (zone, forward, back) => {
  test('the zone is in force, so that these tests can fail', () => {
    process.env.TZ = zone;
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
    const offsets = ['2013-01-01', '2013-07-01'].map((date) => new Date(`${date}T12:00`).getTimezoneOffset());
    expect(offsets[0] === offsets[1]).toBe(zone === 'UTC');
  });

  test('the wall clock has every minute of every day, also where local clocks skip or repeat', () => {
    process.env.TZ = zone;
    for (const night of [forward, back]) {
      const before = addMinutes(night, -180);
      for (let minutes = 0; minutes <= 360; minutes += 15) {
        const moment = addMinutes(before, minutes);
        expect(toMinutes(moment) - toMinutes(before)).toBe(minutes);
        expect(fromMinutes(toMinutes(moment))).toBe(moment);
        expect(toDate(moment).toISOString().slice(0, 16)).toBe(moment);
        expect(isLocalDateTime(moment)).toBe(true);
      }
      const midnight = at(dateOf(night), '00:00');
      expect(toMinutes(addMinutes(midnight, 1440)) - toMinutes(midnight)).toBe(1440);
      expect(addToDate(dateOf(night), 1)).toBe(dateOf(addMinutes(midnight, 1440)));
      expect(daysBetween(addToDate(dateOf(night), -1), addToDate(dateOf(night), 1))).toBe(2);
    }
  });

  test('every date of a year follows the one before', () => {
    process.env.TZ = zone;
    let date = addToDate('2013-01-01', 0);
    for (let n = 0; n < 365; n++) {
      expect([date, isLocalDate(date), daysBetween('2013-01-01', date)]).toEqual([date, true, n]);
      date = addToDate(date, 1);
    }
    expect(date).toBe('2014-01-01');
  });
});
