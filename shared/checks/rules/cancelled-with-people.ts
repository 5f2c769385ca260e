import type { RuleOf } from '../rule.ts';
import { peopleNames, sessionName, sessionWords } from '../words.ts';

/** A session that is cancelled but still on the programme with people named in it, who have to be told. */
export const cancelledWithPeople: RuleOf<'session'> = {
  id: 'cancelled-with-people',
  severity: 'hard',
  per: 'session',
  find(item, index, report) {
    const { session } = item;
    if (session.status !== 'cancelled' || session.start === null || session.people.length === 0) return;
    report({
      records: [session.id],
      say: (t, language) =>
        t('checks.rule.cancelled-with-people', {
          people: peopleNames(index, [...new Set(session.people.map(({ person }) => person))], t, language),
          ...sessionWords(index, item, t, language),
        }),
      propose: () => [
        {
          say: (t) => t('checks.remedy.dropPeople', { session: sessionName(index, item, t) }),
          command: { id: 'session.edit', args: { session: session.id, fields: { people: [] } } },
        },
      ],
    });
  },
};
