import type { PersonId } from '../../plan/ids.ts';
import { all, byOrder } from '../../plan/plan.ts';
import type { Person } from '../../plan/records/person.ts';
import { conflictOf, interestsOf } from '../../reviewing/conflict.ts';
import { attendance } from '../../reviewing/presence.ts';
import { isFree } from '../clashes.ts';
import type { Remedy } from '../finding.ts';
import type { Item } from '../item.ts';
import type { PlanIndex } from '../plan-index.ts';
import { reviewsOf } from '../reviewing.ts';
import { personName, sessionName, sessionWords } from '../words.ts';

/** Offers to put a reviewer on a session: one who is there, is free and has no conflict, those with least to do first. */
export function* addReviewer(index: PlanIndex, item: Item): Generator<Remedy> {
  const interests = interestsOf(index.plan, item.session);
  const able = all(index.plan, 'people')
    .filter((person) => person.roles.includes('reviewer') && isAble(index, item, person))
    .filter((person) => conflictOf(index.plan, person, interests) === undefined)
    .map((person) => ({ person, count: reviewsOf(index, person.id).length }))
    .sort((a, b) => a.count - b.count || byOrder(a.person, b.person));
  for (const { person } of able) {
    yield {
      say: (t) =>
        t('checks.remedy.addReviewer', {
          person: personName(index, person.id, t),
          session: sessionName(index, item, t),
        }),
      command: { id: 'assignment.toggle', args: { reviewer: person.id, session: item.session.id } },
    };
  }
}

function isAble(index: PlanIndex, item: Item, person: Person): boolean {
  if (item.cast.some((member) => member.person === person.id) || !isFree(index, person.id, item))
    return false;
  return (
    item.day === null || item.interval === null || attendance(person, item.day, item.interval) === 'present'
  );
}

/** Offers to take a reviewer off a session. */
export function* dropReviewer(index: PlanIndex, person: PersonId, item: Item): Generator<Remedy> {
  if (!item.reviewers.includes(person)) return;
  yield {
    say: (t, language) =>
      t('checks.remedy.dropReviewer', {
        person: personName(index, person, t),
        ...sessionWords(index, item, t, language),
      }),
    command: { id: 'assignment.toggle', args: { reviewer: person, session: item.session.id } },
  };
}
