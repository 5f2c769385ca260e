import { expect, test } from 'vitest';
import { withinBudget } from '../../../../electron/storage/history-budget.ts';
import { record } from '../../../../shared/change/revision.ts';
import { calendarOf } from '../../../../shared/export/calendar/calendar-of.ts';
import { icsOf } from '../../../../shared/export/calendar/ics.ts';
import { observances } from '../../../../shared/export/calendar/time-zone.ts';
import { versionOf } from '../../../../shared/export/calendar/version.ts';
import { sourceOf } from '../../../../shared/export/source.ts';
import { template } from '../../../../shared/templates/index.ts';
import {
  type Component,
  instantOf,
  partsOf,
  readCalendar,
  textOf,
} from '../../../exports/calendar-reader.ts';
import { NOW, planWith, sourceOfPlan } from '../../../exports/source.ts';

const loka = template('loka', 'sv', '2013-08-01');

const written = (...args: Parameters<typeof sourceOfPlan>): Component =>
  readCalendar(icsOf(calendarOf(sourceOfPlan(...args))));
const titles = (calendar: Component) => partsOf(calendar, 'VEVENT').map((event) => textOf(event, 'SUMMARY'));

function eventOf(calendar: Component, title: string): Component {
  const [event] = partsOf(calendar, 'VEVENT').filter((each) => textOf(each, 'SUMMARY') === title);
  if (event === undefined) throw new Error(`No ${title} among ${titles(calendar).join(', ')}`);
  return event;
}

test('a session stands at its time in the zone of the event, with its room and its people', () => {
  const calendar = written(loka);
  const talk = eventOf(calendar, 'RUS i min organisation');
  expect(talk.properties.get('DTSTART')).toBe(';TZID=Europe/Stockholm:20130830T090000');
  expect(talk.properties.get('DTEND')).toBe(';TZID=Europe/Stockholm:20130830T100000');
  expect(instantOf(calendar, talk, 'DTSTART')).toBe(Date.parse('2013-08-30T07:00Z') / 60_000);
  expect(textOf(talk, 'LOCATION')).toBe('Stora salen, Loka Brunn');
  expect(textOf(talk, 'DESCRIPTION')).toBe(
    'Staffan Isling, Lena Sahrblom, Christina Hedberg, Anne-Lie Carlos. Moderator: Per Holmström',
  );
  expect(talk.properties.get('DTSTAMP')).toBe(':20130812T081500Z');
});

test('what is cancelled keeps its title and says so; nobody’s time is taken', () => {
  const [thursday, friday] = partsOf(written(loka), 'VEVENT').filter(
    (event) => textOf(event, 'SUMMARY') === '3 Innovativa miljöer',
  );
  expect(thursday && textOf(thursday, 'STATUS')).toBe('CONFIRMED');
  expect(friday && textOf(friday, 'STATUS')).toBe('CANCELLED');
  expect(friday && textOf(friday, 'TRANSP')).toBe('TRANSPARENT');
});

test('what has no time is left out', () => {
  expect(titles(written(loka))).toHaveLength(28);
  expect(titles(written(loka))).not.toContain('Ölprovning');
});

test('a person’s calendar has what they run, review or sit in, the cancelled too, and nothing else', () => {
  const kerstin = written(loka, { person: 'person:kerstin' });
  expect(titles(kerstin)).toEqual(['3 Innovativa miljöer', '1 Kunskapslyft']);
  expect(textOf(kerstin, 'X-WR-CALNAME')).toBe('LOKA – Halvårsstatus: Kerstin');
  const merit = written(loka, { person: 'person:merit-israelsson' });
  expect(partsOf(merit, 'VEVENT').map((event) => textOf(event, 'STATUS'))).toEqual([
    'CONFIRMED',
    'CANCELLED',
  ]);
});

test('a session that passes midnight ends on the next date', () => {
  const plan = planWith({ party: { title: 'Fest', start: '2013-08-29T22:30', minutes: 150 } });
  const party = eventOf(written(plan), 'Fest');
  expect(party.properties.get('DTEND')).toBe(';TZID=Europe/Stockholm:20130830T010000');
});

test('text comes back as it was: åäö and emoji over folds, what iCalendar has meanings for, several lines', () => {
  const title = `Räksmörgås; ”så här”, \\n C:\\temp ${'å👩‍👩‍👧‍👦ö'.repeat(20)}`;
  const presenters = 'rad ett\nrad två\r\nBEGIN:VALARM';
  const plan = planWith({ one: { title, presenters, start: '2013-08-29T09:00' } });
  const event = eventOf(written(plan), title);
  expect(textOf(event, 'DESCRIPTION')).toBe('rad ett\nrad två\nBEGIN:VALARM');
});

