import { expect, test } from 'vitest';
import type { Command } from '../../../shared/change/command.ts';
import { isRefusal } from '../../../shared/change/command.ts';
import { type ArgsOf, COMMANDS } from '../../../shared/change/commands/index.ts';
import { apply } from '../../../shared/change/diff.ts';
import { boundTo } from '../../../shared/grouping/bonds.ts';
import { isOutOfDate, movesIn, movesOf, pendingOf } from '../../../shared/grouping/moves.ts';
import { idMaker, type PersonId, type SessionId } from '../../../shared/plan/ids.ts';
import { violations } from '../../../shared/plan/invariants.ts';
import { all, type Plan } from '../../../shared/plan/plan.ts';
import { planWith, THURSDAY } from '../reviewing/fixture.ts';

const AT_TEN = { start: '2013-08-29T10:00', minutes: 60 } as const;
const PASS: readonly SessionId[] = ['session:a', 'session:b'];
const ANN: PersonId = 'person:ann';
const BO: PersonId = 'person:bo';
const CIA: PersonId = 'person:cia';

const EMPTY = planWith({
  days: THURSDAY,
  people: { ann: {}, bo: {}, cia: {} },
  sessions: { a: AT_TEN, b: AT_TEN, off: { ...AT_TEN, status: 'cancelled' } },
});

let count = 0;
const newId = idMaker((bytes) => new Uint8Array(bytes).fill(count++));

function run<C extends keyof typeof COMMANDS>(plan: Plan, id: C, args: ArgsOf<C>): Plan {
  const outcome = (COMMANDS[id] as unknown as Command<ArgsOf<C>>).run(plan, args, { newId });
  if (isRefusal(outcome)) throw new Error(outcome.refused);
  const after = apply(plan, outcome);
  expect(violations(after)).toEqual([]);
  return after;
}

const places = (plan: Plan) =>
  all(plan, 'seats')
    .map(
      ({ participant, session, pinned }) => `${participant.slice(7)} ${session.slice(8)}${pinned ? '!' : ''}`,
    )
    .sort();

test('people are put in a group, out of the other groups of the pass, and out of all of them', () => {
  const both = run(EMPTY, 'seat.move', { people: [ANN, BO], to: 'session:a', pass: PASS });
  expect(places(both)).toEqual(['ann a', 'bo a']);
  const moved = run(both, 'seat.move', { people: [BO], to: 'session:b', pass: PASS });
  expect(places(moved)).toEqual(['ann a', 'bo b']);
  expect(places(run(moved, 'seat.move', { people: [ANN, BO], to: null, pass: PASS }))).toEqual([]);
  expect(() => run(moved, 'seat.move', { people: [ANN], to: 'session:off', pass: PASS })).toThrow(
    'isCancelled',
  );
});

test('a pinned seat is pinned where its person is moved by hand, and stays when a proposal is taken over', () => {
  const seated = run(EMPTY, 'seat.move', { people: [ANN, BO], to: 'session:a', pass: PASS });
  const pinned = run(seated, 'seat.pin', { people: [ANN], pass: PASS, pinned: true });
  expect(places(pinned)).toEqual(['ann a!', 'bo a']);
  expect(places(run(pinned, 'seat.move', { people: [ANN], to: 'session:b', pass: PASS }))).toEqual([
    'ann b!',
    'bo a',
  ]);
  const moves = [ANN, BO].map((person) => ({
    person,
    from: ['session:a' as const],
    to: 'session:b' as const,
  }));
  expect(places(run(pinned, 'seat.accept', { moves }))).toEqual(['ann a!', 'bo b']);
  expect(places(run(pinned, 'seat.pin', { people: [ANN, BO], pass: PASS, pinned: false }))).toEqual([
    'ann a',
    'bo a',
  ]);
});

test('a proposal is told as moves within each pass, and what is left of it follows the plan', () => {
  const base = run(EMPTY, 'seat.move', { people: [ANN], to: 'session:a', pass: PASS });
  const moves = movesIn([PASS], {
    added: [
      { participant: ANN, session: 'session:b' },
      { participant: BO, session: 'session:a' },
    ],
    removed: [{ participant: ANN, session: 'session:a' }],
  });
  expect(moves).toEqual([
    { person: ANN, from: ['session:a'], to: 'session:b' },
    { person: BO, from: [], to: 'session:a' },
  ]);
  expect(movesOf(moves, 'session:b').map(({ person }) => person)).toEqual([ANN]);
  const half = run(base, 'seat.accept', { moves: movesOf(moves, 'session:b') });
  expect(pendingOf(moves, half)).toEqual([moves[1]]);
  expect(isOutOfDate({ base, moves }, half)).toBe(false);
  const other = run(half, 'seat.move', { people: [CIA], to: 'session:b', pass: PASS });
  expect(isOutOfDate({ base, moves }, other)).toBe(true);
});

test('every two who are bound are bound for themselves, so that one can go', () => {
  const bound = run(EMPTY, 'person.bind', { people: [ANN, BO, CIA], bond: 'together' });
  const without = run(bound, 'record.remove', { ids: [ANN] });
  const bo = without.people[BO];
  expect(bo && boundTo(without, bo, 'together')).toEqual([CIA]);
});

test('to be kept apart ends being kept together, and to be free ends both, whoever it stands with', () => {
  const bound = run(EMPTY, 'person.bind', { people: [ANN, BO], bond: 'together' });
  const apart = run(bound, 'person.bind', { people: [BO, ANN], bond: 'apart' });
  expect([apart.people[ANN]?.together, apart.people[BO]?.apart]).toEqual([[], [ANN]]);
  const free = run(apart, 'person.bind', { people: [ANN, BO], bond: 'free' });
  expect(free.people).toEqual(EMPTY.people);
});

test('one alone is freed from everyone', () => {
  const bound = run(run(EMPTY, 'person.bind', { people: [ANN, BO], bond: 'together' }), 'person.bind', {
    people: [CIA, ANN],
    bond: 'apart',
  });
  expect(run(bound, 'person.bind', { people: [ANN], bond: 'free' }).people).toEqual(EMPTY.people);
});

test('groups are made with their sessions and rooms, numbered on from those there are', () => {
  const start = '2013-08-29T13:00' as const;
  const size = { min: 6, max: 10 };
  const made = run(EMPTY, 'group.make', {
    count: 3,
    size,
    name: 'Digital grupp',
    start,
    minutes: 45,
    room: 'Rum',
  });
  expect(all(made, 'groups').map(({ number, size: own }) => [number, own])).toEqual([
    ['1', size],
    ['2', size],
    ['3', size],
  ]);
  const sessions = all(made, 'sessions').filter((session) => session.start === start);
  expect(sessions).toHaveLength(3);
  for (const { group, rooms, mode, kind } of sessions) {
    expect([mode, kind]).toEqual(['digital', 'workshop']);
    const room = rooms === 'all' ? undefined : made.rooms[rooms[0] ?? 'room:'];
    expect(room).toMatchObject({
      digital: true,
      capacity: 10,
      name: `Rum ${group && made.groups[group]?.number}`,
    });
  }
  const more = run(made, 'group.make', { count: 1, size, name: '', start, minutes: 45, room: null });
  expect(all(more, 'groups').map(({ number }) => number)).toContain('4');
  expect(() =>
    run(EMPTY, 'group.make', { count: 0, size, name: '', start, minutes: 45, room: null }),
  ).toThrow();
});
