import { addReviewer } from '../remedies/reviewers.ts';
import { demandOf, isReviewed } from '../reviewing.ts';
import type { RuleOf } from '../rule.ts';
import { sessionWords } from '../words.ts';

/** A workshop or seminar with reviewers, but fewer than it asks for. */
export const tooFewReviewers: RuleOf<'session'> = {
  id: 'too-few-reviewers',
  severity: 'warning',
  per: 'session',
  find(item, index, report) {
    const count = item.reviewers.length;
    if (count === 0 || !isReviewed(item)) return;
    const { min } = demandOf(index, item);
    if (count >= min) return;
    report({
      records: [item.session.id],
      say: (t, language) =>
        t('checks.rule.too-few-reviewers', {
          count,
          min,
          more: min - count,
          ...sessionWords(index, item, t, language),
        }),
      propose: () => addReviewer(index, item),
    });
  },
};
