import { newGoal, newTakeaway } from '../../plan/defaults.ts';
import { listed } from '../authoring.ts';

export const goals = listed(newGoal, {
  'goal:regional': { title: 'Regional utvecklingsstrategi för Västra Götaland' },
  'goal:delregional': {
    parent: 'goal:regional',
    title: 'Ny delregional utvecklingsstrategi för Boråsregionen',
  },
  'goal:samverkan': { parent: 'goal:delregional', title: 'Främja samverkan i delregionen' },
});

export const takeaways = listed(newTakeaway, {
  'takeaway:ansvar': {
    title: 'Gemensamt ansvar',
    description: 'En plattform för det fortsatta arbetet, där fler än kommunerna är delaktiga.',
    deliveredBy: ['VGR', 'Boråsregionen'],
    people: [
      'person:helena-l-nilsson',
      'person:maria-jakobsson',
      'person:anna-laang',
      'person:magnus-haggren',
    ],
    sessions: ['session:vgr', 'session:boras'],
  },
  'takeaway:perspektiv': {
    title: 'Nya perspektiv',
    description: 'En blick utifrån på värderingar och migration.',
    deliveredBy: ['Institutet för framtidsforskning'],
    people: ['person:bi-puranen'],
    sessions: ['session:puranen'],
  },
  'takeaway:grund': {
    title: 'En gemensam grund för samverkan',
    description: 'Alla menar samma sak med ordet.',
    deliveredBy: ['Sven-Martin Åkesson'],
    people: ['person:sven-martin-akesson'],
    sessions: ['session:samverkan'],
  },
});
