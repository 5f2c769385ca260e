import { byOrder } from '../../plan/plan.ts';
import type { Person } from '../../plan/records/person.ts';
import { reviewsOf } from '../reviewing.ts';
import type { RuleOf } from '../rule.ts';
import { personName } from '../words.ts';

/** One reviewer with two reviews more than another who could take one. Those at their own maximum or minimum are even. */
export const unevenLoad: RuleOf<'plan'> = {
  id: 'uneven-load',
  severity: 'warning',
  per: 'plan',
  reads: ['people', 'sessions', 'assignments'],
  find(_plan, index, report) {
    let most: { person: Person; count: number } | undefined;
    let least: { person: Person; count: number } | undefined;
    for (const person of index.people.filter(({ roles }) => roles.includes('reviewer')).sort(byOrder)) {
      const load = person.load ?? index.plan.event.reviewing.load;
      const count = reviewsOf(index, person.id).length;
      if (count > load.min && count > (most?.count ?? -1)) most = { person, count };
      if (count < load.max && count < (least?.count ?? Number.POSITIVE_INFINITY)) least = { person, count };
    }
    if (most === undefined || least === undefined || most.count - least.count <= 1) return;
    const [over, under] = [most, least];
    report({
      records: [over.person.id, under.person.id],
      say: (t) =>
        t('checks.rule.uneven-load', {
          most: personName(index, over.person.id, t),
          many: over.count,
          least: personName(index, under.person.id, t),
          few: under.count,
        }),
    });
  },
};
