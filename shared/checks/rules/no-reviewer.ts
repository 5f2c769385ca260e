import { reviewGaps } from '../../reviewing/matrix.ts';
import type { Rule } from '../finding.ts';
import { nameOf, timeOf } from '../words.ts';

/** A workshop or seminar that asks for reviewers and has none. */
export const noReviewer: Rule = {
  id: 'no-reviewer',
  severity: 'warning',
  find({ plan }) {
    return reviewGaps(plan)
      .filter(({ fill }) => fill === 'none')
      .map(({ session }) => ({
        records: [session.id],
        say(t, language) {
          const when = timeOf(session, language);
          const key = session.start === null ? 'checks.rule.no-reviewer-unplaced' : 'checks.rule.no-reviewer';
          return t(key, { session: nameOf(session, t), ...when });
        },
      }));
  },
};
