import type { Bond } from '../../shared/grouping/bonds.ts';
import { pendingOf, type SeatMove } from '../../shared/grouping/moves.ts';
import type { PersonId, SessionId } from '../../shared/plan/ids.ts';
import { textNow } from '../i18n/use-text.ts';
import { announce } from '../store/notices.ts';
import { dispatch, usePlanStore } from '../store/plan.ts';
import { dropSeats, useSeating } from '../store/seating.ts';
import { notifyUndoable } from '../ui/undo-notice.ts';
import { type Place, selectNobody } from './groups-state.ts';

/** Puts people in a group of the pass, or in none; false when that is refused. `name` is what the group is called. */
export function moveTo(
  people: readonly PersonId[],
  place: Place,
  pass: readonly SessionId[],
  name: string,
): boolean {
  const to = place === 'tray' ? null : place;
  if (!dispatch('seat.move', { people, to, pass })) return false;
  const values = { count: people.length, name: nameOf(people), group: name };
  announce(textNow()(to === null ? 'groups.said.takenOut' : 'groups.said.dropped', values));
  leaveWhenDone();
  return true;
}

/** Says of people that they sit together, or apart, or neither. */
export function bind(people: readonly PersonId[], bond: Bond): void {
  if (!dispatch('person.bind', { people, bond })) return;
  selectNobody();
  const values = { count: people.length, name: nameOf(people) };
  notifyUndoable('info', textNow()(`groups.said.bound.${bond}`, values));
}

/** Pins the seats of people, or unpins them. */
export function pin(people: readonly PersonId[], pass: readonly SessionId[], pinned: boolean): void {
  if (!dispatch('seat.pin', { people, pass, pinned })) return;
  announce(textNow()(pinned ? 'groups.said.pinned' : 'groups.said.unpinned', { count: people.length }));
}

/** Takes over a proposal, or a part of it, in one step. With nothing left of it the preview goes away. */
export function acceptMoves(moves: readonly SeatMove[]): void {
  if (!dispatch('seat.accept', { moves })) return;
  notifyUndoable('info', textNow()('groups.proposal.accepted', { count: moves.length }));
  leaveWhenDone();
}

/** Takes the rest of the preview away unaccepted; `begun` when some of it has been accepted. */
export function discardMoves(begun: boolean): void {
  dropSeats();
  announce(textNow()(begun ? 'proposal.restDiscarded' : 'proposal.discarded'));
}

/** Takes the preview away once all of it is done. */
function leaveWhenDone(): void {
  const { now } = useSeating.getState();
  const plan = usePlanStore.getState().open?.plan;
  if (now.phase !== 'proposed' || plan === undefined) return;
  if (pendingOf(now.proposed.moves, plan).length === 0) dropSeats();
}

function nameOf(people: readonly PersonId[]): string {
  const [first] = people;
  return (first && usePlanStore.getState().open?.plan.people[first]?.name) || '';
}
