import { ordered } from '../../../plan/plan.ts';
import { SESSION_ROLES, type Session } from '../../../plan/records/session.ts';
import { addMinutes, dateOf, timeOf } from '../../../plan/time.ts';
import { trackOf } from '../../../programme/hue.ts';
import { peopleOf } from '../../../reviewing/engagements.ts';
import type { Printout } from '../../printout.ts';
import { programmeDays, roomsOf } from '../../programme-days.ts';
import { reviewersBySession } from '../../reviewers-of.ts';
import type { ListKind } from '../list.ts';
import { joined } from '../words.ts';

/** The programme, a row a session: in order of time, and the unplaced last. */
export const sessionList: ListKind = {
  id: 'sessions',
  listOf(printout) {
    const { plan, t } = printout;
    const placed = programmeDays(plan).flatMap((day) => day.sessions.map(({ session }) => session));
    const unplaced = ordered(plan, 'sessions').filter(({ start }) => start === null);
    const row = rowMaker(printout);
    return {
      head: [
        t('exports.csv.number'),
        t('exports.csv.title'),
        t('exports.csv.kind'),
        t('exports.csv.status'),
        t('exports.csv.date'),
        t('exports.csv.start'),
        t('exports.csv.end'),
        t('exports.csv.minutes'),
        t('exports.csv.room'),
        t('exports.csv.track'),
        t('exports.csv.group'),
        ...SESSION_ROLES.map((role) => t(`records.sessionRole.${role}`)),
        t('exports.csv.presenters'),
        t('exports.csv.reviewers'),
        t('exports.csv.mode'),
        t('exports.csv.capacity'),
      ],
      rows: [...placed, ...unplaced].map(row),
    };
  },
};

function rowMaker({ plan, t }: Printout): (session: Session) => (string | number)[] {
  const reviewers = reviewersBySession(plan);
  return (session) => {
    const { start, minutes, rooms } = session;
    const people = peopleOf(plan, session);
    const group = session.group === null ? undefined : plan.groups[session.group];
    return [
      session.number,
      session.title,
      t(`records.sessionKind.${session.kind}`),
      t(`records.sessionStatus.${session.status}`),
      start === null ? '' : dateOf(start),
      start === null ? '' : timeOf(start),
      start === null ? '' : timeOf(addMinutes(start, minutes)),
      minutes,
      rooms === 'all' ? t('records.allRooms') : joined(roomsOf(plan, session).map(({ name }) => name)),
      trackOf(plan, session)?.name ?? '',
      group === undefined ? '' : group.number || group.name,
      ...SESSION_ROLES.map((role) =>
        joined(people.flatMap((each) => (each.role === role ? (plan.people[each.person]?.name ?? []) : []))),
      ),
      session.presenters,
      joined((reviewers.get(session.id) ?? []).map(({ name }) => name)),
      t(`records.mode.${session.mode}`),
      session.capacity ?? '',
    ];
  };
}
