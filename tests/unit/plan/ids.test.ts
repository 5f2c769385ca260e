import { expect, test } from 'vitest';
import {
  idIn,
  idInAny,
  idMaker,
  PREFIXES,
  pairId,
  type TableName,
  tableOf,
} from '../../../shared/plan/ids.ts';
import { TABLES } from '../../../shared/plan/plan.ts';

test('each table has a prefix of its own', () => {
  expect(Object.keys(PREFIXES)).toEqual(TABLES);
  expect(new Set(Object.values(PREFIXES)).size).toBe(TABLES.length);
});

test('the table of an id is told by its prefix', () => {
  for (const table of TABLES) expect(tableOf(`${PREFIXES[table]}:x`)).toBe(table);
  for (const id of ['event', '', 'x', ':x', 'Session:x', 'constructor:x', '__proto__:x', 'sessions:x']) {
    expect([id, tableOf(id)]).toEqual([id, undefined]);
  }
});

test.each([
  ['session:w4', true],
  ['session:A-b_9', true],
  [`session:${'a'.repeat(80)}`, true],
  [`session:${'a'.repeat(81)}`, false],
  ['session:', false],
  ['session:å', false],
  ['session:a b', false],
  ['session:a+b', false],
  ['session:../../etc', false],
  ['session:w4\n', false],
  ['room:w4', false],
  ['w4', false],
])('as an id of a session, %j is %s', (id, fits) => {
  expect(idIn('sessions').safeParse(id).success).toBe(fits);
});

test('an id of a pair holds two', () => {
  expect(idIn('seats').safeParse('seat:anna+w4').success).toBe(true);
  for (const id of ['seat:anna', 'seat:anna+', 'seat:anna+w4+w5', 'assignment:anna+w4']) {
    expect([id, idIn('seats').safeParse(id).success]).toEqual([id, false]);
  }
});

test('an id in any of several tables is in one of them', () => {
  const schema = idInAny('tracks', 'groups');
  expect(schema.safeParse('track:a').success && schema.safeParse('group:a').success).toBe(true);
  for (const id of ['session:a', 'track:a|group:b', 'x track:a', 'track:a ']) {
    expect([id, schema.safeParse(id).success]).toEqual([id, false]);
  }
});

test('a pair has the same id whoever makes it', () => {
  expect(pairId('assignments', 'person:anna', 'session:w4')).toBe('assignment:anna+w4');
  expect(pairId('seats', 'person:anna', 'session:w4')).toBe('seat:anna+w4');
});

test('a new id is ten characters of chance, fits its table, and uses every character', () => {
  let state = 0;
  const newId = idMaker((count) => Uint8Array.from({ length: count }, () => state++ % 256));
  const seen = new Set<string>();
  for (let n = 0; n < 100; n++) {
    for (const table of ['sessions', 'people'] satisfies TableName[]) {
      const id = newId(table);
      expect(idIn(table).safeParse(id).success).toBe(true);
      expect(id.split(':')[1]?.length).toBe(10);
      for (const character of id.split(':')[1] ?? '') seen.add(character);
    }
  }
  expect([...seen].sort().join('')).toBe('0123456789abcdefghjkmnpqrstvwxyz');
});
