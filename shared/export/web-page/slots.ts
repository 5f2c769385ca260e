import { isPause, type Placed } from '../programme-days.ts';

/** What goes on from one time to another: one item, or several side by side. */
export interface Slot {
  readonly placed: readonly [Placed, ...Placed[]];
}

/** Items of a day that share start and end stand together; pauses and what is across all rooms stand alone. */
export function slotsOf(sessions: readonly Placed[]): Slot[] {
  const slots = new Map<string, [Placed, ...Placed[]]>();
  for (const each of sessions) {
    const { session, interval } = each;
    const alone = session.rooms === 'all' || isPause(session);
    const key = alone ? session.id : `${interval.start} ${interval.end}`;
    const slot = slots.get(key);
    if (slot === undefined) slots.set(key, [each]);
    else slot.push(each);
  }
  return [...slots.values()].map((placed) => ({ placed }));
}
