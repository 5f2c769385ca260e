import { expect, test } from 'vitest';
import { carryKey } from '../../../shared/programme/carry-key.ts';

const press = (key: string, ...held: ('ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey')[]) =>
  carryKey({
    key,
    ctrlKey: held.includes('ctrlKey'),
    metaKey: held.includes('metaKey'),
    shiftKey: held.includes('shiftKey'),
    altKey: held.includes('altKey'),
  });

test('arrows move by five minutes, with Ctrl by half an hour, with Alt by one minute', () => {
  expect(press('ArrowDown')).toEqual({ of: 'time', amount: 5 });
  expect(press('ArrowUp', 'ctrlKey')).toEqual({ of: 'time', amount: -30 });
  expect(press('ArrowUp', 'altKey')).toEqual({ of: 'time', amount: -1 });
});

test('arrows to the side move to another column, with Ctrl to another day', () => {
  expect(press('ArrowRight')).toEqual({ of: 'room', amount: 1 });
  expect(press('ArrowLeft', 'ctrlKey')).toEqual({ of: 'day', amount: -1 });
  expect(press('PageDown')).toEqual({ of: 'day', amount: 1 });
});

test('Shift moves the end, with Alt the start, with Ctrl the end to the minute', () => {
  expect(press('ArrowDown', 'shiftKey')).toEqual({ of: 'end', amount: 5 });
  expect(press('ArrowUp', 'shiftKey', 'altKey')).toEqual({ of: 'start', amount: -5 });
  expect(press('ArrowDown', 'shiftKey', 'ctrlKey')).toEqual({ of: 'end', amount: 1 });
});

test('letters change how it is carried, with Ctrl they do not', () => {
  expect(['f', 'C', 'b'].map((key) => press(key))).toEqual(['follow', 'copy', 'lay']);
  expect(press('c', 'ctrlKey')).toBeNull();
  expect(press('x')).toBeNull();
});

test('it is dropped, put back, or sent to the tray', () => {
  expect([' ', 'Enter', 'Escape', 'Delete'].map((key) => press(key))).toEqual([
    'drop',
    'drop',
    'putBack',
    'toTray',
  ]);
});
