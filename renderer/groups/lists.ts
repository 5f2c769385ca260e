import type { GroupBoard, GroupCard } from '../../shared/grouping/board.ts';
import type { PersonId, SessionId } from '../../shared/plan/ids.ts';
import type { Place } from './groups-state.ts';

/** A list of people on the screen. */
export interface PlaceList {
  readonly place: Place;
  readonly people: readonly PersonId[];
  /** The group; null for the tray. */
  readonly card: GroupCard | null;
}

/** The tray, as far as it is `shown`, and the groups that are held, as they stand on the screen. */
export function listsOf(board: GroupBoard, shown: readonly PersonId[]): PlaceList[] {
  const groups = board.cards
    .filter(({ cancelled }) => !cancelled)
    .map(
      (card): PlaceList => ({
        place: card.session.id,
        people: card.seated.map(({ person }) => person.id),
        card,
      }),
    );
  return [{ place: 'tray', people: shown, card: null }, ...groups];
}

/** Where someone is; the tray when in no group. */
export function placeOf(lists: readonly PlaceList[], person: PersonId): Place {
  return lists.find(({ people }) => people.includes(person))?.place ?? 'tray';
}

/** The sessions of the board's pass: of these someone has one seat. */
export function sessionsOf(board: GroupBoard): SessionId[] {
  return board.pass.sessions.map(({ id }) => id);
}
