import { barClashes, clashesOf } from '../clashes.ts';
import { moveOneOf } from '../remedies/move-one-of.ts';
import type { RuleOf } from '../rule.ts';
import { personName, sessionName, sharedTime } from '../words.ts';

/** Someone in two places at once, whatever they do there: speak, answer for it, review, take part. */
export const personClash: RuleOf<'person'> = {
  id: 'person-clash',
  severity: 'hard',
  per: 'person',
  find(person, index, report) {
    clashesOf(person, index, 'person', ({ item: first }, { item: second }) => {
      report({
        records: [person.id, first.session.id, second.session.id],
        say: (t, language) =>
          t('checks.rule.person-clash', {
            person: personName(index, person.id, t),
            first: sessionName(index, first, t),
            second: sessionName(index, second, t),
            ...sharedTime(index, first, second, language),
          }),
        propose: () => moveOneOf(index, first, second),
      });
    });
  },
  bar: (item, index, add) => barClashes(item, index, 'person', add),
};
