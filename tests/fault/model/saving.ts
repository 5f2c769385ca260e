import path from 'node:path';
import { PlanAdapter } from '../../../electron/storage/plan-adapter.ts';
import { sweepTemporaries } from '../../../electron/storage/temporary.ts';
import { diffOf } from '../../../shared/change/diff.ts';
import { firstRevision, type PlanFile, record } from '../../../shared/change/revision.ts';
import { serialise } from '../../../shared/file/serialise.ts';
import { newEvent } from '../../../shared/plan/defaults.ts';
import { planOf } from '../../../shared/plan/plan.ts';
import type { Crashed } from './crash.ts';
import { ModelDisk } from './disk.ts';
import type { Scenario } from './every-crash.ts';

/** How many of the saves had begun, and how many of them had been acknowledged. */
interface Saves {
  readonly begun: number;
  readonly acknowledged: number;
}

const FILE = '/home/plan.lokaplan';
const stamp = { at: '2013-08-12T09:30:00.000Z', by: 'anna' };

/** A plan, and it again after each of two edits. */
const FILES: PlanFile[] = [firstRevision(planOf(newEvent({ title: 'noll' })), stamp)];
for (const title of ['ett', 'två']) {
  const last = FILES.at(-1) as PlanFile;
  const plan = { ...last.plan, event: { ...last.plan.event, title } };
  FILES.push(record(last, diffOf(last.plan, plan), stamp));
}
const TEXTS = FILES.map((file) => serialise(file));

/** Saving twice in the place of a plan, in a new place, and through a symbolic link to another folder. */
export const saving: readonly Scenario<Saves>[] = [
  scenario('over a plan', FILE, () => new ModelDisk({ [FILE]: TEXTS[0] ?? '' })),
  scenario('in a new place', FILE, () => new ModelDisk({ '/home/other': 'x' })),
  scenario('through a link', '/elsewhere/plan.lokaplan', () => {
    const disk = new ModelDisk({ '/elsewhere/plan.lokaplan': TEXTS[0] ?? '' });
    disk.link('../elsewhere/plan.lokaplan', FILE);
    return disk;
  }),
];

function scenario(name: string, real: string, lay: () => ModelDisk): Scenario<Saves> {
  return {
    name,
    begin() {
      const disk = lay();
      let begun = 0;
      let acknowledged = 0;
      return {
        disk,
        facts: () => ({ begun, acknowledged }),
        async run(promised) {
          const adapter = new PlanAdapter(FILE, disk);
          if (name !== 'in a new place') await adapter.read();
          for (const file of FILES.slice(1)) {
            begun += 1;
            await adapter.write(file);
            acknowledged += 1;
            promised();
          }
        },
      };
    },
    judge: (crash, facts) => judge(crash, facts, real, name !== 'in a new place'),
  };
}

async function judge(
  crash: Crashed,
  { begun, acknowledged }: Saves,
  real: string,
  existed: boolean,
): Promise<string | undefined> {
  const found = crash.files.get(real);
  if (found === undefined) return existed || acknowledged > 0 ? 'the plan is gone' : undefined;
  const version = TEXTS.indexOf(found.bytes.toString());
  if (version < 0) return 'the plan is broken';
  if (version < acknowledged) return 'an acknowledged save is lost';
  if (version > begun) return 'the plan is ahead of its time';
  if (existed && found.mode !== 0o640) return 'the mode is another';
  const disk = ModelDisk.after(crash);
  await new PlanAdapter(FILE, disk).read();
  await sweepTemporaries(FILE, undefined, disk);
  const left = (await disk.readdir(path.dirname(real))).filter((name) => name.endsWith('.tmp'));
  return left.length > 0 ? 'a temporary file is left after reopening' : undefined;
}
