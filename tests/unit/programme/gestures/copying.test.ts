import { describe, expect, test } from 'vitest';
import type { Session } from '../../../../shared/plan/records/session.ts';
import { A, B, HALL, planWith } from '../plans.ts';
import { FRI, id, made, performed, refusal, starts, THU } from './gesture.ts';

const plan = planWith({
  w3: {
    title: 'Workshop 3',
    number: '3',
    kind: 'workshop',
    status: 'confirmed',
    start: `${THU}T10:00`,
    minutes: 90,
    rooms: [A],
    group: 'group:3',
    people: [{ person: 'person:peter', role: 'responsible' }],
    locked: true,
    outcome: 'Mycket',
  },
  w4: {
    number: '4',
    kind: 'workshop',
    start: `${THU}T13:00`,
    minutes: 60,
    rooms: [B],
    after: ['session:w3'],
  },
  fika: { start: `${THU}T14:30`, minutes: 30, rooms: 'all', kind: 'break' },
  tray: { minutes: 30 },
});

describe('copied to a place', () => {
  test('C12: it is the same once more: number, group and people, but neither locked nor confirmed', () => {
    const to = { start: `${FRI}T10:00` as const, rooms: [B] };
    const next = performed(plan, 'session.copy', { sessions: [], held: id('w3'), to });
    expect(made(plan, next)).toMatchObject([
      {
        title: 'Workshop 3',
        number: '3',
        group: 'group:3',
        status: 'planned',
        locked: false,
        outcome: '',
        ...to,
      },
    ]);
    expect(made(plan, next)[0]?.people).toHaveLength(1);
    expect(next.sessions[id('w3')]).toBe(plan.sessions[id('w3')]);
  });

  test('C12: at the same time it counts on, without the group and the people, who cannot be in two rooms', () => {
    const to = { start: `${THU}T10:30` as const, rooms: [B] };
    const next = performed(plan, 'session.copy', { sessions: [], held: id('w3'), to });
    expect(made(plan, next)).toMatchObject([{ title: 'Workshop 5', number: '5', group: null, people: [] }]);
  });

  test('several keep the times between them, and name each other’s copies', () => {
    const to = { start: `${FRI}T09:00` as const, rooms: [A] };
    const next = performed(plan, 'session.copy', { sessions: [id('w4')], held: id('w3'), to });
    const [first, second] = made(plan, next);
    expect([first?.start, second?.start]).toEqual([`${FRI}T09:00`, `${FRI}T12:00`]);
    expect(second?.after).toEqual([first?.id]);
  });

  test('what is there makes room', () => {
    const to = { start: `${THU}T14:30` as const, rooms: [A] };
    const next = performed(plan, 'session.copy', { sessions: [], held: id('w4'), to, follow: 'day' });
    expect(starts(next, 'fika', 'w4')).toEqual(['15:30', '13:00']);
  });

  test.each([
    ['outside', 'drop.outside'],
    ['head', 'drop.onHead'],
    [{ start: '2013-09-05T10:00', rooms: [] as Session['rooms'] } as const, 'drop.noDay'],
    [{ start: `${THU}T10:00`, rooms: [A] as Session['rooms'], on: id('w3') } as const, 'session.isLocked'],
  ] as const)('not to %o', (to, why) => {
    expect(refusal(plan, 'session.copy', { sessions: [], held: id('w4'), to }).why).toBe(why);
  });
});

describe('copied to more places', () => {
  test('on other days at the same hours, in one step', () => {
    const next = performed(plan, 'session.repeat', {
      sessions: [id('fika')],
      rooms: [],
      days: ['day:thu', 'day:fri'],
    });
    expect(made(plan, next)).toMatchObject([
      { start: `${FRI}T14:30`, rooms: 'all', title: 'fika', number: '' },
    ]);
  });

  test('in other rooms at the same time, numbered on', () => {
    const next = performed(plan, 'session.repeat', { sessions: [id('w3')], rooms: [A, B, HALL], days: [] });
    expect(made(plan, next).map(({ title, number, rooms }) => [title, number, rooms])).toEqual([
      ['Workshop 5', '5', [B]],
      ['Workshop 6', '6', [HALL]],
    ]);
  });

  test('in each of the rooms on each of the days: one a day with its group', () => {
    const next = performed(plan, 'session.repeat', {
      sessions: [id('w3')],
      rooms: [A, B],
      days: ['day:fri'],
    });
    expect(made(plan, next).map(({ number, group, rooms }) => [number, group, rooms])).toEqual([
      ['3', 'group:3', [A]],
      ['5', null, [B]],
    ]);
  });

  test('but not to where it is, nor from the tray', () => {
    const nowhere = { rooms: [A], days: [] };
    expect(refusal(plan, 'session.repeat', { ...nowhere, sessions: [id('w3')] }).why).toBe('copy.nowhere');
    expect(refusal(plan, 'session.repeat', { ...nowhere, sessions: [id('tray')] }).why).toBe('copy.nowhere');
  });

  test('not to a day that is not open at that hour of the night', () => {
    const night = planWith({ party: { start: '2013-08-31T00:30', minutes: 20, rooms: 'all' } });
    const args = { sessions: [id('party')], rooms: [], days: ['day:thu' as const] };
    expect(refusal(night, 'session.repeat', args)).toEqual({ why: 'copy.otherDay', title: 'party' });
  });
});
