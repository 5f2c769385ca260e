import { awayFrom, barAbsence, onlyReviews } from '../attendance.ts';
import { moveToAnotherDay } from '../remedies/another-time.ts';
import type { RuleOf } from '../rule.ts';
import { personName, sessionWords, timeOf } from '../words.ts';

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
            day: timeOf(item.interval, language).day,
            ...sessionWords(index, item, t, language),
          }),
        propose: () => moveToAnotherDay(index, item, (other) => other.id !== day.id),
      });
    });
  },
  bar: (item, index, add) => barAbsence(item, index, false, add),
};
