import type { MessageKey } from '../i18n/translator.ts';
import type { EventId, TableName } from '../plan/ids.ts';
import type { Records } from '../plan/plan.ts';
import type { Event } from '../plan/records/event.ts';
import { dateWords, instantWords, periodWords, timeWords } from './dates.ts';
import {
  competence,
  conflict,
  kindDemands,
  ownLoad,
  part,
  presence,
  severities,
  theme,
  wish,
} from './entries.ts';
import type { Place } from './place.ts';
import { ruleName } from './rules.ts';
import { listOf, mode, named, number, orNull, range, text, type Words, weight, yesNo } from './words.ts';

/** What a field is called, and its value in words. */
export interface Wording<V> {
  readonly label: MessageKey;
  readonly words: Words<V>;
}
/** A field that is told in parts: by its own fields. */
export interface Parts<V> {
  readonly parts: { readonly [P in keyof V]: Wording<V[P]> };
}
type Telling<V> = Wording<V> | (V extends readonly unknown[] ? never : V extends object ? Parts<V> : never);
type FieldsOf<R> = { readonly [F in keyof R]: Telling<R[F]> };

/**
 * How each field of each kind of record is told, in the order in which they are. A new field does not compile
 * without a line here. The order of a list is told by `changes.ts`.
 */
