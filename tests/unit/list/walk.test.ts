import { expect, test } from 'vitest';
import { destination, nextEditable, stretch } from '../../../renderer/programme/list/walk.ts';
import type { SessionId } from '../../../shared/plan/ids.ts';

const ROWS: SessionId[] = ['session:a', 'session:b', 'session:c'];
const key = (name: string, ctrlKey = false) => ({ key: name, ctrlKey, metaKey: false });

test.each([
  ['ArrowDown', false, 'session:c', 'title'],
  ['ArrowUp', false, 'session:a', 'title'],
  ['ArrowLeft', false, 'session:b', 'number'],
  ['ArrowRight', false, 'session:b', 'kind'],
  ['Home', false, 'session:b', 'mark'],
  ['End', false, 'session:b', 'capacity'],
  ['Home', true, 'session:a', 'mark'],
  ['End', true, 'session:c', 'capacity'],
  ['ArrowDown', true, 'session:c', 'title'],
  ['PageUp', false, 'session:a', 'title'],
] as const)('%s (Ctrl: %s) leads to %s, %s', (name, ctrl, session, column) => {
  const from = { session: 'session:b', column: 'title' } as const;
  expect(destination(key(name, ctrl), from, ROWS)).toEqual({ session, column });
});

test('at an edge one stays, and other keys lead nowhere', () => {
  const corner = { session: 'session:a', column: 'mark' } as const;
  expect(destination(key('ArrowUp'), corner, ROWS)).toEqual(corner);
  expect(destination(key('ArrowLeft'), corner, ROWS)).toEqual(corner);
  expect(destination(key('a'), corner, ROWS)).toBeNull();
});

test('Tab goes on through the cells that can be edited, from row to row, and ends at the last', () => {
  expect(nextEditable({ session: 'session:a', column: 'capacity' }, ROWS, 1)).toEqual({
    session: 'session:b',
    column: 'day',
  });
  expect(nextEditable({ session: 'session:b', column: 'day' }, ROWS, -1)).toEqual({
    session: 'session:a',
    column: 'capacity',
  });
  expect(nextEditable({ session: 'session:c', column: 'capacity' }, ROWS, 1)).toBeNull();
  expect(nextEditable({ session: 'session:a', column: 'day' }, ROWS, -1)).toBeNull();
});

test('a stretch ends where one goes to, up as well as down', () => {
  expect(stretch(ROWS, 'session:a', 'session:c')).toEqual(ROWS);
  expect(stretch(ROWS, 'session:c', 'session:b')).toEqual(['session:c', 'session:b']);
  expect(stretch(ROWS, 'session:gone', 'session:b')).toEqual(['session:b']);
});
