import { formatDate } from '../../i18n/dates.ts';
import type { DayId, GroupId } from '../../plan/ids.ts';
import { byTime, type Item } from '../item.ts';
import { dropReviewer } from '../remedies/reviewers.ts';
import { reviewsOf } from '../reviewing.ts';
import type { RuleOf } from '../rule.ts';
import { listed, personName, sessionName } from '../words.ts';

/** Someone who reviews the same group on several days, where the plan wants fresh eyes. */
export const samePair: RuleOf<'person'> = {
  id: 'same-pair',
  severity: 'warning',
  per: 'person',
  find(person, index, report) {
    if (index.plan.event.reviewing.eyes !== 'fresh') return;
    const reviews = reviewsOf(index, person.id);
    if (reviews.length < 2) return;
    for (const items of byGroup(reviews).values()) {
      const days = new Map<DayId, Item>();
      for (const item of items) if (item.day !== null) days.set(item.day.id, item);
      const [first] = items;
      if (days.size < 2 || first === undefined) continue;
      report({
        records: [person.id, ...items.map(({ session }) => session.id)],
        say: (t, language) =>
          t('checks.rule.same-pair', {
            person: personName(index, person.id, t),
            session: sessionName(index, first, t),
            days: listed(
              [...days.values()].flatMap(({ day }) =>
                day === null ? [] : formatDate(day.date, 'medium', language),
              ),
              t,
              language,
            ),
          }),
        *propose() {
          for (const item of [...items].reverse()) yield* dropReviewer(index, person.id, item);
        },
      });
    }
  },
};

function byGroup(reviews: readonly Item[]): Map<GroupId, Item[]> {
  const groups = new Map<GroupId, Item[]>();
  for (const item of [...reviews].sort(byTime)) {
    const { group } = item.session;
    if (group !== null) groups.set(group, [...(groups.get(group) ?? []), item]);
  }
  return groups;
}
