import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstRevision } from '../../../shared/change/revision.ts';
import { parse } from '../../../shared/file/parse.ts';
import { serialise } from '../../../shared/file/serialise.ts';
import { all } from '../../../shared/plan/plan.ts';
import { fokusWith } from '../../fixtures/fokus-participants.ts';
import { run } from '../cli/run.ts';
import { twoForEach } from './two-for-each.ts';

const STAMP = { at: '2020-09-01T08:00:00.000Z', by: 'Anna Berg' };
let folder: string;
const at = (name: string) => path.join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lokaplan-assign-cli-'));
  await run('new', '--template', 'loka', '-o', at('loka.lokaplan'));
  await run('new', '--template', 'empty', '-o', at('empty.lokaplan'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('assign says why it cannot come out, then each level with its proof and seconds, and exits 1', async () => {
  const { code, out, err } = await run('assign', at('loka.lokaplan'), '-o', at('out.lokaplan'));
  expect([code, err]).toEqual([1, '']);
  expect(out.split('\n')[0]).toMatch(/^6 workshops at the same time Thu 29 Aug 15:30–17:00 need 6 reviewers/);
  expect(out).toMatch(/Demand: 1 reviewer is missing \(proved best\) {2}\d+\.\d{3} s/);
  expect(out).toMatch(/Changes: 6 changes \(proved best\)/);
  expect(out).toContain('lacks a reviewer.');
});

test('the best split is written all the same, as one revision', async () => {
  await run('assign', at('loka.lokaplan'), '-o', at('split.lokaplan'));
  const [before, after] = await Promise.all(
    ['loka.lokaplan', 'split.lokaplan'].map((name) => readFile(at(name))),
  );
  const [was, is] = [before, after].map((bytes) => parse(bytes ?? Buffer.from('')));
  if (!was?.ok || !is?.ok) throw new Error('A plan does not parse');
  expect(is.value.revisions).toHaveLength(was.value.revisions.length + 1);
  expect(new Set(all(is.value.plan, 'assignments').map(({ session }) => session)).size).toBe(10);
});

test('--json has all of it: levels, bounds, what changes, what is short and why, and the cell asked about', async () => {
  const words = ['--json', '--why', 'person:jan,session:thu-w2', '--lang', 'sv'];
  const { code, out } = await run('assign', at('loka.lokaplan'), '-o', at('json.lokaplan'), ...words);
  expect(code).toBe(1);
  const told = JSON.parse(out);
  expect(told.steps[0]).toMatchObject({
    level: 'demand',
    step: 'demand.missing',
    value: 1,
    bound: 1,
    gap: 0,
  });
  expect(told).toMatchObject({ proved: true, impossible: [{ kind: 'atOnce', needed: 6, available: 5 }] });
  expect(told.added).toHaveLength(3);
  expect(told.removed).toHaveLength(3);
  expect(told.short).toHaveLength(1);
  expect(told.why.text).toContain('Jan');
});

test('a reason that holds in many places is one line, and with --each a line for each of them', async () => {
  await writeFile(at('many.lokaplan'), serialise(firstRevision(twoForEach(), STAMP)));
  const words = ['assign', at('many.lokaplan'), '-o', at('out.lokaplan')];
  const [first, second, third] = (await run(...words)).out.split('\n');
  expect(first).toMatch(
    /^20 workshops need 3 reviewers each, but for every one of them only 2 can: 1 Workshop 1/,
  );
  expect(second).toBe('  (each of them with --each)');
  expect(third).toMatch(/^ {2}Add 4 reviewers/);
  const each = (await run(...words, '--each')).out.split('\n').filter((line) => line.startsWith('  - '));
  expect(each).toHaveLength(20);
  expect(each[2]).toBe(
    '  - 3 Workshop 3 Mon 4 May 08:00–09:30 needs 3 reviewers, but only 2 can: Granskare 5 and Granskare 6.',
  );
  const told = JSON.parse((await run(...words, '--json')).out);
  expect(told).toMatchObject({ allReasons: true, impossible: [{ kind: 'few', needed: 3, available: 2 }] });
  expect(told.impossible[0].each).toHaveLength(20);
});

test('a plan that needs nothing is answered with 0 and written as it is', async () => {
  await run('new', '--template', 'empty', '-o', at('empty.lokaplan'));
  const { code } = await run('assign', at('empty.lokaplan'), '-o', at('same.lokaplan'));
  expect(code).toBe(0);
  expect(await readFile(at('same.lokaplan'), 'utf8')).toBe(await readFile(at('empty.lokaplan'), 'utf8'));
});

test.each([
  ['no output', ['assign', 'loka.lokaplan']],
  ['a missing plan', ['assign', 'missing.lokaplan', '-o', 'x.lokaplan']],
  [
    'a cell that is not there',
    ['assign', 'loka.lokaplan', '-o', 'x.lokaplan', '--why', 'person:nobody,session:x'],
  ],
  [
    'a cell asked about where groups are seated',
    ['assign', 'loka.lokaplan', '-o', 'x.lokaplan', '--groups', '--why', 'person:jan,session:thu-w2'],
  ],
])('%s is answered with 2, one line, and nothing written', async (_what, words) => {
  const before = await readdir(folder);
  const { code, out, err } = await run(
    ...words.map((word) => (word.includes('.lokaplan') ? at(word) : word)),
  );
  expect([code, out]).toEqual([2, '']);
  expect(err).toMatch(/^lokaplan: [^\n]+\n$/);
  expect(await readdir(folder)).toEqual(before);
});

test('assign --groups seats the participants, prints each step with its proof, and says what cannot be had', async () => {
  await writeFile(at('fokus.lokaplan'), serialise(firstRevision(fokusWith(24), STAMP)));
  const { code, out, err } = await run(
    'assign',
    at('fokus.lokaplan'),
    '-o',
    at('seated.lokaplan'),
    '--groups',
  );
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/Seats: everyone gets a seat \(proved best\) {2}\d+\.\d{3} s/);
  const read = parse(await readFile(at('seated.lokaplan')));
  expect(read.ok && all(read.value.plan, 'seats')).toHaveLength(24);

  await writeFile(at('crowded.lokaplan'), serialise(firstRevision(fokusWith(130), STAMP)));
  const crowded = await run('assign', at('crowded.lokaplan'), '-o', at('out.lokaplan'), '--groups', '--json');
  expect(crowded.code).toBe(1);
  const told = JSON.parse(crowded.out);
  expect(told.impossible[0]).toMatchObject({ kind: 'crowd', places: 120 });
  expect(told.impossible[0].text).toMatch(/^130 people can only be in/);
  expect(told.added).toHaveLength(120);
  expect((await run('assign', at('empty.lokaplan'), '-o', at('out.lokaplan'), '--groups')).code).toBe(2);
}, 60_000);
