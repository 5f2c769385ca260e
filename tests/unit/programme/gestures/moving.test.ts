import { describe, expect, test } from 'vitest';
import { A, B, HALL, planWith } from '../plans.ts';
import { FRI, id, performed, refusal, starts, THU } from './gesture.ts';

const plan = planWith({
  one: { start: `${THU}T10:00`, minutes: 60, rooms: [A] },
  two: { start: `${THU}T10:30`, minutes: 60, rooms: [B] },
  lunch: { start: `${THU}T12:00`, minutes: 60, rooms: 'all', kind: 'meal' },
  keynote: { start: `${THU}T13:00`, minutes: 45, rooms: [HALL], locked: true },
  late: { minutes: 30, rooms: [] },
  later: { minutes: 20, rooms: 'all' },
});
const move = (sessions: string[], to: Parameters<typeof performed<'session.move'>>[2]['to']) => ({
  sessions: sessions.map(id),
  held: id(sessions[0] ?? ''),
  to,
});

describe('several that are moved', () => {
  test('keep the times between them, on another day too', () => {
    const next = performed(plan, 'session.move', move(['one', 'two'], { start: `${FRI}T14:00`, rooms: [A] }));
    expect(starts(next, 'one', 'two')).toEqual([`${FRI}T14:00`, `${FRI}T14:30`]);
    expect(next.sessions['session:two']?.rooms).toEqual([B]);
  });

  test('keep the rooms between them, and go no further than all of them can', () => {
    const left = performed(
      plan,
      'session.move',
      move(['one', 'two'], { start: `${THU}T09:00`, rooms: [HALL] }),
    );
    expect([left.sessions['session:one']?.rooms, left.sessions['session:two']?.rooms]).toEqual([[HALL], [A]]);
    const right = performed(
      plan,
      'session.move',
      move(['one', 'two'], { start: `${THU}T09:00`, rooms: [B] }),
    );
    expect([right.sessions['session:one']?.rooms, right.sessions['session:two']?.rooms]).toEqual([[A], [B]]);
  });

  test('count rooms in the order of the screen', () => {
    const to = { start: `${THU}T09:00`, rooms: [HALL] } as const;
    const wanted = { ...move(['one', 'two'], { ...to, rooms: [HALL] }), order: [A, HALL, B] };
    const next = performed(plan, 'session.move', wanted);
    expect([next.sessions['session:one']?.rooms, next.sessions['session:two']?.rooms]).toEqual([[A], [B]]);
  });

  test('lie in all rooms if they did, and go where the held one goes alone', () => {
    const next = performed(
      plan,
      'session.move',
      move(['one', 'lunch'], { start: `${THU}T10:10`, rooms: [B] }),
    );
    expect(next.sessions['session:lunch']).toMatchObject({ start: `${THU}T12:10`, rooms: 'all' });
    expect(
      performed(plan, 'session.move', move(['two'], { start: `${THU}T10:30`, rooms: [] })),
    ).toMatchObject({
      sessions: { 'session:two': { rooms: [] } },
    });
  });

  test('from the tray lie one after the other, or beside each other', () => {
    const to = { start: `${THU}T15:00`, rooms: [A] } as const;
    const row = performed(plan, 'session.move', move(['late', 'later', 'one'], { ...to, rooms: [A] }));
    expect(starts(row, 'late', 'later', 'one')).toEqual(['15:00', '15:30', '10:00']);
    expect([row.sessions['session:late']?.rooms, row.sessions['session:later']?.rooms]).toEqual([[A], 'all']);
    const beside = performed(plan, 'session.move', {
      ...move(['late', 'later'], { ...to, rooms: [A] }),
      lay: 'beside',
    });
    expect(starts(beside, 'late', 'later')).toEqual(['15:00', '15:00']);
    expect(beside.sessions['session:later']?.rooms).toEqual([B]);
    const tooMany = { ...move(['late', 'later'], { ...to, rooms: [B] }), lay: 'beside' as const };
    expect(refusal(plan, 'session.move', tooMany)).toEqual({ why: 'drop.tooFewRooms', count: 2 });
  });

  test('go to the tray with their rooms kept', () => {
    const next = performed(plan, 'session.move', move(['one', 'two'], 'tray'));
    expect(starts(next, 'one', 'two')).toEqual([null, null]);
    expect(next.sessions['session:one']?.rooms).toEqual([A]);
  });

  test('take the track of the column they come to', () => {
    const to = { start: `${THU}T10:00`, rooms: [A] } as const;
    const wanted = { ...move(['one', 'late'], { ...to, rooms: [A] }), as: { track: 'track:t' } as const };
    const next = performed(plan, 'session.move', wanted);
    expect([next.sessions['session:one']?.track, next.sessions['session:late']?.track]).toEqual([
      'track:t',
      null,
    ]);
    const unknown = { ...wanted, as: { track: 'track:gone' } as const };
    expect(refusal(plan, 'session.move', unknown).why).toBe('record.isGone');
  });
});

describe('nothing is moved, and it is said why,', () => {
  const place = { start: `${THU}T10:00`, rooms: [A] } as const;
  test.each([
    ['outside the grid', ['one'], 'outside', { why: 'drop.outside' }],
    ['on a head', ['one'], 'head', { why: 'drop.onHead' }],
    [
      'on a locked one',
      ['one'],
      { ...place, rooms: [HALL], on: id('keynote') },
      { why: 'session.isLocked', title: 'keynote' },
    ],
    ['on no day', ['one'], { start: '2013-09-05T10:00', rooms: [A] }, { why: 'drop.noDay' }],
    [
      'so that one leaves the days',
      ['lunch', 'one'],
      { start: `${THU}T00:30`, rooms: 'all' },
      { why: 'drop.offDays', title: 'one' },
    ],
    ['when one is locked', ['one', 'keynote'], place, { why: 'session.isLocked', title: 'keynote' }],
    [
      'when a locked one goes to the tray',
      ['keynote'],
      'tray',
      { why: 'session.isLocked', title: 'keynote' },
    ],
    ['when it is gone', ['gone'], place, { why: 'record.isGone' }],
  ] as const)('%s', (_where, sessions, to, why) => {
    const drop =
      typeof to === 'string' ? to : { ...to, rooms: to.rooms === 'all' ? to.rooms : [...to.rooms] };
    expect(refusal(plan, 'session.move', move([...sessions], drop))).toEqual(why);
  });
});
