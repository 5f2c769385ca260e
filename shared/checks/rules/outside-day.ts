import type { Translate } from '../../i18n/translator.ts';
import { timeOf as clockOf, fromMinutes } from '../../plan/time.ts';
import { isHeld } from '../item.ts';
import { moveInTime } from '../remedies/another-time.ts';
import type { RuleOf } from '../rule.ts';
import { sessionWords, timeOf } from '../words.ts';

/** A session outside the hours of every day, or partly so. */
export const outsideDay: RuleOf<'session'> = {
  id: 'outside-day',
  severity: 'hard',
  per: 'session',
  find(item, index, report) {
    if (!isHeld(item) || index.days.areOpen(item.interval)) return;
    const { day } = item;
    const open = index.days.list.find((one) => one.day === day)?.open;
    report({
      records: [item.session.id],
      say: (t, language) =>
        t(open === undefined ? 'checks.rule.outside-day-none' : 'checks.rule.outside-day', {
          hours: open === undefined ? '' : timeOf(open, language).time,
          ...sessionWords(index, item, t, language),
        }),
      *propose() {
        yield* moveInTime(index, item);
        if (day === null || open === undefined) return;
        const [opens, closes] = [
          Math.min(open.start, item.interval.start),
          Math.max(open.end, item.interval.end),
        ];
        yield {
          say: (t, language) => t('checks.remedy.openDay', timeOf({ start: opens, end: closes }, language)),
          command: {
            id: 'record.edit',
            args: {
              id: day.id,
              fields: { opens: clockOf(fromMinutes(opens)), closes: clockOf(fromMinutes(closes)) },
            },
          },
        };
      },
    });
  },
  bar(_item, index, add) {
    const say = (t: Translate) => t('checks.bar.closed');
    let start = Number.NEGATIVE_INFINITY;
    for (const { open } of index.days.list) {
      if (open.start > start) add(null, { start, end: open.start, say });
      start = Math.max(start, open.end);
    }
    add(null, { start, end: Number.POSITIVE_INFINITY, say });
  },
};
