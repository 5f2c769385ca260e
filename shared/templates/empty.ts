import { newDay, newEvent, newRoom } from '../plan/defaults.ts';
import { type Plan, planOf } from '../plan/plan.ts';
import type { Language } from '../plan/records/event.ts';
import { addToDate, type LocalDate, toDate } from '../plan/time.ts';
import { listed } from './authoring.ts';

const NAMES = {
  sv: { event: 'Nytt arrangemang', day: 'Dag 1', hall: 'Stora salen', room: 'Grupprum' },
  en: { event: 'New event', day: 'Day 1', hall: 'Main hall', room: 'Group room' },
};

const WEEKS_AHEAD = 8;

/** One day from 8 to 17 and three rooms: enough to drag the first session into. */
export function empty(language: Language, today: LocalDate): Plan {
  const names = NAMES[language];
  return {
    ...planOf(newEvent({ title: names.event, language })),
    days: { 'day:1': newDay('day:1', workday(addToDate(today, 7 * WEEKS_AHEAD)), { title: names.day }) },
    rooms: listed(newRoom, {
      'room:hall': { name: names.hall, plenary: true },
      'room:1': { name: `${names.room} 1` },
      'room:2': { name: `${names.room} 2` },
    }),
  };
}

/** `date`, or the Monday after it when it falls on a Saturday or a Sunday. */
function workday(date: LocalDate): LocalDate {
  const weekday = toDate(date).getDay();
  return addToDate(date, weekday === 6 ? 2 : weekday === 0 ? 1 : 0);
}
