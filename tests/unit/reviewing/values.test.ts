import { expect, test } from 'vitest';
import { readValue } from '../../../shared/reviewing/values.ts';

test.each([
  ['x', 'x'],
  ['X', 'x'],
  [' ja ', 'x'],
  ['Yes', 'x'],
  ['●', 'x'],
  ['✓', 'x'],
  ['1', 'x'],
  ['1,0', 'x'],
  ['sant', 'x'],
  ['TRUE', 'x'],
  ['p', 'p'],
  ['Låst', 'p'],
  ['', ''],
  ['0', ''],
  ['nej', ''],
  ['0,0', ''],
  ['kanske', undefined],
  ['-', ''],
  ['no', ''],
  ['-1', undefined],
  ['2', undefined],
  ['999', undefined],
  ['1,5', undefined],
  ['11', undefined],
])('of who reviews, “%s” says %o', (text, value) => {
  expect(readValue('assignment', text)).toBe(value);
});

test.each([
  ['3', '3'],
  ['2,00', '2'],
  ['1.0', '1'],
  ['0', '0'],
  ['', ''],
  ['4', undefined],
  ['2,5', undefined],
  ['x', undefined],
])('of competence, “%s” says %o', (text, value) => {
  expect(readValue('competence', text)).toBe(value);
});

test.each([
  ['1', '1'],
  ['3,0', '3'],
  ['0', '-'],
  ['Nej', '-'],
  ['–', '-'],
  ["'-", '-'],
  ['', ''],
  ['4', undefined],
  ['gärna', undefined],
])('of wishes, “%s” says %o', (text, value) => {
  expect(readValue('wishes', text)).toBe(value);
});
