import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { FaultRow } from './row.ts';

/** The rows by name, loaded when they are run. */
const rows = Object.fromEntries(
  Object.entries(import.meta.glob<{ row: FaultRow }>('./rows/*.ts')).map(([file, load]) => [
    file.slice('./rows/'.length, -'.ts'.length),
    load,
  ]),
);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { report: { type: 'string' } },
});
const unknown = positionals.filter((name) => !Object.hasOwn(rows, name));
if (unknown.length > 0) {
  console.error(`No such row: ${unknown.join(', ')}. There are: ${Object.keys(rows).join(', ')}`);
  process.exit(2);
}

const lines = [['fault', 'count', 'must be', 'result', '']];
let passed = 0;
let failed = 0;
for (const [name, load] of Object.entries(rows)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const { row } = await load();
  const { count, result, ok } = await outcome(name, row);
  if (ok) passed += 1;
  else failed += 1;
  lines.push([row.fault, count.toLocaleString('en'), row.mustBe, result, ok ? 'held' : 'FAILED']);
}
process.stdout.write(`${table(lines)}\n`);
if (values.report !== undefined) await writeFile(values.report, JSON.stringify({ passed, failed }));
// A row may have left something behind that would keep the process alive.
process.exit(failed === 0 ? 0 : 1);

async function outcome(name: string, row: FaultRow): ReturnType<FaultRow['run']> {
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

function table(cells: readonly string[][]): string {
  const widths =
    cells[0]?.map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0))) ?? [];
  return cells
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
