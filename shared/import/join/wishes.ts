import type { IdOf } from '../../plan/ids.ts';
import type { Person } from '../../plan/records/person.ts';
import type { ImportDraft } from '../draft.ts';
import type { WishEntry } from '../entries.ts';
import { keyOf } from '../keys.ts';
import type { CellProblem } from '../table/problem.ts';
import type { Outcome } from './decision.ts';
import type { NamedRecords } from './named.ts';
import type { PeopleFinder } from './people.ts';

/** Brings wishes in. A wish for the same thing takes the place of the one before; what the plan does not have is noted. */
export function joinWishes(
  draft: ImportDraft,
  named: NamedRecords,
  people: PeopleFinder,
  entries: readonly WishEntry[],
  problems: CellProblem[],
): Outcome[] {
  const sessions = new Map<string, IdOf<'sessions'>>();
  for (const { id, title, number } of draft.all('sessions').reverse()) {
    if (keyOf(number) !== '') sessions.set(keyOf(`${number} ${title}`), id);
    if (keyOf(title) !== '') sessions.set(keyOf(title), id);
  }
  const byNumber = new Map(
    draft
      .all('sessions')
      .reverse()
      .map(({ id, number }) => [keyOf(number), id]),
  );
  const target = (text: string) =>
    sessions.get(keyOf(text)) ??
    named.findGroup(text) ??
    named.findTrack(text) ??
    (keyOf(text) === '' ? undefined : byNumber.get(keyOf(text)));
  return entries.map(({ row, who, wishes }): Outcome => {
    const person = people.person(who, ['participant']);
    const now = draft.get('people', person)?.wishes ?? [];
    let next: Person['wishes'] = [...now];
    for (const { text, rank, column } of wishes) {
      const wished = target(text);
      if (wished === undefined) {
        problems.push({ code: 'noSuchTarget', weight: 'cell', row, column, field: 'wish', value: text });
        continue;
      }
      const wish = { for: wished, rank };
      const at = next.findIndex((each) => each.for === wished);
      next = at < 0 ? [...next, wish] : next.with(at, wish);
    }
    const isNew = draft.isNew(person);
    const changed = draft.set(person, { wishes: next.slice(0, 500) });
    return {
      row,
      table: 'people',
      id: person,
      name: who.name,
      becomes: isNew ? 'new' : changed ? 'update' : 'same',
      alike: [],
      joined: isNew ? 'new' : person,
    };
  });
}
