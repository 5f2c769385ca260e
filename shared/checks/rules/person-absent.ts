import { formatDate } from '../../i18n/dates.ts';
import { awayFrom, barAbsence, onlyReviews } from '../attendance.ts';
import { moveToAnotherDay } from '../remedies/another-time.ts';
import type { RuleOf } from '../rule.ts';
import { personName, sessionWords } from '../words.ts';

/** Someone with a part in a session on a day that they are not there. */
export const personAbsent: RuleOf<'person'> = {
  id: 'person-absent',
  severity: 'hard',
  per: 'person',
  find(person, index, report) {
    awayFrom(person, index, 'absent', (engaged, day) => {
      const { item } = engaged;
      if (onlyReviews(engaged)) return;
      report({
        records: [person.id, item.session.id],
        say: (t, language) =>
          t('checks.rule.person-absent', {
            person: personName(index, person.id, t),
            day: formatDate(day.date, 'medium', language),
            ...sessionWords(index, item, t, language),
          }),
        propose: () => moveToAnotherDay(index, item, (other) => other.id !== day.id),
      });
    });
  },
  bar: (item, index, add) => barAbsence(item, index, false, add),
};
