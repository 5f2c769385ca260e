import { isHeld } from '../item.ts';
import { moveToAnotherRoom } from '../remedies/another-room.ts';
import type { RuleOf } from '../rule.ts';
import { roomName, roomsName, sessionWords } from '../words.ts';

/** A plenary in rooms of which none takes the whole gathering. */
export const plenaryRoom: RuleOf<'session'> = {
  id: 'plenary-room',
  severity: 'hard',
  per: 'session',
  find(item, index, report) {
    const { kind, rooms } = item.session;
    if (kind !== 'plenary' || !isHeld(item) || rooms === 'all' || rooms.length === 0) return;
    if (rooms.some((room) => index.plan.rooms[room]?.plenary)) return;
    report({
      records: [item.session.id],
      say: (t, language) =>
        t('checks.rule.plenary-room', {
          room: roomsName(index, item, t),
          ...sessionWords(index, item, t, language),
        }),
      propose: () => moveToAnotherRoom(index, item, ({ plenary }) => plenary),
    });
  },
  bar({ session }, index, add) {
    if (session.kind !== 'plenary') return;
    for (const room of Object.values(index.plan.rooms)) {
      if (room === undefined || room.plenary) continue;
      add(room.id, {
        start: Number.NEGATIVE_INFINITY,
        end: Number.POSITIVE_INFINITY,
        oneRoomIsEnough: true,
        say: (t) => t('checks.bar.notPlenary', { room: roomName(index, room.id, t) }),
      });
    }
  },
};
