import { overlapping } from '../plan-index.ts';
import { moveOneOf } from '../remedies/move-one-of.ts';
import type { RuleOf } from '../rule.ts';
import { placeName, sessionName, sharedTime } from '../words.ts';

/** Two sessions in one room at the same time, or two at once across all rooms. */
export const roomClash: RuleOf<'place'> = {
  id: 'room-clash',
  severity: 'hard',
  per: 'place',
  find({ id, held }, index, report) {
    overlapping(held, (first, second) => {
      report({
        records:
          id === 'all' ? [first.session.id, second.session.id] : [id, first.session.id, second.session.id],
        say: (t, language) =>
          t(id === 'all' ? 'checks.rule.room-clash-everywhere' : 'checks.rule.room-clash', {
            room: placeName(index, id, t),
            first: sessionName(index, first, t),
            second: sessionName(index, second, t),
            ...sharedTime(index, first, second, language),
          }),
        propose: () => moveOneOf(index, first, second),
      });
    });
  },
  bar(item, index, add) {
    for (const place of index.places()) {
      for (const other of index.heldIn(place)) {
        if (other.session.id === item.session.id) continue;
        add(place, {
          ...other.interval,
          say: (t) => t('checks.bar.taken', { session: sessionName(index, other, t) }),
        });
      }
    }
  },
};
