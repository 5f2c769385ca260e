import { overlaps } from '../../plan/time.ts';
import { isHeld } from '../item.ts';
import { moveOneOf } from '../remedies/move-one-of.ts';
import type { RuleOf } from '../rule.ts';
import { sessionName, sharedTime } from '../words.ts';

/** Two sessions at once of which one says that it is not to be with the other. */
export const notAtTheSameTime: RuleOf<'session'> = {
  id: 'not-at-the-same-time',
  severity: 'warning',
  per: 'session',
  find(item, index, report) {
    const { id, notWith } = item.session;
    if (notWith.length === 0 || !isHeld(item)) return;
    for (const with_ of notWith) {
      const other = index.items.get(with_);
      if (other === undefined || other === item || !isHeld(other)) continue;
      if (!overlaps(item.interval, other.interval)) continue;
      // What both say is found once.
      if (with_ < id && other.session.notWith.includes(id)) continue;
      report({
        records: [id, with_],
        say: (t, language) =>
          t('checks.rule.not-at-the-same-time', {
            first: sessionName(index, item, t),
            second: sessionName(index, other, t),
            ...sharedTime(index, item, other, language),
          }),
        propose: () => moveOneOf(index, other, item),
      });
    }
  },
};
