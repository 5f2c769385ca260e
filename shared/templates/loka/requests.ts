import { newRequest } from '../../plan/defaults.ts';
import { listed } from '../authoring.ts';
import type { Notes } from './notes.ts';

export function requests(notes: Notes) {
  return listed(newRequest, {
    'request:per-fritzell': {
      title: 'Show',
      person: 'person:per-fritzell',
      session: 'session:thu-show',
      status: 'asked',
      notes: notes.unanswered,
    },
    'request:mia-spendrup': {
      title: 'Exposé över kvällens middag',
      person: 'person:mia-spendrup',
      session: 'session:dinner-expose',
      status: 'asked',
      notes: notes.unanswered,
    },
    'request:jan-spendrup': {
      title: 'Ölprovning',
      person: 'person:jan-spendrup',
      session: 'session:beer-tasting',
      status: 'asked',
      terms: 'Mot betalning',
      notes: notes.unanswered,
    },
    'request:activities': { title: 'Kolla upp aktiviteter på Loka', session: 'session:activities' },
    'request:pontus-braunerhjelm': {
      title: 'Extern inspiratör',
      person: 'person:pontus-braunerhjelm',
      organisation: 'organisation:entreprenorskapsforum',
      session: 'session:thu-braunerhjelm',
      status: 'asked',
      notes: notes.unanswered,
    },
    'request:gordon-hahn': {
      title: 'Extern inspiratör: EU2020',
      person: 'person:gordon-hahn',
      organisation: 'organisation:brysselkontoret',
      session: 'session:fri-eu2020',
      status: 'asked',
      notes: notes.unanswered,
    },
    'request:per-holmstrom': {
      title: 'Moderator',
      person: 'person:per-holmstrom',
      session: 'session:fri-sofa',
      status: 'asked',
      notes: notes.unanswered,
    },
  });
}
