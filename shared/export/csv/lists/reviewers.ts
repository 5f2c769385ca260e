import { addMinutes, dateOf, timeOf } from '../../../plan/time.ts';
import { roomsOf } from '../../programme-days.ts';
import { reviewingOf } from '../../reviewing-days.ts';
import type { ListKind } from '../list.ts';
import { joined } from '../words.ts';

/** Who reviews what: a row for each reviewer of a workshop, and one without a name where nobody does. */
export const reviewerRows: ListKind = {
  id: 'reviewers',
  listOf(printout) {
    const { plan, t } = printout;
    const workshops = reviewingOf(printout)?.days.flatMap((day) => day.workshops) ?? [];
    return {
      head: [
        t('exports.csv.reviewer'),
        t('exports.csv.organisation'),
        t('exports.csv.date'),
        t('exports.csv.start'),
        t('exports.csv.end'),
        t('exports.csv.number'),
        t('exports.csv.workshop'),
        t('exports.csv.room'),
        t('exports.csv.status'),
      ],
      rows: workshops.flatMap(({ session, title, reviewers }) =>
        (reviewers.length > 0 ? reviewers : [undefined]).map((person) => [
          person?.name ?? '',
          (person?.organisation && plan.organisations[person.organisation]?.name) || '',
          session.start === null ? '' : dateOf(session.start),
          session.start === null ? '' : timeOf(session.start),
          session.start === null ? '' : timeOf(addMinutes(session.start, session.minutes)),
          session.number,
          title,
          joined(roomsOf(plan, session).map(({ name }) => name)),
          t(`records.sessionStatus.${session.status}`),
        ]),
      ),
    };
  },
};
