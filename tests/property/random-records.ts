import { EVENT_ID, type IdOf, type TableName } from '../../shared/plan/ids.ts';
import type { AnyRecord, Plan, Records } from '../../shared/plan/plan.ts';
import { MODES, type Range } from '../../shared/plan/records/common.ts';
import { type Event, LANGUAGES, SEVERITIES } from '../../shared/plan/records/event.ts';
import { PERSON_ROLES } from '../../shared/plan/records/person.ts';
import { REQUEST_STATUSES } from '../../shared/plan/records/request.ts';
import type { Period } from '../../shared/plan/records/room.ts';
import { SESSION_KINDS, SESSION_ROLES, SESSION_STATUSES } from '../../shared/plan/records/session.ts';
import { HUES } from '../../shared/plan/records/track.ts';
import { addMinutes, addToDate, at, type LocalDateTime, type LocalTime } from '../../shared/plan/time.ts';
import type { Random } from './random.ts';

/** Tables whose ids follow from the two records they tie together. */
type PairTable = 'assignments' | 'seats';
/** Tables whose records have ids of their own. */
export type OwnTable = Exclude<TableName, PairTable>;

/** Texts that have broken programs: quotes, escapes, line ends, halves of characters, what looks like structure. */
const TEXTS = [
  '',
  '',
  'Gemensam fika',
  'Räksmörgås – “så här”',
  'rad ett\nrad två\ttabb\r\n',
  '"},{"id":"session:r1"}',
  '\\u0000 \\" \\',
  '__proto__',
  '\u0000\u001b[31m\u2028\u2029',
  'halv \ud83d',
  '👩‍👩‍👧‍👦 مرحبا 漢字',
  '=1+1',
];

interface Context {
  readonly random: Random;
  readonly ids: { readonly [T in OwnTable]: readonly IdOf<T>[] };
}

/** A random record of `table` that names only what `plan` has. */
export function randomRecord(
  random: Random,
  plan: Plan,
  table: OwnTable,
  id: string,
  order: string,
): AnyRecord {
  const ids = Object.fromEntries(
    Object.keys(MAKERS).map((each) => [each, Object.keys(plan[each as OwnTable])]),
  ) as unknown as Context['ids'];
  const make = MAKERS[table] as (context: Context, id: string, order: string) => AnyRecord;
  return make({ random, ids }, id, order);
}

/** A random event. */
export function randomEvent(random: Random): Event {
  return {
    id: EVENT_ID,
    title: random.pick(TEXTS),
    subtitle: random.pick(TEXTS),
    organiser: random.pick(TEXTS),
    place: random.pick(TEXTS),
    mode: random.pick(MODES),
    participants: random.int(5000),
    zone: random.pick(['Europe/Stockholm', 'America/Argentina/Buenos_Aires', 'UTC']),
    language: random.pick(LANGUAGES),
    contact: random.pick(TEXTS),
    purpose: random.pick(TEXTS),
    notes: random.pick(TEXTS),
    reviewing: {
      demand: range(random),
      ...(random.chance(0.3) ? { demandByKind: { seminar: range(random) } } : {}),
      load: range(random),
      mostADay: random.int(5),
      eyes: random.pick(['fresh', 'same', 'either']),
      ownOrganisation: random.chance(0.5),
    },
    grouping: {
      size: random.chance(0.5) ? range(random) : null,
      organisations: random.int(4),
      roles: random.int(4),
      newCompany: random.chance(0.5),
    },
    rules: Object.fromEntries(
      random
        .some(['room-clash', 'too-few-reviewers', 'a', 'uneven-load'], 3)
        .map((rule) => [rule, random.pick(SEVERITIES)]),
    ),
  };
}

