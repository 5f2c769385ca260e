import { isHeld } from '../item.ts';
import { moveToAnotherDay } from '../remedies/another-time.ts';
import type { RuleOf } from '../rule.ts';
import { positionWords, sessionName, sessionWords } from '../words.ts';

/** Two sessions on different days of which one says that it is to be on the day of the other. */
export const sameDay: RuleOf<'session'> = {
  id: 'same-day',
  severity: 'warning',
  per: 'session',
  find(item, index, report) {
    const { id, sameDayAs } = item.session;
    if (sameDayAs.length === 0 || !isHeld(item) || item.day === null) return;
    for (const as of sameDayAs) {
      const other = index.items.get(as);
      if (other === undefined || !isHeld(other) || other.day === null || other.day === item.day) continue;
      // What both say is found once.
      if (as < id && other.session.sameDayAs.includes(id)) continue;
      const { day } = other;
      report({
        records: [id, as],
        say: (t, language) =>
          t('checks.rule.same-day', {
            other: sessionName(index, other, t),
            otherAt: positionWords(index, other.session, t, language),
            ...sessionWords(index, item, t, language),
          }),
        *propose() {
          yield* moveToAnotherDay(index, item, (one) => one.id === day.id);
          yield* moveToAnotherDay(index, other, (one) => one.id === item.day?.id);
        },
      });
    }
  },
};
