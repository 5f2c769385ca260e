import { expect, test } from 'vitest';
import { type Block, type Grid, layOut } from '../../../shared/export/grid-layout.ts';
import type { Placed } from '../../../shared/export/programme-days.ts';
import { newRoom, newSession } from '../../../shared/plan/defaults.ts';
import type { RoomId } from '../../../shared/plan/ids.ts';
import type { Session } from '../../../shared/plan/records/session.ts';
import { addMinutes } from '../../../shared/plan/time.ts';

const rooms = ['a', 'b', 'c', 'd'].map((name) => newRoom(`room:${name}`, name, { name }));
const MIDNIGHT = '2013-08-29T00:00';

/** A session from one hour of the day to another in rooms a to d, all or none. */
function at(from: number, to: number, where: string, fields: Partial<Session> = {}): Placed {
  const named = [...where].map((name): RoomId => `room:${name}`);
  const session = newSession(`session:${from}-${to}-${where}`, 'a', {
    minutes: (to - from) * 60,
    rooms: where === 'all' ? 'all' : named,
    ...fields,
  });
  return { session, start: addMinutes(MIDNIGHT, from * 60), interval: { start: from * 60, end: to * 60 } };
}

const lay = (sessions: readonly Placed[], roomsAPart = 10): Grid => layOut(sessions, rooms, roomsAPart);
const of = (grid: Grid, placed: Placed, part = 0): Block[] =>
  grid.parts[part]?.blocks.filter((block) => block.placed === placed) ?? [];
const heads = (grid: Grid, part = 0) =>
  grid.parts[part]?.units.map(({ venue, lanes }) => [typeof venue === 'string' ? venue : venue.name, lanes]);

test('sessions stand in the column of their room, in the rows between their start and their end', () => {
  const first = at(9, 10, 'a');
  const second = at(9.5, 11, 'c');
  const grid = lay([first, second]);
  expect(grid.cuts).toEqual([540, 570, 600, 660]);
  expect(heads(grid)).toEqual([
    ['a', 1],
    ['c', 1],
  ]);
  expect(of(grid, first)).toEqual([
    { placed: first, main: true, wide: false, top: 0, bottom: 1, left: 0, right: 0 },
  ]);
  expect(of(grid, second)).toEqual([
    { placed: second, main: true, wide: false, top: 1, bottom: 2, left: 1, right: 1 },
  ]);
});

test('sessions that overlap in a room split its column; one beside none of them has all of it', () => {
  const [first, second, third, alone] = [at(9, 11, 'a'), at(10, 12, 'a'), at(11, 12, 'a'), at(13, 14, 'a')];
  const grid = lay([first, second, third, alone, at(9, 14, 'b')]);
  expect(heads(grid)?.[0]).toEqual(['a', 2]);
  expect(of(grid, first)).toMatchObject([{ left: 0, right: 0 }]);
  expect(of(grid, second)).toMatchObject([{ left: 1, right: 1 }]);
  expect(of(grid, third)).toMatchObject([{ left: 0, right: 0 }]);
  expect(of(grid, alone)).toMatchObject([{ left: 0, right: 1 }]);
});

test('sessions back to back share a lane', () => {
  expect(heads(lay([at(9, 10, 'a'), at(10, 11, 'a'), at(9, 11, 'b')]))?.[0]).toEqual(['a', 1]);
});

test('a session in neighbouring rooms is one block, one in rooms apart is continued', () => {
  const joint = at(9, 10, 'ab');
  const apart = at(10, 11, 'abd');
  const grid = lay([joint, apart, at(10, 11, 'c')]);
  expect(of(grid, joint)).toMatchObject([{ left: 0, right: 1, main: true }]);
  expect(of(grid, apart)).toMatchObject([
    { left: 0, right: 1, main: true },
    { left: 3, right: 3, main: false },
  ]);
});

test('a session in two rooms does not join them across a lane of someone else', () => {
  const joint = at(9, 10, 'ab');
  const other = at(9, 10, 'a');
  const grid = lay([joint, other]);
  const blocks = of(grid, joint);
  expect(blocks).toHaveLength(2);
  expect(blocks.filter((block) => block.main)).toHaveLength(1);
});

