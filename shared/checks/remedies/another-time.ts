import type { Day } from '../../plan/records/day.ts';
import { fromMinutes, type Interval, MINUTES_A_DAY, overlaps } from '../../plan/time.ts';
import { attendance } from '../../reviewing/presence.ts';
import type { Remedy } from '../finding.ts';
import type { Held } from '../item.ts';
import { type PlanIndex, placesOf } from '../plan-index.ts';
import { sessionName, timeOf } from '../words.ts';

/** Sessions are moved by multiples of this many minutes. */
const STEP = 5;
/** A move of this many minutes or less is told as so many minutes earlier or later. */
const NUDGE = 60;
const LONGEST_SEARCH = 12 * 60;

/** Offers to have a session begin at `start` (on the scale of `toMinutes`), within its rooms. */
export function* moveToStart(index: PlanIndex, item: Held, start: number): Generator<Remedy> {
  yield moveTo(index, item, start);
}

/**
 * Offers to move a session within its rooms to the nearest time later and the nearest earlier, that day, at which its
 * rooms and its people are free, the day is open and the time `suits`.
 */
export function* moveInTime(
  index: PlanIndex,
  item: Held,
  suits: (time: Interval) => boolean = () => true,
): Generator<Remedy> {
  const directions = new Set([1, -1]);
  for (let step = STEP; step <= LONGEST_SEARCH; step += STEP) {
    for (const direction of directions) {
      const start = item.interval.start + direction * step;
      const time = { start, end: start + item.session.minutes };
      if (index.days.at(start)?.day !== item.day || !isFree(index, item, time) || !suits(time)) continue;
      directions.delete(direction);
      yield moveTo(index, item, start);
    }
  }
}

/** Offers to move a session to the same hours of other days, where it is free then. */
export function* moveToAnotherDay(
  index: PlanIndex,
  item: Held,
  which: (day: Day) => boolean,
): Generator<Remedy> {
  const from = index.days.list.find(({ day }) => day === item.day);
  if (from === undefined) return;
  for (const { day, open } of index.days.list) {
    if (!which(day)) continue;
    // From opening to opening would shift the clock: from date to date does not.
    const midnight = (minute: number) => Math.floor(minute / MINUTES_A_DAY) * MINUTES_A_DAY;
    const by = midnight(open.start) - midnight(from.open.start);
    const start = item.interval.start + by;
    if (by !== 0 && isFree(index, item, { start, end: start + item.session.minutes })) {
      yield moveTo(index, item, start);
    }
  }
}

/** Whether a session could be held then: the day is open, its places are free, its people are there and free. */
function isFree(index: PlanIndex, { session, cast }: Held, time: Interval): boolean {
  const isTaken = (other: Held) => other.session.id !== session.id && overlaps(other.interval, time);
  if (!index.days.areOpen(time)) return false;
  if (placesOf(session).some((place) => index.heldIn(place).some(isTaken))) return false;
  const day = index.days.at(time.start)?.day;
  return cast.every(({ person }) => {
    const known = index.plan.people[person];
    if (index.engagedOf(person).some(({ item }) => isTaken(item))) return false;
    return known === undefined || day === undefined || attendance(known, day, time) === 'present';
  });
}

function moveTo(index: PlanIndex, item: Held, start: number): Remedy {
  const { id, minutes, rooms } = item.session;
  const by = start - item.interval.start;
  return {
    say: (t, language) => {
      const session = sessionName(index, item, t);
      return Math.abs(by) <= NUDGE
        ? t(by > 0 ? 'checks.remedy.later' : 'checks.remedy.earlier', { session, minutes: Math.abs(by) })
        : t('checks.remedy.moveTime', {
            session,
            ...timeOf({ start, end: start + minutes }, language, index),
          });
    },
    command: {
      id: 'session.place',
      args: { placements: [{ session: id, start: fromMinutes(start), rooms }] },
    },
  };
}
