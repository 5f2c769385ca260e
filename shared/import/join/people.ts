import { newPerson } from '../../plan/defaults.ts';
import type { DayId, PersonId } from '../../plan/ids.ts';
import type { Person } from '../../plan/records/person.ts';
import type { ImportDraft } from '../draft.ts';
import type { PersonEntry } from '../entries.ts';
import { emailKey, keyOf, nameKey } from '../keys.ts';
import type { Named } from '../values/names.ts';
import { type Candidate, choose, type Joins, type Outcome, SURE } from './decision.ts';
import type { NamedRecords } from './named.ts';

const NOBODY: Candidate[] = [];

/** Everyone in the plan and in what comes in, found by name and e-mail. */
export class PeopleFinder {
  readonly #draft: ImportDraft;
  readonly #named: NamedRecords;
  readonly #byName = new Map<string, PersonId[]>();
  readonly #byEmail = new Map<string, PersonId[]>();

  constructor(draft: ImportDraft, named: NamedRecords) {
    this.#draft = draft;
    this.#named = named;
    for (const person of draft.all('people')) this.#index(person);
  }

  #index({ id, name, email }: Person): void {
    push(this.#byName, nameKey(name), id);
    push(this.#byEmail, emailKey(email), id);
  }

  /** Those that someone of this name may be, the likeliest first. */
  candidates({
    name,
    organisation,
    fields: { email = '' },
  }: Pick<PersonEntry, 'name' | 'organisation' | 'fields'>): Candidate[] {
    const own = { name: nameKey(name), email: emailKey(email), organisation: keyOf(organisation ?? '') };
    const byEmail = this.#byEmail.get(own.email);
    const byName = this.#byName.get(own.name);
    if (byEmail === undefined && byName === undefined) return NOBODY;
    const ids = new Set([...(byEmail ?? []), ...(byName ?? [])]);
    return [...ids].map((id) => ({ id, score: this.#score(id, own) })).sort((a, b) => b.score - a.score);
  }

  #score(id: PersonId, own: { name: string; email: string; organisation: string }): number {
    const person = this.#draft.get('people', id);
    if (person === undefined) return 0;
    const name = nameKey(person.name);
    const email = emailKey(person.email);
    const organisation = this.#named.organisationKey(person.organisation);
    const sameOrganisation = own.organisation !== '' && organisation === own.organisation;
    const otherOrganisation = own.organisation !== '' && organisation !== '' && !sameOrganisation;
    if (own.email !== '' && email === own.email) {
      if (name === own.name) return SURE + 3;
      // Married, or written in short; a shared address of two people has no name in common.
      return name.split(' ').some((word) => word.length > 1 && own.name.split(' ').includes(word))
        ? SURE + 2
        : 2;
    }
    if (name !== own.name) return 0;
    if (own.email !== '' && email !== '') return 3;
    return otherOrganisation ? 3 : sameOrganisation ? SURE + 1 : SURE;
  }

  /** Someone whom a session, a list of reviewers or a wish names; made, and told, when nobody has the name. */
  person({ name, organisation }: Named, roles: Person['roles'] = []): PersonId {
    const known = this.#byName.get(nameKey(name)) ?? [];
    const from = keyOf(organisation);
    const ofOrganisation = known.find((id) => {
      const person = this.#draft.get('people', id);
      return from !== '' && this.#named.organisationKey(person?.organisation ?? null) === from;
    });
    const found = ofOrganisation ?? known[0];
    if (found !== undefined) return found;
    const id = this.add({ name, ...(organisation === '' ? {} : { organisation }), fields: { roles } });
    this.#draft.tell('people', this.#draft.get('people', id)?.name ?? name);
    return id;
  }

  add(entry: Pick<PersonEntry, 'name' | 'organisation' | 'fields'>, more: Partial<Person> = {}): PersonId {
    const organisation = entry.organisation ? this.#named.organisation(entry.organisation) : null;
    const name = entry.name.slice(0, 300).trim();
    const person = this.#draft.add('people', (id, order) => ({
      ...newPerson(id, order, entry.fields),
      ...more,
      name,
      organisation,
    }));
    this.#index(person);
    return person.id;
  }

  /** Has someone whose name or address changed found by the new one too. */
  refresh(id: PersonId): void {
    const person = this.#draft.get('people', id);
    if (person === undefined) return;
    push(this.#byName, nameKey(person.name), id);
    push(this.#byEmail, emailKey(person.email), id);
  }
}

function push<I>(index: Map<string, I[]>, key: string, id: I): void {
  if (key === '') return;
  const list = index.get(key);
  if (list === undefined) index.set(key, [id]);
  else if (!list.includes(id)) list.push(id);
}

/** Brings people in: those that the plan has are updated, and someone listed twice is one. */
export function joinPeople(
  draft: ImportDraft,
  named: NamedRecords,
  finder: PeopleFinder,
  entries: readonly PersonEntry[],
  joins: Joins,
): Outcome[] {
  const takenBy = new Map<string, number>();
  const days = new Map(draft.all('days').map(({ id, date }) => [date, id]));
  return entries.map((entry) => {
    const candidates = finder.candidates(entry);
    const alike = candidates.map(({ id, score }) => {
      const person = draft.get('people', id);
      const organisation = person?.organisation ? draft.get('organisations', person.organisation)?.name : '';
      return {
        key: draft.isNew(id) ? `row:${takenBy.get(id) ?? 0}` : id,
        name: person?.name ?? '',
        detail: [organisation, person?.email].filter(Boolean).join(', '),
        sure: score >= SURE,
      };
    });
    const found = choose(candidates, joins.get(entry.row), takenBy, () => true) as PersonId | null;
    const presence = entry.presence === undefined ? {} : { presence: presenceOf(entry.presence, days) };
    const organisation = entry.organisation ? { organisation: named.organisation(entry.organisation) } : {};
    if (found === null) {
      const added = finder.add(entry, presence);
      takenBy.set(added, entry.row);
      return {
        row: entry.row,
        table: 'people',
        id: added,
        name: entry.name,
        becomes: 'new',
        alike,
        joined: 'new',
      };
    }
    const id = found;
    // Spelled otherwise (in capitals, last name first), the plan's own way stays.
    const now = draft.get('people', id);
    const name = now === undefined || nameKey(now.name) === nameKey(entry.name) ? {} : { name: entry.name };
    const changed = draft.set(id, {
      ...entry.fields,
      ...rolesOf(now, entry),
      ...presence,
      ...organisation,
      ...name,
    });
    finder.refresh(id);
    const key = draft.isNew(id) ? `row:${takenBy.get(id) ?? 0}` : id;
    if (!takenBy.has(id)) takenBy.set(id, entry.row);
    return {
      row: entry.row,
      table: 'people',
      id,
      name: entry.name,
      becomes: changed ? 'update' : 'same',
      alike,
      joined: key,
    };
  });
}

/** Roles are added to those that someone has: a list of reviewers does not say that they are not speakers. */
function rolesOf(now: Person | undefined, { fields: { roles } }: PersonEntry): Partial<Person> {
  if (roles === undefined || now === undefined) return {};
  return { roles: [...now.roles, ...roles.filter((role) => !now.roles.includes(role))] };
}

function presenceOf(
  presence: NonNullable<PersonEntry['presence']> | null,
  days: ReadonlyMap<string, DayId>,
): Person['presence'] {
  if (presence === null) return null;
  return presence.flatMap(({ date, from, to }) => {
    const day = days.get(date);
    return day === undefined ? [] : [{ day, from, to }];
  });
}
