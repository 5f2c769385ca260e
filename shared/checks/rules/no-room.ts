import { isHeld } from '../item.ts';
import { moveToAnotherRoom } from '../remedies/another-room.ts';
import type { RuleOf } from '../rule.ts';
import { sessionWords } from '../words.ts';

/** A session on the programme without a room. What is only digital needs none, nor do breaks and outings. */
export const noRoom: RuleOf<'session'> = {
  id: 'no-room',
  severity: 'warning',
  per: 'session',
  find(item, index, report) {
    const { id, rooms, mode, kind } = item.session;
    if (rooms.length > 0 || mode === 'digital' || kind === 'break' || kind === 'social' || !isHeld(item))
      return;
    report({
      records: [id],
      say: (t, language) => t('checks.rule.no-room', sessionWords(index, item, t, language)),
      propose: () => moveToAnotherRoom(index, item),
    });
  },
};
