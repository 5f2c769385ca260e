import type { Person } from '../../plan/records/person.ts';
import type { Session } from '../../plan/records/session.ts';
import type { Held } from '../item.ts';
import type { PlanIndex } from '../plan-index.ts';
import { moveInTime, moveToStart } from '../remedies/another-time.ts';
import type { Occurrence, RuleOf } from '../rule.ts';
import { personName, roomsName, sessionName, timeOf } from '../words.ts';
import { isAtWork } from '../work.ts';

/** Changing rooms takes this many minutes. */
const PAUSE = 15;

/**
 * Someone with less than a quarter of an hour to get from one part of theirs to the next in another room. Within one
 * room, and between digital rooms, they need not go anywhere; participants walk together.
 */
export const shortPause: RuleOf<'person'> = {
  id: 'short-pause',
  severity: 'warning',
  per: 'person',
  find(person, index, report) {
    const engaged = index.engagedOf(person.id);
    if (engaged.length < 2) return;
    let before: Held | undefined;
    for (const part of engaged) {
      if (!isAtWork(part)) continue;
      const [first, second] = [before, part.item];
      before = second;
      if (first === undefined) continue;
      const minutes = second.interval.start - first.interval.end;
      if (minutes < 0 || minutes >= PAUSE || !isElsewhere(index, first.session, second.session)) continue;
      report(pauseOf(person, first, second, index));
    }
  },
};

function pauseOf(person: Person, first: Held, second: Held, index: PlanIndex): Occurrence {
  return {
    records: [person.id, first.session.id, second.session.id],
    say: (t, language) =>
      t('checks.rule.short-pause', {
        person: personName(index, person.id, t),
        minutes: second.interval.start - first.interval.end,
        first: sessionName(index, first, t),
        firstPlace: roomsName(index, first, t),
        second: sessionName(index, second, t),
        secondPlace: roomsName(index, second, t),
        ...timeOf({ start: first.interval.start, end: second.interval.end }, language, index),
      }),
    *propose() {
      yield* moveToStart(index, second, first.interval.end + PAUSE);
      yield* moveToStart(index, first, second.interval.start - PAUSE - first.session.minutes);
      yield* moveInTime(index, second);
      yield* moveInTime(index, first);
    },
  };
}

function isElsewhere({ plan }: PlanIndex, a: Session, b: Session): boolean {
  if (a.rooms === 'all' || b.rooms === 'all' || a.rooms.length === 0 || b.rooms.length === 0) return false;
  const [from, to] = [a.rooms, b.rooms];
  if (from.some((room) => to.includes(room))) return false;
  const physical = (room: (typeof from)[number]) => plan.rooms[room]?.digital !== true;
  return from.some(physical) && to.some(physical);
}
