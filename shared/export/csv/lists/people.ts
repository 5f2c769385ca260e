import { ordered } from '../../../plan/plan.ts';
import { organisationOf, presenceOf } from '../../personal.ts';
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
        organisationOf(plan, person),
        person.email,
        person.phone,
        joined(person.roles.map((role) => t(`records.personRole.${role}`))),
        t(`records.mode.${person.mode}`),
        joined(presenceOf(printout, person)),
        person.diet,
      ]),
    };
  },
};
