import type { RuleOf } from '../rule.ts';
import { peopleNames, sessionWords } from '../words.ts';

/**
 * A workshop that nobody who reviews it knows the subject of, by its group or track. Silent as long as one of them
 * has no competence on record, for then nothing is known.
 */
export const competenceMissing: RuleOf<'session'> = {
  id: 'competence-missing',
  severity: 'warning',
  per: 'session',
  find(item, index, report) {
    const { session, reviewers } = item;
    if (reviewers.length === 0 || session.status === 'cancelled') return;
    const { plan } = index;
    const group = session.group === null ? undefined : plan.groups[session.group];
    const areas = new Set(
      [session.group, session.track, group?.track ?? null].filter((area) => area !== null),
    );
    if (areas.size === 0) return;
    const knows = (id: (typeof reviewers)[number]) => {
      const competence = plan.people[id]?.competence ?? [];
      return competence.length === 0 || competence.some((one) => one.level > 0 && areas.has(one.in));
    };
    if (reviewers.some(knows)) return;
    report({
      records: [session.id],
      say(t, language) {
        const track = session.track ?? group?.track ?? null;
        return t('checks.rule.competence-missing', {
          area: (track && index.plan.tracks[track]?.name) || group?.name || group?.number || '',
          people: peopleNames(index, reviewers, t, language),
          ...sessionWords(index, item, t, language),
        });
      },
    });
  },
};
