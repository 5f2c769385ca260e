import { readdir, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sweepTemporaries, temporaryFor } from '../../../../electron/storage/temporary.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const TOKEN = '0123456789abcdef';
const MINUTE = 60_000;

async function leave(file: string, minutesAgo: number): Promise<void> {
  await writeFile(file, 'half a plan');
  const then = new Date(Date.now() - minutesAgo * MINUTE);
  await utimes(file, then, then);
}

test('a temporary file lies hidden beside its target', () => {
  expect(temporaryFor(path.join('a', 'Höst.lokaplan'), TOKEN)).toBe(
    path.join('a', `.Höst.lokaplan.lokaplan-${TOKEN}.tmp`),
  );
});

test('its name fits where the name of its target does', () => {
  const longest = `${'😀'.repeat(61)}.lokaplan`;
  expect(Buffer.byteLength(longest)).toBeGreaterThan(250);
  const name = path.basename(temporaryFor(longest, TOKEN));
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
  expect(name).toMatch(/^\.(?:😀)+\.lokaplan-/u);
});

test('sweeping takes old leavings of this plan and nothing else', async () => {
  const folder = temporaryFolder();
  const plan = path.join(folder, 'plan.lokaplan');
  const kept = [
    'plan.lokaplan',
    '.plan.lokaplan.lokaplan-0123.tmp',
    `.plan.lokaplan.lokaplan-${TOKEN}.tmp.bak`,
    `.other.lokaplan.lokaplan-${TOKEN}.tmp`,
    `plan.lokaplan.lokaplan-${TOKEN}.tmp`,
  ];
  for (const name of kept) await leave(path.join(folder, name), 60);
  const young = temporaryFor(plan, 'ffffffffffffffff');
  await leave(young, 0);
  await leave(temporaryFor(plan, TOKEN), 60);
  await sweepTemporaries(plan, 10 * MINUTE);
  expect((await readdir(folder)).sort()).toEqual([...kept, path.basename(young)].sort());
});

test('sweeping where there is nothing to sweep is no failure', async () => {
  await expect(
    sweepTemporaries(path.join(temporaryFolder(), 'gone', 'plan.lokaplan'), 0),
  ).resolves.toBeUndefined();
});
