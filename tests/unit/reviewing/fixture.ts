import {
  newDay,
  newEvent,
  newGroup,
  newOrganisation,
  newPerson,
  newRoom,
  newSession,
} from '../../../shared/plan/defaults.ts';
import { type PersonId, pairId, type SessionId } from '../../../shared/plan/ids.ts';
import { type Plan, planOf } from '../../../shared/plan/plan.ts';
import type { Day } from '../../../shared/plan/records/day.ts';
import type { Event } from '../../../shared/plan/records/event.ts';
import type { Group } from '../../../shared/plan/records/group.ts';
import type { Person } from '../../../shared/plan/records/person.ts';
import type { Session } from '../../../shared/plan/records/session.ts';

interface Parts {
  readonly event?: Partial<Event>;
  readonly days?: { readonly [suffix: string]: Partial<Day> & Pick<Day, 'date'> };
  readonly people?: { readonly [suffix: string]: Partial<Person> };
  readonly groups?: { readonly [suffix: string]: Partial<Group> };
  readonly organisations?: readonly string[];
  readonly sessions?: { readonly [suffix: string]: Partial<Session> };
  /** Who reviews what, by suffix. */
  readonly assignments?: readonly (readonly [reviewer: string, session: string])[];
}

/** A small plan from its parts, by the suffixes of their ids; lists keep the order they are given in. */
export function planWith(parts: Parts): Plan {
  let count = 0;
  const order = () => `a${(count++).toString(36).padStart(3, '0')}`;
  const table = <T, R>(
    given: { readonly [suffix: string]: T } = {},
    make: (suffix: string, fields: T) => R & { id: string },
  ) =>
    Object.fromEntries(
      Object.entries(given).map(([suffix, fields]) => [make(suffix, fields).id, make(suffix, fields)]),
    );
  const assignments = (parts.assignments ?? []).map(([person, review]) => {
    const reviewer: PersonId = `person:${person}`;
    const session: SessionId = `session:${review}`;
    return { id: pairId('assignments', reviewer, session), reviewer, session, pinned: false };
  });
  return {
    ...planOf(newEvent(parts.event)),
    days: table(parts.days, (suffix, fields) => newDay(`day:${suffix}`, fields.date, fields)),
    people: table(parts.people, (suffix, fields) =>
      newPerson(`person:${suffix}`, order(), { name: suffix, ...fields }),
    ),
    groups: table(parts.groups, (suffix, fields) => newGroup(`group:${suffix}`, order(), fields)),
    organisations: table(
      Object.fromEntries((parts.organisations ?? []).map((name) => [name, {}])),
      (suffix) => newOrganisation(`organisation:${suffix}`, order(), { name: suffix }),
    ),
    rooms: { 'room:1': newRoom('room:1', order(), { name: 'Skogen' }) },
    sessions: table(parts.sessions, (suffix, fields) =>
      newSession(`session:${suffix}`, order(), { kind: 'workshop', minutes: 90, title: suffix, ...fields }),
    ),
    assignments: Object.fromEntries(assignments.map((assignment) => [assignment.id, assignment])),
  } as Plan;
}

export const THURSDAY = { thu: { date: '2013-08-29' } } as const;
export const BOTH_DAYS = { thu: { date: '2013-08-29' }, fri: { date: '2013-08-30' } } as const;
/** Two workshops at 13.00 on Thursday. */
export const PARALLEL = {
  a: { number: '1', start: '2013-08-29T13:00' },
  b: { number: '2', start: '2013-08-29T13:00' },
} as const;
export const REVIEWER: Partial<Person> = { roles: ['reviewer'] };
