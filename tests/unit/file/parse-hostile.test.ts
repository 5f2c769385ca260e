import { expect, test } from 'vitest';
import { parse } from '../../../shared/file/parse.ts';
import { serialise } from '../../../shared/file/serialise.ts';
import { version2 } from '../../fixtures/version-2.ts';
import { type FileJson, record, revision } from './frozen-file.ts';

test('cut off anywhere, the frozen file is cut off and never half a plan', () => {
  for (let length = 1; length < version2.trimEnd().length; length += 97) {
    expect([length, parse(version2.slice(0, length))]).toEqual([
      length,
      { ok: false, problem: { code: 'cutOff' } },
    ]);
  }
});

test('a broken character is placed by line and column', () => {
  const lines = version2.split('\n');
  lines[7] = `${lines[7]?.slice(0, 20)}\u0001${lines[7]?.slice(20)}`;
  expect(parse(lines.join('\n'))).toEqual({ ok: false, problem: { code: 'notJson', line: 8, column: 21 } });
});

test('half a character of UTF-16 is kept, and what is written stays readable', () => {
  const file = JSON.parse(version2) as FileJson;
  Object.assign(record(file, 'session:1a'), { title: 'halv \ud83d emoji' });
  const result = parse(JSON.stringify(file));
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  expect(result.value.plan.sessions['session:1a']?.title).toBe('halv \ud83d emoji');

  const written = serialise(result.value);
  const onDisk = new TextEncoder().encode(written);
  const again = parse(onDisk);
  expect(again.ok && again.value.plan.sessions['session:1a']?.title).toBe('halv \ud83d emoji');
  expect(again.ok && serialise(again.value)).toBe(written);
});

test('a value without end in sight is refused for its depth, wherever it stands', () => {
  const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  const places: readonly ((file: FileJson) => object)[] = [
    (file) => file,
    (file) => file.plan,
    (file) => file.plan.event,
    (file) => file.plan.event.rules as object,
    (file) => record(file, 'session:1a'),
    (file) => (record(file, 'session:1a').people as object[])[0] as object,
    (file) => revision(file, 1),
    (file) => revision(file, 1).diff,
    (file) => revision(file, 1).diff.added,
    (file) => revision(file, 2).diff.removed['request:annan'] as object,
    (file) => revision(file, 0).diff.updated['session:1a'] as object,
  ];
  for (const [i, place] of places.entries()) {
    const keys = Object.keys(place(JSON.parse(version2)));
    for (const key of [...keys, 'other']) {
      const file = JSON.parse(version2) as FileJson;
      (place(file) as Record<string, unknown>)[key] = 'HERE';
      const text = JSON.stringify(file).replace('"HERE"', deep);
      expect([i, key, parse(text)]).toEqual([i, key, { ok: false, problem: { code: 'tooDeep', limit: 32 } }]);
    }
  }
});

test('a file full of faults is refused for its first, without a report on the rest', () => {
  const many = `{"id":"session:1a","people":[${'0,'.repeat(2_000_000)}0]}`;
  const text = version2.replace('"sessions": [', `"sessions": [\n${many},`);
  expect(parse(text)).toMatchObject({
    ok: false,
    problem: { code: 'wrongShape', place: 'sessions[0] (session:1a).order' },
  });
});

test('tens of megabytes in a short field are refused, not choked on', () => {
  for (const [before, huge] of [
    ['"order":"a0"', `"order":"${'a'.repeat(20_000_000)}"`],
    ['"zone":"Europe/Stockholm"', `"zone":"Europe${'/a'.repeat(10_000_000)}"`],
    ['"revision":"', `"revision":"${'\\n'.repeat(10_000_000)}`],
  ] as const) {
    expect(parse(version2.replace(before, huge))).toMatchObject({
      ok: false,
      problem: { code: 'wrongShape' },
    });
  }
}, 60_000);
