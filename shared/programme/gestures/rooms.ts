import type { RoomId } from '../../plan/ids.ts';
import { ordered, type Plan } from '../../plan/plan.ts';
import type { Session } from '../../plan/records/session.ts';

export type Rooms = Session['rooms'];

/** Whether two sessions have a room in common. What has no room shares none. */
export function meetIn(a: Rooms, b: Rooms): boolean {
  if (a === 'all') return b === 'all' || b.length > 0;
  if (b === 'all') return a.length > 0;
  return a.some((room) => b.includes(room));
}

/** Whether both are the same rooms, whatever their order. */
export function sameRooms(a: Rooms, b: Rooms): boolean {
  if (a === 'all' || b === 'all') return a === b;
  return a.length === b.length && a.every((room) => b.includes(room));
}

/** `rooms` without those that the plan does not have, and without repetition. */
export function knownRooms(plan: Plan, rooms: Rooms): Rooms {
  return rooms === 'all' ? rooms : [...new Set(rooms)].filter((room) => plan.rooms[room] !== undefined);
}

/** The rooms as they stand beside each other: in `order` as far as that names rooms of the plan, else in the plan's. */
export function roomOrder(plan: Plan, order: readonly RoomId[] = []): RoomId[] {
  const known = order.filter((room) => plan.rooms[room] !== undefined);
  return known.length > 0 ? known : ordered(plan, 'rooms').map(({ id }) => id);
}

/**
 * How many rooms each of `moved` goes to the right when one goes from `from` to `to`: no further than all of
 * them can. 0 where either is no room, or all.
 */
export function roomShift(order: readonly RoomId[], moved: readonly Rooms[], from: Rooms, to: Rooms): number {
  const [first, last] = ends(order, [from]);
  const [wanted] = ends(order, [to]);
  if (first === undefined || last === undefined || wanted === undefined) return 0;
  const [least = first, most = last] = ends(order, moved);
  return Math.min(Math.max(wanted - first, -least), order.length - 1 - most);
}

/** `rooms`, each `shift` rooms to the right. Rooms that are not in the order stay. */
export function shifted(order: readonly RoomId[], rooms: Rooms, shift: number): Rooms {
  if (rooms === 'all' || shift === 0) return rooms;
  return rooms.map((room) => {
    const index = order.indexOf(room);
    return (index < 0 ? undefined : order[index + shift]) ?? room;
  });
}

function ends(order: readonly RoomId[], several: readonly Rooms[]): [first?: number, last?: number] {
  const lanes = several
    .flatMap((rooms) => (rooms === 'all' ? [] : rooms.map((room) => order.indexOf(room))))
    .filter((lane) => lane >= 0);
  return lanes.length === 0 ? [] : [Math.min(...lanes), Math.max(...lanes)];
}
