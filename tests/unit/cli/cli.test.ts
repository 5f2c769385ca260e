import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from './run.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lokaplan-cli-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the command line; words with a dot in them are files in the test's folder. */
const lokaplan = (...words: string[]) =>
  run(...words.map((word) => (word.includes('.') ? path.join(folder, word) : word)));

test('new, show, check and export run the main job without a window', async () => {
  expect(await lokaplan('new', '--template', 'loka', '-o', 'loka.lokaplan')).toMatchObject({
    code: 0,
    err: '',
  });

  const shown = await lokaplan('show', 'loka.lokaplan', '--json');
  expect(shown.code).toBe(0);
  expect(JSON.parse(shown.out)).toMatchObject({
    days: [{ date: '2013-08-29' }, { date: '2013-08-30' }],
    counts: { groups: 6, assignments: 10 },
    revisions: 1,
  });

  const checked = await lokaplan('check', 'loka.lokaplan', '--json');
  expect(checked.code).toBe(1);
  const rules = JSON.parse(checked.out).map(({ rule, records }: { rule: string; records: string[] }) => [
    rule,
    ...records,
  ]);
  expect(rules).toContainEqual(['no-reviewer', 'session:thu-w2']);

  const swedish = await lokaplan('check', 'loka.lokaplan', '--lang', 'sv');
  expect(swedish.out).toContain('saknar granskare');

  expect(await lokaplan('export', 'loka.lokaplan', '-o', 'loka.xlsx')).toMatchObject({ code: 0, err: '' });
  expect((await readFile(path.join(folder, 'loka.xlsx'))).subarray(0, 2).toString()).toBe('PK');
});

test('a sound plan is answered with 0', async () => {
  await lokaplan('new', '--template', 'empty', '-o', 'empty.lokaplan');
  expect(await lokaplan('check', 'empty.lokaplan')).toMatchObject({ code: 0, out: 'No findings.\n' });
});

test('new leaves a file that is there alone, unless told to overwrite it', async () => {
  await writeFile(path.join(folder, 'mine.lokaplan'), 'mine');
  const refused = await lokaplan('new', '--template', 'empty', '-o', 'mine.lokaplan');
  expect(refused).toMatchObject({ code: 2, out: '' });
  expect(await readFile(path.join(folder, 'mine.lokaplan'), 'utf8')).toBe('mine');
  expect(await lokaplan('new', '--template', 'empty', '-o', 'mine.lokaplan', '--force')).toMatchObject({
    code: 0,
  });
});

test.each([
  ['no command', []],
  ['an unknown command', ['frobnicate']],
  ['an unknown option', ['check', '--frobnicate', 'x']],
  ['no file', ['check']],
  ['two files', ['check', 'a.lokaplan', 'b.lokaplan']],
  ['an unknown template', ['new', '--template', 'x', '-o', 'out.lokaplan']],
  ['an unknown language', ['check', 'good.lokaplan', '--lang', 'de']],
  ['an unknown sheet', ['export', 'good.lokaplan', '-o', 'out.xlsx', '--sheets', 'x']],
  ['another ending than .xlsx', ['export', 'good.lokaplan', '-o', 'out.doc']],
  ['a missing file', ['show', 'missing.lokaplan']],
  ['a folder', ['show', '.']],
  ['a file that is no plan', ['export', 'picture.lokaplan', '-o', 'out.xlsx']],
  ['a plan that is cut off', ['check', 'cut.lokaplan']],
  ['a plan from a newer program', ['check', 'newer.lokaplan']],
  ['an output in a folder that is not there', ['export', 'good.lokaplan', '-o', 'nowhere/out.xlsx']],
])('%s is answered with 2, one line on stderr, and nothing written', async (_what, words) => {
  await lokaplan('new', '--template', 'empty', '-o', 'good.lokaplan', '--force');
  const good = await readFile(path.join(folder, 'good.lokaplan'), 'utf8');
  await writeFile(path.join(folder, 'cut.lokaplan'), good.slice(0, good.length / 2));
  await writeFile(path.join(folder, 'newer.lokaplan'), good.replace(/"version": ?\d+/, '"version": 99'));
  await writeFile(path.join(folder, 'picture.lokaplan'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]));
  const before = await readdir(folder);

  const { code, out, err } = await lokaplan(...words);
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err).toMatch(/^lokaplan: [^\n]+\n$/);
  expect(await readdir(folder)).toEqual(before);
  expect(await readFile(path.join(folder, 'good.lokaplan'), 'utf8')).toBe(good);
});

test('--help lists every command', async () => {
  const { code, out } = await lokaplan('--help');
  expect(code).toBe(0);
  for (const name of ['new', 'show', 'check', 'export']) expect(out).toContain(`lokaplan ${name}`);
});
