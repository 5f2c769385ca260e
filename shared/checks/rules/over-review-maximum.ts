import { formatDate } from '../../i18n/dates.ts';
import type { Day } from '../../plan/records/day.ts';
import { mostADayOf } from '../../reviewing/limits-of.ts';
import type { Item } from '../item.ts';
import { dropReviewer } from '../remedies/reviewers.ts';
import { reviewsOf } from '../reviewing.ts';
import type { RuleOf } from '../rule.ts';
import { personName } from '../words.ts';

/** Someone with more reviews than agreed, in all or in one day. */
export const overReviewMaximum: RuleOf<'person'> = {
  id: 'over-review-maximum',
  severity: 'warning',
  per: 'person',
  find(person, index, report) {
    const reviews = reviewsOf(index, person.id);
    if (reviews.length === 0) return;
    const { max } = person.load ?? index.plan.event.reviewing.load;
    const mostADay = mostADayOf(index.plan, person);
    const drop = function* (items: readonly Item[]) {
      for (const item of items) yield* dropReviewer(index, person.id, item);
    };
    if (reviews.length > max) {
      report({
        records: [person.id],
        say: (t) =>
          t('checks.rule.over-review-maximum', {
            person: personName(index, person.id, t),
            count: reviews.length,
            max,
          }),
        propose: () => drop(reviews),
      });
    }
    for (const [day, items] of byDay(reviews)) {
      if (items.length <= mostADay) continue;
      report({
        records: [person.id, day.id],
        say: (t, language) =>
          t('checks.rule.over-review-maximum-day', {
            person: personName(index, person.id, t),
            count: items.length,
            max: mostADay,
            day: formatDate(day.date, 'medium', language),
          }),
        propose: () => drop(items),
      });
    }
  },
};

function byDay(reviews: readonly Item[]): Map<Day, Item[]> {
  const days = new Map<Day, Item[]>();
  for (const item of reviews) {
    if (item.day !== null) days.set(item.day, [...(days.get(item.day) ?? []), item]);
  }
  return days;
}
