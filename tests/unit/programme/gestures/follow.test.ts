import { describe, expect, test } from 'vitest';
import type { Session } from '../../../../shared/plan/records/session.ts';
import { A, B, HALL, planWith } from '../plans.ts';
import { FRI, id, performed, refusal, starts, THU } from './gesture.ts';

const at = (time: string, minutes: number, rooms: Session['rooms'], more: Partial<Session> = {}) => ({
  start: `${THU}T${time}` as Session['start'],
  minutes,
  rooms,
  ...more,
});
/** Two rooms until lunch, and one after. */
const plan = planWith({
  a1: at('09:00', 60, [A]),
  a2: at('10:00', 30, [A]),
  a3: at('10:45', 45, [A]),
  b1: at('09:00', 90, [B]),
  b2: at('10:45', 60, [B]),
  lunch: at('12:00', 60, 'all', { kind: 'meal' }),
  a4: at('13:00', 60, [A]),
});
const longer = (name: string, minutes: number, follow: 'room' | 'day', on = plan) => ({
  session: id(name),
  start: on.sessions[id(name)]?.start ?? null,
  minutes,
  follow,
});
const slide = (name: string, time: string, follow: 'room' | 'day', on = plan) => ({
  sessions: [id(name)],
  held: id(name),
  to: { start: `${THU}T${time}` as NonNullable<Session['start']>, rooms: on.sessions[id(name)]?.rooms ?? [] },
  follow,
});

describe('the rest of the room', () => {
  test('goes later by as much as one is longer, with its gaps, as far as what is for everyone', () => {
    const next = performed(plan, 'session.resize', longer('a1', 75, 'room'));
    expect(starts(next, 'a1', 'a2', 'a3', 'lunch', 'a4', 'b1', 'b2')).toEqual([
      '09:00',
      '10:15',
      '11:00',
      '12:00',
      '13:00',
      '09:00',
      '10:45',
    ]);
  });

  test('is drawn nearer by as much as one is shorter, and no more', () => {
    const next = performed(plan, 'session.resize', longer('a1', 40, 'room'));
    expect(starts(next, 'a2', 'a3', 'a4')).toEqual(['09:40', '10:25', '13:00']);
  });

  test('goes along when one is moved within it, later or earlier', () => {
    expect(starts(performed(plan, 'session.move', slide('a2', '10:20', 'room')), 'a1', 'a2', 'a3')).toEqual([
      '09:00',
      '10:20',
      '11:05',
    ]);
    expect(starts(performed(plan, 'session.move', slide('a3', '10:35', 'room')), 'a2', 'a3', 'a4')).toEqual([
      '10:00',
      '10:35',
      '13:00',
    ]);
  });

  test('stops at what is for everyone: refused with its name and how far it goes', () => {
    expect(refusal(plan, 'session.resize', longer('a1', 120, 'room'))).toEqual({
      why: 'follow.everyone',
      title: 'lunch',
      minutes: 30,
    });
    expect(starts(performed(plan, 'session.resize', longer('a1', 90, 'room')), 'a3')).toEqual(['11:15']);
  });

  test('is not drawn into what comes before it', () => {
    expect(refusal(plan, 'session.move', slide('a3', '10:00', 'room'))).toEqual({
      why: 'follow.stays',
      title: 'a2',
      minutes: 15,
    });
  });

  test('takes the rest of a second room along from where one is in both', () => {
    const both = planWith({
      a1: at('09:00', 60, [A]),
      both: at('10:00', 60, [A, B]),
      b0: at('09:00', 60, [B]),
      b2: at('11:00', 60, [B]),
    });
    const next = performed(both, 'session.resize', longer('a1', 70, 'room', both));
    expect(starts(next, 'both', 'b0', 'b2')).toEqual(['10:10', '09:00', '11:10']);
  });
});

