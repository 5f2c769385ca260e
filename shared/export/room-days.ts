import type { Plan } from '../plan/plan.ts';
import type { Room } from '../plan/records/room.ts';
import { type Placed, type ProgrammeDay, programmeDays } from './programme-days.ts';

/** What goes on in a room on a day. */
export interface RoomDay {
  readonly day: ProgrammeDay;
  readonly sessions: readonly Placed[];
}

/**
 * The days on which `room` is used. What goes on across all rooms is in none of them by itself; with `all` it is told
 * on the days that have something of the room's own.
 */
export function inRoom(plan: Plan, room: Room, what: 'own' | 'all'): RoomDay[] {
  return programmeDays(plan).flatMap((day) => {
    const own = ({ session }: Placed) => session.rooms !== 'all' && session.rooms.includes(room.id);
    if (!day.sessions.some(own)) return [];
    const sessions = day.sessions.filter(
      (placed) => own(placed) || (what === 'all' && placed.session.rooms === 'all'),
    );
    return [{ day, sessions }];
  });
}
