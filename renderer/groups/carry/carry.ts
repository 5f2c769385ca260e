import type { PersonId, SessionId } from '../../../shared/plan/ids.ts';
import { textNow } from '../../i18n/use-text.ts';
import { announce } from '../../store/notices.ts';
import { mayEdit, usePlanStore } from '../../store/plan.ts';
import { moveTo } from '../gestures.ts';
import { type Carry, meant, type Place, summon, useGroups } from '../groups-state.ts';
import { type PlaceList, placeOf } from '../lists.ts';

/** What gestures know of the screen. */
export interface Surface {
  readonly lists: readonly PlaceList[];
  /** The sessions of the pass on it. */
  readonly pass: readonly SessionId[];
  /** What a place is called. */
  readonly nameOf: (place: Place) => string;
}

/** What is carried now, or null. */
export function carried(): Carry | null {
  return useGroups.getState().carry;
}

/** Picks up someone, with the selection they are in. False when the plan is only to be read. */
export function pickUp(person: PersonId, by: Carry['by'], surface: Surface): boolean {
  if (!mayEdit()) return false;
  const people = meant(person);
  const from = placeOf(surface.lists, person);
  useGroups.setState({ carry: { people, by, from, over: from }, active: person, menu: null });
  const name = usePlanStore.getState().open?.plan.people[person]?.name ?? '';
  announce(textNow()('groups.said.picked', { count: people.length, name }));
  return true;
}

/** Holds what is carried over a place, or over nothing. */
export function carryTo(over: Place | null, surface: Surface): void {
  const carry = carried();
  if (carry === null || carry.over === over) return;
  useGroups.setState({ carry: { ...carry, over } });
  if (over !== null) announce(wordsOver(carry, over, surface));
}

/** Puts down what is carried where it is held. */
export function putDown(surface: Surface): void {
  const carry = carried();
  if (carry === null) return;
  const { people, over, from } = carry;
  useGroups.setState({ carry: null });
  if (over === null || (over === from && people.length === 1)) {
    putBack();
    return;
  }
  if (!moveTo(people, over, surface.pass, surface.nameOf(over))) return;
  const [first] = people;
  if (carry.by === 'keyboard' && first !== undefined) summon(useGroups.getState().active ?? first);
}

/** Leaves everything as it was. */
export function putBack(): void {
  useGroups.setState({ carry: null });
  announce(textNow()('groups.said.putBack'));
}

function wordsOver({ people, from }: Carry, over: Place, { lists, nameOf }: Surface): string {
  const t = textNow();
  const list = lists.find(({ place }) => place === over);
  if (over === 'tray' || list?.card == null) return t('groups.said.overTray');
  if (over === from && people.length === 1) return t('groups.said.home', { group: nameOf(over) });
  const comers = people.filter((person) => !list.people.includes(person)).length;
  const { max } = list.card.size;
  const size = Number.isFinite(max) ? String(max) : 'none';
  return t('groups.said.over', { group: nameOf(over), count: list.people.length + comers, size });
}
