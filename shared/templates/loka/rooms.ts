import { newRoom } from '../../plan/defaults.ts';
import { listed } from '../authoring.ts';
import type { Notes } from './notes.ts';

export function rooms(notes: Notes) {
  return listed(newRoom, {
    'room:stora-salen': { name: 'Stora salen', capacity: 120, plenary: true, notes: notes.room },
    'room:kallan': { name: 'Källan', capacity: 24, notes: notes.room },
    'room:skogen': { name: 'Skogen', capacity: 30, notes: notes.room },
    'room:brunnen': { name: 'Brunnen', capacity: 20, notes: notes.room },
    'room:sjon': { name: 'Sjön', capacity: 24, notes: notes.room },
    'room:bergsalen': { name: 'Bergsalen', capacity: 30, notes: notes.room },
    'room:matsalen': { name: 'Matsalen', capacity: 120, notes: notes.room },
  });
}
