import { describe, expect, test } from 'vitest';
import { preview } from '../../../../shared/change/preview.ts';
import { runInto } from '../../../../shared/programme/gestures/run-into.ts';
import { A, B, HALL, planWith } from '../plans.ts';
import { FRI, id, performed, refusal, starts, THU } from './gesture.ts';

const plan = planWith({
  one: { start: `${THU}T09:00`, minutes: 60, rooms: [A] },
  two: { start: `${THU}T10:15`, minutes: 30, rooms: [A] },
  three: { start: `${THU}T10:45`, minutes: 30, rooms: [A] },
  other: { start: `${FRI}T10:00`, minutes: 90, rooms: [B, HALL] },
  tray: { minutes: 45, rooms: [] },
  stray: { start: '2013-09-05T10:00', minutes: 45, rooms: [] },
  locked: { start: `${THU}T10:00`, minutes: 30, rooms: [B], locked: true },
});
const pair = (first: string, second: string) => ({ first: id(first), second: id(second) });

describe('two that are swapped', () => {
  test('have each other’s start and rooms, and last as long as before', () => {
    const next = performed(plan, 'session.swap', pair('one', 'other'));
    expect(next.sessions[id('one')]).toMatchObject({ start: `${FRI}T10:00`, minutes: 60, rooms: [B, HALL] });
    expect(next.sessions[id('other')]).toMatchObject({ start: `${THU}T09:00`, minutes: 90, rooms: [A] });
  });

  test('change order within the stretch they fill, when they are neighbours in one room', () => {
    for (const both of [pair('one', 'two'), pair('two', 'one')])
      expect(starts(performed(plan, 'session.swap', both), 'two', 'one', 'three')).toEqual([
        '09:00',
        '09:45',
        '10:45',
      ]);
  });

  test('have each other’s start when something lies between them', () => {
    expect(starts(performed(plan, 'session.swap', pair('one', 'three')), 'three', 'one')).toEqual([
      '09:00',
      '10:45',
    ]);
  });

  test('one of which is in all rooms: each keeps its rooms, and neighbours change order', () => {
    const meals = planWith({
      lunch: { start: `${THU}T12:00`, minutes: 60, rooms: 'all', kind: 'meal' },
      work: { start: `${THU}T13:00`, minutes: 90, rooms: [A] },
      late: { start: `${THU}T16:00`, minutes: 30, rooms: [B] },
    });
    const rooms = (next: typeof meals) =>
      ['lunch', 'work', 'late'].map((each) => next.sessions[id(each)]?.rooms);
    for (const both of [pair('lunch', 'work'), pair('work', 'lunch')]) {
      const next = performed(meals, 'session.swap', both);
      expect(starts(next, 'work', 'lunch')).toEqual(['12:00', '13:30']);
      expect(rooms(next)).toEqual(['all', [A], [B]]);
    }
    const apart = performed(meals, 'session.swap', pair('late', 'lunch'));
    expect(starts(apart, 'lunch', 'late')).toEqual(['16:00', '12:00']);
    expect(rooms(apart)).toEqual(['all', [A], [B]]);
  });

  test('trade their groups or tracks too, where these are the columns, and nowhere else', () => {
    const grouped = planWith({
      one: { start: `${THU}T09:00`, minutes: 60, rooms: [A], group: 'group:3' },
      other: { start: `${THU}T09:00`, minutes: 90, rooms: [B], group: null, track: 'track:t' },
    });
    const both = pair('one', 'other');
    const fields = (next: typeof grouped) =>
      ['one', 'other'].map((each) => {
        const session = next.sessions[id(each)];
        return [session?.rooms, session?.group, session?.track];
      });
    const [three, track] = ['group:3', 'track:t'];
    const swapped = (by: object) => fields(performed(grouped, 'session.swap', { ...both, ...by }));
    expect(swapped({ by: 'group' })).toEqual([
      [[B], null, null],
      [[A], three, track],
    ]);
    expect(swapped({ by: 'track' })).toEqual([
      [[B], three, track],
      [[A], null, null],
    ]);
    expect(swapped({})).toEqual([
      [[B], three, null],
      [[A], null, track],
    ]);
  });

  test('keep their groups when one of them is for everyone', () => {
    const meals = planWith({
      work: { start: `${THU}T09:00`, minutes: 60, rooms: [A], group: 'group:3' },
      lunch: { start: `${THU}T12:00`, minutes: 60, rooms: 'all', kind: 'meal' },
    });
    for (const both of [pair('lunch', 'work'), pair('work', 'lunch')]) {
      const next = performed(meals, 'session.swap', { ...both, by: 'group' });
      expect(starts(next, 'lunch', 'work')).toEqual(['09:00', '12:00']);
      expect(next.sessions[id('work')]?.group).toBe('group:3');
      expect(next.sessions[id('lunch')]?.group).toBeNull();
    }
  });

  test('one of which lies in the tray: the other goes there', () => {
    const next = performed(plan, 'session.swap', pair('tray', 'one'));
    expect(starts(next, 'tray', 'one')).toEqual(['09:00', null]);
    expect(next.sessions[id('tray')]?.rooms).toEqual([A]);
    expect(starts(performed(plan, 'session.swap', pair('stray', 'one')), 'stray', 'one')).toEqual([
      '09:00',
      null,
    ]);
  });

  test('are told what they would newly meet', () => {
    const shown = preview(plan, 'session.swap', pair('one', 'other'));
    if ('refused' in shown) throw new Error(shown.refused);
    const met = runInto(plan, shown).map(({ session, other }) => [session.title, other.title]);
    expect(met).toEqual([['other', 'two']]);
  });
});

test('only the rooms are swapped, when that is what is wanted', () => {
  const next = performed(plan, 'session.swapRooms', pair('one', 'other'));
  expect(starts(next, 'one', 'other')).toEqual(['09:00', `${FRI}T10:00`]);
  expect([next.sessions[id('one')]?.rooms, next.sessions[id('other')]?.rooms]).toEqual([[B, HALL], [A]]);
  expect(refusal(plan, 'session.swapRooms', pair('one', 'two')).why).toBe('swap.sameRooms');
});

test.each(['session.swap', 'session.swapRooms'] as const)(
  'C4: %s refuses a locked one by its name, and one alone',
  (id_) => {
    expect(refusal(plan, id_, pair('one', 'locked'))).toEqual({ why: 'session.isLocked', title: 'locked' });
    expect(refusal(plan, id_, pair('one', 'one')).why).toBe('swap.needsTwo');
    expect(refusal(plan, id_, pair('one', 'gone')).why).toBe('record.isGone');
  },
);
