import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { PlanAdapter } from '../../../electron/storage/plan-adapter.ts';
import { sweepTemporaries } from '../../../electron/storage/temporary.ts';
import { firstRevision } from '../../../shared/change/revision.ts';
import { largePlan } from '../../fixtures/large-plan.ts';
import { programFile, type TrialRow } from '../../trials/row.ts';
import { inFolder } from '../disks/saves.ts';

/** As many as there are likely to be processors for: each has a plan of its own. */
const AT_ONCE = 2;
/** The kill comes at any moment of a save, and up to so much of its time later. */
const LATER = 1.2;

class Tally {
  kills = 0;
  bytes = 0;
  duringSave = 0;
  orphans = 0;
  broken = 0;
  lost = 0;
  left = 0;
}

export const row: TrialRow = {
  what: 'kill -9 during a save of 1 MB',
  count: { full: 1000, ci: 150 },
  mustBe: '0 broken, 0 acknowledged lost, 0 orphans after reopening',
  async run(count, progress) {
    const tally = new Tally();
    const one = () => inFolder((folder) => kills(folder, count, tally, progress));
    await Promise.all(Array.from({ length: AT_ONCE }, one));
    const { kills: done, bytes, duringSave, orphans, broken, lost, left } = tally;
    const result =
      `${broken} broken, ${lost} lost, ${left} orphans after reopening ` +
      `(${(bytes / 1e6).toFixed(2)} MB; ${duringSave} hit a save, ${orphans} left an orphan before it)`;
    return { count: done, result, ok: broken + lost + left === 0 && orphans > 0 };
  },
};

async function kills(
  folder: string,
  count: number,
  tally: Tally,
  progress: (done: number) => void,
): Promise<void> {
  const file = path.join(folder, 'plan.lokaplan');
  const plan = largePlan({ sessions: 950, rooms: 20, days: 5, people: 500 });
  const first = firstRevision(plan, { at: '2013-08-12T09:30:00.000Z', by: 'anna' });
  await new PlanAdapter(file).write({ ...first, plan });
  tally.bytes = (await stat(file)).size;
  for (let next = 1; tally.kills < count; ) {
    tally.kills += 1;
    const { begun, acknowledged } = await killed(file, next);
    if (begun > acknowledged) tally.duringSave += 1;
    if ((await temporaries(folder)) > 0) tally.orphans += 1;
    next = begun + 1;
    // As the program opens a plan.
    const adapter = new PlanAdapter(file);
    const found = await adapter.read().catch(() => undefined);
    await sweepTemporaries(file);
    tally.left += await temporaries(folder);
    const title = Number(found?.plan.event.title);
    if (found === undefined) tally.broken += 1;
    else if (title < acknowledged || title > begun) tally.lost += 1;
    if (found === undefined) return;
    progress(tally.kills);
  }
}

/** Starts the saver with the number `next` and kills it at some moment; the last number it began and the last it acknowledged. */
async function killed(file: string, next: number): Promise<{ begun: number; acknowledged: number }> {
  const saver = spawn(process.execPath, [programFile('saver'), file, `${next}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const end = () => saver.kill('SIGKILL');
  process.once('exit', end);
  const last = next + 2 + Math.floor(Math.random() * 3);
  let begun = next - 1;
  let acknowledged = next - 1;
  let at = 0;
  let took = 0;
  for await (const line of createInterface(saver.stdout)) {
    const number = Number(line.slice(2));
    if (line.startsWith('a')) {
      acknowledged = number;
      took = performance.now() - at;
    } else {
      begun = number;
      at = performance.now();
      if (number === last) setTimeout(Math.random() * LATER * took).then(end);
    }
  }
  if (saver.exitCode === null && saver.signalCode === null) await once(saver, 'exit');
  process.off('exit', end);
  if (saver.signalCode !== 'SIGKILL') throw new Error(`The saver ended by itself: ${saver.exitCode}`);
  return { begun, acknowledged };
}

async function temporaries(folder: string): Promise<number> {
  return (await readdir(folder)).filter((name) => name.endsWith('.tmp')).length;
}
