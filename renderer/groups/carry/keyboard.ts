import type { KeyboardEvent } from 'react';
import type { PersonId } from '../../../shared/plan/ids.ts';
import { moveTo } from '../gestures.ts';
import { meant, selectAll, selectNobody, selectTo, summon, toggle, useGroups } from '../groups-state.ts';
import { carried, carryTo, pickUp, putBack, putDown, type Surface } from './carry.ts';

/**
 * The keys of the groups: arrows go from chip to chip, Space picks up, arrows choose a group, Space puts down, Esc
 * puts back. Returns whether the key was one of them.
 */
export function keyOnGroups(event: KeyboardEvent, surface: Surface): boolean {
  const chip = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-person]') : null;
  if (chip === null) return false;
  const person = chip.dataset.person as PersonId;
  return carried() === null ? keyOnChip(event, person, surface) : keyWhileCarrying(event, surface);
}

function keyWhileCarrying(event: KeyboardEvent, surface: Surface): boolean {
  const { lists } = surface;
  const at = lists.findIndex(({ place }) => place === carried()?.over);
  const go = (to: number) =>
    carryTo(lists[Math.max(0, Math.min(to, lists.length - 1))]?.place ?? null, surface);
  switch (event.key) {
    case 'ArrowRight':
    case 'ArrowDown':
      go(at + 1);
      return true;
    case 'ArrowLeft':
    case 'ArrowUp':
      go(at - 1);
      return true;
    case 'Home':
      go(0);
      return true;
    case 'End':
      go(lists.length - 1);
      return true;
    case ' ':
    case 'Enter':
      putDown(surface);
      return true;
    case 'Escape':
    case 'Tab':
      putBack();
      return event.key === 'Escape';
    default:
      // Nothing else is done while someone is in the air.
      return !(event.ctrlKey || event.metaKey || event.altKey);
  }
}

function keyOnChip(event: KeyboardEvent, person: PersonId, surface: Surface): boolean {
  const { lists, pass, nameOf } = surface;
  const ctrl = event.ctrlKey || event.metaKey;
  const list = lists.findIndex(({ people }) => people.includes(person));
  const people = lists[list]?.people ?? [];
  const next = neighbour(event.key, person, list, surface);
  if (next !== undefined && !ctrl && !event.altKey) {
    if (event.shiftKey)
      selectTo(
        next,
        lists.flatMap((each) => [...each.people]),
        person,
      );
    summon(next);
    return true;
  }
  if (event.key === ' ') {
    if (ctrl) toggle(person);
    else if (event.shiftKey)
      selectTo(
        person,
        lists.flatMap((each) => [...each.people]),
      );
    else pickUp(person, 'keyboard', surface);
    return true;
  }
  if (event.key === 'Enter' || event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
    useGroups.setState({ menu: person });
    return true;
  }
  if (event.key === 'Delete') {
    if (lists[list]?.place === 'tray') return true;
    moveTo(meant(person), 'tray', pass, nameOf('tray'));
    summon(person);
    return true;
  }
  if (ctrl && event.key === 'a') {
    selectAll(people);
    return true;
  }
  if (event.key === 'Escape' && useGroups.getState().selected.size > 0) {
    selectNobody();
    return true;
  }
  return false;
}

/** Who is next to someone in the direction of a key: in the same list, or as far down in the next one that has anyone. */
function neighbour(key: string, person: PersonId, list: number, { lists }: Surface): PersonId | undefined {
  const people = lists[list]?.people ?? [];
  const index = people.indexOf(person);
  const beside = (step: 1 | -1) => {
    for (let other = list + step; other >= 0 && other < lists.length; other += step) {
      const theirs = lists[other]?.people ?? [];
      if (theirs.length > 0) return theirs[Math.min(index, theirs.length - 1)];
    }
    return person;
  };
  switch (key) {
    case 'ArrowDown':
      return people[index + 1] ?? person;
    case 'ArrowUp':
      return people[index - 1] ?? person;
    case 'Home':
      return people[0];
    case 'End':
      return people.at(-1);
    case 'ArrowRight':
      return beside(1);
    case 'ArrowLeft':
      return beside(-1);
    default:
      return undefined;
  }
}
