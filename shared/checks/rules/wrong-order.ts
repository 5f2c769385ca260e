import { isHeld } from '../item.ts';
import { moveInTime, moveToStart } from '../remedies/another-time.ts';
import type { RuleOf } from '../rule.ts';
import { sessionName, sessionWords, timeOf } from '../words.ts';

/** A session that begins before the end of one that it is to come after. */
export const wrongOrder: RuleOf<'session'> = {
  id: 'wrong-order',
  severity: 'warning',
  per: 'session',
  find(item, index, report) {
    const { id, after } = item.session;
    if (after.length === 0 || !isHeld(item)) return;
    for (const first of after) {
      const other = index.items.get(first);
      if (other === undefined || other === item || !isHeld(other)) continue;
      if (other.interval.end <= item.interval.start) continue;
      report({
        records: [id, first],
        say(t, language) {
          const { end } = other.interval;
          const ends = timeOf({ start: end, end }, language, index);
          return t('checks.rule.wrong-order', {
            other: sessionName(index, other, t),
            day: ends.day,
            time: ends.time.split('–')[0] ?? '',
            ...sessionWords(index, item, t, language),
          });
        },
        *propose() {
          yield* moveToStart(index, item, other.interval.end);
          yield* moveToStart(index, other, item.interval.start - other.session.minutes);
          yield* moveInTime(index, item);
          yield* moveInTime(index, other);
        },
      });
    }
  },
};
