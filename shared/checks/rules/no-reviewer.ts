import { addReviewer } from '../remedies/reviewers.ts';
import { demandOf, isReviewed } from '../reviewing.ts';
import type { RuleOf } from '../rule.ts';
import { sessionWords } from '../words.ts';

/** A workshop or seminar that asks for reviewers and has none. */
export const noReviewer: RuleOf<'session'> = {
  id: 'no-reviewer',
  severity: 'warning',
  per: 'session',
  find(item, index, report) {
    if (item.reviewers.length > 0 || !isReviewed(item)) return;
    const { min } = demandOf(index, item);
    if (min === 0) return;
    report({
      records: [item.session.id],
      say: (t, language) => t('checks.rule.no-reviewer', { min, ...sessionWords(index, item, t, language) }),
      propose: () => addReviewer(index, item),
    });
  },
};
