import type { PersonId } from '../../plan/ids.ts';
import { conflictOf, interestsOf } from '../../reviewing/conflict.ts';
import type { Item } from '../item.ts';
import type { PlanIndex } from '../plan-index.ts';
import { dropReviewer } from '../remedies/reviewers.ts';
import type { RuleOf } from '../rule.ts';
import { personName, sessionWords } from '../words.ts';

/** A reviewer with a conflict of interest: one that the plan names, or a workshop of their own organisation. */
export const conflictOfInterest: RuleOf<'session'> = {
  id: 'conflict-of-interest',
  severity: 'hard',
  per: 'session',
  find(item, index, report) {
    const { session, reviewers } = item;
    if (reviewers.length === 0 || session.status === 'cancelled') return;
    if (!reviewers.some((id) => mayConflict(index, item, id))) return;
    const interests = interestsOf(index.plan, session);
    for (const id of reviewers) {
      const person = index.plan.people[id];
      const conflict = person && conflictOf(index.plan, person, interests);
      if (conflict === undefined || conflict.kind === 'own') continue;
      report({
        records: [id, session.id],
        say(t, language) {
          const values = { person: personName(index, id, t), ...sessionWords(index, item, t, language) };
          if (conflict.kind === 'organisation') {
            const organisation = index.plan.organisations[conflict.organisation]?.name ?? '';
            return t('checks.rule.conflict-of-interest-organisation', { ...values, organisation });
          }
          const reason = conflict.reason.trim();
          return reason === ''
            ? t('checks.rule.conflict-of-interest', values)
            : t('checks.rule.conflict-of-interest-reason', { ...values, reason });
        },
        propose: () => dropReviewer(index, id, item),
      });
    }
  },
};

/** Whether there is anything that could be a conflict: most have none, and are not looked into. */
function mayConflict({ plan }: PlanIndex, { cast }: Item, reviewer: PersonId): boolean {
  const person = plan.people[reviewer];
  if (person === undefined || person.conflicts.length > 0) return person !== undefined;
  const { organisation } = person;
  if (organisation === null || !plan.event.reviewing.ownOrganisation) return false;
  return cast.some(
    (other) =>
      other.parts.includes('responsible') && plan.people[other.person]?.organisation === organisation,
  );
}
