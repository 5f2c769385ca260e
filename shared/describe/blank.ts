import {
  newDay,
  newEvent,
  newGoal,
  newGroup,
  newOrganisation,
  newPerson,
  newRequest,
  newRoom,
  newSession,
  newTakeaway,
  newTrack,
} from '../plan/defaults.ts';
import type { EventId, TableName } from '../plan/ids.ts';
import type { Records } from '../plan/plan.ts';
import type { Event } from '../plan/records/event.ts';

/**
 * A record of each kind as it is before anything is said of it. Of one that comes or goes, only what departs
 * from this is told.
 */
export const BLANK: { readonly [T in TableName]: Partial<Records[T]> } & {
  readonly [E in EventId]: Event;
} = {
  event: newEvent(),
  days: newDay('day:blank', '1900-01-01'),
  rooms: newRoom('room:blank', ''),
  tracks: newTrack('track:blank', ''),
  people: newPerson('person:blank', ''),
  organisations: newOrganisation('organisation:blank', ''),
  groups: newGroup('group:blank', ''),
  sessions: newSession('session:blank', ''),
  assignments: { pinned: false },
  seats: { pinned: false },
  takeaways: newTakeaway('takeaway:blank', ''),
  goals: newGoal('goal:blank', ''),
  requests: newRequest('request:blank', ''),
  mutes: { records: [], reason: '' },
  releases: { by: '', revision: '', recipients: '', notes: '' },
};

/** Fields whose value is in the heading of a line, unless it was cut there. */
export const HEADED: ReadonlySet<string> = new Set([
  'date',
  'name',
  'title',
  'number',
  'version',
  'reviewer',
  'participant',
  'session',
  'rule',
  'records',
]);
