import { pairId } from '../../plan/ids.ts';
import type { RuleOf } from '../rule.ts';
import { peopleNames, sessionName, sessionWords } from '../words.ts';

/** A session that is cancelled but still on the programme with reviewers or participants, who have to be told. */
export const cancelledWithReviewers: RuleOf<'session'> = {
  id: 'cancelled-with-reviewers',
  severity: 'hard',
  per: 'session',
  find(item, index, report) {
    const { session, reviewers, seated } = item;
    if (session.status !== 'cancelled' || session.start === null) return;
    if (reviewers.length + seated.length === 0) return;
    report({
      records: [session.id],
      say: (t, language) =>
        t('checks.rule.cancelled-with-reviewers', {
          people: peopleNames(index, [...new Set([...reviewers, ...seated])], t, language),
          ...sessionWords(index, item, t, language),
        }),
      propose: () => [
        {
          say: (t) => t('checks.remedy.dropPeople', { session: sessionName(index, item, t) }),
          command: {
            id: 'record.remove',
            args: {
              ids: [
                ...reviewers.map((person) => pairId('assignments', person, session.id)),
                ...seated.map((person) => pairId('seats', person, session.id)),
              ],
            },
          },
        },
      ],
    });
  },
};
