import { formatDate, formatTime } from '../../../i18n/dates.ts';
import { ordered } from '../../../plan/plan.ts';
import type { Person } from '../../../plan/records/person.ts';
import type { Printout } from '../../printout.ts';
import type { ListKind } from '../list.ts';
import { joined } from '../words.ts';

/** The register of people, a row a person, with what is needed to reach, seat and feed them. */
export const peopleList: ListKind = {
  id: 'people',
  listOf(printout) {
    const { plan, t } = printout;
    return {
      head: [
        t('exports.csv.name'),
        t('exports.csv.personTitle'),
        t('exports.csv.organisation'),
        t('exports.csv.email'),
        t('exports.csv.phone'),
        t('exports.csv.roles'),
        t('exports.csv.attends'),
        t('exports.csv.presence'),
        t('exports.csv.diet'),
      ],
      rows: ordered(plan, 'people').map((person) => [
        person.name,
        person.title,
        (person.organisation && plan.organisations[person.organisation]?.name) || '',
        person.email,
        person.phone,
        joined(person.roles.map((role) => t(`records.personRole.${role}`))),
        t(`records.mode.${person.mode}`),
        presenceOf(printout, person),
        person.diet,
      ]),
    };
  },
};

/** The days present, with the hours where they are not there for all of it; empty for all of the event. */
function presenceOf({ plan, language, t }: Printout, { presence }: Person): string {
  if (presence === null) return '';
  const days = presence.flatMap(({ day, from, to }) => {
    const date = plan.days[day]?.date;
    if (date === undefined) return [];
    const hours = [
      from && t('exports.csv.from', { time: formatTime(from, language) }),
      to && t('exports.csv.to', { time: formatTime(to, language) }),
    ];
    return [formatDate(date, 'medium', language), ...hours].filter(Boolean).join(' ');
  });
  return joined(days) || t('exports.csv.absent');
}
