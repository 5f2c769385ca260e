import type { Interval } from '../../plan/time.ts';
import type { Held } from '../item.ts';
import type { PlanIndex } from '../plan-index.ts';
import { moveInTime } from '../remedies/another-time.ts';
import type { RuleOf } from '../rule.ts';
import { sessionName, sharedTime } from '../words.ts';

/** Something beside a plenary, or beside what is placed across all rooms, so that nobody can be at both. */
export const parallelToPlenary: RuleOf<'plan'> = {
  id: 'parallel-to-plenary',
  severity: 'warning',
  per: 'plan',
  reads: ['sessions'],
  find(_plan, index, report) {
    for (const plenary of index.held) {
      if (!isForAll(plenary)) continue;
      for (const other of index.during(plenary.interval)) {
        if (other === plenary || isReportedOfOther(plenary, other)) continue;
        report({
          records: [plenary.session.id, other.session.id],
          say: (t, language) =>
            t('checks.rule.parallel-to-plenary', {
              plenary: sessionName(index, plenary, t),
              other: sessionName(index, other, t),
              ...sharedTime(index, plenary, other, language),
            }),
          propose: () => moveInTime(index, other, (time) => isAlone(index, other, time)),
        });
      }
    }
  },
  bar(item, index, add) {
    const everyone = isForAll(item);
    for (const other of index.held) {
      if (other.session.id === item.session.id || !(everyone || isForAll(other))) continue;
      if (item.session.rooms === 'all' && other.session.rooms === 'all') continue;
      add(null, {
        ...other.interval,
        say: (t) => t('checks.bar.parallel', { session: sessionName(index, other, t) }),
      });
    }
  },
};

/** Whether neither it nor anything else at that time is for all. */
function isAlone(index: PlanIndex, item: Held, time: Interval): boolean {
  for (const other of index.during(time)) {
    if (other.session.id === item.session.id) continue;
    if (isForAll(item) || isForAll(other)) return false;
  }
  return true;
}

function isForAll({ session }: Pick<Held, 'session'>): boolean {
  return session.kind === 'plenary' || session.rooms === 'all';
}

/** Two across all rooms are a clash of rooms; of two that are for all, the one with the lesser id is the plenary. */
function isReportedOfOther(plenary: Held, other: Held): boolean {
  if (!isForAll(other)) return false;
  if (plenary.session.rooms === 'all' && other.session.rooms === 'all') return true;
  return other.session.id < plenary.session.id;
}
