import { isHeld } from '../item.ts';
import { moveToAnotherRoom } from '../remedies/another-room.ts';
import type { RuleOf } from '../rule.ts';
import { roomName, sessionWords } from '../words.ts';

/** A session in a room that it would rather not be in. */
export const undesiredRoom: RuleOf<'session'> = {
  id: 'undesired-room',
  severity: 'warning',
  per: 'session',
  find(item, index, report) {
    const { id, rooms, undesired } = item.session;
    if (undesired.rooms.length === 0 || !isHeld(item) || rooms === 'all') return;
    for (const room of rooms) {
      if (!undesired.rooms.includes(room)) continue;
      report({
        records: [room, id],
        say: (t, language) =>
          t('checks.rule.undesired-room', {
            room: roomName(index, room, t),
            ...sessionWords(index, item, t, language),
          }),
        propose: () => moveToAnotherRoom(index, item, (other) => !undesired.rooms.includes(other.id)),
      });
    }
  },
};
