import { all, byOrder } from '../../plan/plan.ts';
import type { Room } from '../../plan/records/room.ts';
import { overlaps } from '../../plan/time.ts';
import type { Remedy } from '../finding.ts';
import type { Held } from '../item.ts';
import type { PlanIndex } from '../plan-index.ts';
import { capacityOf, expected } from '../size.ts';
import { roomName, sessionName } from '../words.ts';

/**
 * Offers to move a session, in at most one room now, to another that is free at its time, has the seats and is
 * `wanted`: the one that fits best first.
 */
export function* moveToAnotherRoom(
  index: PlanIndex,
  item: Held,
  wanted: (room: Room) => boolean = () => true,
): Generator<Remedy> {
  const { id, start, rooms, mode } = item.session;
  if (start === null || rooms === 'all' || rooms.length > 1) return;
  const [now] = rooms;
  const digital = now === undefined ? mode === 'digital' : (index.plan.rooms[now]?.digital ?? false);
  const count = expected(index, item);
  const spare = ({ capacity }: Room) => (capacity === null ? Number.MAX_VALUE : capacity - count);
  const fitting = all(index.plan, 'rooms')
    .filter((room) => room.id !== now && room.digital === digital && spare(room) >= 0)
    .filter((room) => wanted(room) && isFreeFor(index, room, item))
    .sort((a, b) => spare(a) - spare(b) || byOrder(a, b));
  for (const room of fitting) {
    yield {
      say: (t) =>
        t('checks.remedy.moveRoom', {
          session: sessionName(index, item, t),
          room: roomName(index, room.id, t),
        }),
      command: { id: 'session.place', args: { placements: [{ session: id, start, rooms: [room.id] }] } },
    };
  }
}

function isFreeFor(index: PlanIndex, room: Room, { session, interval }: Held): boolean {
  return !index
    .heldIn(room.id)
    .some((other) => other.session.id !== session.id && overlaps(other.interval, interval));
}

/** Offers to swap rooms with what is held at the same time in another room, where that gives both the seats they need. */
export function* swapRooms(index: PlanIndex, item: Held): Generator<Remedy> {
  const { session, interval } = item;
  if (session.start === null || session.rooms === 'all' || session.rooms.length !== 1) return;
  for (const other of index.during(interval)) {
    const { start, rooms, id } = other.session;
    if (other === item || start !== session.start || rooms === 'all' || rooms.length !== 1) continue;
    if (other.interval.end !== interval.end || rooms[0] === session.rooms[0]) continue;
    if (!holds(index, rooms, item) || !holds(index, session.rooms, other)) continue;
    yield {
      say: (t) =>
        t('checks.remedy.swapRooms', {
          first: sessionName(index, item, t),
          second: sessionName(index, other, t),
        }),
      command: {
        id: 'session.place',
        args: {
          placements: [
            { session: session.id, start: session.start, rooms },
            { session: id, start, rooms: session.rooms },
          ],
        },
      },
    };
  }
}

function holds(index: PlanIndex, rooms: Held['session']['rooms'], item: Held): boolean {
  return (capacityOf(index, rooms) ?? Number.MAX_VALUE) >= expected(index, item);
}
