import { overlaps, toMinutes } from '../../plan/time.ts';
import { isHeld } from '../item.ts';
import { moveToAnotherRoom } from '../remedies/another-room.ts';
import { moveInTime } from '../remedies/another-time.ts';
import type { RuleOf } from '../rule.ts';
import { roomName, sessionName, shared, timeOf } from '../words.ts';

/** A session in a room at hours when the room cannot be had. */
export const roomUnavailable: RuleOf<'session'> = {
  id: 'room-unavailable',
  severity: 'hard',
  per: 'session',
  find(item, index, report) {
    const { rooms } = item.session;
    if (!isHeld(item) || rooms === 'all') return;
    for (const room of rooms) {
      const periods = index.plan.rooms[room]?.unavailable ?? [];
      if (periods.length === 0) continue;
      const away = periods
        .map(({ from, to }) => ({ start: toMinutes(from), end: toMinutes(to) }))
        .find((period) => overlaps(period, item.interval));
      if (away === undefined) continue;
      report({
        records: [room, item.session.id],
        say: (t, language) =>
          t('checks.rule.room-unavailable', {
            room: roomName(index, room, t),
            session: sessionName(index, item, t),
            ...timeOf(shared(away, item.interval), language, index),
          }),
        *propose() {
          yield* moveToAnotherRoom(index, item);
          yield* moveInTime(index, item);
        },
      });
    }
  },
  bar(_item, index, add) {
    for (const room of Object.values(index.plan.rooms)) {
      for (const { from, to } of room?.unavailable ?? []) {
        if (room === undefined) continue;
        add(room.id, {
          start: toMinutes(from),
          end: toMinutes(to),
          say: (t) => t('checks.bar.unavailable', { room: roomName(index, room.id, t) }),
        });
      }
    }
  },
};
