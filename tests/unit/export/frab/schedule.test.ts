import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { frabJsonOf } from '../../../../shared/export/frab/json.ts';
import { numbersOf, slugOf, toldApart } from '../../../../shared/export/frab/names.ts';
import type { Schedule } from '../../../../shared/export/frab/schedule.ts';
import { scheduleOf } from '../../../../shared/export/frab/schedule-of.ts';
import { frabXmlOf } from '../../../../shared/export/frab/xml.ts';
import { newDay, newRoom } from '../../../../shared/plan/defaults.ts';
import { template } from '../../../../shared/templates/index.ts';
import { planWith, sourceOfPlan } from '../../../exports/source.ts';

const loka = template('loka', 'sv', '2013-08-01');

function made(...args: Parameters<typeof sourceOfPlan>): Schedule {
  const schedule = scheduleOf(sourceOfPlan(...args));
  if (schedule === null) throw new Error('No schedule');
  return schedule;
}

const eventsOf = ({ days }: Schedule) => days.flatMap((day) => day.rooms.flatMap(({ events }) => events));

test('an event bears its day, its room, its time with the offset, and its people', () => {
  const schedule = made(loka);
  const talk = eventsOf(schedule).find(({ title }) => title === 'EU2020–RUS');
  expect(talk).toMatchObject({
    date: '2013-08-30T12:15:00+02:00',
    start: '12:15',
    end: '2013-08-30T12:45:00+02:00',
    duration: 30,
    room: 'Stora salen',
    kind: 'plenary',
    persons: [{ name: 'Gordon Hahn' }],
  });
  expect(talk?.slug).toBe(`loka_halvarsstatus_2013-${talk?.id}-eu2020_rus`);
  expect(schedule.days.map(({ start, end }) => [start, end])).toEqual([
    ['2013-08-29T09:00:00+02:00', '2013-08-29T22:00:00+02:00'],
    ['2013-08-30T08:30:00+02:00', '2013-08-30T14:30:00+02:00'],
  ]);
});

test('what is cancelled says so in its title and names nobody', () => {
  const [cancelled] = eventsOf(made(loka)).filter(({ title }) => title.startsWith('Utgår'));
  expect(cancelled).toMatchObject({ title: 'Utgår: 3 Innovativa miljöer', room: 'Skogen', persons: [] });
});

test('half past midnight belongs to the day that is still open, which ends no earlier', () => {
  const plan = planWith(
    { late: { title: 'Sent', start: '2013-08-30T00:30', minutes: 90 } },
    {},
    { days: { 'day:1': newDay('day:1', '2013-08-29', { opens: '09:00', closes: '01:00' }) } },
  );
  expect(made(plan).days).toMatchObject([
    { date: '2013-08-29', start: '2013-08-29T09:00:00+02:00', end: '2013-08-30T02:00:00+02:00' },
  ]);
});

test('an hour that a night gains is in the length, as the clocks are not', () => {
  const plan = planWith({ night: { title: 'Natt', start: '2013-10-26T22:00', minutes: 480 } });
  expect(eventsOf(made(plan))).toMatchObject([{ end: '2013-10-27T06:00:00+01:00', duration: 540 }]);
});

test('each session stands once, in a room of its own name when it is in several, in all or in none', () => {
  const rooms = {
    'room:a': newRoom('room:a', 'a0', { name: 'Salen' }),
    'room:b': newRoom('room:b', 'a1', { name: 'Salen', digital: true }),
  };
  const start = '2013-08-29T09:00';
  const plan = planWith(
    {
      one: { start, rooms: ['room:b'] },
      two: { start, rooms: ['room:b', 'room:a'] },
      all: { start, rooms: 'all' },
      none: { start },
    },
    {},
    { rooms },
  );
  const schedule = made(plan);
  expect(eventsOf(schedule).map(({ room }) => room)).toEqual([
    'Salen (2)',
    'Alla lokaler',
    'Salen + Salen',
    'Ingen lokal',
  ]);
  expect(schedule.rooms.map(({ name, type }) => [name, type])).toEqual([
    ['Salen', undefined],
    ['Salen (2)', 'online'],
    ['Alla lokaler', undefined],
    ['Salen + Salen', undefined],
    ['Ingen lokal', undefined],
  ]);
});

test('a plan without a day has no schedule', () => {
  expect(scheduleOf(sourceOfPlan(planWith({})))).toBeNull();
});

test('names become slugs of plain letters, are told apart, and their numbers never meet', () => {
  expect(slugOf('  Räksmörgås – på Loka! ')).toBe('raksmorgas_pa_loka');
  expect(slugOf('漢字')).toBe('');
  expect(toldApart(['a', 'b', 'a', 'a (2)', 'a'])).toEqual(['a', 'b', 'a (2)', 'a (2) (2)', 'a (3)']);
  const numbers = numbersOf(['00000005-x', '00000005-a', '80000005-x', '00000000-x']);
  expect(new Set(numbers.values()).size).toBe(4);
  expect(Math.min(...numbers.values())).toBe(1);
});

test('JSON and XML hold the same events, hostile texts and all', () => {
  const title = '</title>&amp;"\'<![CDATA[x]]> \u0000\u202e =1+1';
  const plan = planWith({
    one: {
      title,
      start: '2013-08-29T09:00',
      brief: { startingPoint: 'a\r\nb <b>', setUp: '', questions: ['c?'] },
    },
  });
  const schedule = made(plan);
  const json = JSON.parse(frabJsonOf(schedule));
  const xml = frabXmlOf(schedule);
  expect(XMLValidator.validate(xml)).toBe(true);
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@' });
  const { event } = parser.parse(xml).schedule.day.room;
  const [other] = json.schedule.conference.days[0].rooms['Ingen lokal'];
  for (const field of ['title', 'abstract', 'description', 'date', 'slug', 'room', 'type'])
    expect(event[field], field).toBe(other[field]);
  expect(other.title).toBe(title.replace('\u0000', ''));
  expect(other.abstract).toBe('a\nb <b>');
  expect(event['@guid']).toBe(other.guid);
});

test('a room by the name of __proto__ is a room', () => {
  const plan = planWith(
    { one: { start: '2013-08-29T09:00', rooms: ['room:a'] } },
    {},
    { rooms: { 'room:a': newRoom('room:a', 'a0', { name: '__proto__' }) } },
  );
  expect(frabJsonOf(made(plan))).toContain('"__proto__": [\n');
});
