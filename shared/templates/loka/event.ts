import { newDay, newEvent } from '../../plan/defaults.ts';
import type { Event } from '../../plan/records/event.ts';
import type { LocalDate } from '../../plan/time.ts';
import { byId, paragraphs, points } from '../authoring.ts';
import type { Notes } from './notes.ts';

export const THURSDAY: LocalDate = '2013-08-29';
export const FRIDAY: LocalDate = '2013-08-30';

export const days = byId([
  newDay('day:thu', THURSDAY, { title: 'Dag 1', opens: '09:00', closes: '22:00' }),
  newDay('day:fri', FRIDAY, { title: 'Dag 2', opens: '08:30', closes: '14:30' }),
]);

/** What those responsible for a goal area are asked to think through beforehand. */
const thoughts = points('Tankar för målområdesansvariga att fundera kring:', [
  'Hur tar jag bäst vara på mötet för mitt målområde, och hur engagerar jag deltagarna?',
  'Hur impregnerar jag deltagarna med RUS-tänk?',
  'Vilka möjligheter har jag på plats att pusha till verkstad, så att målen nås?',
  'Hur riggar jag mitt målområdes workshop eller seminarium tillsammans med någon annan?',
  'Hur skapar jag delaktighet, ansvar och åtaganden med kommunerna?',
]);

export function event(notes: Notes): Event {
  return newEvent({
    title: 'LOKA – Halvårsstatus',
    subtitle: 'Utvecklingsstrategi för Örebroregionen',
    place: 'Loka Brunn',
    participants: 80,
    // What is in it is Swedish, so that is what is printed, whoever makes the plan.
    language: 'sv',
    purpose:
      'Ledningsinternat för tjänstemän på kommuner, landsting, universitet och länsstyrelse, som kommer 4–10 ' +
      'personer från varje organisation. Deltagarna stämmer av halvåret med utvecklingsstrategin (RUS) och åker ' +
      'hem med ökad kunskap, energi till arbetet på hemmaplan och engagemang för samverkan.',
    notes: paragraphs(
      thoughts,
      points(notes.choices, [
        notes.year,
        notes.place,
        notes.times,
        notes.rooms,
        notes.additions,
        notes.requests,
        notes.reviewing,
      ]),
    ),
    reviewing: {
      demand: { min: 1, max: 2 },
      load: { min: 0, max: 2 },
      mostADay: 1,
      eyes: 'fresh',
      ownOrganisation: true,
    },
  });
}
