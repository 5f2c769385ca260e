import { newSession } from '../../plan/defaults.ts';
import type { PersonId } from '../../plan/ids.ts';
import type { Session } from '../../plan/records/session.ts';
import { listed, on } from '../authoring.ts';
import { DATE } from './event.ts';
import type { Notes } from './notes.ts';
import { workshops } from './workshops.ts';

const time = on(DATE);

/** The day in the order of the report. */
export function sessions(notes: Notes) {
  return listed(newSession, {
    'session:vgr': {
      ...talk('person:helena-l-nilsson', 'person:maria-jakobsson'),
      ...time('09:00', '09:45'),
      title: 'Utmaningar och möjligheter i Västra Götaland',
      goals: ['goal:regional'],
      brief: about(
        'Varför det är viktigt att arbeta tillsammans, i synnerhet i dessa tider, och hur processen och det ' +
          'fortsatta arbetet med den regionala utvecklingsstrategin ser ut.',
      ),
    },
    'session:boras': {
      ...talk('person:anna-laang', 'person:magnus-haggren'),
      ...time('09:45', '10:15'),
      title: 'Delaktighet och gemensamt ansvar',
      goals: ['goal:delregional', 'goal:samverkan'],
      brief: about(
        'Samtal om hur Boråsregionen ser på arbetet: delaktighet för delregion och kommuner, men också för viktiga ' +
          'samarbetspartner som aktörer i innovationssystemet.',
      ),
    },
    'session:break': { ...added(notes), ...time('10:15', '10:30'), title: 'Paus', kind: 'break' },
    'session:science-park': {
      ...talk('person:erik-presky'),
      ...time('10:30', '10:50'),
      title: 'Science Park Borås om remissförslaget',
      goals: ['goal:delregional'],
      brief: about(
        'Synen på remissförslaget och den egna rollen, och hur Science Park kan bidra i utvecklingsarbetet.',
      ),
    },
    'session:puranen': {
      ...talk('person:bi-puranen'),
      ...time('10:50', '11:30'),
      title: 'Värderingar och migration',
      brief: about('Ett föredrag för att höja blicken och få nya perspektiv.'),
    },
    'session:samverkan': {
      ...talk('person:sven-martin-akesson'),
      ...time('11:30', '12:00'),
      title: 'Samverkan – vad menar vi och vad krävs?',
      goals: ['goal:samverkan'],
      brief: about('En gemensam grund att utgå ifrån, så att alla talar om samma sak.'),
    },
    'session:lunch': { ...added(notes), ...time('12:00', '13:00'), title: 'Lunch', kind: 'meal' },
    ...workshops(),
  });
}

/** What all of the morning's sessions have in common: speakers on site, the others digital, one moderator. */
function talk(...speakers: PersonId[]): Partial<Session> {
  return {
    kind: 'plenary',
    status: 'confirmed',
    mode: 'hybrid',
    rooms: ['room:scenen'],
    people: [
      ...speakers.map((person) => ({ person, role: 'speaker' }) as const),
      { person: 'person:asa-lindell', role: 'moderator' },
    ],
  };
}

function added(notes: Notes): Partial<Session> {
  return { status: 'planned', mode: 'hybrid', rooms: 'all', notes: notes.addedSession };
}

function about(startingPoint: string): Session['brief'] {
  return { startingPoint, setUp: '', questions: [] };
}