export const FIELDS: { readonly [T in TableName]: FieldsOf<Omit<Records[T], 'id' | 'order' | Place>> } & {
  readonly [E in EventId]: FieldsOf<Omit<Event, 'id'>>;
} = {
  event: {
    title: as('settings.event.title', text),
    subtitle: as('settings.event.subtitle', text),
    organiser: as('settings.event.organiser', text),
    place: as('settings.event.place', text),
    mode: as('settings.event.mode', mode),
    participants: as('settings.event.participants', number),
    zone: as('describe.field.zone', text),
    language: as('settings.event.language', (value, { t }) =>
      t(value === 'sv' ? 'app.menu.swedish' : 'app.menu.english'),
    ),
    contact: as('settings.event.contact', text),
    purpose: as('settings.event.purpose', text),
    notes: as('settings.event.notes', text),
    reviewing: {
      parts: {
        demand: as('settings.reviewing.demand', range),
        demandByKind: as('describe.field.demandByKind', kindDemands),
        load: as('settings.reviewing.load', range),
        mostADay: as('settings.reviewing.mostADay', number),
        eyes: as('settings.reviewing.eyes', (value, { t }) => t(`settings.reviewing.eyesChoice.${value}`)),
        ownOrganisation: as('settings.reviewing.ownOrganisation', yesNo),
      },
    },
    grouping: {
      parts: {
        size: as('groups.settings.size', orNull(range, 'groups.settings.anySize')),
        organisations: as('groups.settings.organisations', weight),
        roles: as('groups.settings.roles', weight),
        newCompany: as('groups.settings.newCompany', yesNo),
      },
    },
    rules: as('describe.field.rules', severities),
  },
  days: {
    date: as('settings.days.date', (date, side) => dateWords(date, 'full', side)),
    opens: as('settings.days.opens', timeWords),
    closes: as('settings.days.closes', timeWords),
    title: as('settings.days.name', text),
  },
  rooms: {
    name: as('settings.rooms.name', text),
    capacity: as('settings.rooms.capacity', orNull(number)),
    plenary: as('settings.rooms.plenary', yesNo),
    digital: as('settings.rooms.digital', yesNo),
    whereabouts: as('settings.rooms.whereabouts', text),
    equipment: as('settings.rooms.equipment', listOf(text)),
    unavailable: as('describe.field.unavailable', listOf(periodWords)),
    notes: as('settings.event.notes', text),
  },
  tracks: {
    name: as('settings.tracks.name', text),
    hue: as('settings.tracks.hue', (value, { t }) => t(`records.hue.${value}`)),
    notes: as('settings.event.notes', text),
  },
  people: {
    name: as('people.panel.name', text),
    title: as('people.panel.title', text),
    organisation: as('people.panel.organisation', orNull(named)),
    email: as('people.panel.email', text),
    phone: as('people.panel.phone', text),
    roles: as(
      'people.panel.roles',
      listOf((value, { t }) => t(`records.personRole.${value}`)),
    ),
    mode: as('people.panel.mode', mode),
    presence: as('people.presence.label', orNull(listOf(presence), 'people.presence.all')),
    undesired: as('programme.field.undesiredTimes', listOf(periodWords)),
    competence: as('describe.field.competence', listOf(competence)),
    conflicts: as('describe.field.conflicts', listOf(conflict)),
    wishes: as('describe.field.wishes', listOf(wish)),
    together: as('groups.field.together', listOf(named)),
    apart: as('groups.field.apart', listOf(named)),
    load: as('settings.reviewing.load', orNull(ownLoad, 'describe.asEvent')),
    meals: as('describe.field.meals', orNull(listOf(named), 'describe.all')),
    nights: as('describe.field.nights', listOf(named)),
    diet: as('people.panel.diet', text),
    notes: as('people.panel.notes', text),
  },
  organisations: {
    name: as('people.panel.name', text),
    delegation: as('describe.field.delegation', orNull(range)),
    notes: as('people.panel.notes', text),
  },
  groups: {
    number: as('settings.groups.number', text),
    name: as('settings.groups.name', text),
    track: as('settings.groups.track', orNull(named)),
    themes: as('describe.field.themes', listOf(theme, '; ')),
    size: as('describe.field.size', orNull(range)),
    notes: as('settings.event.notes', text),
  },
  sessions: {
    number: as('programme.field.number', text),
    title: as('programme.field.title', text),
    kind: as('programme.field.kind', (value, { t }) => t(`records.sessionKind.${value}`)),
    status: as('programme.field.status', (value, { t }) => t(`records.sessionStatus.${value}`)),
    mode: as('programme.field.mode', mode),
    people: as('programme.section.people', listOf(part)),
    presenters: as('describe.field.presenters', text),
    group: as('programme.field.group', orNull(named)),
    track: as('programme.field.track', orNull(named)),
    goals: as('programme.field.goals', listOf(named)),
    capacity: as('programme.field.capacity', orNull(number, 'programme.field.anyCapacity')),
    reviewers: as('programme.field.reviewerCount', orNull(range, 'describe.asEvent')),
    equipment: as('programme.field.equipment', listOf(text)),
    brief: {
      parts: {
        startingPoint: as('programme.field.startingPoint', text),
        setUp: as('programme.field.setUp', text),
        questions: as('programme.field.questions', listOf(text, ' · ')),
      },
    },
    after: as('programme.field.after', listOf(named)),
    notWith: as('programme.field.notWith', listOf(named)),
    sameDayAs: as('programme.field.sameDayAs', listOf(named)),
    undesired: {
      parts: {
        rooms: as('programme.field.undesiredRooms', listOf(named)),
        times: as('programme.field.undesiredTimes', listOf(periodWords)),
      },
    },
    locked: as('programme.legend.locked', yesNo),
    outcome: as('programme.field.outcome', text),
    notes: as('programme.field.notes', text),
  },
  assignments: {
    reviewer: as('reviewers.reviewer', named),
    session: as('describe.field.session', named),
    pinned: as('programme.legend.locked', yesNo),
  },
  seats: {
    participant: as('records.personRole.participant', named),
    session: as('describe.field.session', named),
    pinned: as('programme.legend.locked', yesNo),
  },
  takeaways: {
    title: as('programme.field.title', text),
    description: as('describe.field.description', text),
    deliveredBy: as('describe.field.deliveredBy', listOf(text)),
    people: as('app.view.people', listOf(named)),
    sessions: as('settings.days.sessions', listOf(named)),
    notes: as('programme.field.notes', text),
  },
  goals: {
    parent: as('describe.field.parent', orNull(named)),
    title: as('programme.field.title', text),
    notes: as('programme.field.notes', text),
  },
  requests: {
    title: as('programme.field.title', text),
    person: as('describe.field.person', orNull(named)),
    organisation: as('people.panel.organisation', orNull(named)),
    session: as('describe.field.session', orNull(named)),
    status: as('programme.field.status', (value, { t }) => t(`describe.requestStatus.${value}`)),
    terms: as('programme.section.conditions', text),
    due: as(
      'describe.field.due',
      orNull((date, side) => dateWords(date, 'medium', side)),
    ),
    notes: as('programme.field.notes', text),
  },
  mutes: {
    rule: as('describe.field.rule', (rule, { t }) => ruleName(rule, t)),
    records: as('describe.field.about', listOf(named)),
    reason: as('describe.field.reason', text),
  },
  releases: {
    version: as('describe.field.version', number),
    at: as('describe.field.sent', instantWords),
    by: as('describe.field.by', text),
    revision: as('describe.field.revision', (revision) => revision.slice(0, 8)),
    recipients: as('describe.field.recipients', text),
    notes: as('programme.field.notes', text),
  },
};

function as<V>(label: MessageKey, words: Words<V>): Wording<V> {
  return { label, words };
}
