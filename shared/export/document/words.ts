import { formatDates } from '../../i18n/dates.ts';
import type { Printout } from '../printout.ts';
import { programmeDays } from '../programme-days.ts';

/** "29–30 augusti 2013"; empty for a plan without days. */
export function eventDates({ plan, language }: Printout): string {
  const days = programmeDays(plan);
  const [first, last] = [days[0]?.date, days.at(-1)?.date];
  return first === undefined || last === undefined ? '' : formatDates(first, last, language);
}

/** "29–30 augusti 2013 · Loka Brunn". */
export function datesAndPlace(printout: Printout): string {
  return [eventDates(printout), printout.plan.event.place.trim()].filter(Boolean).join(' · ');
}
