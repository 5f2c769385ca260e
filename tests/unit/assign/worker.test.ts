import { type ChildProcess, fork } from 'node:child_process';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { jobsIn, ProcessEnded, type Said } from '../../../electron/assign/index.ts';
import { assign, type StepResult } from '../../../shared/assign/proposal.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import { problemText } from '../../../shared/problem.ts';
import { template } from '../../../shared/templates/index.ts';
import { reviewPlan } from '../../fixtures/review-plan.ts';
import { randomFrom } from '../../property/random.ts';
import { tools } from './tools.ts';

let folder: string;
const forked: ChildProcess[] = [];
const huge = reviewPlan(randomFrom(1), { reviewers: 1000, sessions: 500, days: 2, passes: 5 });

/** Gives a process of Node the port to its parent that Electron gives a process of its own. */
const PORT = `process.parentPort = {
  on: (_, hear) => process.on('message', (data) => hear({ data })),
  postMessage: (said) => process.send(said),
};`;

/** Jobs done by the program's script in processes of Node, and those processes. */
function jobs() {
  const processes: ChildProcess[] = [];
  const start = jobsIn(() => {
    const child = fork(path.join(folder, 'worker.mjs'), {
      serialization: 'advanced',
      execArgv: ['--import', path.join(folder, 'port.mjs')],
    });
    processes.push(child);
    forked.push(child);
    return {
      postMessage: (job) => child.send(job),
      on: (event: string, listener: (said: Said) => void) => child.on(event, listener),
      once: (event: string, listener: (...args: number[]) => void) => child.once(event, listener),
      kill: () => child.kill(),
    };
  });
  return { start, processes };
}

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
  await writeFile(path.join(folder, 'port.mjs'), PORT);
}, 60_000);

afterAll(async () => {
  for (const child of forked) child.kill();
  await rm(folder, { recursive: true, force: true });
});

test('a job in a process of its own has the answer it has here, and tells of each step before it', async () => {
  const plan = template('loka', 'sv', '2013-08-01');
  const told: StepResult[] = [];
  const { answer } = jobs().start({ kind: 'assign', plan }, (step) => told.push(step));
  const { seconds: _1, steps, ...rest } = (await answer)?.value ?? assign(plan, tools);
  const { seconds: _2, steps: here, ...expected } = assign(plan, tools);
  expect(rest).toEqual(expected);
  expect(steps.map(({ step, value }) => [step, value])).toEqual(here.map(({ step, value }) => [step, value]));
  expect(told).toEqual(steps);
});

test('the other questions are answered too, one after another by the same process', async () => {
  const plan = template('loka', 'sv', '2013-08-01');
  const pair = { reviewer: 'person:jan', session: 'session:thu-w2' } as const;
  const none = () => {};
  const { start, processes } = jobs();
  const foreseen = await start({ kind: 'foresee', plan }, none).answer;
  expect(foreseen?.value.holes).toMatchObject([{ kind: 'atOnce' }]);
  const why = await start({ kind: 'why', plan, pair }, none).answer;
  expect(why?.value).toMatchObject({ ...pair, assigned: false });
  const suggest = await start({ kind: 'suggest', plan, session: 'session:thu-w2' }, none).answer;
  expect(suggest?.value).toHaveLength(5);
  const rotate = await start({ kind: 'rotate', plan, from: 'day:thu', to: 'day:fri' }, none).answer;
  expect(rotate?.value?.leftOut).toEqual([]);
  expect(processes).toHaveLength(1);
});

test('a job that is cancelled ends at once and gives nothing; the next one has a process of its own', async () => {
  const { start, processes } = jobs();
  const running = start({ kind: 'assign', plan: huge }, () => {});
  setTimeout(() => running.cancel(), 200);
  const began = performance.now();
  expect(await running.answer).toBeNull();
  // By itself it takes many times as long.
  expect(performance.now() - began).toBeLessThan(5000);
  const next = await start({ kind: 'foresee', plan: template('loka', 'sv', '2013-08-01') }, () => {}).answer;
  expect(next?.value.holes).toHaveLength(1);
  expect(processes).toHaveLength(2);
  await expect.poll(() => processes[0]?.signalCode).toBe('SIGTERM');
});

test('cancelling a job that has been answered leaves the process to the next', async () => {
  const plan = template('loka', 'sv', '2013-08-01');
  const { start, processes } = jobs();
  const first = start({ kind: 'foresee', plan }, () => {});
  await first.answer;
  const second = start({ kind: 'assign', plan }, () => {});
  first.cancel();
  expect((await second.answer)?.value.proved).toBe(true);
  expect(processes).toHaveLength(1);
});

test('two jobs at once are done beside each other, and one process is kept', async () => {
  const plan = template('loka', 'sv', '2013-08-01');
  const { start, processes } = jobs();
  const both = [1, 2].map(() => start({ kind: 'foresee', plan }, () => {}).answer);
  expect((await Promise.all(both)).map((answer) => answer?.value.holes.length)).toEqual([1, 1]);
  expect(processes).toHaveLength(2);
  await expect.poll(() => processes.filter(({ signalCode }) => signalCode === null).length).toBe(1);
});

test('a process that is killed at work is followed by another, which tells no step twice', async () => {
  const plan = reviewPlan(randomFrom(1), { reviewers: 60, sessions: 40, days: 2, passes: 2 });
  const { start, processes } = jobs();
  const told: StepResult[] = [];
  const { answer } = start({ kind: 'assign', plan }, (step) => {
    if (told.push(step) === 2) processes[0]?.kill('SIGKILL');
  });
  const value = (await answer)?.value;
  expect(value).toMatchObject({ proved: true });
  expect(processes.map(({ signalCode }) => signalCode)).toEqual(['SIGKILL', null]);
  expect(told.map(({ step, at }) => [step, at])).toEqual(value?.steps.map(({ step, at }) => [step, at]));
});

test('a job whose processes are killed twice is given up, in a sentence; one killed while it waits fails none', async () => {
  const plan = template('loka', 'sv', '2013-08-01');
  const { start, processes } = jobs();
  const broken = start({ kind: 'assign', plan: huge }, () => {});
  processes[0]?.kill('SIGKILL');
  await expect.poll(() => processes.length).toBe(2);
  processes[1]?.kill('SIGKILL');
  await expect(broken.answer).rejects.toThrow(ProcessEnded);
  for (const language of ['sv', 'en'] as const)
    expect(problemText({ code: 'workEnded' }, translator(language))).toMatch(/^[A-ZÅÄÖ].{40,}\.$/);
  await start({ kind: 'foresee', plan }, () => {}).answer;
  const waiting = processes[2];
  waiting?.kill('SIGKILL');
  await expect.poll(() => waiting?.signalCode).toBe('SIGKILL');
  expect((await start({ kind: 'foresee', plan }, () => {}).answer)?.value.holes).toHaveLength(1);
  expect(processes).toHaveLength(4);
});

test('a job that is cancelled after its process was killed ends the one that followed', async () => {
  const { start, processes } = jobs();
  const running = start({ kind: 'assign', plan: huge }, () => {});
  processes[0]?.kill('SIGKILL');
  await expect.poll(() => processes.length).toBe(2);
  running.cancel();
  expect(await running.answer).toBeNull();
  await expect.poll(() => processes[1]?.signalCode).toBe('SIGTERM');
});

test('a job that cannot be done says why', async () => {
  const plan = { ...template('loka', 'sv', '2013-08-01'), sessions: null as never };
  await expect(jobs().start({ kind: 'foresee', plan }, () => {}).answer).rejects.toThrow(/null/);
});
