import { describe, expect, test } from 'vitest';
import type { CommandCall } from '../../../../shared/checks/finding.ts';
import { all } from '../../../../shared/plan/plan.ts';
import { type Aim, type Load, outcomeOf } from '../../../../shared/programme/gestures/aim.ts';
import { magnetAt } from '../../../../shared/programme/gestures/snap.ts';
import type { Position } from '../../../../shared/programme/move.ts';
import { A, B, planWith } from '../plans.ts';
import { id, made, performed, starts, THU } from './gesture.ts';

const plan = planWith({
  one: { start: `${THU}T10:00`, minutes: 60, rooms: [A] },
  two: { start: `${THU}T11:00`, minutes: 60, rooms: [A] },
  stuck: { start: `${THU}T13:00`, minutes: 60, rooms: [A], locked: true },
  tray: { minutes: 30 },
});
const one = plan.sessions['session:one'];
if (one === undefined) throw new Error('There is no such session');

const at = (time: string, rest: Partial<Position> = {}): Position => ({
  start: `${THU}T${time}` as Position['start'],
  minutes: 60,
  rooms: [A],
  ...rest,
});
const held: Load = { of: 'sessions', held: one, all: [one.id] };
const aim = (to: Position, rest: Partial<Aim> = {}): Aim => ({
  to,
  over: 'place',
  how: 'move',
  copy: false,
  follow: 'none',
  lay: 'after',
  order: [],
  ...rest,
});
function planAfter(call: CommandCall | null) {
  if (call === null) throw new Error('There is no command');
  return performed(plan, call.id, call.args as never);
}

describe('what a gesture comes to', () => {
  test('is what its command does', () => {
    const { call, shown } = outcomeOf(plan, held, aim(at('15:00', { rooms: [B] })));
    expect(shown.map((each) => [each.before?.title, each.after?.start])).toEqual([['one', `${THU}T15:00`]]);
    expect(starts(planAfter(call), 'one', 'two')).toEqual(['15:00', '11:00']);
  });

  test('is nothing where it lies already, for a copy too', () => {
    expect(outcomeOf(plan, held, aim(at('10:00'))).call).toBeNull();
    expect(outcomeOf(plan, held, aim(at('10:00'), { copy: true })).call).toBeNull();
  });

  test('leaves the original where copies are put', () => {
    const { call, shown } = outcomeOf(plan, held, aim(at('15:00'), { copy: true }));
    expect(shown.map(({ before }) => before)).toEqual([null]);
    const next = planAfter(call);
    expect(starts(next, 'one')).toEqual(['10:00']);
    expect(Object.keys(next.sessions)).toHaveLength(5);
  });

  test.each(['head', 'outside'] as const)('is a refusal over %s, whatever is held', (over) => {
    for (const load of [held, { of: 'block', block: 'lunch' }, { of: 'new', fields: {} }] satisfies Load[]) {
      const { refusal, shown } = outcomeOf(plan, load, aim(at('15:00'), { over }));
      expect(refusal?.refused).toBe(over === 'head' ? 'commands.drop.onHead' : 'commands.drop.outside');
      expect(shown).toEqual([]);
    }
  });

  test('is a refusal on a locked session, with its name', () => {
    const { refusal } = outcomeOf(plan, held, aim(at('13:00'), { on: id('stuck') }));
    expect(refusal).toEqual({ refused: 'commands.session.isLocked', values: { title: 'stuck' } });
  });

  test('takes both to another length and room in one command', () => {
    const { call } = outcomeOf(plan, held, aim(at('15:00', { minutes: 30, rooms: [B] })));
    expect(planAfter(call).sessions['session:one']).toMatchObject({
      start: `${THU}T15:00`,
      minutes: 30,
      rooms: [B],
    });
  });
});

