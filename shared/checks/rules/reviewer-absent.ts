import { formatDate } from '../../i18n/dates.ts';
import { awayFrom, barAbsence, onlyReviews } from '../attendance.ts';
import { dropReviewer } from '../remedies/reviewers.ts';
import type { RuleOf } from '../rule.ts';
import { personName, sessionWords } from '../words.ts';

/** A reviewer on a workshop on a day that they are not there. */
export const reviewerAbsent: RuleOf<'person'> = {
  id: 'reviewer-absent',
  severity: 'hard',
  per: 'person',
  find(person, index, report) {
    awayFrom(person, index, 'absent', (engaged, day) => {
      const { item } = engaged;
      if (!onlyReviews(engaged)) return;
      report({
        records: [person.id, item.session.id],
        say: (t, language) =>
          t('checks.rule.reviewer-absent', {
            person: personName(index, person.id, t),
            day: formatDate(day.date, 'medium', language),
            ...sessionWords(index, item, t, language),
          }),
        propose: () => dropReviewer(index, person.id, item),
      });
    });
  },
  bar: (item, index, add) => barAbsence(item, index, true, add),
};
