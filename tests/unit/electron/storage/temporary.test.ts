import { spawnSync } from 'node:child_process';
import { mkdir, readdir, symlink, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sweepTemporaries, temporaryFor } from '../../../../electron/storage/temporary.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const MINUTE = 60_000;
const posix = process.platform !== 'win32';
/** A process that has been and is no more. */
const GONE = spawnSync(process.execPath, ['--version']).pid;

async function leave(file: string, minutesAgo: number): Promise<void> {
  await writeFile(file, 'half a plan');
  const then = new Date(Date.now() - minutesAgo * MINUTE);
  await utimes(file, then, then);
}

/** The name of a temporary file for `target`, as if another process or computer had made it. */
async function madeBy(target: string, { computer, id }: { computer?: string; id?: number }): Promise<string> {
  return (await temporaryFor(target)).replace(
    /-([0-9a-f]{8})-(\d+)-([0-9a-f]{16})\.tmp$/,
    (_, own, process, token) => `-${computer ?? own}-${id ?? process}-${token}.tmp`,
  );
}

test('a temporary file lies hidden beside its target, under a name that was never used', async () => {
  const target = path.join('a', 'Höst.lokaplan');
  const names = new Set(await Promise.all(Array.from({ length: 100 }, () => temporaryFor(target))));
  expect(names.size).toBe(100);
  for (const name of names) expect(path.dirname(name)).toBe('a');
  for (const name of names) expect(path.basename(name)).toMatch(/^\.Höst\.lokaplan\.lokaplan-.*\.tmp$/);
});

test('its name fits where the name of its target does', async () => {
  const longest = `${'😀'.repeat(61)}.lokaplan`;
  expect(Buffer.byteLength(longest)).toBeGreaterThan(250);
  const name = path.basename(await madeBy(longest, { id: 4_294_967_295 }));
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
  expect(name).toMatch(/^\.(?:😀)+[0-9a-f]{8}\.lokaplan-/u);
});

test('sweeping takes old leavings of this plan and nothing else', async () => {
  const folder = temporaryFolder();
  const plan = path.join(folder, 'plan.lokaplan');
  const own = path.basename(await temporaryFor(plan));
  const kept = [
    'plan.lokaplan',
    '.plan.lokaplan.lokaplan-0123.tmp',
    `${own}.bak`,
    own.replace('plan.', 'other.'),
    own.slice(1),
  ];
  for (const name of kept) await leave(path.join(folder, name), 60);
  const young = await temporaryFor(plan);
  await leave(young, 0);
  await leave(await temporaryFor(plan), 60);
  await sweepTemporaries(plan, 10 * MINUTE);
  expect((await readdir(folder)).sort()).toEqual([...kept, path.basename(young)].sort());
});

test('what a process of this computer left when it ended goes at once; another computer’s only when it is old', async () => {
  const folder = temporaryFolder();
  const plan = path.join(folder, 'plan.lokaplan');
  const writing = [await temporaryFor(plan), await madeBy(plan, { computer: '00000000', id: GONE })];
  const abandoned = [
    await madeBy(plan, { id: GONE }),
    await madeBy(plan, { id: GONE }),
    await madeBy(plan, { computer: '00000000', id: process.pid }),
  ];
  for (const file of [...writing, ...abandoned.slice(0, 2)]) await leave(file, 0);
  await leave(abandoned[2] ?? '', 2);
  await sweepTemporaries(plan);
  expect((await readdir(folder)).sort()).toEqual(writing.map((file) => path.basename(file)).sort());
});

test.runIf(posix)('sweeping follows a symbolic link, as the writing does', async () => {
  const folder = temporaryFolder();
  await mkdir(path.join(folder, 'there'));
  const plan = path.join(folder, 'there', 'plan.lokaplan');
  const link = path.join(folder, 'länk.lokaplan');
  await writeFile(plan, 'a plan');
  await symlink(plan, link);
  await leave(await madeBy(plan, { id: GONE }), 0);
  await sweepTemporaries(link);
  expect(await readdir(path.dirname(plan))).toEqual(['plan.lokaplan']);
});

test('sweeping where there is nothing to sweep is no failure', async () => {
  await expect(
    sweepTemporaries(path.join(temporaryFolder(), 'gone', 'plan.lokaplan')),
  ).resolves.toBeUndefined();
});