test('what is across all rooms takes the whole width, and leaves out rooms in which something goes on', () => {
  const fika = at(10, 10.5, 'all', { kind: 'break' });
  const lunch = at(12, 13, 'all', { kind: 'meal' });
  const grid = lay([at(9, 10, 'a'), at(9, 11, 'b'), at(9, 10, 'c'), fika, lunch]);
  expect(of(grid, lunch)).toMatchObject([{ left: 0, right: 2, wide: true, main: true }]);
  expect(of(grid, fika)).toMatchObject([
    { left: 0, right: 0, wide: true, main: true },
    { left: 2, right: 2, wide: true, main: false },
  ]);
});

test('what is across all rooms while all are taken, or at the same time as another such, gets a column', () => {
  const show = at(18, 19, 'all', { kind: 'social' });
  const dinner = at(18.5, 21, 'all', { kind: 'meal' });
  const grid = lay([at(9, 10, 'a'), at(9, 10, 'b'), show, dinner]);
  expect(heads(grid)).toEqual([
    ['a', 1],
    ['b', 1],
    ['all', 1],
  ]);
  expect(of(grid, show)).toMatchObject([{ left: 0, right: 1, wide: true }]);
  expect(of(grid, dinner)).toMatchObject([{ left: 2, right: 2, wide: false, main: true }]);
});

test('a plenary in its own room reaches across while nothing else goes on', () => {
  const plenary = at(9, 10, 'a', { kind: 'plenary' });
  const grid = lay([plenary, at(10, 11, 'b'), at(10, 11, 'c')]);
  expect(heads(grid)).toEqual([
    ['b', 1],
    ['c', 1],
  ]);
  expect(of(grid, plenary)).toMatchObject([{ left: 0, right: 1, wide: true }]);
});

test('a day with plenaries only keeps the rooms they are in', () => {
  const plenary = at(9, 10, 'a', { kind: 'plenary' });
  expect(heads(lay([plenary, at(10, 11, 'b', { kind: 'meal' })]))).toEqual([
    ['a', 1],
    ['b', 1],
  ]);
});

test('a day with nothing but what is across all rooms has one column for it', () => {
  const lunch = at(12, 13, 'all', { kind: 'meal' });
  const grid = lay([lunch]);
  expect(heads(grid)).toEqual([['all', 1]]);
  expect(of(grid, lunch)).toMatchObject([{ main: true }]);
});

test('sessions without a room have a column at the end', () => {
  const homeless = at(9, 10, '');
  const grid = lay([homeless, at(9, 10, 'd')]);
  expect(heads(grid)).toEqual([
    ['d', 1],
    ['none', 1],
  ]);
  expect(of(grid, homeless)).toMatchObject([{ left: 1, right: 1, main: true }]);
});

test('more rooms than a part holds are shared out evenly, and what is for everyone stands in each part', () => {
  const lunch = at(12, 13, 'all', { kind: 'meal' });
  const across = at(14, 15, 'ad');
  const grid = lay([at(9, 10, 'a'), at(9, 10, 'b'), at(9, 10, 'c'), at(9, 10, 'd'), lunch, across], 3);
  expect(grid.parts.map((_, part) => heads(grid, part)?.map(([name]) => name))).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
  expect(of(grid, lunch, 0)).toMatchObject([{ left: 0, right: 1, main: true }]);
  expect(of(grid, lunch, 1)).toMatchObject([{ left: 0, right: 1, main: true }]);
  expect(of(grid, across, 0)).toMatchObject([{ main: true }]);
  expect(of(grid, across, 1)).toMatchObject([{ main: false }]);
});

test('forty sessions at once without a room go on over several parts, each with a lane of its own', () => {
  const sessions = Array.from({ length: 40 }, (_, i) => ({
    ...at(9, 10, ''),
    session: newSession(`session:${i}`, 'a'),
  }));
  const grid = lay(sessions);
  expect(grid.parts.length).toBeGreaterThan(1);
  const places = grid.parts.flatMap(({ blocks }, part) => blocks.map(({ left }) => `${part} ${left}`));
  expect(new Set(places).size).toBe(40);
});

test('a day without sessions has no parts', () => {
  expect(lay([])).toEqual({ cuts: [], parts: [] });
});
