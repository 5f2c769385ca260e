import { expect, test } from 'vitest';
import { groupBoard } from '../../../shared/grouping/board.ts';
import { groupPasses } from '../../../shared/grouping/passes.ts';
import { type PersonId, pairId, type SessionId } from '../../../shared/plan/ids.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { Person } from '../../../shared/plan/records/person.ts';
import { template } from '../../../shared/templates/index.ts';
import { planWith, THURSDAY } from '../reviewing/fixture.ts';

const GUEST: Partial<Person> = { roles: ['participant'] };
const at = (time: string) => ({
  start: `2013-08-29T${time}` as `${number}-${number}-${number}T${number}:${number}`,
  minutes: 60,
});

function seating(plan: Plan, ...seats: readonly (readonly [string, string])[]): Plan {
  const made = seats.map(([person, where]) => {
    const [participant, session]: [PersonId, SessionId] = [`person:${person}`, `session:${where}`];
    return { id: pairId('seats', participant, session), participant, session, pinned: false };
  });
  return { ...plan, seats: Object.fromEntries(made.map((seat) => [seat.id, seat])) };
}

function boardOf(plan: Plan, index = 0) {
  const passes = groupPasses(plan);
  const pass = passes[index];
  if (pass === undefined) throw new Error('There is no such pass');
  return groupBoard(plan, pass, passes);
}

test('a pass is workshops at the same time; one by itself, a talk, or what has no time is none', () => {
  const plan = planWith({
    days: THURSDAY,
    sessions: {
      a: at('10:00'),
      b: at('10:30'),
      talk: { ...at('10:00'), kind: 'talk' },
      alone: at('13:00'),
      tray: {},
      other: {},
    },
  });
  const passes = groupPasses(plan);
  expect(passes.map(({ sessions }) => sessions.map(({ id }) => id))).toEqual([['session:a', 'session:b']]);
  expect(passes[0]).toMatchObject({ key: 'session:a', start: '2013-08-29T10:00', end: '2013-08-29T11:30' });
});

test('LOKA has a pass a day with its groups in order, the cancelled one among them', () => {
  const passes = groupPasses(template('loka', 'sv', '2013-08-01'));
  expect(passes.map(({ sessions }) => sessions.map(({ number }) => number))).toEqual([
    ['1', '2', '3', '4', '5', '6'],
    ['1', '2', '3', '4', '5', '6'],
  ]);
});

test('FOKUS has one pass of twelve digital groups', () => {
  const passes = groupPasses(template('fokus', 'sv', '2020-09-01'));
  expect(passes.map(({ sessions }) => sessions.length)).toEqual([12]);
});

test('people without a seat are told from those who cannot have one', () => {
  const plan = planWith({
    days: THURSDAY,
    people: {
      ann: GUEST,
      bo: GUEST,
      leader: GUEST,
      away: { ...GUEST, presence: [] },
      talker: GUEST,
      guest: { roles: ['speaker'] },
    },
    sessions: {
      a: { ...at('10:00'), people: [{ person: 'person:leader', role: 'responsible' }] },
      b: at('10:00'),
      talk: { ...at('10:30'), kind: 'talk', people: [{ person: 'person:talker', role: 'speaker' }] },
    },
  });
  const board = boardOf(seating(plan, ['ann', 'a']));
  expect(board.cards.map(({ seated }) => seated.map(({ person }) => person.name))).toEqual([['ann'], []]);
  expect(board.cards[0]?.runs.map(({ person }) => person.name)).toEqual(['leader']);
  expect(board.unseated.map(({ name }) => name)).toEqual(['bo']);
  expect(board.unable.map(({ person, hindrance }) => [person.name, hindrance.kind])).toEqual([
    ['leader', 'busy'],
    ['away', 'absent'],
    ['talker', 'busy'],
  ]);
  expect(board.able).toBe(2);
});

test('wishes, mix and who meets again are counted in each group', () => {
  const plan = planWith({
    days: THURSDAY,
    organisations: ['x', 'y'],
    people: {
      ann: { ...GUEST, organisation: 'organisation:x', wishes: [{ for: 'session:a', rank: 1 }] },
      bo: {
        roles: ['participant', 'speaker'],
        organisation: 'organisation:x',
        wishes: [{ for: 'session:b', rank: 2 }],
      },
      cia: { ...GUEST, organisation: 'organisation:y' },
    },
    sessions: { a: at('10:00'), b: at('10:00'), c: at('13:00'), d: at('13:00') },
  });
  const seated = seating(
    plan,
    ['ann', 'a'],
    ['bo', 'a'],
    ['cia', 'a'],
    ['ann', 'c'],
    ['bo', 'c'],
    ['cia', 'd'],
  );
  const [card] = boardOf(seated).cards;
  expect(card?.wishes).toEqual([1, 0, 0, 1]);
  expect(card?.seated.map(({ wish, again }) => [wish, again])).toEqual([
    [1, 1],
    [0, 1],
    [null, 0],
  ]);
  expect(card?.again).toBe(1);
  expect(card?.organisations).toEqual([
    { of: 'organisation:x', count: 2 },
    { of: 'organisation:y', count: 1 },
  ]);
  expect(card?.roles).toEqual([
    { of: 'participant', count: 2 },
    { of: 'speaker', count: 1 },
  ]);
});

test('a group takes what it says itself, else what the plan says, and never more than the session has places', () => {
  const sized = planWith({
    days: THURSDAY,
    event: { grouping: { size: { min: 4, max: 9 }, organisations: 1, roles: 1, newCompany: true } },
    groups: { own: { size: { min: 2, max: 3 } } },
    sessions: {
      a: { ...at('10:00'), group: 'group:own' },
      b: { ...at('10:00'), capacity: 6 },
      c: at('10:00'),
    },
  });
  expect(boardOf(sized).cards.map(({ size }) => size)).toEqual([
    { min: 2, max: 3 },
    { min: 4, max: 6 },
    { min: 4, max: 9 },
  ]);
  const free = planWith({ days: THURSDAY, sessions: { a: at('10:00'), b: at('10:00') } });
  expect(boardOf(free).cards[0]?.size).toEqual({ min: 0, max: Number.POSITIVE_INFINITY });
});
