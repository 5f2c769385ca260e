import { newDay, newEvent } from '../../plan/defaults.ts';
import type { Event } from '../../plan/records/event.ts';
import type { LocalDate } from '../../plan/time.ts';
import { byId, paragraphs, points } from '../authoring.ts';
import type { Notes } from './notes.ts';

export const DATE: LocalDate = '2020-11-05';

export const days = byId([newDay('day:1', DATE, { opens: '08:30', closes: '15:00' })]);

export function event(notes: Notes): Event {
  return newEvent({
    title: 'FOKUS Boråsregionen',
    subtitle: 'En dag för politiker, tjänstepersoner, näringsliv och andra aktörer',
    organiser: 'Boråsregionen',
    place: 'Boråsregionen',
    mode: 'hybrid',
    participants: 100,
    // What is in it is Swedish, so that is what is printed, whoever makes the plan.
    language: 'sv',
    contact: 'EvaLotta Petersson',
    purpose:
      'Att skapa en plattform och gemensamma insikter för det fortsatta arbetet med en hållbar regional utveckling. ' +
      'Dagen handlar om en ny delregional utvecklingsstrategi och om hur samverkan i delregionen kan främjas. ' +
      'Allt som kommer fram går in i underlaget för den nya strategin.',
    notes: paragraphs(
      'Nästan 100 deltagare: föreläsarna på plats och övriga digitalt. Till dagen hör en inbjudan (pdf).',
      points(notes.choices, [
        notes.year,
        notes.times,
        notes.breaks,
        notes.room,
        notes.groups,
        notes.moderator,
      ]),
    ),
    reviewing: {
      demand: { min: 0, max: 0 },
      load: { min: 0, max: 0 },
      mostADay: 0,
      eyes: 'either',
      ownOrganisation: false,
    },
  });
}
