import type { Rule } from '../finding.ts';
import { type Held, overlapping } from '../plan-index.ts';
import { nameOf, sharedTime } from '../words.ts';

/** Something beside a plenary, or beside what is placed across all rooms, so that nobody can be at both. */
export const parallelToPlenary: Rule = {
  id: 'parallel-to-plenary',
  severity: 'warning',
  find({ held }) {
    return [...overlapping(held)].flatMap(([first, second]) => {
      const everywhereTwice = first.session.rooms === 'all' && second.session.rooms === 'all';
      if (everywhereTwice || (!isForAll(first) && !isForAll(second))) return [];
      const [plenary, other] = isForAll(first) ? [first, second] : [second, first];
      return {
        records: [first.session.id, second.session.id].sort(),
        say: (t, language) =>
          t('checks.rule.parallel-to-plenary', {
            plenary: nameOf(plenary.session, t),
            other: nameOf(other.session, t),
            ...sharedTime(plenary.interval, other.interval, language),
          }),
      };
    });
  },
};

function isForAll({ session }: Held): boolean {
  return session.kind === 'plenary' || session.rooms === 'all';
}
