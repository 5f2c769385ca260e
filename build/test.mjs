// @ts-check
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { root } from './paths.mjs';
import { runNpm } from './runtime/commands.mjs';
import { displaysForTests } from './runtime/display.mjs';
import { runScript } from './runtime/failure.mjs';
import { prepareRuntime } from './runtime/prepare.mjs';

/** Randomised tests use this many seeds here; the quick loop (npm run test:unit) uses few. */
const SEEDS = '1000';

const reports = await mkdtemp(path.join(os.tmpdir(), 'lokaplan-test-'));
const vitestReport = path.join(reports, 'vitest.json');
const faultsReport = path.join(reports, 'faults.json');
const exportsReport = path.join(reports, 'exports.json');
const playwrightReport = path.join(reports, 'playwright.json');

/** @typedef {{ name: string, script: string, args?: string[], minutes: number, env?: NodeJS.ProcessEnv }} Step */

/**
 * Steps of one row run beside each other. One whose tests depend on the time they are given has a row of its own.
 *
 * @type {Step[][]}
 */
const rows = [
  [
    { name: 'types', script: 'types', minutes: 5 },
    { name: 'lint', script: 'lint', minutes: 2 },
    { name: 'arrows', script: 'arrows', minutes: 2 },
    { name: 'dead code', script: 'dead', minutes: 2 },
  ],
  [
    {
      name: 'unit, property and fault tests',
      script: 'test:vitest',
      args: ['--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`],
      minutes: 20,
      env: { LOKAPLAN_SEEDS: SEEDS },
    },
    {
      name: 'exports',
      script: 'test:trials',
      args: ['exports', `--report=${exportsReport}`],
      minutes: 15,
      env: { CI: 'true' },
    },
  ],
  [{ name: 'build', script: 'build', minutes: 5 }],
  // Alone, for what it says of the time that an edit needs to be safe is of a machine that has time for it.
  [
    {
      name: 'faults',
      script: 'test:trials',
      args: ['fault', `--report=${faultsReport}`],
      minutes: 15,
      env: { CI: 'true' },
    },
  ],
  [
    {
      name: 'end-to-end tests in Electron',
      script: 'test:playwright',
      args: ['--reporter=list,json'],
      minutes: 30,
      env: { PLAYWRIGHT_JSON_OUTPUT_NAME: playwrightReport, FORCE_COLOR: '0' },
    },
  ],
];

await runScript(async () => {
  const runtime = await prepareRuntime({ virtualDisplay: true, displays: displaysForTests() });
  try {
    const whole = await runSteps(runtime.env);
    const { passed, failed } = await countTests();
    // A check that failed is a failure too, when no test of its own says so.
    console.log(`${passed} passed, ${failed || (whole ? 0 : 1)} failed`);
    return whole && failed === 0 ? 0 : 1;
  } finally {
    runtime.stop();
    await rm(reports, { recursive: true, force: true });
  }
});

/**
 * Run the rows in order until one fails.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<boolean>} did all of them pass?
 */
async function runSteps(env) {
  for (const row of rows) {
    const passed = await Promise.all(row.map((step) => runStep(step, env)));
    if (passed.includes(false)) return false;
  }
  return true;
}

/**
 * @param {Step} step
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<boolean>} did it pass?
 */
async function runStep({ name, script, args = [], minutes, env: own }, env) {
  const start = performance.now();
  const done = await runNpm(['run', '--silent', script, '--', ...args], {
    cwd: root,
    env: { ...env, ...own },
    seconds: minutes * 60,
  });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  if (done.code === 0) {
    console.log(`${name}: ${seconds} s`);
    return true;
  }
  console.log(done.stdout + done.stderr);
  const how = done.timedOut ? `was stopped after ${minutes} minutes` : `failed after ${seconds} s`;
  console.log(`${name}: ${how}`);
  return false;
}

/** What the test runners themselves counted. */
async function countTests() {
  const vitest = await readReport(vitestReport);
  const faults = await readReport(faultsReport);
  const exports = await readReport(exportsReport);
  const playwright = (await readReport(playwrightReport)).stats ?? {};
  const sum = (/** @type {(number | undefined)[]} */ ...counts) =>
    counts.reduce((/** @type {number} */ total, count) => total + (count ?? 0), 0);
  return {
    passed: sum(vitest.numPassedTests, faults.passed, exports.passed, playwright.expected, playwright.flaky),
    failed: sum(vitest.numFailedTests, faults.failed, exports.failed, playwright.unexpected),
  };
}

/**
 * @param {string} file
 * @returns {Promise<any>} empty for a runner that was not reached
 */
async function readReport(file) {
  const text = await readFile(file, 'utf8').catch(() => '{}');
  return JSON.parse(text);
}
