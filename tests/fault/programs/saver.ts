import { writeSync } from 'node:fs';
import { PlanAdapter } from '../../../electron/storage/plan-adapter.ts';
import { diffOf } from '../../../shared/change/diff.ts';
import { fileAt, record } from '../../../shared/change/revision.ts';
import { MOST_MEGABYTES } from '../../../shared/file/text.ts';

/*
 * Saves the plan in a file over and over until it is killed, each time with the next number as its title, and says
 * `b NUMBER` before each save and `a NUMBER` when it has been acknowledged.
 */
const [file = '', from = ''] = process.argv.slice(2);

// Nobody else writes here, so there is no need to wait until another's writing would show.
const hasty = { most: 10_000, now: () => performance.now(), sleep: async () => undefined };
const adapter = new PlanAdapter(file, undefined, MOST_MEGABYTES, hasty);
const stored = await adapter.read();
const base = fileAt(stored, stored.revisions[0]?.id ?? '');
if (base === undefined) throw new Error('The plan has no first revision');
for (let number = Number(from); ; number += 1) {
  const plan = { ...base.plan, event: { ...base.plan.event, title: `${number}` } };
  const next = record(base, diffOf(base.plan, plan), { at: '2013-08-12T09:30:00.000Z', by: 'anna' });
  writeSync(1, `b ${number}\n`);
  await adapter.write(next);
  writeSync(1, `a ${number}\n`);
}
