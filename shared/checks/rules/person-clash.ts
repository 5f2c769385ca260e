import type { Rule } from '../finding.ts';
import { overlapping } from '../plan-index.ts';
import { nameOf, sharedTime } from '../words.ts';

/** Someone in two places at once, whatever they do there: speak, answer for it, review, take part. */
export const personClash: Rule = {
  id: 'person-clash',
  severity: 'hard',
  find({ plan, engagements }) {
    return [...engagements].flatMap(([person, engaged]) => {
      const held = engaged.flatMap(({ session, interval }) =>
        interval === null ? [] : [{ session, interval }],
      );
      return [...overlapping(held)].map(([first, second]) => ({
        records: [person, first.session.id, second.session.id].sort(),
        say: (t, language) =>
          t('checks.rule.person-clash', {
            person: plan.people[person]?.name ?? '',
            first: nameOf(first.session, t),
            second: nameOf(second.session, t),
            ...sharedTime(first.interval, second.interval, language),
          }),
      }));
    });
  },
};
