import { overlaps, toMinutes } from '../../plan/time.ts';
import { isHeld } from '../item.ts';
import { moveInTime } from '../remedies/another-time.ts';
import type { RuleOf } from '../rule.ts';
import { sessionWords, timeOf } from '../words.ts';

/** A session at a time that it would rather not be at. */
export const undesiredTime: RuleOf<'session'> = {
  id: 'undesired-time',
  severity: 'warning',
  per: 'session',
  find(item, index, report) {
    const { id, undesired } = item.session;
    if (undesired.times.length === 0 || !isHeld(item)) return;
    const period = undesired.times
      .map(({ from, to }) => ({ start: toMinutes(from), end: toMinutes(to) }))
      .find((one) => overlaps(one, item.interval));
    if (period === undefined) return;
    report({
      records: [id],
      say: (t, language) =>
        t('checks.rule.undesired-time', {
          ...timeOf(period, language),
          ...sessionWords(index, item, t, language),
        }),
      propose: () => moveInTime(index, item),
    });
  },
};