const MAKERS: { readonly [T in OwnTable]: (context: Context, id: IdOf<T>, order: string) => Records[T] } = {
  days: ({ random }, id) => ({
    id,
    date: addToDate('2025-02-27', numberOf(id)),
    opens: time(random),
    closes: time(random),
    title: random.pick(TEXTS),
  }),
  rooms: ({ random }, id, order) => ({
    id,
    order,
    name: random.pick(TEXTS),
    capacity: random.chance(0.5) ? random.int(500) : null,
    plenary: random.chance(0.2),
    digital: random.chance(0.2),
    whereabouts: random.pick(TEXTS),
    equipment: random.some(TEXTS, 2),
    unavailable: periods(random),
    notes: random.pick(TEXTS),
  }),
  tracks: ({ random }, id, order) => ({
    id,
    order,
    name: random.pick(TEXTS),
    hue: random.pick(HUES),
    notes: random.pick(TEXTS),
  }),
  people: ({ random, ids }, id, order) => ({
    id,
    order,
    name: random.pick(TEXTS),
    title: random.pick(TEXTS),
    organisation: maybe(random, ids.organisations),
    email: random.pick(TEXTS),
    phone: random.pick(TEXTS),
    roles: random.some(PERSON_ROLES, 3),
    mode: random.pick(MODES),
    presence: random.chance(0.5)
      ? null
      : random
          .some(ids.days, 2)
          .map((day) => ({ day, from: random.chance(0.5) ? time(random) : null, to: null })),
    undesired: periods(random),
    competence: random
      .some([...ids.tracks, ...ids.groups], 2)
      .map((each) => ({ in: each, level: random.int(4) })),
    conflicts: random
      .some([...ids.sessions, ...ids.groups, ...ids.organisations, ...ids.people], 2)
      .map((each) => ({ with: each, reason: random.pick(TEXTS) })),
    wishes: random
      .some([...ids.sessions, ...ids.groups, ...ids.tracks], 2)
      .map((each) => ({ for: each, rank: random.chance(0.2) ? null : 1 + random.int(3) })),
    together: random.some(ids.people, 1),
    apart: random.some(ids.people, 1),
    load: random.chance(0.3)
      ? { ...range(random), ...(random.chance(0.5) ? { mostADay: random.int(4) } : {}) }
      : null,
    meals: random.chance(0.5) ? null : random.some(ids.sessions, 2),
    nights: random.some(ids.days, 2),
    diet: random.pick(TEXTS),
    notes: random.pick(TEXTS),
  }),
  organisations: ({ random }, id, order) => ({
    id,
    order,
    name: random.pick(TEXTS),
    delegation: random.chance(0.5) ? range(random) : null,
    notes: random.pick(TEXTS),
  }),
  groups: ({ random, ids }, id, order) => ({
    id,
    order,
    number: String(random.int(9)),
    name: random.pick(TEXTS),
    track: maybe(random, ids.tracks),
    themes: random.some(TEXTS, 2).map((title) => ({ title, responsible: random.some(ids.people, 2) })),
    size: random.chance(0.5) ? range(random) : null,
    notes: random.pick(TEXTS),
  }),
  sessions: ({ random, ids }, id, order) => ({
    id,
    order,
    number: String(random.int(99)),
    title: random.pick(TEXTS),
    kind: random.pick(SESSION_KINDS),
    status: random.pick(SESSION_STATUSES),
    mode: random.pick(MODES),
    start: random.chance(0.2) ? null : moment(random),
    minutes: 5 * (1 + random.int(48)),
    rooms: random.chance(0.2) ? 'all' : random.some(ids.rooms, 2),
    people: random.some(ids.people, 3).map((person) => ({ person, role: random.pick(SESSION_ROLES) })),
    presenters: random.pick(TEXTS),
    group: maybe(random, ids.groups),
    track: maybe(random, ids.tracks),
    goals: random.some(ids.goals, 2),
    capacity: random.chance(0.3) ? random.int(200) : null,
    reviewers: random.chance(0.3) ? range(random) : null,
    equipment: random.some(TEXTS, 2),
    brief: {
      startingPoint: random.pick(TEXTS),
      setUp: random.pick(TEXTS),
      questions: random.some(TEXTS, 2),
    },
    after: random.some(ids.sessions, 1),
    notWith: random.some(ids.sessions, 1),
    sameDayAs: random.some(ids.sessions, 1),
    undesired: { rooms: random.some(ids.rooms, 1), times: periods(random) },
    locked: random.chance(0.1),
    outcome: random.pick(TEXTS),
    notes: random.pick(TEXTS),
  }),
  takeaways: ({ random, ids }, id, order) => ({
    id,
    order,
    title: random.pick(TEXTS),
    description: random.pick(TEXTS),
    deliveredBy: random.some(TEXTS, 2),
    people: random.some(ids.people, 2),
    sessions: random.some(ids.sessions, 2),
    notes: random.pick(TEXTS),
  }),
  goals: ({ random, ids }, id, order) => ({
    id,
    order,
    // Only an older goal, so that no chain of parents comes back to where it began.
    parent: maybe(
      random,
      ids.goals.filter((goal) => numberOf(goal) < numberOf(id)),
    ),
    title: random.pick(TEXTS),
    notes: random.pick(TEXTS),
  }),
  requests: ({ random, ids }, id, order) => ({
    id,
    order,
    title: random.pick(TEXTS),
    person: maybe(random, ids.people),
    organisation: maybe(random, ids.organisations),
    session: maybe(random, ids.sessions),
    status: random.pick(REQUEST_STATUSES),
    terms: random.pick(TEXTS),
    due: random.chance(0.5) ? null : addToDate('2025-01-01', random.int(365)),
    notes: random.pick(TEXTS),
  }),
  mutes: ({ random, ids }, id) => ({
    id,
    rule: random.pick(['room-clash', 'no-fika']),
    records: random.some(ids.sessions, 2).sort(),
    reason: random.pick(TEXTS),
  }),
  releases: ({ random }, id, order) => ({
    id,
    order,
    version: 1 + random.int(9),
    at: `2025-01-0${1 + random.int(9)}T12:00:00.000Z`,
    by: random.pick(TEXTS),
    revision: '',
    recipients: random.pick(TEXTS),
    notes: random.pick(TEXTS),
  }),
};

/** What stands behind the letter in the id of a random record. */
function numberOf(id: string): number {
  return Number(id.slice(id.indexOf(':') + 2));
}

function maybe<T>(random: Random, list: readonly T[]): T | null {
  return list.length === 0 || random.chance(0.4) ? null : random.pick(list);
}

function range(random: Random): Range {
  const min = random.int(5);
  return { min, max: min + random.int(5) };
}

function time(random: Random): LocalTime {
  return `${String(random.int(24)).padStart(2, '0')}:${random.pick(['00', '15', '30', '55'])}` as LocalTime;
}

function moment(random: Random): LocalDateTime {
  return at(addToDate('2025-02-27', random.int(4)), time(random));
}

function periods(random: Random): Period[] {
  if (random.chance(0.7)) return [];
  const from = moment(random);
  return [{ from, to: addMinutes(from, 5 + random.int(1500)) }];
}
