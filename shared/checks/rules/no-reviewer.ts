import type { Item } from '../item.ts';
import type { PlanIndex } from '../plan-index.ts';
import { addReviewer } from '../remedies/reviewers.ts';
import { demandOf, isReviewed } from '../reviewing.ts';
import type { Occurrence, RuleOf } from '../rule.ts';
import { sessionWords } from '../words.ts';

/** A workshop or seminar that asks for reviewers and has none. */
export const noReviewer: RuleOf<'session'> = {
  id: 'no-reviewer',
  severity: 'warning',
  per: 'session',
  find(item, index, report) {
    if (item.reviewers.length > 0 || !isReviewed(item)) return;
    const { min } = demandOf(index, item);
    if (min > 0) report(lack(item, min, index));
  },
};

function lack(item: Item, min: number, index: PlanIndex): Occurrence {
  return {
    records: [item.session.id],
    say: (t, language) => t('checks.rule.no-reviewer', { min, ...sessionWords(index, item, t, language) }),
    propose: () => addReviewer(index, item),
  };
}
