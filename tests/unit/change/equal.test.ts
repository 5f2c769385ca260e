import { expect, test } from 'vitest';
import { equal } from '../../../shared/change/equal.ts';

test.each<[unknown, unknown]>([
  [null, null],
  [0, -0],
  ['a', 'a'],
  [[], []],
  [{}, {}],
  [
    [1, [2, { a: null }]],
    [1, [2, { a: null }]],
  ],
  [
    { a: 1, b: [2] },
    { b: [2], a: 1 },
  ],
])('%j equals %j', (a, b) => {
  expect(equal(a, b) && equal(b, a)).toBe(true);
});

test.each<[unknown, unknown]>([
  [null, {}],
  [null, undefined],
  [null, 0],
  ['', 0],
  ['1', 1],
  [false, null],
  [[], {}],
  [[], null],
  [[1], [1, 2]],
  [
    [1, 2],
    [2, 1],
  ],
  [['a'], { 0: 'a' }],
  [{ a: 1 }, { a: 1, b: 2 }],
  [{ a: undefined }, { b: undefined }],
  [{ a: 1 }, { b: 1 }],
  [{ toString: 1 }, { valueOf: 1 }],
  [{ a: { b: 1 } }, { a: { b: 2 } }],
])('%j does not equal %j', (a, b) => {
  expect(equal(a, b) || equal(b, a)).toBe(false);
});
