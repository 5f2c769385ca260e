import { all } from '../../plan/plan.ts';
import type { Rule } from '../finding.ts';
import { nameOf, timeOf } from '../words.ts';

/** A workshop that asks for reviewers and has none. */
export const noReviewer: Rule = {
  id: 'no-reviewer',
  severity: 'warning',
  find({ plan, reviewers }) {
    return all(plan, 'sessions')
      .filter(
        (session) =>
          session.kind === 'workshop' && session.status !== 'cancelled' && !reviewers.has(session.id),
      )
      .filter((session) => (session.reviewers ?? plan.event.reviewing.demand).min > 0)
      .map((session) => ({
        records: [session.id],
        say(t, language) {
          const when = timeOf(session, language);
          const key = session.start === null ? 'checks.rule.no-reviewer-unplaced' : 'checks.rule.no-reviewer';
          return t(key, { session: nameOf(session, t), ...when });
        },
      }));
  },
};
