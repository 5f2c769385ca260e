import { expect, test } from 'vitest';
import { engagements } from '../../../shared/reviewing/engagements.ts';
import { planWith } from './fixture.ts';

test('what someone does stands in order of time, the unplaced last, with every part they have', () => {
  const plan = planWith({
    people: { p: {} },
    groups: { 1: { themes: [{ title: '', responsible: ['person:p'] }] } },
    sessions: {
      unplaced: { people: [{ person: 'person:p', role: 'speaker' }] },
      late: {
        start: '2013-08-29T15:00',
        group: 'group:1',
        people: [{ person: 'person:p', role: 'moderator' }],
      },
      early: { start: '2013-08-29T09:00' },
    },
    assignments: [['p', 'early']],
  });
  const theirs = engagements(plan).get('person:p') ?? [];
  expect(theirs.map(({ session, parts }) => [session.title, parts])).toEqual([
    ['early', ['reviewer']],
    ['late', ['moderator', 'responsible']],
    ['unplaced', ['speaker']],
  ]);
});

test('being responsible by name and by theme is one part', () => {
  const plan = planWith({
    people: { p: {} },
    groups: {
      1: {
        themes: [
          { title: 'x', responsible: ['person:p'] },
          { title: 'y', responsible: ['person:p'] },
        ],
      },
    },
    sessions: { a: { group: 'group:1', people: [{ person: 'person:p', role: 'responsible' }] } },
  });
  expect(
    engagements(plan)
      .get('person:p')
      ?.map(({ parts }) => parts),
  ).toEqual([['responsible']]);
});

test('a seat engages, a cancelled session does not', () => {
  const base = planWith({
    people: { p: {} },
    sessions: { a: {}, gone: { status: 'cancelled', people: [{ person: 'person:p', role: 'host' }] } },
  });
  const seat = { id: 'seat:p+a', participant: 'person:p', session: 'session:a', pinned: false } as const;
  const plan = { ...base, seats: { [seat.id]: seat } };
  expect(
    engagements(plan)
      .get('person:p')
      ?.map(({ session, parts }) => [session.title, parts]),
  ).toEqual([['a', ['participant']]]);
});
