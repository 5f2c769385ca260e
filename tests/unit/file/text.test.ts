import { expect, test } from 'vitest';
import { placeAt, textOf } from '../../../shared/file/text.ts';

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)),
  );

test('text and its UTF-8 bytes are the same', () => {
  const text = '{"title":"Räksmörgås – 👩‍👩‍👧"}';
  expect(textOf(text)).toEqual({ ok: true, value: text });
  expect(textOf(bytes(text))).toEqual({ ok: true, value: text });
});

test('one byte order mark is taken away, in text and in bytes', () => {
  expect(textOf('\uFEFF{}')).toEqual({ ok: true, value: '{}' });
  expect(textOf(bytes([0xef, 0xbb, 0xbf], '{}'))).toEqual({ ok: true, value: '{}' });
});

test('nothing but space is empty', () => {
  for (const content of ['', ' \r\n\t', '\uFEFF', '\uFEFF \n', bytes(), bytes([0xef, 0xbb, 0xbf], '\n')]) {
    expect(textOf(content)).toEqual({ ok: false, problem: { code: 'empty' } });
  }
});

test('more than 50 MB is refused before it is read', () => {
  expect(textOf(new Uint8Array(50_000_000).fill(0x20))).toEqual({ ok: false, problem: { code: 'empty' } });
  expect(textOf(new Uint8Array(50_000_001))).toEqual({
    ok: false,
    problem: { code: 'tooLarge', megabytes: 51, limit: 50 },
  });
});

test.each([
  ['a byte that starts nothing', bytes('{\n"å":"', [0xff], '"}'), 2, 6],
  ['a mark of replacement, then a broken character', bytes('"\uFFFD', [0xe5], ' "'), 1, 3],
  ['half a three-byte character in the middle', bytes('abc\n', [0xef, 0xbf], 'x'), 2, 1],
  ['an encoded surrogate', bytes('{"', [0xed, 0xa0, 0x80], '":1}'), 1, 3],
  ['Latin-1', bytes('{"title":"F', [0xf6], 'rel\u00e4sning"}'), 1, 12],
  ['UTF-16', bytes([0xff, 0xfe], '{\0}\0'), 1, 1],
  ['text behind an emoji', bytes('"👩', [0xc0], '"'), 1, 4],
])('%s is not UTF-8, and is found', (_, content, line, column) => {
  expect(textOf(content)).toEqual({ ok: false, problem: { code: 'notJson', line, column } });
});

test('bytes that end inside a character are cut off', () => {
  const whole = bytes('{"title":"👩');
  for (const missing of [1, 2, 3]) {
    expect(textOf(whole.slice(0, -missing))).toEqual({ ok: false, problem: { code: 'cutOff' } });
  }
});

test('lines and columns count from 1', () => {
  expect(placeAt('ab\ncd\n', 0)).toEqual({ line: 1, column: 1 });
  expect(placeAt('ab\ncd\n', 2)).toEqual({ line: 1, column: 3 });
  expect(placeAt('ab\ncd\n', 3)).toEqual({ line: 2, column: 1 });
  expect(placeAt('ab\ncd\n', 6)).toEqual({ line: 3, column: 1 });
});
