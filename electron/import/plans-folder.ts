import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Content, FoundPlan } from '../../shared/import/content.ts';
import { summaryOf } from '../../shared/import/plans.ts';
import type { ImportProblem } from '../../shared/import/problem.ts';
import type { Problem, Result } from '../../shared/problem.ts';
import { PLAN_EXTENSION } from '../file-name.ts';
import { diskProblem } from '../storage/disk-problem.ts';
import { startReading } from './index.ts';

/** More plans than this are of more years than anyone looks back. */
const MOST_PLANS = 60;

/**
 * The plans that lie in `folder`, the earliest first. One after the other, so that however many they are, no more than
 * one is taken apart at a time by `read`; `isCancelled` is asked between them.
 */
export async function plansIn(
  folder: string,
  isCancelled: () => boolean,
  read: (file: string) => Promise<Result<Content, Problem | ImportProblem> | null> = inThread,
): Promise<Result<Content, Problem | ImportProblem> | null> {
  let names: string[];
  try {
    names = (await readdir(folder))
      .filter((name) => name.endsWith(`.${PLAN_EXTENSION}`) && !name.startsWith('.'))
      .sort();
  } catch (error) {
    return { ok: false, problem: diskProblem(error, folder) };
  }
  const plans: FoundPlan[] = [];
  const unread: string[] = names.slice(MOST_PLANS);
  for (const name of names.slice(0, MOST_PLANS)) {
    if (isCancelled()) return null;
    const content = await read(path.join(folder, name));
    if (content?.ok && content.value.kind === 'plans') plans.push(...content.value.plans);
    else unread.push(name);
  }
  if (plans.length === 0) return { ok: false, problem: { code: 'noPlans', name: path.basename(folder) } };
  const first = ({ plan }: FoundPlan) => summaryOf(plan).dates[0] ?? '';
  plans.sort((a, b) => (first(a) < first(b) ? -1 : 1));
  return { ok: true, value: { kind: 'plans', plans, unread } };
}

function inThread(file: string): Promise<Result<Content, Problem | ImportProblem> | null> {
  return startReading(file).content;
}