describe('what follows', () => {
  test('is held back by what is locked, as near to it as it can come', () => {
    const { call, to, stop, refusal } = outcomeOf(plan, held, aim(at('11:45'), { follow: 'room' }));
    expect(refusal).toBeNull();
    expect(stop).toMatchObject({
      refused: 'commands.follow.locked',
      values: { title: 'stuck', minutes: 60 },
    });
    expect(to.start).toBe(`${THU}T11:00`);
    expect(starts(planAfter(call), 'one', 'two', 'stuck')).toEqual(['11:00', '12:00', '13:00']);
  });

  test('is held back when the end is drawn out', () => {
    const stretched = aim(at('10:00', { minutes: 200 }), { how: 'end', follow: 'room' });
    const { call, to, stop } = outcomeOf(plan, held, stretched);
    expect(stop?.values?.minutes).toBe(60);
    expect(to.minutes).toBe(120);
    expect(starts(planAfter(call), 'two')).toEqual(['12:00']);
  });
});

test('a block is put in its column; without one, where it goes by itself', () => {
  const hold: Load = { of: 'block', block: 'hold' };
  const there = outcomeOf(plan, hold, aim(at('15:00', { rooms: [B] })));
  expect(there.shown[0]?.after).toMatchObject({ rooms: [B], minutes: 60 });
  const lunch = outcomeOf(plan, { of: 'block', block: 'lunch' }, aim(at('15:00', { rooms: 'all' })));
  expect(lunch.shown[0]?.after).toMatchObject({ rooms: 'all', kind: 'meal' });
});

test('parallel workshops are shown in as many rooms', () => {
  const { shown } = outcomeOf(plan, { of: 'block', block: 'workshops', count: 2 }, aim(at('15:00')));
  expect(shown.map((each) => each.after?.rooms)).toEqual([[A], [B]]);
});

test('a session is drawn out, of the track that its column is', () => {
  const load: Load = { of: 'new', fields: { track: 'track:t' } };
  const { call } = outcomeOf(plan, load, aim(at('15:10', { minutes: 25, rooms: [] })));
  const made = all(planAfter(call), 'sessions').find(({ start }) => start === `${THU}T15:10`);
  expect(made).toMatchObject({ minutes: 25, rooms: [], track: 'track:t' });
});

test('a magnet draws no further than some pixels, and leaves the middle of what is under it free', () => {
  expect(magnetAt(1)).toEqual({ step: 5, reach: 4, fit: 15 });
  expect(magnetAt(8).reach).toBeLessThan(2);
  expect(magnetAt(1, 15).fit).toBe(5);
});

describe('in a column of a group', () => {
  const as = { group: 'group:3' } as const;

  test('a copy is of that group, also at the time of its original', () => {
    for (const time of ['15:00', '10:00']) {
      const { call, shown } = outcomeOf(plan, held, aim(at(time), { copy: true, as }));
      expect(shown.map(({ after }) => after?.group)).toEqual(['group:3']);
      const next = planAfter(call);
      expect(made(plan, next).map(({ group }) => group)).toEqual(['group:3']);
      expect(next.sessions[one.id]).toBe(one);
    }
  });

  test('what is of some use to one group only is of that group, and what is for everyone of none', () => {
    const to = at('15:00', { rooms: [] });
    const groupsOf = (load: Load) => {
      const next = planAfter(outcomeOf(plan, load, aim(to, { as })).call);
      return made(plan, next).map(({ group }) => group);
    };
    expect(groupsOf({ of: 'block', block: 'hold' })).toEqual(['group:3']);
    expect(groupsOf({ of: 'block', block: 'lunch' })).toEqual([null]);
    expect(groupsOf({ of: 'block', block: 'plenary' })).toEqual([null]);
    // There is no group after it.
    expect(groupsOf({ of: 'block', block: 'workshops', count: 2 })).toEqual(['group:3', null]);
  });

  test('nothing is put that is gone', () => {
    const gone = { group: 'group:none' } as const;
    for (const [load, copy] of [
      [held, false],
      [held, true],
      [{ of: 'block', block: 'hold' }, false],
    ] as const) {
      const { refusal } = outcomeOf(plan, load, aim(at('15:00'), { copy, as: gone }));
      expect(refusal?.refused).toBe('commands.record.isGone');
    }
  });
});