test('a uid stays through edits, and is not the same in another plan of the same template', () => {
  const uids = (calendar: Component) => partsOf(calendar, 'VEVENT').map((event) => textOf(event, 'UID'));
  const { file } = sourceOfPlan(loka);
  const edited = record(
    file,
    { added: {}, updated: { 'session:thu-fika': { title: ['Fika', 'Kaffe'] } }, removed: {} },
    { at: '2013-08-13T09:00:00.000Z', by: 'anna' },
  );
  const now = { now: NOW, printedAt: '2013-08-12T10:15' } as const;
  const before = readCalendar(icsOf(calendarOf(sourceOf(file, now))));
  const after = readCalendar(icsOf(calendarOf(sourceOf(edited, now))));
  expect(uids(after)).toEqual(uids(before));
  expect(new Set(uids(before)).size).toBe(28);
  expect(textOf(eventOf(after, 'Kaffe'), 'UID')).toBe(uids(before)[titles(before).indexOf('Fika')]);
  const other = written({ ...loka, event: { ...loka.event, place: 'Grythyttan' } });
  expect(uids(other).some((uid) => uids(before).includes(uid))).toBe(false);
});

test('the sequence rises with an edit and with a version that is sent', () => {
  const { file } = sourceOfPlan(loka);
  const first = versionOf(file);
  const edited = record(
    file,
    { added: {}, updated: { 'session:thu-fika': { title: ['Fika', 'Kaffe'] } }, removed: {} },
    { at: '2013-08-12T08:15:07.000Z', by: 'anna' },
  );
  expect(versionOf(edited)).toEqual({ changed: '2013-08-12T08:15:07.000Z', sequence: first.sequence + 7 });
  const sent = {
    id: 'release:1',
    order: 'a0',
    version: 1,
    at: '2013-08-12T09:00:00.000Z',
    by: 'anna',
    revision: '',
    recipients: '',
    notes: '',
  } as const;
  const released = { ...edited, plan: { ...edited.plan, releases: { 'release:1': sent } } };
  expect(versionOf(released).sequence).toBeGreaterThan(versionOf(edited).sequence);
});

test('the zone is told by yearly rules where it keeps to them in the years around, else change by change', () => {
  const rules = (zone: string, year: number) =>
    observances(
      zone,
      `${year}-08-29T09:00` as '2013-08-29T09:00',
      `${year}-08-30T09:00` as '2013-08-29T09:00',
    ).map(({ kind, start, from, to, rule }) => [kind, start, from, to, rule]);
  expect(rules('Europe/Stockholm', 2013)).toEqual([
    ['DAYLIGHT', '2012-03-25T02:00', 60, 120, 'FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU'],
    ['STANDARD', '2012-10-28T03:00', 120, 60, 'FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU'],
  ]);
  expect(rules('America/New_York', 2006).map((rule) => rule[1])).toEqual([
    '2005-04-03T02:00',
    '2006-04-02T02:00',
    '2007-03-11T02:00',
    '2005-10-30T02:00',
    '2006-10-29T02:00',
    '2007-11-04T02:00',
  ]);
  expect(rules('Asia/Kolkata', 2013)).toEqual([['STANDARD', '2012-01-01T00:00', 330, 330, null]]);
});

test('a plan without sessions is an empty calendar', () => {
  expect(partsOf(written(planWith({})), 'VEVENT')).toEqual([]);
});

test('uids and sequence stay when old revisions are joined to keep the file small', () => {
  let { file } = sourceOfPlan(loka);
  const fika = { notes: loka.sessions['session:thu-fika']?.notes ?? '' };
  for (let n = 0; n < 60; n += 1) {
    const title = [n === 0 ? 'Fika' : `${n - 1}`.padEnd(300, 'x'), `${n}`.padEnd(300, 'x')] as const;
    const notes = [
      n === 0 ? fika.notes : `${n - 1}`.padEnd(19_000, 'x'),
      `${n}`.padEnd(19_000, 'x'),
    ] as const;
    const diff = { added: {}, updated: { 'session:thu-fika': { title, notes } }, removed: {} };
    file = record(file, diff, { at: `2013-08-13T09:00:${String(n).padStart(2, '0')}.000Z`, by: 'anna' });
  }
  const squashed = withinBudget(file);
  expect(squashed.revisions.length).toBeLessThan(file.revisions.length);
  const now = { now: NOW, printedAt: '2013-08-12T10:15' } as const;
  expect(icsOf(calendarOf(sourceOf(squashed, now)))).toBe(icsOf(calendarOf(sourceOf(file, now))));
});
