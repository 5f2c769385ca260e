import { expect, test } from 'vitest';
import { keyAtEnd, keyBetween, keysFor, ORDER_KEY } from '../../../shared/plan/order.ts';

test('a key sorts between its neighbours, however often one is put in', () => {
  let [left, right] = [keyBetween(null, null), keyBetween(keyBetween(null, null), null)];
  for (let n = 0; n < 200; n++) {
    const key = keyBetween(left, right);
    expect(left < key && key < right).toBe(true);
    if (n % 3 === 0) left = key;
    else right = key;
  }
});

test('a key before all and a key after all', () => {
  expect(keyBetween(null, 'a0') < 'a0').toBe(true);
  expect(keyBetween('a0', null) > 'a0').toBe(true);
});

test('between two equal keys there is none', () => {
  expect(() => keyBetween('a1', 'a1')).toThrow();
});

test('the key at the end follows the greatest, wherever that stands', () => {
  expect(keyAtEnd([{ order: 'a1' }, { order: 'a3' }, { order: 'a2' }]) > 'a3').toBe(true);
  expect(keyAtEnd([])).toBe(keyBetween(null, null));
});

test('keys for a list rise', () => {
  const keys = keysFor(500);
  expect(keys.length).toBe(500);
  expect([...keys].sort()).toEqual(keys);
  expect(new Set(keys).size).toBe(500);
});

test('the pattern takes what can be inserted at and nothing else', () => {
  const alphabet = '09AZazb1';
  const texts = [''];
  for (let length = 0; length < 4; length++) {
    for (const text of [...texts].filter((each) => each.length === length))
      for (const each of alphabet) texts.push(text + each);
  }
  texts.push(`A${'0'.repeat(26)}`, `A${'0'.repeat(26)}V`, `z${'z'.repeat(26)}`, `z${'z'.repeat(25)}`);
  const wrong = texts.filter((text) => {
    let usable = true;
    try {
      keyBetween(text, null);
      keyBetween(null, text);
    } catch {
      usable = false;
    }
    return ORDER_KEY.test(text) !== usable;
  });
  expect(texts.length).toBeGreaterThan(4000);
  expect(wrong).toEqual([]);
  for (const text of ['a0å', 'a0\n', 'a0-', ' a0', 'a0 '])
    expect([text, ORDER_KEY.test(text)]).toEqual([text, false]);
});

test('every key that comes of a thousand insertions at one place still fits the pattern', () => {
  let left = keyBetween(null, null);
  const right = keyBetween(left, null);
  for (let n = 0; n < 1000; n++) left = keyBetween(left, right);
  let low = keyBetween(null, null);
  for (let n = 0; n < 1000; n++) low = keyBetween(null, low);
  for (const key of [left, low]) expect([key, ORDER_KEY.test(key)]).toEqual([key, true]);
});
