import { dropReviewer } from '../remedies/reviewers.ts';
import { demandOf, isReviewed } from '../reviewing.ts';
import type { RuleOf } from '../rule.ts';
import { peopleNames, sessionWords } from '../words.ts';

/** A workshop or seminar with more reviewers than it asks for. */
export const tooManyReviewers: RuleOf<'session'> = {
  id: 'too-many-reviewers',
  severity: 'warning',
  per: 'session',
  find(item, index, report) {
    const { reviewers } = item;
    if (reviewers.length === 0 || !isReviewed(item)) return;
    const { max } = demandOf(index, item);
    if (reviewers.length <= max) return;
    report({
      records: [item.session.id],
      say: (t, language) =>
        t('checks.rule.too-many-reviewers', {
          count: reviewers.length,
          max,
          people: peopleNames(index, reviewers, t, language),
          ...sessionWords(index, item, t, language),
        }),
      *propose() {
        for (const person of reviewers) yield* dropReviewer(index, person, item);
      },
    });
  },
};
