import { expect, test } from 'vitest';
import { depthOr, forbiddenKey, jsonOf } from '../../../shared/file/json.ts';
import { faultOf } from '../../../shared/file/json-fault.ts';
import type { PlanFileProblem } from '../../../shared/problem.ts';

const problemOf = (text: string) => {
  const result = jsonOf(text);
  return result.ok ? undefined : result.problem;
};

test.each([
  ['{"a":1,}', 1, 8],
  ['{"a":1\n "b":2}', 2, 2],
  ["{'a':1}", 1, 2],
  ['{a:1}', 1, 2],
  ['[1,]', 1, 4],
  ['[1 2]', 1, 4],
  ['{"a" 1}', 1, 6],
  ['[1}', 1, 3],
  ['{"a":1]', 1, 7],
  ['nul!', 1, 4],
  ['tru e', 1, 4],
  ['01', 1, 2],
  ['-x', 1, 2],
  ['1.x', 1, 3],
  ['1e+x', 1, 4],
  ['+1', 1, 1],
  ['.5', 1, 1],
  ['NaN', 1, 1],
  ['Hej!', 1, 1],
  ['<html>', 1, 1],
  ['{}x', 1, 3],
  ['{}\0\0\0', 1, 3],
  ['\0\0\0', 1, 1],
  ['"a\nb"', 1, 3],
  ['"\\x"', 1, 3],
  ['"\\u12g4"', 1, 6],
  ['[1,\u00a02]', 1, 4],
])('%j stops being JSON where it is said to', (text, line, column) => {
  expect(problemOf(text)).toEqual({ code: 'notJson', line, column });
});

test('every beginning of a JSON text is cut off, or JSON itself', () => {
  const text = '{"a": [1, -2.5e+10, true, null, "\\u00e5\\n"], "b": {"c": false}}';
  for (let length = 1; length < text.length; length++) {
    expect([length, problemOf(text.slice(0, length))]).toEqual([length, { code: 'cutOff' }]);
  }
  expect(jsonOf(text)).toEqual({ ok: true, value: JSON.parse(text) });
});

test('the search for a fault agrees with JSON.parse on what is JSON', () => {
  const pieces = [
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"',
    '\\',
    '1',
    '-',
    '.5',
    'e3',
    '0',
    'true',
    'null',
    ' ',
    '\n',
    '\t',
    'u00e5',
  ];
  const disagreements: string[] = [];
  let state = 7;
  for (let n = 0; n < 20_000; n++) {
    let text = '';
    for (let i = 1 + (n % 9); i > 0; i--) {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      text += pieces[(state >>> 16) % pieces.length];
    }
    let isJson = true;
    try {
      JSON.parse(text);
    } catch {
      isJson = false;
    }
    if ((faultOf(text, 32) === undefined) !== isJson) disagreements.push(text);
  }
  expect(disagreements).toEqual([]);
});

test('text that opens without end is refused for its depth, short or long', () => {
  for (const count of [33, 1_000_000, 3_000_000]) {
    expect(problemOf('['.repeat(count))).toEqual({ code: 'tooDeep', limit: 32 });
    expect(problemOf('{"a":'.repeat(count))).toEqual({ code: 'tooDeep', limit: 32 });
  }
});

test('a long text that is too deep is not parsed', () => {
  expect(problemOf(`${'['.repeat(1_100_000)}${']'.repeat(1_100_000)}`)).toEqual({
    code: 'tooDeep',
    limit: 32,
  });
});

test('what is refused is called too deep from 33 levels on, whatever the strings between them hold', () => {
  const nested = (levels: number) =>
    '{"]}\\"":['.repeat(levels / 2) + (levels % 2 ? '{}' : '') + ']}'.repeat(levels / 2);
  const found: PlanFileProblem = { code: 'notAPlan' };
  expect(depthOr(found, nested(32))).toBe(found);
  expect(depthOr(found, nested(33))).toEqual({ code: 'tooDeep', limit: 32 });
  expect(depthOr(found, `"\\\\\\"${'['.repeat(40)}"`)).toBe(found);
  expect(depthOr(found, `["\\\\",${'['.repeat(40)}`)).toEqual({ code: 'tooDeep', limit: 32 });
});

test('many brackets in what is not JSON anyway are not called too deep', () => {
  expect(problemOf(`int main() ${'{'.repeat(100)}`)).toEqual({ code: 'notJson', line: 1, column: 1 });
});

test.each([
  ['{"a":[{"__proto__":{}}]}', '__proto__'],
  ['{"a":{"constructor":1}}', 'constructor'],
  ['[[{"prototype":null}]]', 'prototype'],
  ['{"\\u005f_proto__":1}', '__proto__'],
  ['{"con\\u0073tructor":1}', 'constructor'],
])('in %s the key is found', (text, key) => {
  expect(forbiddenKey(JSON.parse(text), text)).toBe(key);
});

test('the same words are no harm in a value, nor are escapes', () => {
  const text = '{"title":"__proto__ constructor","notes":["prototype","\\u0000"],"constructors":1}';
  expect(forbiddenKey(JSON.parse(text), text)).toBeUndefined();
});
