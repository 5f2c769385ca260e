import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { firstRevision } from '../../shared/change/revision.ts';
import { serialise } from '../../shared/file/serialise.ts';
import { template } from '../../shared/templates/index.ts';
import { makeBareApp } from './bare-app.ts';
import { memoryOf, painted, ROOT, startElectron } from './electron.ts';
import { median, type Row } from './row.ts';

const RUNS = 7;

/** One line of text: what Electron itself costs. */
const BARE = '<!doctype html><meta charset="utf-8"><title>bare</title><p>Ready</p>';

/** From the click to a LOKA plan that can be dragged in, beside a bare Electron window; time and memory. */
export async function starting(): Promise<Row[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lokaplan-bare-'));
  try {
    await makeBareApp(folder);
    await writeFile(path.join(folder, 'index.html'), BARE);
    const file = path.join(folder, 'LOKA.lokaplan');
    const plan = template('loka', 'sv', '2026-01-01');
    await writeFile(file, serialise(firstRevision(plan, { at: '2026-01-01T00:00:00.000Z', by: '' })));

    const ours: { ms: number; mb: number }[] = [];
    const bare: { ms: number; mb: number }[] = [];
    // One round more than is counted: the first warms the disk cache of both.
    for (let run = 0; run <= RUNS; run++) {
      const theirs = await measure([folder], 'p');
      const mine = await measure([ROOT, file], '[data-session]');
      if (run === 0) continue;
      bare.push(theirs);
      ours.push(mine);
    }
    const of = (runs: typeof ours, figure: 'ms' | 'mb') => median(runs.map((run) => run[figure]));
    const row = { beside: 'bare Electron window', goal: 1.5 };
    return [
      {
        ...row,
        work: 'cold start to a usable LOKA plan',
        unit: 'ms',
        ours: of(ours, 'ms'),
        theirs: of(bare, 'ms'),
      },
      {
        ...row,
        work: 'memory with the LOKA plan open',
        unit: 'MB',
        ours: of(ours, 'mb'),
        theirs: of(bare, 'mb'),
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param usable selects what is there once the window can be used */
async function measure(args: string[], usable: string): Promise<{ ms: number; mb: number }> {
  const started = await startElectron(args, async (page) => {
    await page.locator(usable).first().waitFor();
    await painted(page);
  });
  const mb = await memoryOf(started.app);
  await started.close();
  return { ms: started.ms, mb };
}
