import type { Day } from '../plan/records/day.ts';
import type { Person } from '../plan/records/person.ts';
import { type Attendance, attendance } from '../reviewing/presence.ts';
import type { Item } from './item.ts';
import type { Engaged, PlanIndex } from './plan-index.ts';
import type { AddBar } from './rule.ts';
import { personName } from './words.ts';

/** Visits what someone is to do while they are not there: not that day at all, or at other hours of it. */
export function awayFrom(
  person: Person,
  index: PlanIndex,
  which: Attendance,
  visit: (engaged: Engaged, day: Day) => void,
): void {
  if (person.presence === null) return;
  for (const engaged of index.engagedOf(person.id)) {
    const { day, interval } = engaged.item;
    if (day !== null && attendance(person, day, interval) === which) visit(engaged, day);
  }
}

/** Whether someone is in a session as its reviewer and nothing else. */
export function onlyReviews({ parts }: Pick<Engaged, 'parts'>): boolean {
  return parts.length === 1 && parts[0] === 'reviewer';
}

/** Bars the days on which people of `item` are not there: its reviewers, or the others. */
export function barAbsence(item: Item, index: PlanIndex, reviewers: boolean, add: AddBar): void {
  for (const member of item.cast) {
    const presence = index.plan.people[member.person]?.presence ?? null;
    if (presence === null || onlyReviews(member) !== reviewers) continue;
    for (const { day, start, end } of index.days.spans) {
      if (presence.some((there) => there.day === day.id)) continue;
      add(null, {
        start,
        end,
        onlyStart: true,
        say: (t) => t('checks.bar.absent', { person: personName(index, member.person, t) }),
      });
    }
  }
}
