import { barClashes, clashesOf } from '../clashes.ts';
import { moveOneOf } from '../remedies/move-one-of.ts';
import { dropReviewer } from '../remedies/reviewers.ts';
import type { RuleOf } from '../rule.ts';
import { personName, roomsName, sessionName, sharedTime } from '../words.ts';

/** A reviewer on two workshops at once. */
export const reviewerClash: RuleOf<'person'> = {
  id: 'reviewer-clash',
  severity: 'hard',
  per: 'person',
  find(person, index, report) {
    clashesOf(person, index, 'reviewer', ({ item: first }, { item: second }) => {
      report({
        records: [person.id, first.session.id, second.session.id],
        say: (t, language) =>
          t('checks.rule.reviewer-clash', {
            person: personName(index, person.id, t),
            first: sessionName(index, first, t),
            firstPlace: roomsName(index, first, t),
            second: sessionName(index, second, t),
            secondPlace: roomsName(index, second, t),
            ...sharedTime(index, first, second, language),
          }),
        *propose() {
          yield* dropReviewer(index, person.id, second);
          yield* dropReviewer(index, person.id, first);
          yield* moveOneOf(index, first, second);
        },
      });
    });
  },
  bar: (item, index, add) => barClashes(item, index, 'reviewer', add),
};
