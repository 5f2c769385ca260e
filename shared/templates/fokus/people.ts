import { newOrganisation, newPerson } from '../../plan/defaults.ts';
import { listed } from '../authoring.ts';
import type { Notes } from './notes.ts';

export const organisations = listed(newOrganisation, {
  'organisation:vgr': { name: 'VGR' },
  'organisation:borasregionen': { name: 'Boråsregionen' },
  'organisation:science-park-boras': { name: 'Science Park Borås' },
  'organisation:framtidsforskning': { name: 'Institutet för framtidsforskning' },
});

export function people(notes: Notes) {
  return listed(newPerson, {
    'person:asa-lindell': { name: 'Åsa Lindell', roles: ['moderator'], notes: notes.participation },
    'person:helena-l-nilsson': {
      name: 'Helena L Nilsson',
      organisation: 'organisation:vgr',
      roles: ['speaker'],
    },
    'person:maria-jakobsson': {
      name: 'Maria Jakobsson',
      organisation: 'organisation:vgr',
      roles: ['speaker'],
    },
    'person:anna-laang': {
      name: 'Anna Laang',
      organisation: 'organisation:borasregionen',
      roles: ['speaker'],
    },
    'person:magnus-haggren': {
      name: 'Magnus Haggren',
      organisation: 'organisation:borasregionen',
      roles: ['speaker'],
    },
    'person:erik-presky': {
      name: 'Erik Presky',
      organisation: 'organisation:science-park-boras',
      roles: ['speaker'],
    },
    'person:bi-puranen': {
      name: 'Bi Puranen',
      organisation: 'organisation:framtidsforskning',
      roles: ['speaker'],
    },
    'person:sven-martin-akesson': { name: 'Sven-Martin Åkesson', roles: ['speaker'] },
    'person:evalotta-petersson': {
      name: 'EvaLotta Petersson',
      roles: ['organiser'],
      notes: notes.participation,
    },
  });
}
