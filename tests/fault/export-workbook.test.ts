import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type * as excel from '../../electron/excel/index.ts';
import { template } from '../../shared/templates/index.ts';
import { largePlan } from '../fixtures/large-plan.ts';
import { readBytes } from '../unit/excel/read-back.ts';

vi.setConfig({ testTimeout: 30_000 });

const root = path.resolve(import.meta.dirname, '../..');
/** Builds as the program is built, so that the thread finds its script. */
const BUILD = `
  import { build } from 'vite';
  import { nodeConfig } from './build/vite.node.mjs';
  const folder = process.argv[1];
  await build(nodeConfig({ entry: 'electron/excel/worker.ts', folder, name: 'excel-worker.js' }));
  await build(nodeConfig({ entry: 'electron/excel/index.ts', folder, name: 'main.js' }));
`;
/** The built program's part that exports, and a folder to export to. */
const built = mkdtempSync(path.join(os.tmpdir(), 'lokaplan-excel-'));
let exportWorkbook: typeof excel.exportWorkbook;
let folder: string;
let target: string;

const job = { plan: template('loka', 'sv', '2013-06-01'), printedAt: '2013-08-12T10:00' } as const;

beforeAll(async () => {
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', BUILD, built], { cwd: root });
  await writeFile(path.join(built, 'package.json'), '{ "type": "module" }');
  const main: typeof excel = await import(pathToFileURL(path.join(built, 'main.js')).href);
  exportWorkbook = main.exportWorkbook;
}, 60_000);

beforeEach(() => {
  folder = mkdtempSync(path.join(built, 'to-'));
  target = path.join(folder, 'Program på väg.xlsx');
});

afterAll(() => rm(built, { recursive: true, force: true }));

test('a thread makes the workbook, and it lies whole in its place', async () => {
  expect(await exportWorkbook(job, target)).toEqual({ ok: true, value: null });
  const book = await readBytes(new Uint8Array(await readFile(target)));
  expect(book.worksheets.length).toBeGreaterThan(20);
  expect(await readdir(folder)).toEqual([path.basename(target)]);
});

test('an earlier file is replaced', async () => {
  await writeFile(target, 'old');
  expect((await exportWorkbook({ ...job, language: 'en' }, target)).ok).toBe(true);
  const book = await readBytes(new Uint8Array(await readFile(target)));
  expect(book.worksheets[0]?.name).toBe('Programme Thu 29 Aug');
});

test('a write-protected file stays as it was, and the problem is named', async () => {
  await writeFile(target, 'old');
  await chmod(target, 0o444);
  const { mtimeMs } = await stat(target);
  expect(await exportWorkbook(job, target)).toEqual({
    ok: false,
    problem: { code: 'readOnly', name: path.basename(target) },
  });
  expect(await readFile(target, 'utf8')).toBe('old');
  expect((await stat(target)).mtimeMs).toBe(mtimeMs);
  expect(await readdir(folder)).toEqual([path.basename(target)]);
});

test('a folder in the file’s place, or no folder to write in, is a problem and leaves nothing behind', async () => {
  await mkdir(target);
  expect(await exportWorkbook(job, target)).toMatchObject({ ok: false, problem: { code: 'isFolder' } });
  const nowhere = path.join(folder, 'borta', 'Program.xlsx');
  expect(await exportWorkbook(job, nowhere)).toMatchObject({ ok: false, problem: { code: 'folderMissing' } });
  expect(await readdir(folder)).toEqual([path.basename(target)]);
});

test('a thread that fails is a problem, and the earlier file stays', async () => {
  await writeFile(target, 'old');
  const broken = { ...job, plan: { ...job.plan, sessions: { 'session:x': null } } } as unknown as typeof job;
  expect(await exportWorkbook(broken, target)).toMatchObject({ ok: false, problem: { code: 'diskError' } });
  expect(await readFile(target, 'utf8')).toBe('old');
});

test('a job that is cancelled ends with the reason, and leaves nothing behind', async () => {
  const cancel = new AbortController();
  const plan = largePlan({ sessions: 1000, rooms: 20, days: 10, people: 500 });
  const shares: number[] = [];
  const progress = (share: number) => {
    shares.push(share);
    cancel.abort(new Error('enough'));
  };
  const written = exportWorkbook({ ...job, plan }, target, { progress, signal: cancel.signal });
  await expect(written).rejects.toThrow('enough');
  expect(shares.length).toBeGreaterThan(0);
  expect(shares.every((share) => share > 0 && share <= 1)).toBe(true);
  expect(await readdir(folder)).toEqual([]);
});

test('a job that is cancelled before it begins never does', async () => {
  const written = exportWorkbook(job, target, { signal: AbortSignal.abort(new Error('never')) });
  await expect(written).rejects.toThrow('never');
  expect(await readdir(folder)).toEqual([]);
});
