import type { Timed } from '../../plan/across.ts';
import { dayOf } from '../../plan/day-of.ts';
import { all, byOrder, type Plan } from '../../plan/plan.ts';
import type { Day } from '../../plan/records/day.ts';
import { toMinutes } from '../../plan/time.ts';

const known = new WeakMap<Plan, readonly Timed[]>();
const knownOn = new WeakMap<Plan, Map<Day, readonly Timed[]>>();

/**
 * All that has a time, by start, on the scale of `toMinutes`. Kept for as long as the plan is: a gesture asks once
 * a frame.
 */
export function timedOf(plan: Plan): readonly Timed[] {
  let found = known.get(plan);
  if (found === undefined) {
    found = all(plan, 'sessions')
      .flatMap((session) => {
        if (session.start === null) return [];
        const start = toMinutes(session.start);
        return [{ session, interval: { start, end: start + session.minutes } }];
      })
      .sort((a, b) => a.interval.start - b.interval.start || byOrder(a.session, b.session));
    known.set(plan, found);
  }
  return found;
}

/** What belongs to a day, by start. */
export function timedOn(plan: Plan, day: Day): readonly Timed[] {
  let byDay = knownOn.get(plan);
  if (byDay === undefined) {
    byDay = new Map<Day, Timed[]>();
    const days = all(plan, 'days');
    const lists = byDay as Map<Day, Timed[]>;
    for (const timed of timedOf(plan)) {
      const own = timed.session.start === null ? undefined : dayOf(days, timed.session.start);
      if (own === undefined) continue;
      const list = lists.get(own);
      if (list === undefined) lists.set(own, [timed]);
      else list.push(timed);
    }
    knownOn.set(plan, byDay);
  }
  return byDay.get(day) ?? [];
}
