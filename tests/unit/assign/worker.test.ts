import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { start } from '../../../electron/assign/index.ts';
import { assign, type StepResult } from '../../../shared/assign/proposal.ts';
import { template } from '../../../shared/templates/index.ts';
import { reviewPlan } from '../../fixtures/review-plan.ts';
import { randomFrom } from '../../property/random.ts';
import { tools } from './tools.ts';

let folder: string;
let script: URL;

/** Bundled as the program bundles it: one file, with the solver's own beside it. */
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lokaplan-worker-'));
  await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: path.resolve('electron/assign/worker.ts'),
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { format: 'es', entryFileNames: 'worker.mjs' } },
    },
  });
  await copyFile(fileURLToPath(import.meta.resolve('highs/runtime')), path.join(folder, 'highs.wasm'));
  script = pathToFileURL(path.join(folder, 'worker.mjs'));
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

test('a job in a thread of its own has the answer it has here, and tells of each step before it', async () => {
  const plan = template('loka', 'sv', '2013-08-01');
  const told: StepResult[] = [];
  const { answer } = start({ kind: 'assign', plan }, (step) => told.push(step), script);
  const { seconds: _1, steps, ...rest } = (await answer)?.value ?? assign(plan, tools);
  const { seconds: _2, steps: here, ...expected } = assign(plan, tools);
  expect(rest).toEqual(expected);
  expect(steps.map(({ step, value }) => [step, value])).toEqual(here.map(({ step, value }) => [step, value]));
  expect(told).toEqual(steps);
}, 30_000);

test('the other questions are answered too', async () => {
  const plan = template('loka', 'sv', '2013-08-01');
  const pair = { reviewer: 'person:jan', session: 'session:thu-w2' } as const;
  const none = () => {};
  const foreseen = await start({ kind: 'foresee', plan }, none, script).answer;
  expect(foreseen?.value).toMatchObject([{ kind: 'atOnce' }]);
  const why = await start({ kind: 'why', plan, pair }, none, script).answer;
  expect(why?.value).toMatchObject({ ...pair, assigned: false });
  const suggest = await start({ kind: 'suggest', plan, session: 'session:thu-w2' }, none, script).answer;
  expect(suggest?.value).toHaveLength(5);
  const rotate = await start({ kind: 'rotate', plan, from: 'day:thu', to: 'day:fri' }, none, script).answer;
  expect(rotate?.value?.leftOut).toEqual([]);
}, 30_000);

test('a job that is cancelled ends at once and gives nothing', async () => {
  const plan = reviewPlan(randomFrom(1), { reviewers: 1000, sessions: 500, days: 2, passes: 5 });
  const running = start({ kind: 'assign', plan }, () => {}, script);
  setTimeout(() => running.cancel(), 200);
  const began = performance.now();
  expect(await running.answer).toBeNull();
  // By itself it takes many times as long.
  expect(performance.now() - began).toBeLessThan(5000);
}, 30_000);
