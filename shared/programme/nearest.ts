import type { Rect } from './geometry.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

/** How much further something is that lies aside of the way one is going. */
const ASIDE = 3;

/**
 * The index of the rectangle that one comes to from `from` in a direction, or -1 when there is nothing that
 * way: the nearest that lies wholly beyond, else the nearest that at least begins further on.
 */
export function nearest(rects: readonly Rect[], from: number, direction: Direction): number {
  const here = rects[from];
  if (here === undefined) return -1;
  const start = turned(here, direction);
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, rect] of rects.entries()) {
    if (index === from) continue;
    const there = turned(rect, direction);
    if (there.from <= start.from) continue;
    const ahead = there.from - start.to;
    const aside = Math.max(there.low - start.high, start.low - there.high, 0);
    const overlapping = ahead < -2 ? OVERLAP - ahead : Math.max(ahead, 0);
    const distance = overlapping + aside * ASIDE + Math.abs(there.low - start.low) / 1000;
    if (distance < least) {
      least = distance;
      best = index;
    }
  }
  return best;
}

/** What overlaps is nearer than nothing, but further than all that lies beyond. */
const OVERLAP = 1_000_000;

/** A rectangle as seen by someone going that way: what it reaches from and to ahead, and to either side. */
function turned({ left, top, width, height }: Rect, direction: Direction) {
  const [right, bottom] = [left + width, top + height];
  return {
    right: { from: left, to: right, low: top, high: bottom },
    left: { from: -right, to: -left, low: top, high: bottom },
    down: { from: top, to: bottom, low: left, high: right },
    up: { from: -bottom, to: -top, low: left, high: right },
  }[direction];
}
