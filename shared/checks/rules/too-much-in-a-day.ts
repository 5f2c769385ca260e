import type { DayId } from '../../plan/ids.ts';
import type { Engaged } from '../plan-index.ts';
import type { RuleOf } from '../rule.ts';
import { duration, personName, timeOf } from '../words.ts';
import { isAtWork } from '../work.ts';

/** The most that someone has to do in a day, in minutes. */
const MOST = 6 * 60;

/** Someone with more than six hours to do in a day. Taking part is not counted, nor are meals. */
export const tooMuchInADay: RuleOf<'person'> = {
  id: 'too-much-in-a-day',
  severity: 'warning',
  per: 'person',
  find(person, index, report) {
    const engaged = index.engagedOf(person.id);
    let all = 0;
    for (const part of engaged) if (counts(part)) all += part.item.session.minutes;
    if (all <= MOST) return;
    const days = new Map<DayId, Engaged[]>();
    for (const part of engaged) {
      const { day } = part.item;
      if (day === null || !counts(part)) continue;
      days.set(day.id, [...(days.get(day.id) ?? []), part]);
    }
    for (const [day, parts] of days) {
      const minutes = parts.reduce((sum, { item }) => sum + item.session.minutes, 0);
      const [first] = parts;
      if (minutes <= MOST || first === undefined) continue;
      report({
        records: [person.id, day],
        say: (t, language) =>
          t('checks.rule.too-much-in-a-day', {
            person: personName(index, person.id, t),
            duration: duration(minutes, t),
            count: parts.length,
            most: duration(MOST, t),
            day: timeOf(first.interval, language).day,
          }),
      });
    }
  },
};

function counts(part: Engaged): boolean {
  const { kind } = part.item.session;
  return kind !== 'meal' && kind !== 'break' && isAtWork(part);
}
