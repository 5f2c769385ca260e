import { newSession } from '../../plan/defaults.ts';
import type { Session } from '../../plan/records/session.ts';
import { at } from '../../plan/time.ts';
import { listed, on } from '../authoring.ts';
import { FRIDAY, THURSDAY } from './event.ts';
import type { Notes } from './notes.ts';
import { parallelPass } from './workshops.ts';

const thursday = on(THURSDAY);
const friday = on(FRIDAY);
const plenary = {
  kind: 'plenary',
  status: 'planned',
  rooms: ['room:stora-salen'],
} as const satisfies Partial<Session>;

/** Both days in the order of the slides, then what still lacks a time. */
export function sessions(notes: Notes) {
  const fika = {
    title: 'Fika',
    kind: 'break',
    status: 'planned',
    rooms: 'all',
  } as const satisfies Partial<Session>;
  const meal = {
    kind: 'meal',
    status: 'planned',
    rooms: ['room:matsalen'],
  } as const satisfies Partial<Session>;
  return listed(newSession, {
    'session:thu-arrival': {
      ...fika,
      ...thursday('09:30', '10:00'),
      title: 'Ankomst och kaffe',
      notes: notes.addedSession,
    },
    'session:thu-welcome': {
      ...plenary,
      ...thursday('10:00', '10:40'),
      title: 'Välkomna och inledning: hur hänger allt ihop, och var står vi idag i regionfrågan?',
      presenters: 'Representanter för politiken',
    },
    'session:thu-rsg': {
      ...plenary,
      ...thursday('10:40', '11:00'),
      title: 'Vi bär ansvaret tillsammans!',
      presenters: 'Representant för RSG',
    },
    'session:thu-collaboration': {
      ...plenary,
      ...thursday('11:00', '11:30'),
      title: 'Så här ökar jag samverkan',
      presenters: 'Målområdesansvarig',
    },
    'session:thu-practice': {
      ...plenary,
      ...thursday('11:30', '12:00'),
      title: 'Så jobbar vi vidare – från teori till praktik',
      presenters: 'Verkställare',
    },
    'session:thu-lunch': {
      ...meal,
      ...thursday('12:00', '13:00'),
      title: 'Lunch',
      notes: notes.addedSession,
    },
    'session:thu-braunerhjelm': {
      ...plenary,
      ...thursday('13:00', '14:00'),
      title:
        'Hur samspelet region, kommun och stat kan bygga en stark regional utveckling i en globaliserad ekonomi',
      people: [{ person: 'person:pontus-braunerhjelm', role: 'speaker' }],
    },
    'session:thu-fika': { ...fika, ...thursday('14:00', '14:30') },
    'session:thu-university': {
      ...plenary,
      ...thursday('14:30', '15:10'),
      title: 'Universitetets roll',
      people: [{ person: 'person:jens-schollin', role: 'speaker' }],
    },
    ...parallelPass('thu', at(THURSDAY, '15:30')),
    'session:thu-show': {
      ...thursday('18:00', '18:45'),
      title: 'Show: ”Tillsammans når vi det gemensamma musikaliska målet”',
      kind: 'social',
      status: 'planned',
      rooms: ['room:stora-salen'],
      people: [{ person: 'person:per-fritzell', role: 'responsible' }],
    },
    'session:thu-dinner': { ...meal, ...thursday('19:00', '21:00'), title: 'Middag' },

    'session:fri-sofa': {
      ...plenary,
      ...friday('09:00', '10:00'),
      title: 'RUS i min organisation',
      people: [
        { person: 'person:staffan-isling', role: 'speaker' },
        { person: 'person:lena-sahrblom', role: 'speaker' },
        { person: 'person:christina-hedberg', role: 'speaker' },
        { person: 'person:anne-lie-carlos', role: 'speaker' },
        { person: 'person:per-holmstrom', role: 'moderator' },
      ],
      brief: { startingPoint: '', setUp: 'Tv-soffa: moderatorn ställer frågor.', questions: [] },
    },
    'session:fri-fika': { ...fika, ...friday('10:00', '10:30'), notes: notes.addedSession },
    ...parallelPass('fri', at(FRIDAY, '10:30'), { group: 'group:3', notes: notes.cancelled }),
    'session:fri-eu2020': {
      ...plenary,
      ...friday('12:15', '12:45'),
      title: 'EU2020–RUS',
      people: [{ person: 'person:gordon-hahn', role: 'speaker' }],
      goals: ['goal:europa-2020'],
    },
    'session:fri-closing': { ...plenary, ...friday('12:45', '13:00'), title: 'Avslutning' },
    'session:fri-lunch': { ...meal, ...friday('13:00', '14:00'), title: 'Lunch' },

    'session:beer-tasting': {
      title: 'Ölprovning',
      kind: 'social',
      minutes: 60,
      people: [{ person: 'person:jan-spendrup', role: 'host' }],
      notes: notes.unplaced,
    },
    'session:dinner-expose': {
      title: 'Exposé över kvällens middag',
      kind: 'social',
      minutes: 20,
      people: [{ person: 'person:mia-spendrup', role: 'speaker' }],
      sameDayAs: ['session:thu-dinner'],
      notes: notes.unplaced,
    },
    'session:activities': {
      title: 'Aktiviteter på Loka',
      kind: 'social',
      minutes: 90,
      notes: notes.unplaced,
    },
  });
}
