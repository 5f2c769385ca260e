import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from '../../../shared/file/parse.ts';
import type { TableName } from '../../../shared/plan/ids.ts';
import { all, type Plan } from '../../../shared/plan/plan.ts';
import { run } from './run.ts';

let folder: string;
const inFolder = (name: string) => path.join(folder, name);

async function planIn(name: string): Promise<Plan> {
  const parsed = parse(await readFile(inFolder(name)));
  if (!parsed.ok) throw new Error(parsed.problem.code);
  return parsed.value.plan;
}

const sizes = (plan: Plan, ...tables: TableName[]) => tables.map((table) => all(plan, table).length);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lokaplan-import-'));
  await run('new', '--template', 'loka', '-o', inFolder('loka.lokaplan'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test.each(['people', 'rooms', 'sessions', 'reviewers', 'wishes'])(
  'the list of %s that was exported is known again, and changes nothing',
  async (kind) => {
    await run('export', inFolder('loka.lokaplan'), '-o', inFolder(`${kind}.csv`), '--sheets', kind);
    const into = ['--into', inFolder('loka.lokaplan'), '-o', inFolder('after.lokaplan')];
    const guessed = kind === 'wishes' ? ['--kind', kind] : [];
    const done = await run('import', inFolder(`${kind}.csv`), ...into, '--json', ...guessed);
    expect(done).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(done.out)).toMatchObject({ kind, new: 0, updated: 0, problems: [] });
    expect(await planIn('after.lokaplan')).toEqual(await planIn('loka.lokaplan'));
  },
);

test('columns of which nothing is taken are named', async () => {
  await writeFile(inFolder('ages.csv'), 'Namn;Ålder\nUlla Ek;44\n');
  const words = ['import', inFolder('ages.csv'), '-o', inFolder('ages.lokaplan')];
  expect((await run(...words)).out).toContain('Not used: Ålder.');
  await rm(inFolder('ages.lokaplan'));
  expect(JSON.parse((await run(...words, '--json')).out)).toMatchObject({ new: 1, unused: ['Ålder'] });
});

test.each(['json', 'xml'])('a frab schedule as %s becomes a plan', async (ending) => {
  await run('export', inFolder('loka.lokaplan'), '-o', inFolder(`schedule.${ending}`));
  const done = await run('import', inFolder(`schedule.${ending}`), '-o', inFolder(`${ending}.lokaplan`));
  expect(done).toMatchObject({ code: 0, err: '' });
  const [from, to] = [await planIn('loka.lokaplan'), await planIn(`${ending}.lokaplan`)];
  expect(sizes(to, 'days')).toEqual(sizes(from, 'days'));
  expect(all(to, 'sessions').length).toBeGreaterThan(20);
});

test('a workbook of our own comes in sheet by sheet', async () => {
  await run(
    'export',
    inFolder('loka.lokaplan'),
    '-o',
    inFolder('loka.xlsx'),
    '--sheets',
    'participants,room-list',
  );
  const people = await run(
    'import',
    inFolder('loka.xlsx'),
    '-o',
    inFolder('people.lokaplan'),
    '--kind',
    'people',
  );
  expect(people.code).toBe(0);
  expect(sizes(await planIn('people.lokaplan'), 'people')).toEqual(
    sizes(await planIn('loka.lokaplan'), 'people'),
  );
});

test('people and rooms of every plan in a folder are taken over, and nobody twice', async () => {
  const others = inFolder('others');
  await mkdir(others);
  for (const template of ['loka', 'fokus'])
    await run('new', '--template', template, '-o', path.join(others, `${template}.lokaplan`));
  await writeFile(path.join(others, 'broken.lokaplan'), '{"lokaplan": 1');
  const done = await run('import', others, '-o', inFolder('both.lokaplan'));
  expect(done).toMatchObject({ code: 0, err: '' });
  expect(done.out).toMatch(/^Out of other plans: .*\n(?:.*\n)*Could not be read: broken\.lokaplan\.\n/);
  const both = await planIn('both.lokaplan');
  const own = [await planIn('others/loka.lokaplan'), await planIn('others/fokus.lokaplan')];
  const names = new Set(own.flatMap((plan) => all(plan, 'people').map(({ name }) => name)));
  expect(new Set(all(both, 'people').map(({ name }) => name))).toEqual(names);
  expect(all(both, 'sessions')).toEqual([]);

  const again = await run(
    'import',
    others,
    '--into',
    inFolder('both.lokaplan'),
    '-o',
    inFolder('again.lokaplan'),
  );
  expect(again.code).toBe(0);
  expect(sizes(await planIn('again.lokaplan'), 'people', 'rooms')).toEqual(sizes(both, 'people', 'rooms'));
});

test('--take chooses what of a plan is taken over; sessions come as drafts in the tray', async () => {
  await run('import', inFolder('loka.lokaplan'), '-o', inFolder('taken.lokaplan'), '--take', 'sessions');
  const sessions = all(await planIn('taken.lokaplan'), 'sessions');
  expect(sessions.length).toBeGreaterThan(10);
  expect(sessions.every(({ start, status }) => start === null && status === 'draft')).toBe(true);
});

test.each([
  [['nowhere.csv'], /nowhere\.csv/],
  [['loka.lokaplan', '--take', 'groups'], /--take.*people, rooms, sessions/],
  [['.'], /./],
])('%j is refused with one line and nothing written', async (words, reason) => {
  const [name = '', ...options] = words;
  const empty = inFolder('empty');
  await mkdir(empty, { recursive: true });
  const before = await readdir(folder);
  const from = name === '.' ? empty : inFolder(name);
  const done = await run('import', from, '-o', inFolder('never.lokaplan'), ...options);
  expect(done).toMatchObject({ code: 2, out: '' });
  expect(done.err).toMatch(reason);
  expect(done.err).toMatch(/^lokaplan: [^\n]+\n$/);
  expect(await readdir(folder)).toEqual(before);
});
