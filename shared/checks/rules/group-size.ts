import { groupSizeOf } from '../../plan/group-size.ts';
import type { Range } from '../../plan/records/common.ts';
import type { Item } from '../item.ts';
import type { PlanIndex } from '../plan-index.ts';
import type { Occurrence, RuleOf } from '../rule.ts';
import { sessionWords } from '../words.ts';

/** A group with more participants seated than it takes, or fewer than it needs. Silent until seating has begun. */
export const groupSize: RuleOf<'session'> = {
  id: 'group-size',
  severity: 'warning',
  per: 'session',
  find(item, index, report) {
    const { session, seated } = item;
    if (session.status === 'cancelled' || (session.group === null && seated.length === 0)) return;
    const { min, max } = groupSizeOf(index.plan, session);
    const count = seated.length;
    if (index.seating && (count < min || max < count)) report(misfit(item, { min, max }, index));
  },
};

function misfit(item: Item, { min, max }: Range, index: PlanIndex): Occurrence {
  const count = item.seated.length;
  return {
    records: [item.session.id],
    say: (t, language) =>
      t(count > max ? 'checks.rule.group-size-over' : 'checks.rule.group-size-under', {
        count,
        max,
        min,
        move: count > max ? count - max : min - count,
        ...sessionWords(index, item, t, language),
      }),
  };
}
