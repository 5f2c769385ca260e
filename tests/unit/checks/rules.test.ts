import { describe, expect, test } from 'vitest';
import { Edit } from '../../../shared/change/edit.ts';
import { check } from '../../../shared/checks/index.ts';
import { newEvent, newPerson, newRoom, newSession } from '../../../shared/plan/defaults.ts';
import { type PersonId, pairId, type SessionId } from '../../../shared/plan/ids.ts';
import { type Plan, planOf } from '../../../shared/plan/plan.ts';
import type { Event } from '../../../shared/plan/records/event.ts';
import type { Session } from '../../../shared/plan/records/session.ts';
import { template } from '../../../shared/templates/index.ts';

/** A plan of two rooms, two people, and these sessions, `a` first. */
function planWith(sessions: Partial<Session>[], event: Partial<Event> = {}): Plan {
  const edit = new Edit(planOf(newEvent(event)))
    .add<'rooms'>(newRoom('room:kallan', 'a0', { name: 'Källan' }))
    .add<'rooms'>(newRoom('room:sjon', 'a1', { name: 'Sjön' }))
    .add<'people'>(newPerson('person:jan', 'a0', { name: 'Jan' }));
  sessions.forEach((fields, i) => {
    const letter = 'abc'[i];
    edit.add<'sessions'>(newSession(`session:${letter}`, `a${i}`, { title: `Pass ${letter}`, ...fields }));
  });
  return edit.plan;
}

function assign(plan: Plan, reviewer: PersonId, session: SessionId): Plan {
  const id = pairId('assignments', reviewer, session);
  return new Edit(plan).add<'assignments'>({ id, reviewer, session, pinned: false }).plan;
}

const found = (plan: Plan) => check(plan).map(({ rule, records }) => [rule, ...records].join(' '));
const at = (time: string, minutes: number, fields: Partial<Session> = {}): Partial<Session> => ({
  start: `2013-08-29T${time}` as NonNullable<Session['start']>,
  minutes,
  rooms: ['room:kallan'],
  kind: 'talk',
  ...fields,
});

describe('room-clash', () => {
  test('fires for two sessions that share a minute of a room', () => {
    const plan = planWith([at('13:00', 60), at('13:59', 30)]);
    expect(found(plan)).toEqual(['room-clash room:kallan session:a session:b']);
    expect(check(plan)[0]?.text('sv')).toBe(
      'Källan är dubbelbokad tors 29 aug kl. 13.59–14.00: ”Pass a” och ”Pass b”. Flytta den ena till en annan lokal eller tid.',
    );
  });

  test('fires when start and end are exactly the same', () => {
    expect(found(planWith([at('13:00', 60), at('13:00', 60)]))).toHaveLength(1);
  });

  test('fires for a long session over several short ones', () => {
    const plan = planWith([at('13:00', 180), at('13:30', 10), at('15:00', 10)]);
    expect(found(plan)).toEqual([
      'room-clash room:kallan session:a session:b',
      'room-clash room:kallan session:a session:c',
    ]);
  });

  test('fires past midnight and for two at once across all rooms', () => {
    expect(
      found(planWith([at('23:30', 60), { ...at('00:15', 30), start: '2013-08-30T00:15' }])),
    ).toHaveLength(1);
    expect(found(planWith([at('12:00', 60, { rooms: 'all' }), at('12:30', 60, { rooms: 'all' })]))).toEqual([
      'room-clash session:a session:b',
    ]);
  });

  test('is silent when one ends as the other starts, midnight included', () => {
    expect(found(planWith([at('13:00', 60), at('14:00', 60)]))).toEqual([]);
    expect(found(planWith([at('23:00', 60), { ...at('00:00', 60), start: '2013-08-30T00:00' }]))).toEqual([]);
  });

  test.each([
    ['in another room', { rooms: ['room:sjon'] }],
    ['in no room', { rooms: [] }],
    ['cancelled', { status: 'cancelled' }],
    ['unplaced', { start: null }],
  ] as const)('is silent when one is %s', (_what, fields) => {
    expect(found(planWith([at('13:00', 60), at('13:00', 60, fields as Partial<Session>)]))).toEqual([]);
  });
});

