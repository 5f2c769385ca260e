import { expect, test } from 'vitest';
import { versionDays } from '../../../renderer/files/versions/version-days.ts';
import { dayInWords, type MomentWording, momentInWords } from '../../../renderer/i18n/moments.ts';
import type { Version } from '../../../shared/api/plan.ts';
import { translator } from '../../../shared/i18n/translator.ts';

// The tests run in Stockholm's time: 22.30 in UTC on 28 August is half past midnight there.
const now = new Date('2013-08-29T10:00:00.000Z');
const sv: MomentWording = { t: translator('sv'), language: 'sv', now };
const en: MomentWording = { t: translator('en'), language: 'en', now };

test.each([
  ['2013-08-29T07:12:00.000Z', 'i dag kl. 9.12', 'today at 09:12'],
  ['2013-08-28T22:30:00.000Z', 'i dag kl. 0.30', 'today at 00:30'],
  ['2013-08-28T21:30:00.000Z', 'i går kl. 23.30', 'yesterday at 23:30'],
  ['2013-08-27T10:00:00.000Z', 'tisdag 27 augusti kl. 12.00', 'Tuesday 27 August at 12:00'],
  ['2012-12-31T22:59:00.000Z', 'måndag 31 december 2012 kl. 23.59', 'Monday 31 December 2012 at 23:59'],
])('%s is %s', (at, swedish, english) => {
  expect(momentInWords(at, sv)).toBe(swedish);
  expect(momentInWords(at, en)).toBe(english);
});

test('the first of March comes after the last of February', () => {
  expect(dayInWords('2012-02-29', { ...sv, now: new Date('2012-03-01T10:00:00.000Z') })).toBe('i går');
});

test('versions are grouped by the day where the user is, in their order', () => {
  const version = (at: string): Version => ({ version: `revision-${at}`, kind: 'revision', at });
  const [late, night, before] = [
    version('2013-08-29T21:30:00.000Z'),
    version('2013-08-28T22:30:00.000Z'),
    version('2013-08-28T21:30:00.000Z'),
  ];
  expect(versionDays([late, night, before])).toEqual([
    { day: '2013-08-29', versions: [late, night] },
    { day: '2013-08-28', versions: [before] },
  ]);
  expect(versionDays([])).toEqual([]);
});
