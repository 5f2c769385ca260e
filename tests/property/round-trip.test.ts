import { expect, test } from 'vitest';
import { parse } from '../../shared/file/parse.ts';
import { serialise } from '../../shared/file/serialise.ts';
import { forEachSeed, type Random } from './random.ts';
import { randomFile } from './random-file.ts';

/** The same value with the keys of every object in chance order. */
function shuffled<T>(random: Random, value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((element) => shuffled(random, element)) as T;
  const left = Object.entries(value);
  const entries: [string, unknown][] = [];
  while (left.length > 0) entries.push(...left.splice(random.int(left.length), 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, shuffled(random, inner)])) as T;
}

test('what is written is read back as it was, from text and from bytes, and written again byte for byte', () => {
  forEachSeed((random) => {
    const file = randomFile(random);
    const text = serialise(file);
    expect(parse(text)).toEqual({ ok: true, value: file });
    for (const content of [text, new TextEncoder().encode(text)]) {
      const result = parse(content);
      expect(result.ok && serialise(result.value)).toBe(text);
    }
  });
});

test('equal files have equal bytes, in whatever order their parts came about', () => {
  forEachSeed((random) => {
    const file = randomFile(random);
    expect(serialise(shuffled(random, file))).toBe(serialise(file));
  });
});

test('a file in any order of keys and records is the same file', () => {
  forEachSeed((random) => {
    const file = randomFile(random);
    const json = shuffled(random, JSON.parse(serialise(file)));
    for (const list of Object.values(json.plan)) if (Array.isArray(list)) list.sort(() => random.int(3) - 1);
    const result = parse(JSON.stringify(json, null, random.int(3)));
    expect(result.ok ? serialise(result.value) : result.problem).toBe(serialise(file));
  });
});
