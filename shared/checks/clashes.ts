import type { Person } from '../plan/records/person.ts';
import { overlaps } from '../plan/time.ts';
import type { Part } from '../reviewing/engagements.ts';
import type { Item } from './item.ts';
import { type Engaged, overlapping, type PlanIndex } from './plan-index.ts';
import type { AddBar } from './rule.ts';
import { personName, sessionName } from './words.ts';

/** Being in two places at once: as reviewer of both, as participant of both, or with any other part in one of them. */
export type ClashKind = 'reviewer' | 'participant' | 'person';

function kindOf(first: readonly Part[], second: readonly Part[]): ClashKind {
  const [part] = first;
  const one = first.length === 1 && second.length === 1 && part === second[0];
  return one && (part === 'reviewer' || part === 'participant') ? part : 'person';
}

/** Visits every clash of one kind that `person` has. */
export function clashesOf(
  person: Person,
  index: PlanIndex,
  kind: ClashKind,
  visit: (first: Engaged, second: Engaged) => void,
): void {
  const engaged = index.engagedOf(person.id);
  if (engaged.length < 2) return;
  overlapping(engaged, (first, second) => {
    if (kindOf(first.parts, second.parts) === kind) visit(first, second);
  });
}

/** Bars the times at which people of `item` are elsewhere, so that a clash of one kind would come of it. */
export function barClashes(item: Item, index: PlanIndex, kind: ClashKind, add: AddBar): void {
  for (const { person, parts } of item.cast) {
    for (const other of index.engagedOf(person)) {
      if (other.item.session.id === item.session.id || kindOf(parts, other.parts) !== kind) continue;
      add(null, {
        ...other.interval,
        say: (t) =>
          t('checks.bar.busy', {
            person: personName(index, person, t),
            session: sessionName(index, other.item, t),
          }),
      });
    }
  }
}

/** Whether someone does anything else during a session than be there. */
export function isFree(index: PlanIndex, person: Person['id'], item: Item): boolean {
  const { interval } = item;
  if (interval === null) return true;
  return !index
    .engagedOf(person)
    .some((other) => other.item.session.id !== item.session.id && overlaps(other.interval, interval));
}
