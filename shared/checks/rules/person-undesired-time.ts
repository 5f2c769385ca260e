import { overlaps, toMinutes } from '../../plan/time.ts';
import { moveInTime } from '../remedies/another-time.ts';
import type { RuleOf } from '../rule.ts';
import { personName, sessionWords, timeOf } from '../words.ts';

/** Someone with a part in a session at hours when they would rather not be planned. */
export const personUndesiredTime: RuleOf<'person'> = {
  id: 'person-undesired-time',
  severity: 'warning',
  per: 'person',
  find(person, index, report) {
    if (person.undesired.length === 0) return;
    const periods = person.undesired.map(({ from, to }) => ({ start: toMinutes(from), end: toMinutes(to) }));
    for (const { item } of index.engagedOf(person.id)) {
      const period = periods.find((one) => overlaps(one, item.interval));
      if (period === undefined) continue;
      report({
        records: [person.id, item.session.id],
        say: (t, language) =>
          t('checks.rule.person-undesired-time', {
            person: personName(index, person.id, t),
            ...timeOf(period, language),
            ...sessionWords(index, item, t, language),
          }),
        propose: () => moveInTime(index, item),
      });
    }
  },
};
