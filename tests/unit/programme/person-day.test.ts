import { expect, test } from 'vitest';
import type { Session } from '../../../shared/plan/records/session.ts';
import { toMinutes } from '../../../shared/plan/time.ts';
import { peopleDays } from '../../../shared/programme/person-day.ts';
import { BOTH_DAYS, planWith } from '../reviewing/fixture.ts';

const ANNA = 'person:anna';
const by = (person: typeof ANNA): Session['people'] => [{ person, role: 'responsible' }];

function daysOf(plan: ReturnType<typeof planWith>, suffix: string) {
  const session = plan.sessions[`session:${suffix}`];
  return session && peopleDays(plan, session);
}

test('everyone who holds or reviews a session, once, with what else they do that day', () => {
  const plan = planWith({
    days: BOTH_DAYS,
    people: { anna: {}, per: {} },
    sessions: {
      own: { start: '2013-08-29T13:00', people: by(ANNA) },
      before: { start: '2013-08-29T09:00' },
      other: { start: '2013-08-30T09:00', people: by(ANNA) },
      off: { start: '2013-08-29T15:00', status: 'cancelled', people: by(ANNA) },
    },
    assignments: [
      ['anna', 'own'],
      ['anna', 'before'],
      ['per', 'own'],
    ],
  });
  const found = daysOf(plan, 'own');
  expect(found?.day.id).toBe('day:thu');
  expect(
    found?.people.map(({ person, doings }) => [
      person.name,
      doings.map((one) => [one.session.title, one.parts]),
    ]),
  ).toEqual([
    [
      'anna',
      [
        ['before', ['reviewer']],
        ['own', ['responsible', 'reviewer']],
      ],
    ],
    ['per', [['own', ['reviewer']]]],
  ]);
  expect(found?.people.flatMap(({ doings }) => doings.map(({ clash }) => clash))).toEqual([null, null, null]);
});

test('what is at the same time clashes, what follows at once does not', () => {
  const plan = planWith({
    days: BOTH_DAYS,
    people: { anna: {} },
    sessions: {
      one: { start: '2013-08-29T09:00', minutes: 60, people: by(ANNA) },
      two: { start: '2013-08-29T10:00', minutes: 60, people: by(ANNA) },
      three: { start: '2013-08-29T10:30', minutes: 60, people: by(ANNA) },
    },
  });
  expect(daysOf(plan, 'one')?.people[0]?.doings.map(({ clash }) => clash)).toEqual([null, 'other', 'other']);
});

test('hours at which they are not there are told, and what is planned then', () => {
  const plan = planWith({
    days: { thu: { date: '2013-08-29', opens: '08:00', closes: '17:00' } },
    people: { anna: { presence: [{ day: 'day:thu', from: '10:00', to: '15:00' }] } },
    sessions: {
      early: { start: '2013-08-29T09:00', minutes: 60, people: by(ANNA) },
      late: { start: '2013-08-29T14:00', minutes: 60, people: by(ANNA) },
    },
  });
  const at = (time: string) => toMinutes(`2013-08-29T${time}` as `2013-08-29T08:00`);
  const [anna] = daysOf(plan, 'early')?.people ?? [];
  expect(anna?.absent).toEqual([
    { start: at('08:00'), end: at('10:00') },
    { start: at('15:00'), end: at('17:00') },
  ]);
  expect(anna?.doings.map(({ clash }) => clash)).toEqual(['absent', null]);
});

test('the hours hold all of it, in whole hours, also past midnight', () => {
  const plan = planWith({
    days: { thu: { date: '2013-08-29', opens: '09:00', closes: '01:00' } },
    people: { anna: {} },
    sessions: { night: { start: '2013-08-30T00:15', minutes: 75, people: by(ANNA) } },
  });
  const found = daysOf(plan, 'night');
  expect(found?.hours).toEqual({ start: toMinutes('2013-08-29T09:00'), end: toMinutes('2013-08-30T02:00') });
  expect(found?.people[0]?.doings).toHaveLength(1);
});

test('what lies in the tray is on no day', () => {
  const plan = planWith({
    days: BOTH_DAYS,
    people: { anna: {} },
    sessions: { waiting: { people: by(ANNA) } },
  });
  expect(daysOf(plan, 'waiting')).toBeUndefined();
});
