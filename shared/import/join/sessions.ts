import { formatDate, formatTime } from '../../i18n/dates.ts';
import { newSession } from '../../plan/defaults.ts';
import { type PersonId, pairId, type SessionId } from '../../plan/ids.ts';
import type { Language } from '../../plan/records/event.ts';
import type { Session, SessionPerson, SessionRole } from '../../plan/records/session.ts';
import type { ImportDraft } from '../draft.ts';
import type { SessionEntry } from '../entries.ts';
import { keyOf, nameKey } from '../keys.ts';
import type { CellProblem } from '../table/problem.ts';
import { type Candidate, choose, type Joins, type Outcome, SURE } from './decision.ts';
import type { NamedRecords } from './named.ts';
import type { PeopleFinder } from './people.ts';

/** What the sessions of an import are joined with. */
interface Tools {
  readonly draft: ImportDraft;
  readonly named: NamedRecords;
  readonly people: PeopleFinder;
  readonly language: Language;
  /** Where it is noted that a locked session is not moved. */
  readonly problems: CellProblem[];
}

/** Brings sessions in: those that the plan has are updated, and what they name and the plan has not is made. */
export function joinSessions(tools: Tools, entries: readonly SessionEntry[], joins: Joins): Outcome[] {
  const { draft, language } = tools;
  const finder = new SessionFinder(tools);
  const takenBy = new Map<string, number>();
  const outcomes: Outcome[] = new Array(entries.length);
  // Those that have found their like first, so that no weaker likeness takes it from them.
  for (const { entry, i } of inTurn(finder, entries)) {
    const candidates = finder.candidates(entry);
    const alike = candidates.map(({ id, score }) => {
      const session = draft.get('sessions', id);
      const start = session?.start;
      return {
        key: draft.isNew(id) ? `row:${takenBy.get(id) ?? 0}` : id,
        name: [session?.number, session?.title].filter(Boolean).join(' '),
        detail: start ? `${formatDate(start, 'medium', language)} ${formatTime(start, language)}` : '',
        sure: score >= SURE,
      };
    });
    const twice = (id: string) => finder.isTwice(entry, id);
    const found = choose(candidates, joins.get(entry.row), takenBy, twice) as SessionId | null;
    const id =
      found ?? draft.add('sessions', (newId, order) => newSession(newId, order, firstFields(entry))).id;
    const changed = update(tools, id, entry);
    if (found === null) finder.index(id);
    const key = found === null ? 'new' : draft.isNew(id) ? `row:${takenBy.get(id) ?? 0}` : id;
    if (!takenBy.has(id)) takenBy.set(id, entry.row);
    outcomes[i] = {
      row: entry.row,
      table: 'sessions',
      id,
      name: [entry.number, entry.title].filter(Boolean).join(' '),
      becomes: found === null ? 'new' : changed ? 'update' : 'same',
      alike: alike.slice(0, 8),
      joined: key,
    };
  }
  return outcomes;
}

function inTurn(
  finder: SessionFinder,
  entries: readonly SessionEntry[],
): { entry: SessionEntry; i: number }[] {
  const exact = (entry: SessionEntry) => (finder.candidates(entry)[0]?.score ?? 0) >= EXACT;
  const all = entries.map((entry, i) => ({ entry, i }));
  return [...all.filter(({ entry }) => exact(entry)), ...all.filter(({ entry }) => !exact(entry))];
}

/** A title with its number before it, as programmes print it. */
const numbered = ({ number, title }: Session): string => keyOf(`${number} ${title}`);

function isTitleOf(title: string, session: Session): boolean {
  const key = keyOf(title);
  return key === keyOf(session.title) || (session.number.trim() !== '' && key === numbered(session));
}

/** The same title on the same day at the same time. */
const EXACT = SURE + 3;
/** What comes back each day under the same name, so that another day makes it another one. */
const RECURRING = new Set<Session['kind']>(['break', 'meal', 'social', 'other']);

/** How the times of an entry and of a session lie to each other, and what that is worth. */
const TIMES = { same: 3, sameDay: 2, unknown: 0, otherDay: -0.25 };

function timesOf({ start }: SessionEntry, session: Session): keyof typeof TIMES {
  if (start === undefined || session.start === null) return 'unknown';
  if (start === session.start) return 'same';
  return start.slice(0, 10) === session.start.slice(0, 10) ? 'sameDay' : 'otherDay';
}

function numberScore({ number = '' }: SessionEntry, session: Session): number {
  const [own, theirs] = [keyOf(number), keyOf(session.number)];
  if (own === '' || theirs === '') return 0;
  return own === theirs ? 2 : -3;
}

