import { pairId } from '../../plan/ids.ts';
import { barClashes, clashesOf } from '../clashes.ts';
import type { Held } from '../item.ts';
import type { RuleOf } from '../rule.ts';
import { personName, sessionName, sharedTime } from '../words.ts';

/** A participant seated in two groups at once. */
export const participantClash: RuleOf<'person'> = {
  id: 'participant-clash',
  severity: 'hard',
  per: 'person',
  find(person, index, report) {
    clashesOf(person, index, 'participant', ({ item: first }, { item: second }) => {
      report({
        records: [person.id, first.session.id, second.session.id],
        say: (t, language) =>
          t('checks.rule.participant-clash', {
            person: personName(index, person.id, t),
            first: sessionName(index, first, t),
            second: sessionName(index, second, t),
            ...sharedTime(index, first, second, language),
          }),
        propose: () =>
          [second, first].map((item: Held) => ({
            say: (t) =>
              t('checks.remedy.dropParticipant', {
                person: personName(index, person.id, t),
                session: sessionName(index, item, t),
              }),
            command: { id: 'record.remove', args: { ids: [pairId('seats', person.id, item.session.id)] } },
          })),
      });
    });
  },
  bar: (item, index, add) => barClashes(item, index, 'participant', add),
};