describe('a locked session', () => {
  const locked = planWith({
    a1: at('09:00', 60, [A]),
    a2: at('10:00', 30, [A]),
    fixed: at('11:00', 30, [A], { locked: true }),
    a3: at('11:30', 30, [A]),
    b1: at('10:00', 30, [B]),
  });

  test('and what lies behind it in its room stay; the rest of the day goes on', () => {
    const next = performed(locked, 'session.resize', longer('a1', 80, 'day', locked));
    expect(starts(next, 'a2', 'fixed', 'a3', 'b1')).toEqual(['10:20', '11:00', '11:30', '10:20']);
  });

  test('is in the way of more than there is room for', () => {
    expect(refusal(locked, 'session.resize', longer('a1', 100, 'room', locked))).toEqual({
      why: 'follow.locked',
      title: 'fixed',
      minutes: 30,
    });
  });

  test('stops one that grows into it with nothing between', () => {
    expect(refusal(locked, 'session.resize', longer('a2', 75, 'room', locked))).toEqual({
      why: 'follow.locked',
      title: 'fixed',
      minutes: 30,
    });
  });

  test('is not in the way once it is cancelled', () => {
    const off = planWith({
      a1: at('09:00', 60, [A]),
      fixed: at('10:00', 30, [A], { locked: true, status: 'cancelled' }),
      a2: at('10:30', 30, [A]),
    });
    expect(starts(performed(off, 'session.resize', longer('a1', 90, 'room', off)), 'fixed', 'a2')).toEqual([
      '10:00',
      '11:00',
    ]);
  });
});

describe('the rest of the day', () => {
  test('goes along in all rooms, with what is for everyone; what is under way stays', () => {
    const next = performed(plan, 'session.resize', longer('a1', 70, 'day'));
    expect(starts(next, 'a2', 'a3', 'b1', 'b2', 'lunch', 'a4')).toEqual([
      '10:10',
      '10:55',
      '09:00',
      '10:55',
      '12:10',
      '13:10',
    ]);
  });

  test('is not drawn into what is under way in another room', () => {
    const busy = planWith({
      a1: at('09:00', 60, [A]),
      b1: at('09:00', 70, [B]),
      b2: at('10:15', 60, [B]),
    });
    expect(refusal(busy, 'session.resize', longer('a1', 40, 'day', busy))).toEqual({
      why: 'follow.stays',
      title: 'b1',
      minutes: 5,
    });
  });

  test('goes past closing, but not to another day', () => {
    const evening = planWith({ a1: at('16:00', 60, [A]), a2: at('23:30', 20, [A]) });
    expect(starts(performed(evening, 'session.resize', longer('a1', 89, 'day', evening)), 'a2')).toEqual([
      '23:59',
    ]);
    expect(refusal(evening, 'session.resize', longer('a1', 90, 'day', evening))).toEqual({
      why: 'follow.dayEnds',
      title: 'a2',
      minutes: 29,
    });
  });

  test('goes past midnight where the day is open then', () => {
    const night = planWith({
      a1: { start: `${FRI}T22:00`, minutes: 60, rooms: [A] },
      a2: { start: `${FRI}T23:30`, minutes: 30, rooms: [A] },
    });
    const next = performed(night, 'session.resize', longer('a1', 120, 'day', night));
    expect(starts(next, 'a2')).toEqual(['2013-08-31T00:30']);
    expect(refusal(night, 'session.resize', longer('a1', 150, 'day', night))).toMatchObject({ minutes: 89 });
  });
});

describe('what is put in', () => {
  test('has what starts there make room, by no more than it takes', () => {
    const more = planWith({
      b1: at('09:00', 90, [B]),
      b2: at('10:45', 60, [B]),
      lunch: at('12:00', 60, 'all', { kind: 'meal' }),
      a1: at('10:45', 60, [A]),
      new: { minutes: 60, rooms: [] },
    });
    const put = (time: string, rooms: Session['rooms'], follow: 'room' | 'day') => ({
      ...slide('new', time, follow, more),
      to: { start: `${THU}T${time}` as NonNullable<Session['start']>, rooms },
    });
    const next = performed(more, 'session.move', put('10:00', [B], 'room'));
    expect(starts(next, 'new', 'b1', 'b2', 'a1', 'lunch')).toEqual([
      '10:00',
      '09:00',
      '11:00',
      '10:45',
      '12:00',
    ]);
    const whole = performed(more, 'session.move', put('10:40', [B], 'day'));
    expect(starts(whole, 'new', 'b2', 'a1', 'lunch')).toEqual(['10:40', '11:40', '11:40', '12:55']);
    const free = performed(more, 'session.move', put('09:00', [HALL], 'day'));
    expect(starts(free, 'b1', 'a1')).toEqual(['09:00', '10:45']);
    expect(refusal(more, 'session.move', put('10:10', [B], 'room')).why).toBe('follow.everyone');
  });

  test('from another room does so too, and leaves its place empty', () => {
    const to = { start: `${THU}T09:00` as const, rooms: [A] };
    const next = performed(plan, 'session.move', { sessions: [], held: id('b2'), to, follow: 'day' });
    expect(starts(next, 'b2', 'a1', 'a2', 'b1', 'lunch')).toEqual([
      '09:00',
      '10:00',
      '11:00',
      '10:00',
      '13:00',
    ]);
  });
});
