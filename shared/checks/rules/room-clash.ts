import type { RoomId } from '../../plan/ids.ts';
import type { Rule } from '../finding.ts';
import { type Held, overlapping } from '../plan-index.ts';
import { nameOf, sharedTime } from '../words.ts';

/** Two sessions in one room at the same time, or two at once across all rooms. */
export const roomClash: Rule = {
  id: 'room-clash',
  severity: 'hard',
  find({ plan, held, heldIn }) {
    const everywhere = held.filter(({ session }) => session.rooms === 'all');
    const places: [RoomId | 'all', readonly Held[]][] = [...heldIn, ['all', everywhere]];
    return places.flatMap(([room, there]) =>
      [...overlapping(there)].map(([first, second]) => ({
        records: [...(room === 'all' ? [] : [room]), first.session.id, second.session.id].sort(),
        say: (t, language) =>
          t('checks.rule.room-clash', {
            room: room === 'all' ? t('records.allRooms') : (plan.rooms[room]?.name ?? ''),
            first: nameOf(first.session, t),
            second: nameOf(second.session, t),
            ...sharedTime(first.interval, second.interval, language),
          }),
      })),
    );
  },
};
