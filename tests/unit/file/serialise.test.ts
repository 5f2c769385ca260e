import { expect, test } from 'vitest';
import type { PlanFile } from '../../../shared/change/revision.ts';
import { serialise } from '../../../shared/file/serialise.ts';
import { version2, version2File } from '../../fixtures/version-2.ts';

/** The same value with the keys of every object the other way round. */
function reversed<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(reversed) as T;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  ) as T;
}

test('the order in which tables, records and fields came about leaves no trace', () => {
  const turned = reversed(version2File());
  expect(JSON.stringify(turned)).not.toBe(JSON.stringify(version2File()));
  expect(serialise(turned)).toBe(version2);
});

test('each record and each revision has a line of its own, and the text ends with a line end', () => {
  const file = version2File();
  const text = serialise(file);
  const lines = text.split('\n');
  expect(lines.at(-1)).toBe('');
  const { event: _, ...tables } = file.plan;
  const ids = [
    ...Object.values(tables).flatMap((table) => Object.keys(table)),
    ...file.revisions.map(({ id }) => id),
  ];
  for (const id of ids)
    expect(lines.filter((line) => line.trimStart().startsWith(`{"id":"${id}"`)).length).toBe(1);
  expect(lines.filter((line) => line.includes('{"id":"')).length).toBe(ids.length + 1);
});

test('a text that looks like the seam between two records stays inside its record', () => {
  const file = version2File();
  const seam = '},{"id":"session:x"';
  const session = { ...file.plan.sessions['session:1a'], title: seam, equipment: [seam, '},{"id":"'] };
  const changed = {
    ...file,
    plan: { ...file.plan, sessions: { ...file.plan.sessions, 'session:1a': session } },
  } as PlanFile;
  const text = serialise(changed);
  expect(text.split('\n').length).toBe(version2.split('\n').length);
  expect(JSON.parse(text).plan.sessions[0]).toEqual(session);
});

test('an empty table is an empty list', () => {
  const file = version2File();
  expect(serialise({ ...file, plan: { ...file.plan, mutes: {} } })).toContain('\n    "mutes": [],\n');
});

test('one field changed is one line changed in the plan', () => {
  const file = version2File();
  const moved = { ...file.plan.sessions['session:1a'], start: '2013-08-30T09:00' };
  const text = serialise({
    ...file,
    plan: { ...file.plan, sessions: { ...file.plan.sessions, 'session:1a': moved } },
  } as PlanFile);
  const before = version2.split('\n');
  expect(text.split('\n').filter((line, i) => line !== before[i]).length).toBe(1);
});

test('two parts of a broken text character come out as ASCII escapes', () => {
  const file = version2File();
  const event = { ...file.plan.event, title: '\ud83d and \udc69' };
  const text = serialise({ ...file, plan: { ...file.plan, event } });
  expect(text).toContain('\\ud83d and \\udc69');
  expect(new TextDecoder().decode(new TextEncoder().encode(text))).toBe(text);
});
