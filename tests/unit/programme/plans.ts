import {
  newDay,
  newEvent,
  newGroup,
  newPerson,
  newRoom,
  newSession,
  newTrack,
} from '../../../shared/plan/defaults.ts';
import type { RoomId, SessionId } from '../../../shared/plan/ids.ts';
import { type Plan, planOf } from '../../../shared/plan/plan.ts';
import type { Session } from '../../../shared/plan/records/session.ts';

export const HALL: RoomId = 'room:hall';
export const A: RoomId = 'room:a';
export const B: RoomId = 'room:b';

/** Two days (8 to 17, and 8 to 1 at night), a hall and two rooms, and these sessions, in their order. */
export function planWith(sessions: Readonly<Record<string, Partial<Session>>>): Plan {
  return {
    ...planOf(newEvent()),
    days: {
      'day:thu': newDay('day:thu', '2013-08-29'),
      'day:fri': newDay('day:fri', '2013-08-30', { opens: '09:00', closes: '01:00' }),
    },
    rooms: {
      [HALL]: newRoom(HALL, 'a0', { name: 'Stora salen', capacity: 120, plenary: true }),
      [A]: newRoom(A, 'a1', { name: 'Källan' }),
      [B]: newRoom(B, 'a2', { name: 'Sjön' }),
    },
    tracks: { 'track:t': newTrack('track:t', 'a0', { name: 'Kultur', hue: 'rose' }) },
    groups: { 'group:3': newGroup('group:3', 'a0', { number: '3', track: 'track:t' }) },
    people: {
      'person:peter': newPerson('person:peter', 'a0', { name: 'Peter Morfeld' }),
      'person:anne': newPerson('person:anne', 'a1', { name: 'Anne-Lie Carlos' }),
      'person:jan': newPerson('person:jan', 'a2', { name: 'Jan' }),
    },
    sessions: Object.fromEntries(
      Object.entries(sessions).map(([name, fields], index) => {
        const id: SessionId = `session:${name}`;
        return [id, newSession(id, `a${index}`, { title: name, ...fields })];
      }),
    ),
  };
}
