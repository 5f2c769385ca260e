import { EVENT_ID } from '../../plan/ids.ts';
import { all } from '../../plan/plan.ts';
import { type Interval, toMinutes } from '../../plan/time.ts';
import type { Item } from '../item.ts';
import type { PlanIndex } from '../plan-index.ts';
import type { RuleOf } from '../rule.ts';
import { duration } from '../words.ts';

/** More unplaced sessions than there is time left for in the rooms: no search could place them all. */
export const moreSessionsThanSlots: RuleOf<'plan'> = {
  id: 'more-sessions-than-slots',
  severity: 'warning',
  per: 'plan',
  reads: ['sessions', 'rooms'],
  find(_plan, index, report) {
    let need = 0;
    for (const item of index.items.values()) if (isWaiting(item)) need += item.session.minutes;
    // Before there are days and rooms there is nothing to fill.
    if (need === 0 || index.days.list.length === 0 || all(index.plan, 'rooms').length === 0) return;
    const free = freeMinutes(index);
    if (need <= free) return;
    report({
      records: [EVENT_ID],
      say: (t) =>
        t('checks.rule.more-sessions-than-slots', {
          need: duration(need, t),
          free: free === 0 ? 'none' : duration(free, t),
        }),
    });
  },
};

/** Whether a session is to be placed, and in a room. */
function isWaiting({ session }: Item): boolean {
  return session.start === null && session.status !== 'cancelled' && session.mode !== 'digital';
}

/** The open minutes of all rooms together in which nothing is held. */
function freeMinutes(index: PlanIndex): number {
  const everywhere = index.heldIn('all').map(({ interval }) => interval);
  let free = 0;
  for (const room of all(index.plan, 'rooms')) {
    const taken = [
      ...index.heldIn(room.id).map(({ interval }) => interval),
      ...everywhere,
      ...room.unavailable.map(({ from, to }) => ({ start: toMinutes(from), end: toMinutes(to) })),
    ].sort((a, b) => a.start - b.start);
    for (const { open } of index.days.list) free += uncovered(open, taken);
  }
  return free;
}

/** How many minutes of `open` no interval of `taken`, sorted by start, covers. */
function uncovered(open: Interval, taken: readonly Interval[]): number {
  let free = 0;
  let minute = open.start;
  for (const { start, end } of taken) {
    if (start >= open.end) break;
    if (start > minute) free += start - minute;
    minute = Math.max(minute, end);
  }
  return free + Math.max(0, open.end - minute);
}
