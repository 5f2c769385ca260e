import { isHeld } from '../item.ts';
import { moveToAnotherRoom, swapRooms } from '../remedies/another-room.ts';
import type { RuleOf } from '../rule.ts';
import { capacityOf, expected } from '../size.ts';
import { roomsName, sessionWords } from '../words.ts';

/** A room with fewer seats than the session must have room for. */
export const roomTooSmall: RuleOf<'session'> = {
  id: 'room-too-small',
  severity: 'warning',
  per: 'session',
  find(item, index, report) {
    if (!isHeld(item)) return;
    const { id, rooms } = item.session;
    const capacity = capacityOf(index, rooms);
    if (capacity === null) return;
    const count = expected(index, item);
    if (count <= capacity || rooms === 'all') return;
    report({
      records: [id, ...rooms],
      say: (t, language) =>
        t('checks.rule.room-too-small', {
          room: roomsName(index, item, t),
          capacity,
          count,
          ...sessionWords(index, item, t, language),
        }),
      *propose() {
        yield* moveToAnotherRoom(index, item);
        yield* swapRooms(index, item);
      },
    });
  },
};
