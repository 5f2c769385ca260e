import { create } from 'zustand';
import type { PersonId, SessionId } from '../../shared/plan/ids.ts';

/** A place that people can be put in: a group's session, or no group. */
export type Place = SessionId | 'tray';

/** People who are on their way from one group to another. */
export interface Carry {
  readonly people: readonly PersonId[];
  readonly by: 'pointer' | 'keyboard';
  /** Where they were picked up, and where they would be put down; null over nothing. */
  readonly from: Place;
  readonly over: Place | null;
}

interface GroupsState {
  /** The pass on the screen, by its key; null is the first. */
  readonly pass: SessionId | null;
  readonly selected: ReadonlySet<PersonId>;
  /** From where a selection is drawn out with Shift. */
  readonly anchor: PersonId | null;
  /** Whose chip has, or had last, the focus. */
  readonly active: PersonId | null;
  readonly carry: Carry | null;
  /** Whose menu is open. */
  readonly menu: PersonId | null;
  /** Who is to get the focus; counted, so that the same one can be asked for again. */
  readonly summons: { readonly person: PersonId; readonly count: number } | null;
}

const NOBODY: ReadonlySet<PersonId> = new Set();
const AT_FIRST: GroupsState = {
  pass: null,
  selected: NOBODY,
  anchor: null,
  active: null,
  carry: null,
  menu: null,
  summons: null,
};

/** Where the user is among the groups. Never saved in a plan. */
export const useGroups = create<GroupsState>(() => AT_FIRST);

/** Shows another pass. */
export function showPass(pass: SessionId): void {
  useGroups.setState({ ...AT_FIRST, pass });
}

/** Gives someone's chip the focus once it is on the screen. */
export function summon(person: PersonId): void {
  const count = (useGroups.getState().summons?.count ?? 0) + 1;
  useGroups.setState({ active: person, summons: { person, count } });
}

/** Selects one and no other. */
export function selectOnly(person: PersonId): void {
  useGroups.setState({ selected: new Set([person]), anchor: person, active: person });
}

/** Takes one into the selection, or out of it. */
export function toggle(person: PersonId): void {
  const selected = new Set(useGroups.getState().selected);
  if (!selected.delete(person)) selected.add(person);
  useGroups.setState({ selected, anchor: person, active: person });
}

/** Selects from the anchor to one, as they stand in `order`; from `begin` when that one is not selected itself. */
export function selectTo(person: PersonId, order: readonly PersonId[], begin?: PersonId): void {
  const { anchor: known, selected } = useGroups.getState();
  const anchor = begin === undefined || selected.has(begin) ? (known ?? person) : begin;
  const from = order.indexOf(anchor);
  const to = order.indexOf(person);
  const between = from < 0 ? [person] : order.slice(Math.min(from, to), Math.max(from, to) + 1);
  useGroups.setState({ selected: new Set(between), anchor, active: person });
}

/** Selects all of these. */
export function selectAll(people: readonly PersonId[]): void {
  useGroups.setState({ selected: new Set(people) });
}

/** Selects nobody. */
export function selectNobody(): void {
  useGroups.setState({ selected: NOBODY, anchor: null });
}

/** Whom a gesture on one is for: the whole selection when they are in it. */
export function meant(person: PersonId): PersonId[] {
  const { selected } = useGroups.getState();
  return selected.has(person) ? [...selected] : [person];
}
