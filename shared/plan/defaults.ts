import {
  type DayId,
  EVENT_ID,
  type GoalId,
  type GroupId,
  type OrganisationId,
  type PersonId,
  type RequestId,
  type RoomId,
  type SessionId,
  type TakeawayId,
  type TrackId,
} from './ids.ts';
import type { Day } from './records/day.ts';
import type { Event } from './records/event.ts';
import type { Goal } from './records/goal.ts';
import type { Group } from './records/group.ts';
import type { Organisation } from './records/organisation.ts';
import type { Person } from './records/person.ts';
import type { Request } from './records/request.ts';
import type { Room } from './records/room.ts';
import type { Session } from './records/session.ts';
import type { Takeaway } from './records/takeaway.ts';
import type { Track } from './records/track.ts';
import type { LocalDate } from './time.ts';

/**
 * New records, complete but for what only the user knows. What `fields` gives stands in place of the default;
 * the id and the order are always those passed, so a record can be copied by giving it as `fields`.
 */

/** An event on site, in Swedish and in Sweden's time. A workshop asks for one or two reviewers. */
export function newEvent(fields: Partial<Event> = {}): Event {
  return {
    title: '',
    subtitle: '',
    organiser: '',
    place: '',
    mode: 'onSite',
    participants: 0,
    zone: 'Europe/Stockholm',
    language: 'sv',
    contact: '',
    purpose: '',
    notes: '',
    reviewing: {
      demand: { min: 1, max: 2 },
      load: { min: 0, max: 2 },
      mostADay: 1,
      eyes: 'fresh',
      ownOrganisation: true,
    },
    grouping: { size: null, organisations: 1, roles: 1, newCompany: true },
    rules: {},
    ...fields,
    id: EVENT_ID,
  };
}

/** A day from 8 to 17. */
export function newDay(id: DayId, date: LocalDate, fields: Partial<Day> = {}): Day {
  return { opens: '08:00', closes: '17:00', title: '', ...fields, id, date };
}

/** A room for parts of the gathering, its size not known. */
export function newRoom(id: RoomId, order: string, fields: Partial<Room> = {}): Room {
  return {
    name: '',
    capacity: null,
    plenary: false,
    digital: false,
    whereabouts: '',
    equipment: [],
    unavailable: [],
    notes: '',
    ...fields,
    id,
    order,
  };
}

/** A track in grey, the hue that says nothing yet. */
export function newTrack(id: TrackId, order: string, fields: Partial<Track> = {}): Track {
  return { name: '', hue: 'grey', notes: '', ...fields, id, order };
}

/** Someone on site for all of the event and at all of its meals, in no role yet. */
export function newPerson(id: PersonId, order: string, fields: Partial<Person> = {}): Person {
  return {
    name: '',
    title: '',
    organisation: null,
    email: '',
    phone: '',
    roles: [],
    mode: 'onSite',
    presence: null,
    undesired: [],
    competence: [],
    conflicts: [],
    wishes: [],
    together: [],
    apart: [],
    load: null,
    meals: null,
    nights: [],
    diet: '',
    notes: '',
    ...fields,
    id,
    order,
  };
}

/** An organisation whose delegation is not agreed. */
export function newOrganisation(
  id: OrganisationId,
  order: string,
  fields: Partial<Organisation> = {},
): Organisation {
  return { name: '', delegation: null, notes: '', ...fields, id, order };
}

/** A group of any size, without a theme. */
export function newGroup(id: GroupId, order: string, fields: Partial<Group> = {}): Group {
  return { number: '', name: '', track: null, themes: [], size: null, notes: '', ...fields, id, order };
}

/** A draft of a talk of 45 minutes, unplaced. */
export function newSession(id: SessionId, order: string, fields: Partial<Session> = {}): Session {
  return {
    number: '',
    title: '',
    kind: 'talk',
    status: 'draft',
    mode: 'onSite',
    start: null,
    minutes: 45,
    rooms: [],
    people: [],
    presenters: '',
    group: null,
    track: null,
    goals: [],
    capacity: null,
    reviewers: null,
    equipment: [],
    brief: { startingPoint: '', setUp: '', questions: [] },
    after: [],
    notWith: [],
    sameDayAs: [],
    undesired: { rooms: [], times: [] },
    locked: false,
    outcome: '',
    notes: '',
    ...fields,
    id,
    order,
  };
}

/** Something to go home with; who delivers it is open. */
export function newTakeaway(id: TakeawayId, order: string, fields: Partial<Takeaway> = {}): Takeaway {
  return {
    title: '',
    description: '',
    deliveredBy: [],
    people: [],
    sessions: [],
    notes: '',
    ...fields,
    id,
    order,
  };
}

/** A goal at the root of the tree. */
export function newGoal(id: GoalId, order: string, fields: Partial<Goal> = {}): Goal {
  return { parent: null, title: '', notes: '', ...fields, id, order };
}

/** An idea of something to ask for; nobody has been asked. */
export function newRequest(id: RequestId, order: string, fields: Partial<Request> = {}): Request {
  return {
    title: '',
    person: null,
    organisation: null,
    session: null,
    status: 'idea',
    terms: '',
    due: null,
    notes: '',
    ...fields,
    id,
    order,
  };
}
