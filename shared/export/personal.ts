import { formatDate, formatTime } from '../i18n/dates.ts';
import type { Plan } from '../plan/plan.ts';
import type { Person } from '../plan/records/person.ts';
import type { Printout } from './printout.ts';

/** The name of the organisation that someone comes from; empty for none. */
export function organisationOf(plan: Plan, { organisation }: Pick<Person, 'organisation'>): string {
  return (organisation && plan.organisations[organisation]?.name.trim()) || '';
}

/** The days present, with the hours where they are not there for all of it; none for all of the event. */
export function presenceOf({ plan, language, t }: Printout, { presence }: Person): string[] {
  if (presence === null) return [];
  const days = presence.flatMap(({ day, from, to }) => {
    const date = plan.days[day]?.date;
    if (date === undefined) return [];
    const hours = [
      from && t('exports.csv.from', { time: formatTime(from, language) }),
      to && t('exports.csv.to', { time: formatTime(to, language) }),
    ];
    return [formatDate(date, 'medium', language), ...hours].filter(Boolean).join(' ');
  });
  return days.length > 0 ? days : [t('exports.csv.absent')];
}

/** What someone is at the event: "Talare, gäst". */
export function rolesText({ t, language }: Printout, { roles }: Person): string {
  const words = roles.map((role) => t(`records.personRole.${role}`));
  return words.map((word, i) => (i === 0 ? word : word.toLocaleLowerCase(language))).join(', ');
}
