import { dayOf, dayWindow } from '../plan/day-of.ts';
import type { PersonId } from '../plan/ids.ts';
import { all, type Plan } from '../plan/plan.ts';
import type { Day } from '../plan/records/day.ts';
import type { Person } from '../plan/records/person.ts';
import type { Session } from '../plan/records/session.ts';
import { type Interval, overlaps } from '../plan/time.ts';
import { type Engagement, engagements, type Part, peopleOf } from '../reviewing/engagements.ts';
import { presentOn } from '../reviewing/presence.ts';

/** Something that someone does on a day. */
export interface Doing {
  readonly session: Session;
  readonly parts: readonly Part[];
  /** When, on the scale of `toMinutes`. */
  readonly time: Interval;
  /** They do something else at the same time, or are not there then. */
  readonly clash: 'other' | 'absent' | null;
}

/** The day of someone who takes part in a session. */
export interface PersonDay {
  readonly person: Person;
  /** What they do on that day, in order of time. */
  readonly doings: readonly Doing[];
  /** When they are not there, within the hours shown. */
  readonly absent: readonly Interval[];
}

/** The day of everyone who holds a session or reviews it, and the hours in which all of it lies. */
export interface PeopleDays {
  readonly day: Day;
  readonly hours: Interval;
  readonly people: readonly PersonDay[];
}

const HOUR = 60;

/** What those who hold or review a session do that day; undefined while it is on no day. */
export function peopleDays(plan: Plan, session: Session): PeopleDays | undefined {
  const days = all(plan, 'days');
  const day = session.start === null ? undefined : dayOf(days, session.start);
  if (day === undefined) return undefined;
  const engaged = engagements(plan);
  const onDay = (id: PersonId) =>
    (engaged.get(id) ?? []).filter(
      ({ session: { start } }) => start !== null && dayOf(days, start)?.id === day.id,
    );
  const found = involved(plan, session).map((person) => ({ person, theirs: onDay(person.id) }));
  const { start, end } = dayWindow(day);
  const times = found.flatMap(({ theirs }) => theirs.flatMap(({ interval }) => interval ?? []));
  const hours = {
    start: Math.floor(Math.min(start, ...times.map((time) => time.start)) / HOUR) * HOUR,
    end: Math.ceil(Math.max(end, ...times.map((time) => time.end)) / HOUR) * HOUR,
  };
  const people = found.map(({ person, theirs }): PersonDay => {
    const present = presentOn(person, day);
    return {
      person,
      doings: doingsOf(theirs, present),
      absent: present === null ? [] : without(hours, present),
    };
  });
  return { day, hours, people };
}

/** Those who hold a session, then those who review it, each once. */
function involved(plan: Plan, session: Session): Person[] {
  const reviewers = all(plan, 'assignments').flatMap((one) =>
    one.session === session.id ? one.reviewer : [],
  );
  const ids = [...peopleOf(plan, session).map(({ person }) => person), ...reviewers];
  return [...new Set(ids)].flatMap((id) => plan.people[id] ?? []);
}

function doingsOf(theirs: readonly Engagement[], present: readonly Interval[] | null): Doing[] {
  return theirs.flatMap(({ session, parts, interval: time }) => {
    if (time === null) return [];
    const meets = theirs.some(
      (other) => other.session !== session && other.interval !== null && overlaps(other.interval, time),
    );
    const there = present?.some(({ start, end }) => start <= time.start && time.end <= end) ?? true;
    return { session, parts, time, clash: meets ? 'other' : there ? null : 'absent' } satisfies Doing;
  });
}

/** What of a stretch of time is in none of `taken`. */
function without(whole: Interval, taken: readonly Interval[]): Interval[] {
  let free = [whole];
  for (const { start, end } of taken) {
    free = free.flatMap((one) =>
      [
        { start: one.start, end: Math.min(one.end, start) },
        { start: Math.max(one.start, end), end: one.end },
      ].filter((part) => part.start < part.end),
    );
  }
  return free;
}