class SessionFinder {
  readonly #tools: Tools;
  readonly #byTitle = new Map<string, SessionId[]>();
  readonly #byNumber = new Map<string, SessionId[]>();

  constructor(tools: Tools) {
    this.#tools = tools;
    for (const { id } of tools.draft.all('sessions')) this.index(id);
  }

  index(id: SessionId): void {
    const session = this.#tools.draft.get('sessions', id);
    if (session === undefined) return;
    push(this.#byTitle, keyOf(session.title), id);
    if (session.number.trim() === '') return;
    push(this.#byNumber, keyOf(session.number), id);
    push(this.#byTitle, numbered(session), id);
  }

  candidates(entry: SessionEntry): Candidate[] {
    const number = keyOf(entry.number ?? '');
    const ids = new Set([
      ...(this.#byTitle.get(keyOf(entry.title)) ?? []),
      ...(number === '' ? [] : (this.#byNumber.get(number) ?? [])),
    ]);
    return [...ids]
      .map((id) => ({ id, score: this.#score(entry, id) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
  }

  #score(entry: SessionEntry, id: SessionId): number {
    const session = this.#tools.draft.get('sessions', id);
    if (session === undefined) return 0;
    const numbers = numberScore(entry, session);
    const times = timesOf(entry, session);
    if (!isTitleOf(entry.title, session)) {
      if (numbers <= 0 || times === 'otherDay') return 0;
      return times === 'unknown' ? 1 : 2;
    }
    // Without a title, only the time tells what it is.
    if (entry.title.trim() === '' && times !== 'same' && numbers <= 0) return 0;
    if (times === 'otherDay' && RECURRING.has(entry.fields.kind ?? session.kind)) return 2;
    return SURE + numbers + TIMES[times] + (this.#sameRoom(entry, session) ? 0.5 : 0);
  }

  #sameRoom({ rooms }: SessionEntry, session: Session): boolean {
    if (rooms === undefined) return false;
    if (rooms === 'all' || session.rooms === 'all') return rooms === session.rooms;
    return rooms.some((name) => {
      const id = this.#tools.named.findRoom(name);
      return id !== undefined && session.rooms !== 'all' && session.rooms.includes(id);
    });
  }

  /** Whether a row says again what another row of the same list has said: same name, same time, same place. */
  isTwice(entry: SessionEntry, id: string): boolean {
    const session = this.#tools.draft.get('sessions', id);
    if (session === undefined || keyOf(session.title) !== keyOf(entry.title)) return false;
    if ((entry.start ?? null) !== session.start || keyOf(entry.number ?? '') !== keyOf(session.number))
      return false;
    const rooms = entry.rooms ?? [];
    return (rooms.length === 0 && session.rooms.length === 0) || this.#sameRoom(entry, session);
  }
}

function push<I>(index: Map<string, I[]>, key: string, id: I): void {
  const list = index.get(key);
  if (list === undefined) index.set(key, [id]);
  else list.push(id);
}

function firstFields(entry: SessionEntry): Partial<Session> {
  const { kind = entry.people?.some(({ role }) => role === 'responsible') ? 'workshop' : 'talk' } =
    entry.fields;
  return { title: entry.title, number: entry.number ?? '', kind, status: 'planned' };
}

/** Sets what the entry says. A locked session stays where and when it is. */
function update({ draft, named, people, problems }: Tools, id: SessionId, entry: SessionEntry): boolean {
  const now = draft.get('sessions', id);
  if (now === undefined) return false;
  const { start, minutes, rooms, track, group } = entry;
  const place: Partial<Session> = {
    ...(start === undefined ? {} : { start }),
    ...(minutes === undefined ? {} : { minutes }),
    ...roomsFor(rooms, now, { draft, named }),
  };
  if (now.locked && start !== undefined && start !== now.start)
    problems.push({
      code: 'locked',
      weight: 'cell',
      row: entry.row,
      column: null,
      field: 'start',
      value: now.title,
    });
  const reviewed = reviewersOf({ draft, people }, id, entry);
  const brief = entry.fields.brief;
  const changed = draft.set(id, {
    ...entry.fields,
    ...(brief === undefined ? {} : { brief: filledIn(now.brief, brief) }),
    ...(now.locked ? {} : place),
    ...(entry.number === undefined ? {} : { number: entry.number }),
    ...(entry.title === '' || isTitleOf(entry.title, now) ? {} : { title: entry.title }),
    ...(track === undefined || track === '' || isInTrack(track, now, draft)
      ? {}
      : { track: named.track(track) }),
    ...(group === undefined || group === '' ? {} : { group: named.group(group) }),
    ...(entry.people === undefined ? {} : { people: peopleOf(draft, people, now, entry) }),
  });
  return changed || reviewed;
}

/** What a brief says already stays where the list says nothing. */
function filledIn(now: Session['brief'], brief: Session['brief']): Session['brief'] {
  return {
    startingPoint: brief.startingPoint || now.startingPoint,
    setUp: brief.setUp || now.setUp,
    questions: brief.questions.length > 0 ? brief.questions : now.questions,
  };
}

/**
 * Those in the session: for each role that the list has a column of, those it names, in its order; others as they were.
 * Where it does not say what someone does, they keep what they do.
 */
function peopleOf(
  draft: ImportDraft,
  finder: PeopleFinder,
  now: Session,
  entry: SessionEntry,
): SessionPerson[] {
  const parts = entry.people ?? [];
  const stated = new Set(parts.map(({ role }) => role));
  const named = parts.flatMap(({ role, who }) =>
    who
      .filter(({ name }) => nameKey(name) !== '')
      .flatMap((each): SessionPerson[] => {
        const usual: SessionRole =
          role ?? ((entry.fields.kind ?? now.kind) === 'workshop' ? 'responsible' : 'speaker');
        // Of several with one name, the one who is in it already is meant.
        const person =
          now.people.find(
            (part) => nameKey(draft.get('people', part.person)?.name ?? '') === nameKey(each.name),
          )?.person ?? finder.person(each, [usual]);
        if (role !== null) return [{ person, role }];
        const known = now.people.filter((part) => part.person === person);
        return known.length > 0 ? known : [{ person, role: usual }];
      }),
  );
  const kept = now.people.filter(({ person, role }) =>
    stated.has(null) ? false : !stated.has(role) && draft.get('people', person) !== undefined,
  );
  const before = new Set(now.people.map(keyOfPart));
  const implied = new Set(groupOf(draft, now)?.themes.flatMap(({ responsible }) => responsible));
  const next = new Map(
    [...named, ...kept]
      // Those responsible for a theme of the group are in the session by that already.
      .filter(
        (part) => before.has(keyOfPart(part)) || part.role !== 'responsible' || !implied.has(part.person),
      )
      .map((part) => [keyOfPart(part), part]),
  );
  // In another order they are the same people.
  const same = next.size === before.size && [...next.keys()].every((key) => before.has(key));
  return same ? now.people : [...next.values()];
}

const keyOfPart = ({ person, role }: SessionPerson): string => `${person} ${role}`;

const groupOf = (draft: ImportDraft, { group }: Session) =>
  group === null ? undefined : draft.get('groups', group);

/** Whether the session is in a track, or in rooms, of these names already: several may share a name. */
function isInTrack(name: string, session: Session, draft: ImportDraft): boolean {
  const track = session.track ?? groupOf(draft, session)?.track;
  return track != null && keyOf(draft.get('tracks', track)?.name ?? '') === keyOf(name);
}

function isInRooms(names: readonly string[], { rooms }: Session, draft: ImportDraft): boolean {
  if (rooms === 'all' || rooms.length !== names.length) return false;
  const own = new Set(rooms.map((id) => keyOf(draft.get('rooms', id)?.name ?? '')));
  return names.every((name) => own.has(keyOf(name)));
}

function roomsFor(
  rooms: SessionEntry['rooms'],
  now: Session,
  { draft, named }: Pick<Tools, 'draft' | 'named'>,
): Partial<Session> {
  if (rooms === undefined) return {};
  if (rooms === 'all') return { rooms };
  return isInRooms(rooms, now, draft) ? {} : { rooms: [...new Set(rooms.map((name) => named.room(name)))] };
}

/** Gives the session the reviewers that the list names, beside those it has; true when one was added. */
function reviewersOf(
  { draft, people }: Pick<Tools, 'draft' | 'people'>,
  session: SessionId,
  { reviewers = [] }: Pick<SessionEntry, 'reviewers'>,
): boolean {
  let added = false;
  for (const who of reviewers) added = assign(draft, people.person(who, ['reviewer']), session) || added;
  return added;
}

/** Makes someone a reviewer of a session; false when they are one already. */
export function assign(draft: ImportDraft, reviewer: PersonId, session: SessionId): boolean {
  const id = pairId('assignments', reviewer, session);
  if (draft.get('assignments', id) !== undefined) return false;
  draft.put('assignments', { id, reviewer, session, pinned: false });
  const person = draft.get('people', reviewer);
  if (person !== undefined && !person.roles.includes('reviewer'))
    draft.set(reviewer, { roles: [...person.roles, 'reviewer'] });
  return true;
}
