import { ordered } from '../../plan/plan.ts';
import type { Room } from '../../plan/records/room.ts';
import type { Session } from '../../plan/records/session.ts';
import type { Printout } from '../printout.ts';
import { roomsOf } from '../programme-days.ts';
import { oneLine } from '../safe-text.ts';
import type { Guid } from '../uuid.ts';
import { toldApart } from './names.ts';
import type { ScheduleRoom } from './schedule.ts';

/** The rooms of a schedule, and which of them a session is in. */
export interface Rooms {
  readonly all: readonly ScheduleRoom[];
  of(session: Session): ScheduleRoom;
}

/**
 * The rooms of a plan, and after them one more for each way in which `sessions` are in no single room: in all of
 * them, in several together, or in none that is known.
 */
export function scheduleRooms(printout: Printout, sessions: readonly Session[], guid: Guid): Rooms {
  const { plan, t } = printout;
  const rooms = ordered(plan, 'rooms');
  const nameOf = ({ name }: Room) => oneLine(name) || t('programme.unnamedRoom');
  const joint = new Map<string, string>();
  for (const session of sessions) {
    const own = roomsOf(plan, session);
    const name =
      session.rooms === 'all' ? t('records.allRooms') : own.map(nameOf).join(' + ') || t('records.noRoom');
    if (own.length !== 1) joint.set(keyOf(session), name);
  }
  const names = toldApart([...rooms.map(nameOf), ...joint.values()]);
  const all = new Map<string, ScheduleRoom>();
  for (const [i, key] of [...rooms.map(({ id }) => id as string), ...joint.keys()].entries()) {
    const room = rooms[i];
    all.set(key, {
      name: names[i] ?? key,
      guid: guid(key),
      type: room?.digital ? 'online' : room?.plenary ? 'lecturehall' : undefined,
      capacity: room?.capacity ?? null,
      description: oneLine(room?.whereabouts ?? ''),
    });
  }
  return {
    all: [...all.values()],
    of: (session) => {
      const room = all.get(keyOf(session));
      if (room === undefined) throw new RangeError(`${session.id} is not among the sessions given`);
      return room;
    },
  };
}

/** The id of the one room, or what stands for the rooms together. */
function keyOf({ rooms }: Session): string {
  return rooms === 'all' ? 'room:*' : rooms.length === 0 ? 'room:' : [...rooms].sort().join('+');
}
