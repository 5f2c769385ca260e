import type { Person } from '../../plan/records/person.ts';
import type { Session } from '../../plan/records/session.ts';
import { addMinutes, type LocalDateTime } from '../../plan/time.ts';
import { trackOf } from '../../programme/hue.ts';
import { type Placed, programmeDays, roomsOf } from '../programme-days.ts';
import { reviewersBySession } from '../reviewers-of.ts';
import { themesOf } from '../reviewing-days.ts';
import type { Source } from '../source.ts';
import { guidsOf } from '../uuid.ts';
import { numberedTitle, reviewersText, whoText } from '../wording.ts';
import type { Calendar, CalendarEntry } from './calendar.ts';
import { observances } from './time-zone.ts';
import { versionOf } from './version.ts';

/**
 * The calendar of a plan, or of one person's part in it: its placed sessions in order of time. Throws RangeError
 * when the event's zone is unknown.
 */
export function calendarOf(source: Source): Calendar {
  const { file, printout, now, person } = source;
  const { plan, title } = printout;
  const { zone } = plan.event;
  const placed = programmeDays(plan).flatMap((day) => day.sessions);
  const guid = guidsOf(file);
  const reviewers = reviewersBySession(plan);
  const entries = placed.map((each) =>
    entryOf(source, each, guid(each.session.id), reviewers.get(each.session.id) ?? []),
  );
  const moments = entries.flatMap(({ start, end }) => [start, end]).sort();
  const first: LocalDateTime = moments[0] ?? `${now.slice(0, 10) as '2013-08-29'}T00:00`;
  return {
    name: person === undefined ? title : `${title}: ${person.name}`,
    description: [plan.event.subtitle, plan.event.place, printout.version].filter(Boolean).join(' · '),
    zone,
    observances: observances(zone, first, moments.at(-1) ?? first),
    now,
    version: versionOf(file),
    entries,
  };
}

function entryOf(
  source: Source,
  { session, start }: Placed,
  uid: string,
  reviewers: readonly Person[],
): CalendarEntry {
  const { printout } = source;
  const cancelled = session.status === 'cancelled';
  return {
    uid,
    start,
    end: addMinutes(start, session.minutes),
    status: cancelled ? 'CANCELLED' : session.status === 'draft' ? 'TENTATIVE' : 'CONFIRMED',
    summary: numberedTitle(printout, session),
    location: cancelled ? '' : locationOf(source, session),
    description: cancelled
      ? printout.t('exports.calendar.cancelled')
      : descriptionOf(source, session, reviewers),
    category: trackOf(printout.plan, session)?.name ?? '',
  };
}

/** The rooms, then the place that they are in. */
function locationOf({ printout: { plan } }: Source, session: Session): string {
  const rooms = roomsOf(plan, session).map((room) => room.name.trim());
  return [...rooms, plan.event.place.trim()].filter(Boolean).join(', ');
}

/** Who runs and reviews it, what its group works on, where its rooms are, and how it is held. */
function descriptionOf({ printout }: Source, session: Session, reviewers: readonly Person[]): string {
  const { plan, t } = printout;
  const themes = themesOf(plan, session).map((theme) => theme.title.trim());
  const ways = roomsOf(plan, session).flatMap(({ name, whereabouts }) =>
    whereabouts.trim() === '' ? [] : `${name.trim()}: ${whereabouts.trim()}`,
  );
  return [
    whoText(printout, session),
    reviewersText(printout, reviewers),
    themes.join(', ') === session.title.trim() ? '' : themes.join('\n'),
    ...ways,
    session.mode === plan.event.mode ? '' : t(`records.mode.${session.mode}`),
  ]
    .filter(Boolean)
    .join('\n');
}