describe('person-clash', () => {
  const people = [{ person: 'person:jan', role: 'speaker' }] as const;
  const elsewhere = at('13:30', 60, {
    rooms: ['room:sjon'],
    kind: 'workshop',
    reviewers: { min: 0, max: 2 },
  });

  test('fires for a speaker who reviews elsewhere at the time', () => {
    const plan = assign(
      planWith([at('13:00', 60, { people: [...people] }), elsewhere]),
      'person:jan',
      'session:b',
    );
    expect(found(plan)).toEqual(['person-clash person:jan session:a session:b']);
    expect(check(plan)[0]?.text('en')).toContain('Jan is in two places Thu 29 Aug at 13:30–14:00');
  });

  test('is silent for two roles in one session, and for what is cancelled', () => {
    const twice = [...people, { person: 'person:jan', role: 'moderator' }] as const;
    expect(found(planWith([at('13:00', 60, { people: [...twice] })]))).toEqual([]);
    const cancelled = at('13:30', 60, { people: [...people], rooms: [], status: 'cancelled' });
    expect(found(planWith([at('13:00', 60, { people: [...people] }), cancelled]))).toEqual([]);
  });
});

describe('parallel-to-plenary', () => {
  test('fires beside a plenary and beside what is across all rooms', () => {
    const beside = at('09:30', 60, { rooms: ['room:sjon'] });
    expect(found(planWith([at('09:00', 60, { kind: 'plenary' }), beside]))).toEqual([
      'parallel-to-plenary session:a session:b',
    ]);
    expect(found(planWith([at('09:00', 60, { kind: 'break', rooms: 'all' }), beside]))).toHaveLength(1);
  });

  test('is silent for parallel workshops and for what follows', () => {
    const workshops = [at('09:00', 60), at('09:00', 60, { rooms: ['room:sjon'] })];
    expect(found(planWith(workshops))).toEqual([]);
    expect(found(planWith([at('09:00', 60, { kind: 'plenary' }), at('10:00', 60)]))).toEqual([]);
  });
});

describe('no-reviewer', () => {
  const workshop = at('13:00', 90, { kind: 'workshop' });

  test('fires for a workshop without one, placed or not', () => {
    expect(found(planWith([workshop, { kind: 'workshop' }])).sort()).toEqual([
      'no-reviewer session:a',
      'no-reviewer session:b',
    ]);
  });

  test('is silent when it has one, asks for none, is cancelled or is a talk', () => {
    expect(found(assign(planWith([workshop]), 'person:jan', 'session:a'))).toEqual([]);
    expect(found(planWith([{ ...workshop, reviewers: { min: 0, max: 0 } }]))).toEqual([]);
    expect(found(planWith([{ ...workshop, status: 'cancelled' }]))).toEqual([]);
    expect(found(planWith([at('13:00', 90, { kind: 'talk' })]))).toEqual([]);
  });
});

test('a plan can make a rule hard or turn it off', () => {
  const workshop = at('13:00', 90, { kind: 'workshop' });
  expect(check(planWith([workshop], { rules: { 'no-reviewer': 'hard' } }))[0]?.severity).toBe('hard');
  expect(check(planWith([workshop], { rules: { 'no-reviewer': 'off' } }))).toEqual([]);
});

test('a finding is muted by its rule and records', () => {
  const plan = new Edit(planWith([at('13:00', 90, { kind: 'workshop' })])).add<'mutes'>({
    id: 'mute:1',
    rule: 'no-reviewer',
    records: ['session:a'],
    reason: '',
  }).plan;
  expect(check(plan).map(({ muted }) => muted)).toEqual([true]);
});

test('LOKA has the gaps of its source and nothing else, in order of time', () => {
  expect(found(template('loka', 'sv', '2026-01-01'))).toEqual([
    'no-reviewer session:thu-w2',
    'no-reviewer session:thu-w6',
    'no-reviewer session:fri-w2',
  ]);
});
