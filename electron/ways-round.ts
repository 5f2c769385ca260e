import type { Offer } from '../shared/api/opened.ts';
import type { Problem } from '../shared/problem.ts';
import type { Offers } from './offers.ts';
import type { Backups } from './storage/backups.ts';

/** The ways to open `file` after all, when `problem` was in the way. The safest comes first. */
export async function waysRound(
  file: string,
  problem: Problem,
  { offers, backups }: { readonly offers: Offers; readonly backups: Backups },
): Promise<Offer[]> {
  const ways = (...names: Offer['way'][]) =>
    names.map((way): Offer => ({ offer: offers.make({ file, way }), way }));
  if (problem.code === 'inUse') return ways('read', 'copy');
  if (problem.code === 'leftInUse') return ways('read', 'copy', 'takeOver');
  const damaged = problem.code === 'notOpened' && problem.problem.code !== 'tooNew';
  if (!damaged && problem.code !== 'missing') return [];
  const whole = damaged && problem.problem.code === 'brokenHistory' ? ways('withoutHistory') : [];
  const [latest] = await backups.list(file);
  if (latest === undefined) return whole;
  const offer = offers.make({ file, way: 'earlierVersion', backup: latest.id });
  return [...whole, { offer, way: 'earlierVersion', at: latest.at }];
}
