import { create } from 'zustand';
import type { RoomId, SessionId } from '../../shared/plan/ids.ts';
import type { ColumnView } from '../../shared/programme/columns.ts';
import type { Columns } from '../../shared/programme/lane.ts';
import { usePlanStore } from '../store/plan.ts';

/** How the columns of the grid are looked at. Lasts as long as the plan is open and is never saved in it. */
export const useColumns = create<ColumnView>(() => ({ columns: 'rooms', ...unhidden(), grouped: false }));

function unhidden(): Pick<ColumnView, 'hidden' | 'folded'> {
  return { hidden: new Set(), folded: new Set() };
}

// What is hidden in one plan says nothing of another.
usePlanStore.subscribe((now, before) => {
  if (now.open?.document !== before.open?.document) useColumns.setState(unhidden());
});

/** Has the columns be rooms, tracks or groups. */
export function setColumns(columns: Columns): void {
  useColumns.setState({ columns });
}

/** Leaves these rooms out of the columns, besides those that are; not when none would be left. */
export function hideRooms(rooms: readonly RoomId[]): void {
  const all = Object.keys(usePlanStore.getState().open?.plan.rooms ?? {});
  const hidden = new Set([...useColumns.getState().hidden, ...rooms]);
  if (all.some((room) => !hidden.has(room as RoomId))) useColumns.setState({ hidden });
}

/** Shows these rooms again. */
export function showRooms(rooms: readonly RoomId[]): void {
  useColumns.setState(({ hidden }) => ({ hidden: without(hidden, rooms) }));
}

/** Shows every room, those of places that are folded away too. */
export function showAllRooms(): void {
  useColumns.setState(unhidden());
}

/** Has rooms of one place stand together, or as the plan has them. */
export function toggleGrouped(): void {
  useColumns.setState(({ grouped }) => ({ grouped: !grouped, folded: new Set() }));
}

/** Folds the rooms of a place away, or unfolds them. */
export function toggleFolded(place: string): void {
  useColumns.setState(({ folded }) => ({
    folded: folded.has(place) ? without(folded, [place]) : new Set([...folded, place]),
  }));
}

/** Shows the rooms of a session that is to be seen, if all of them are left out. */
export function reveal(session: SessionId): void {
  const plan = usePlanStore.getState().open?.plan;
  const { columns, grouped, hidden, folded } = useColumns.getState();
  const { rooms = 'all', start = null } = plan?.sessions[session] ?? {};
  if (plan === undefined || columns !== 'rooms' || rooms === 'all' || start === null) return;
  const placeOf = (room: RoomId) => plan.rooms[room]?.whereabouts.trim() ?? '';
  const isShown = (room: RoomId) => !hidden.has(room) && !(grouped && folded.has(placeOf(room)));
  if (rooms.length === 0 || rooms.some(isShown)) return;
  useColumns.setState({ hidden: without(hidden, rooms), folded: without(folded, rooms.map(placeOf)) });
}

/** Has rooms be the columns, and this one among them. */
export function revealRoom(room: RoomId): void {
  const place = usePlanStore.getState().open?.plan.rooms[room]?.whereabouts.trim() ?? '';
  useColumns.setState(({ hidden, folded }) => ({
    columns: 'rooms',
    hidden: without(hidden, [room]),
    folded: without(folded, [place]),
  }));
}

const without = <T>(all: ReadonlySet<T>, gone: readonly T[]): ReadonlySet<T> =>
  new Set([...all].filter((each) => !gone.includes(each)));
