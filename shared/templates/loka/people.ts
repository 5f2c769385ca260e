import { newPerson } from '../../plan/defaults.ts';
import { listed } from '../authoring.ts';
import type { Notes } from './notes.ts';

export function people(notes: Notes) {
  return listed(newPerson, {
    'person:pontus-braunerhjelm': {
      name: 'Pontus Braunerhjelm',
      title: 'Professor, VD',
      organisation: 'organisation:entreprenorskapsforum',
      roles: ['speaker', 'guest'],
    },
    'person:jens-schollin': { name: 'Jens Schollin', roles: ['speaker'] },
    'person:staffan-isling': { name: 'Staffan Isling', roles: ['speaker'] },
    'person:lena-sahrblom': { name: 'Lena Sahrblom', roles: ['speaker'] },
    'person:christina-hedberg': { name: 'Christina Hedberg', roles: ['speaker'] },
    'person:anne-lie-carlos': { name: 'Anne-Lie Carlos', roles: ['speaker'] },
    'person:gordon-hahn': {
      name: 'Gordon Hahn',
      organisation: 'organisation:brysselkontoret',
      roles: ['speaker', 'guest'],
    },
    'person:per-holmstrom': { name: 'Per Holmström', roles: ['moderator', 'guest'], notes: notes.moderator },

    'person:peter-morfeld': { name: 'Peter Morfeld', roles: ['responsible'] },
    'person:maria-svensson': { name: 'Maria Svensson', roles: ['responsible'] },
    'person:sven-erik-sahlen': { name: 'Sven-Erik Sahlén', roles: ['responsible'] },
    'person:marianne-karlsson': { name: 'Marianne Karlsson', roles: ['responsible'] },
    'person:merit-israelsson': { name: 'Merit Israelsson', roles: ['responsible'] },
    'person:rickard-aslund': { name: 'Rickard Åslund', roles: ['responsible'] },
    'person:alf-lindblad': { name: 'Alf Lindblad', roles: ['responsible'] },
    'person:toni-eriksson': { name: 'Toni Eriksson', roles: ['responsible'] },
    'person:ronnie-wirslund': { name: 'Ronnie Wirslund', roles: ['responsible'] },
    'person:fredrik-idevall': { name: 'Fredrik Idevall', roles: ['responsible'] },

    'person:thomas': { name: 'Thomas', roles: ['reviewer'], notes: notes.firstNameOnly },
    'person:marie': { name: 'Marie', roles: ['reviewer'], notes: notes.firstNameOnly },
    'person:kerstin': { name: 'Kerstin', roles: ['reviewer'], notes: notes.firstNameOnly },
    'person:jan': { name: 'Jan', roles: ['reviewer'], notes: notes.jan },
    'person:maria': { name: 'Maria', roles: ['reviewer'], notes: notes.maria },

    'person:per-fritzell': { name: 'Per Fritzell', roles: ['guest'] },
    'person:mia-spendrup': { name: 'Mia Spendrup', roles: ['speaker', 'guest'] },
    'person:jan-spendrup': { name: 'Jan Spendrup', roles: ['host', 'guest'] },
  });
}
