import { newGroup, newRoom, newTrack } from '../../plan/defaults.ts';
import type { GroupId, RoomId, SessionId } from '../../plan/ids.ts';
import type { Group } from '../../plan/records/group.ts';
import type { Room } from '../../plan/records/room.ts';
import type { Session } from '../../plan/records/session.ts';
import { type Entries, listed, on } from '../authoring.ts';
import { DATE } from './event.ts';
import type { Notes } from './notes.ts';

const GROUPS = 12;
const PLACES = 10;
const numbers = Array.from({ length: GROUPS }, (_, index) => index + 1);

export const tracks = listed(newTrack, { 'track:workshop': { name: 'Workshop i grupp', hue: 'teal' } });

/** One room for those on site, and a digital one for each group. */
export function rooms(notes: Notes) {
  const digital: { [id in RoomId]: Partial<Room> } = {};
  for (const number of numbers) {
    digital[`room:${number}`] = {
      name: `Rum ${number}`,
      capacity: PLACES,
      digital: true,
      notes: notes.group,
    };
  }
  return listed(newRoom, {
    'room:scenen': { name: 'Scenen', plenary: true, notes: notes.onSite },
    ...digital,
  });
}

/** Small groups that all work on the same two questions. */
export function groups() {
  const entries: { [id in GroupId]: Partial<Group> } = {};
  for (const number of numbers) {
    entries[`group:${number}`] = {
      number: `${number}`,
      name: 'Digital grupp',
      track: 'track:workshop',
      themes: [{ title: 'Vårt utvecklingsarbete', responsible: [] }],
      size: { min: 1, max: PLACES },
    };
  }
  return listed(newGroup, entries);
}

/** The afternoon's workshops, one a group, at the same time. */
export function workshops(): Entries<SessionId, Session> {
  const entries: { [id in SessionId]: Partial<Session> } = {};
  for (const number of numbers) {
    entries[`session:w${number}`] = {
      ...on(DATE)('13:00', '14:30'),
      number: `${number}`,
      title: 'Workshop',
      kind: 'workshop',
      status: 'confirmed',
      mode: 'digital',
      rooms: [`room:${number}`],
      group: `group:${number}`,
      track: 'track:workshop',
      goals: ['goal:delregional', 'goal:samverkan'],
      brief: {
        startingPoint: 'Det gemensamma arbetet för en hållbar regional utveckling.',
        setUp: 'Samtal i mindre digitala grupper.',
        questions: ['Vad är viktigt att prioritera i vårt utvecklingsarbete?', 'Vad kan vi själva göra?'],
      },
      outcome: 'Svaren är med i underlaget för den nya strategin.',
    };
  }
  return entries;
}
