import { type BoardDay, intervalOf, standsIn } from './board.ts';

/** More than so many beside each other make a column no wider. */
const MOST = 6;
const known = new WeakMap<BoardDay, readonly number[]>();

/** How many sessions each column of a day has beside each other at the most, by the number of the lane; at least 1. */
export function parallelIn(day: BoardDay): readonly number[] {
  const found = known.get(day) ?? counted(day);
  known.set(day, found);
  return found;
}

function counted(day: BoardDay): number[] {
  const steps = day.lanes.map((): [minute: number, by: 1 | -1][] => []);
  for (const session of day.sessions) {
    const { start, end } = intervalOf(session, day.midnight);
    for (const lane of standsIn(day, session)) steps[lane]?.push([start, 1], [end, -1]);
  }
  return steps.map((own) => {
    let now = 0;
    let most = 1;
    // What ends makes room for what begins at that minute.
    for (const [, by] of own.sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
      now += by;
      most = Math.max(most, now);
    }
    return Math.min(most, MOST);
  });
}
