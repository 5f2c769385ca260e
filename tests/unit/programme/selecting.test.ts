import { expect, test } from 'vitest';
import { newSession } from '../../../shared/plan/defaults.ts';
import type { SessionId } from '../../../shared/plan/ids.ts';
import { between, blockAt, rectBetween, type Standing, within } from '../../../shared/programme/selecting.ts';

function block(name: string, left: number, top: number, width = 100, height = 60, main = true): Standing {
  return { session: newSession(id(name), 'a0', { title: name }), left, top, width, height, main };
}
const id = (name: string): SessionId => `session:${name}`;
const names = (ids: readonly string[]) => ids.map((one) => one.slice('session:'.length));

/** Two rows of three, and a meal across them all between the rows. */
const blocks = [
  block('a1', 0, 0),
  block('b1', 100, 0),
  block('c1', 200, 0),
  block('lunch', 0, 60, 300, 30),
  block('a2', 0, 90),
  block('b2', 100, 90),
  block('c2', 200, 90),
];

test('a rectangle takes what it touches, each session once, and not what only shares an edge with it', () => {
  expect(names(within(blocks, rectBetween({ x: 150, y: 70 }, { x: 90, y: 20 })))).toEqual([
    'a1',
    'b1',
    'lunch',
  ]);
  expect(within(blocks, { left: 100, top: 0, width: 100, height: 60 })).toEqual([id('b1')]);
  const twice = [block('x', 0, 0), block('x', 200, 0, 100, 60, false)];
  expect(within(twice, { left: 0, top: 0, width: 300, height: 10 })).toEqual([id('x')]);
});

test('from one to another is the time between them in the columns between them, ending with the other', () => {
  expect(names(between(blocks, id('a1'), id('b2')))).toEqual(['a1', 'b1', 'lunch', 'a2', 'b2']);
  expect(names(between(blocks, id('b2'), id('a1')))).toEqual(['b1', 'lunch', 'a2', 'b2', 'a1']);
  expect(names(between(blocks, id('a1'), id('a2')))).toEqual(['a1', 'lunch', 'a2']);
  expect(names(between(blocks, id('lunch'), id('c2')))).toEqual(['lunch', 'a2', 'b2', 'c2']);
});

test('from what is not there is the other alone', () => {
  expect(between(blocks, id('gone'), id('b1'))).toEqual([id('b1')]);
  expect(between(blocks, id('gone'), id('gone'))).toEqual([]);
});

test('what lies uppermost at a point is found under what is carried', () => {
  const over = [...blocks, block('over', 80, 0)];
  expect(blockAt(over, { x: 90, y: 10 }, new Set())?.session.title).toBe('over');
  expect(blockAt(over, { x: 90, y: 10 }, new Set([id('over')]))?.session.title).toBe('a1');
  expect(blockAt(over, { x: 400, y: 10 }, new Set())).toBeUndefined();
});
