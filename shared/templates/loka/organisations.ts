import { newOrganisation } from '../../plan/defaults.ts';
import { listed } from '../authoring.ts';
import type { Notes } from './notes.ts';

const delegation = { min: 4, max: 10 };

export function organisations(notes: Notes) {
  return listed(newOrganisation, {
    'organisation:kommunerna': { name: 'Kommunerna', delegation, notes: notes.municipalities },
    'organisation:landstinget': { name: 'Landstinget', delegation },
    'organisation:universitetet': { name: 'Universitetet', delegation },
    'organisation:lansstyrelsen': { name: 'Länsstyrelsen', delegation },
    'organisation:rsg': { name: 'RSG', notes: notes.rsg },
    'organisation:entreprenorskapsforum': { name: 'Entreprenörskapsforum' },
    'organisation:brysselkontoret': { name: 'Brysselkontoret' },
  });
}
