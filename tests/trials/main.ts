import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { table } from '../table.ts';
import type { TrialRow } from './row.ts';

const SETS = {
  fault: import.meta.glob<{ row: TrialRow }>('../fault/rows/*.ts'),
  exports: import.meta.glob<{ row: TrialRow }>('../exports/rows/*.ts'),
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { report: { type: 'string' } },
});
const [set, ...names] = positionals;
const files = Object.entries(SETS).find(([name]) => name === set)?.[1] ?? {};
/** The rows by name, loaded when they are run. */
const rows = Object.fromEntries(
  Object.entries(files).map(([file, load]) => [path.basename(file, '.ts'), load]),
);
const unknown = names.filter((name) => !Object.hasOwn(rows, name));
if (unknown.length > 0) {
  console.error(`No such row: ${unknown.join(', ')}. There are: ${Object.keys(rows).join(', ')}`);
  process.exit(2);
}

const lines = [['what', 'count', 'must be', 'result', '']];
let passed = 0;
let failed = 0;
for (const [name, load] of Object.entries(rows)) {
  if (names.length > 0 && !names.includes(name)) continue;
  const { row } = await load();
  const { count, result, ok } = await outcome(name, row);
  if (ok) passed += 1;
  else failed += 1;
  lines.push([row.what, count.toLocaleString('en'), row.mustBe, result, ok ? 'held' : 'FAILED']);
}
process.stdout.write(`${table(lines)}\n`);
if (values.report !== undefined) await writeFile(values.report, JSON.stringify({ passed, failed }));
// A row may have left something behind that would keep the process alive.
process.exit(failed === 0 ? 0 : 1);

async function outcome(name: string, row: TrialRow): ReturnType<TrialRow['run']> {
  const asked = process.env.CI === 'true' ? row.count.ci : row.count.full;
  const begun = performance.now();
  const seconds = () => `${((performance.now() - begun) / 1000).toFixed(0)} s`;
  let told = begun;
  const progress = (done: number) => {
    if (performance.now() - told < 10_000) return;
    told = performance.now();
    process.stderr.write(`${name}: ${done}${Number.isFinite(asked) ? ` of ${asked}` : ''}, ${seconds()}\n`);
  };
  try {
    const result = await row.run(asked, progress);
    process.stderr.write(`${name}: ${result.ok ? 'held' : 'FAILED'}, ${seconds()}\n`);
    return result;
  } catch (error) {
    process.stderr.write(`${name}: ${error instanceof Error ? error.stack : error}\n`);
    const [first] = String(error instanceof Error ? error.message : error).split('\n');
    return { count: 0, result: first ?? '', ok: false };
  }
}
