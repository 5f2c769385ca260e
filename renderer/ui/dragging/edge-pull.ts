/** Within this many pixels of its edge a place scrolls, by up to `FASTEST` a frame. */
export const EDGE = 36;
const FASTEST = 14;

/** How far to scroll in a frame, in pixels, while something is held at `at` between the edges `low` and `high`. */
export function edgePull(at: number, low: number, high: number): number {
  if (at < low + EDGE) return -FASTEST * Math.min((low + EDGE - at) / EDGE, 1);
  if (at > high - EDGE) return FASTEST * Math.min((at - high + EDGE) / EDGE, 1);
  return 0;
}
