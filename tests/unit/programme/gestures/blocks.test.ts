import { describe, expect, test } from 'vitest';
import type { Plan } from '../../../../shared/plan/plan.ts';
import { BLOCKS, type BlockId, everyDayAt } from '../../../../shared/programme/gestures/blocks.ts';
import { A, B, HALL, planWith } from '../plans.ts';
import { FRI, id, made, performed, refusal, starts, THU } from './gesture.ts';

const plan = planWith({
  talk: { start: `${THU}T12:00`, minutes: 45, rooms: [A] },
  w1: { start: `${THU}T09:00`, minutes: 60, rooms: [A], kind: 'workshop', number: '1' },
});
const english: Plan = { ...plan, event: { ...plan.event, language: 'en' } };

test.each(Object.keys(BLOCKS) as BlockId[])(
  '%s is named in the language of the plan, and lasts as it says',
  (block) => {
    const args = { block, starts: [`${FRI}T12:00`] as const };
    const [sv] = made(plan, performed(plan, 'block.add', args));
    const [en] = made(english, performed(english, 'block.add', args));
    expect(sv).toMatchObject({
      kind: BLOCKS[block].kind,
      minutes: BLOCKS[block].minutes,
      start: `${FRI}T12:00`,
    });
    expect(sv?.title).not.toBe('');
    if (block !== 'workshops') expect(en?.title).not.toBe(sv?.title === 'Lunch' ? '' : sv?.title);
  },
);

test('the same break is put on all days at once', () => {
  const next = performed(plan, 'block.add', { block: 'lunch', starts: everyDayAt(plan, '12:00') });
  expect(made(plan, next)).toMatchObject([
    { title: 'Lunch', start: `${THU}T12:00`, rooms: 'all', kind: 'meal' },
    { title: 'Lunch', start: `${FRI}T12:00`, rooms: 'all', kind: 'meal' },
  ]);
});

test('what is there makes room for it', () => {
  const next = performed(plan, 'block.add', { block: 'fika15', starts: [`${THU}T12:00`], follow: 'day' });
  expect(starts(next, 'talk', 'w1')).toEqual(['12:15', '09:00']);
});

test('a plenary goes to the plenary room, a hold to none, and either to the room it is dropped in', () => {
  const where = (block: BlockId, rooms?: (typeof A)[]) =>
    made(plan, performed(plan, 'block.add', { block, starts: [`${FRI}T12:00`], ...(rooms && { rooms }) }))[0]
      ?.rooms;
  expect([where('plenary'), where('hold'), where('plenary', [B])]).toEqual([[HALL], [], [B]]);
  const hold = made(plan, performed(plan, 'block.add', { block: 'hold', starts: [`${FRI}T12:00`] }))[0];
  expect(hold).toMatchObject({ kind: 'other', status: 'draft', title: 'Reserverad tid' });
});

describe('parallel workshops', () => {
  const workshops = { block: 'workshops', starts: [`${FRI}T10:00`] } as const;

  test('stand side by side in free rooms, numbered on from those there are', () => {
    const next = performed(plan, 'block.add', { ...workshops, count: 3 });
    expect(made(plan, next).map(({ title, number, rooms }) => [title, number, rooms])).toEqual([
      ['Workshop 2', '2', [A]],
      ['Workshop 3', '3', [B]],
      ['Workshop 4', '4', [HALL]],
    ]);
  });

  test('are 1 to n in a plan that has none', () => {
    const fresh = planWith({});
    const next = performed(fresh, 'block.add', { ...workshops, count: 2, rooms: [B] });
    expect(made(fresh, next).map(({ title, rooms }) => [title, rooms])).toEqual([
      ['Workshop 1', [B]],
      ['Workshop 2', [HALL]],
    ]);
  });

  test('pass over rooms that are taken, and are refused when too few are left', () => {
    const early = { ...workshops, starts: [`${THU}T09:30`] as const };
    const next = performed(plan, 'block.add', { ...early, count: 2 });
    expect(made(plan, next).map(({ rooms }) => rooms)).toEqual([[B], [HALL]]);
    expect(refusal(plan, 'block.add', { ...early, count: 3 })).toEqual({
      why: 'block.tooFewRooms',
      count: 3,
      rooms: 2,
    });
  });
});

test('a block lasts a minute at least, and lies on a day', () => {
  expect(refusal(plan, 'block.add', { block: 'hold', starts: [`${FRI}T10:00`], minutes: 0 }).why).toBe(
    'session.badLength',
  );
  expect(refusal(plan, 'block.add', { block: 'hold', starts: ['2013-09-05T10:00'] }).why).toBe('drop.noDay');
  expect(refusal(plan, 'block.add', { block: 'hold', starts: [] }).why).toBe('block.nowhere');
});

describe('a session that is drawn out', () => {
  const locked = planWith({ fixed: { start: `${THU}T11:00`, minutes: 30, rooms: [A], locked: true } });
  const stretch = { day: 'day:thu', from: 540, to: 600, rooms: [A] } as const;
  const wish = { ...stretch, rooms: [A] };

  test('lies there, up or down, with a title to be typed over', () => {
    const [one] = made(locked, performed(locked, 'session.draw', { ...wish, from: 600, to: 540 }));
    expect(one).toMatchObject({
      start: `${THU}T09:00`,
      minutes: 60,
      rooms: [A],
      kind: 'talk',
      status: 'draft',
    });
    expect(one?.title).toBe('Ny programpunkt');
  });

  test('past midnight on a day that is open then', () => {
    const night = { ...wish, day: 'day:fri', from: 1450, to: 1490 } as const;
    expect(made(locked, performed(locked, 'session.draw', night))[0]?.start).toBe('2013-08-31T00:10');
  });

  test.each([
    [{ to: 540 }, 'session.tooShort'],
    [{ to: 540.4 }, 'session.tooShort'],
    [{ to: 6000 }, 'session.badLength'],
    [{ from: -20 }, 'drop.outside'],
    [{ from: 1500, to: 1520 }, 'drop.outside'],
    [{ day: 'day:gone' as const }, 'drop.noDay'],
    [{ to: 680 }, 'session.isLocked'],
    [{ on: id('fixed') }, 'session.isLocked'],
    [{ fields: { title: 'x'.repeat(301) } }, 'record.badValue'],
    [{ fields: { track: 'track:gone' as const } }, 'record.isGone'],
  ])('not as %o', (change, why) => {
    expect(refusal(locked, 'session.draw', { ...wish, ...change }).why).toBe(why);
  });
});

test('locking and unlocking takes several at once', () => {
  const both = performed(plan, 'session.lock', { sessions: [id('talk'), id('w1')] });
  expect([both.sessions[id('talk')]?.locked, both.sessions[id('w1')]?.locked]).toEqual([true, true]);
  expect(refusal(both, 'record.remove', { ids: [id('talk')] })).toEqual({
    why: 'session.isLocked',
    title: 'talk',
  });
  const one = performed(both, 'session.unlock', { sessions: [id('talk')] });
  expect(performed(one, 'session.remove', { sessions: [id('talk')] }).sessions[id('talk')]).toBeUndefined();
});
