import type { PersonId } from '../../plan/ids.ts';
import type { Part } from '../../reviewing/engagements.ts';
import type { Item } from '../item.ts';
import type { PlanIndex } from '../plan-index.ts';
import { dropReviewer } from '../remedies/reviewers.ts';
import type { Occurrence, RuleOf } from '../rule.ts';
import { personName, sessionWords } from '../words.ts';

type OtherPart = Exclude<Part, 'reviewer'>;

/** A reviewer on their own workshop: one they run, or have another part in. */
export const ownReview: RuleOf<'session'> = {
  id: 'own-review',
  severity: 'hard',
  per: 'session',
  find(item, index, report) {
    for (const { person, parts } of item.cast) {
      if (parts.length < 2 || !parts.includes('reviewer')) continue;
      const role = parts.find((part) => part !== 'reviewer') ?? 'participant';
      report(reviewOf(item, person, role, index));
    }
  },
};

function reviewOf(item: Item, person: PersonId, role: OtherPart, index: PlanIndex): Occurrence {
  return {
    records: [person, item.session.id],
    say: (t, language) =>
      t('checks.rule.own-review', {
        person: personName(index, person, t),
        role,
        ...sessionWords(index, item, t, language),
      }),
    propose: () => dropReviewer(index, person, item),
  };
}
