import { diffOf } from '../../shared/change/diff.ts';
import { firstRevision, type PlanFile, record } from '../../shared/change/revision.ts';
import type { Random } from './random.ts';
import { randomlyChanged, randomPlan } from './random-plan.ts';

/** A file with a random plan and the few revisions that led to it. */
export function randomFile(random: Random): PlanFile {
  const stamp = { at: '2013-08-29T09:00:00.000Z', by: 'Åsa', label: 'halv \udc69' };
  let file = firstRevision(randomPlan(random), stamp);
  for (let n = 0; n < 6; n++)
    file = record(file, diffOf(file.plan, randomlyChanged(random, file.plan)), stamp);
  return file;
}
