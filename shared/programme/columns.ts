import type { GroupId, RoomId } from '../plan/ids.ts';
import { all, ordered, type Plan } from '../plan/plan.ts';
import type { Room } from '../plan/records/room.ts';
import type { Columns, Lane } from './lane.ts';

/** How the columns are made: what they are, and of the rooms which are left out, and how they stand. */
export interface ColumnView {
  readonly columns: Columns;
  /** Rooms that are left out. */
  readonly hidden: ReadonlySet<RoomId>;
  /** Whether rooms of one place stand together, under one head. */
  readonly grouped: boolean;
  /** The places, as `whereabouts` names them, whose rooms are folded away. */
  readonly folded: ReadonlySet<string>;
}

export const PLAIN_VIEW: ColumnView = {
  columns: 'rooms',
  hidden: new Set(),
  grouped: false,
  folded: new Set(),
};

/** The rooms of one place, side by side. */
export interface Section {
  /** The place; '' for rooms that name none. */
  readonly name: string;
  /** Its rooms, without those that are hidden. */
  readonly rooms: readonly RoomId[];
  /** Its first lane; of one that is folded, the lane before which it would stand. */
  readonly first: number;
  /** How many lanes it has: 0 while it is folded. */
  readonly count: number;
}

/** The columns of every day, but for the one of what has no room, track or group. */
export interface ColumnSet {
  readonly kind: Lane['kind'];
  readonly lanes: readonly Lane[];
  /** The places that the rooms are grouped by; none when they are not. */
  readonly sections: readonly Section[];
}

/** The columns that this view of a plan has. There is always a room to see, if the plan has one. */
export function columnsOf(plan: Plan, view: ColumnView): ColumnSet {
  if (view.columns === 'tracks') return { kind: 'track', lanes: trackLanes(plan), sections: [] };
  if (view.columns === 'groups') {
    const lanes = ordered(plan, 'groups').map((record): Lane => ({ kind: 'group', record }));
    return { kind: 'group', lanes, sections: [] };
  }
  const rooms = ordered(plan, 'rooms');
  const unhidden = rooms.filter(({ id }) => !view.hidden.has(id));
  const left = unhidden.length > 0 ? unhidden : rooms;
  return view.grouped
    ? grouped(left, view.folded)
    : { kind: 'room', lanes: left.map(roomLane), sections: [] };
}

const byName = new Intl.Collator('sv', { numeric: true });
const roomLane = (record: Room): Lane => ({ kind: 'room', record });

function trackLanes(plan: Plan): Lane[] {
  const groups = all(plan, 'groups');
  return ordered(plan, 'tracks').map((record) => ({
    kind: 'track',
    record,
    groups: new Set<GroupId>(groups.filter(({ track }) => track === record.id).map(({ id }) => id)),
  }));
}

/** The places by name, last the rooms without one; all of them open when there would be nothing left to see. */
function grouped(rooms: readonly Room[], folded: ReadonlySet<string>): ColumnSet {
  const places = new Map<string, Room[]>();
  for (const room of rooms) {
    const place = room.whereabouts.trim();
    const there = places.get(place);
    if (there === undefined) places.set(place, [room]);
    else there.push(room);
  }
  const lanes: Lane[] = [];
  const nothing = [...places.keys()].every((place) => folded.has(place));
  const inOrder = [...places].sort(([a], [b]) => Number(a === '') - Number(b === '') || byName.compare(a, b));
  const sections = inOrder.map(([name, there]): Section => {
    const first = lanes.length;
    const shown = nothing || !folded.has(name) ? there : [];
    lanes.push(...shown.map(roomLane));
    return { name, rooms: there.map(({ id }) => id), first, count: shown.length };
  });
  return { kind: 'room', lanes, sections };
}
