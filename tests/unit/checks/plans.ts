import { Edit } from '../../../shared/change/edit.ts';
import {
  newDay,
  newEvent,
  newGroup,
  newOrganisation,
  newPerson,
  newRoom,
  newSession,
  newTrack,
} from '../../../shared/plan/defaults.ts';
import { type PersonId, pairId, type SessionId } from '../../../shared/plan/ids.ts';
import { type Plan, planOf, type Records } from '../../../shared/plan/plan.ts';
import type { Event } from '../../../shared/plan/records/event.ts';
import type { Session } from '../../../shared/plan/records/session.ts';

/** What a plan for a test has besides its sessions: fields of its records, by the last part of their id. */
export interface Rest {
  readonly event?: Partial<Event>;
  readonly rooms?: Readonly<Record<string, Partial<Records['rooms']>>>;
  readonly people?: Readonly<Record<string, Partial<Records['people']>>>;
  readonly group?: Partial<Records['groups']>;
  /** Reviewer and session, participant and session: `jan a`. */
  readonly reviews?: readonly string[];
  readonly seats?: readonly string[];
}

/**
 * Thursday 8 to 22 and Friday 9 to 1 at night, a hall for all, Källan (20 seats), Sjön (30) and a digital room, Jan,
 * Maria and Åsa, group 3 on the track Kultur, and these sessions: `a`, `b`, `c` in Källan, an hour long.
 */
export function planWith(sessions: readonly Partial<Session>[], rest: Rest = {}): Plan {
  const { rooms = {}, people = {} } = rest;
  const edit = new Edit(planOf(newEvent(rest.event)))
    .add<'days'>(newDay('day:thu', '2013-08-29', { closes: '22:00' }))
    .add<'days'>(newDay('day:fri', '2013-08-30', { opens: '09:00', closes: '01:00' }))
    .add<'tracks'>(newTrack('track:kultur', 'a0', { name: 'Kultur' }))
    .add<'tracks'>(newTrack('track:boende', 'a1', { name: 'Boende' }))
    .add<'organisations'>(newOrganisation('organisation:nora', 'a0', { name: 'Nora' }))
    .add<'rooms'>(
      newRoom('room:hall', 'a0', { name: 'Stora salen', capacity: 120, plenary: true, ...rooms.hall }),
    )
    .add<'rooms'>(newRoom('room:kallan', 'a1', { name: 'Källan', capacity: 20, ...rooms.kallan }))
    .add<'rooms'>(newRoom('room:sjon', 'a2', { name: 'Sjön', capacity: 30, ...rooms.sjon }))
    .add<'rooms'>(newRoom('room:webb', 'a3', { name: 'Webben', digital: true, ...rooms.webb }))
    .add<'people'>(newPerson('person:jan', 'a0', { name: 'Jan', ...people.jan }))
    .add<'people'>(newPerson('person:maria', 'a1', { name: 'Maria', ...people.maria }))
    .add<'people'>(newPerson('person:asa', 'a2', { name: 'Åsa', ...people.asa }))
    .add<'groups'>(newGroup('group:3', 'a0', { number: '3', track: 'track:kultur', ...rest.group }));
  for (const [place, fields] of sessions.entries()) {
    const letter = 'abcd'[place] ?? '';
    const usual: Partial<Session> = { title: `Pass ${letter}`, minutes: 60, rooms: ['room:kallan'] };
    edit.add<'sessions'>(newSession(`session:${letter}`, `a${place}`, { ...usual, ...fields }));
  }
  for (const [person, session] of pairs(rest.reviews)) {
    const id = pairId('assignments', person, session);
    edit.add<'assignments'>({ id, reviewer: person, session, pinned: false });
  }
  for (const [participant, session] of pairs(rest.seats)) {
    edit.add<'seats'>({ id: pairId('seats', participant, session), participant, session, pinned: false });
  }
  return edit.plan;
}

function pairs(words: readonly string[] = []): [PersonId, SessionId][] {
  return words.map((word) => {
    const [person, session] = word.split(' ');
    return [`person:${person}`, `session:${session}`];
  });
}

/** A session placed on Thursday, or on Friday for an hour of `fri 13:00`. */
export function at(time: string, fields: Partial<Session> = {}): Partial<Session> {
  const [clock = '', day] = time.split(' ').reverse();
  return { start: `2013-08-${day === 'fri' ? 30 : 29}T${clock}` as NonNullable<Session['start']>, ...fields };
}
