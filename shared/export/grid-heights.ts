/** What stands in a row: nothing, one block across the rooms, or blocks in rooms. */
export type Filled = 'nothing' | 'wide' | 'rooms';

/** A stretch of rows, both included, that has to be at least so many points high. */
export interface Need {
  readonly top: number;
  readonly bottom: number;
  readonly height: number;
}

/** The least and the most that a row is by its length in time alone; less where one thing or nothing goes on. */
const LEAST = 4;
const MOST: Record<Filled, number> = { nothing: 14, wide: 26, rooms: 80 };
/** Points a minute: from where a day of 16 hours fits a page, to where half an hour is ample. */
const SLOWEST = 0.2;
const FASTEST = 0.8;

/**
 * Heights in points of rows that last `minutes` each: as near to scale as what stands in them allows, filling
 * `available` where they can, and more than that only where `needs` ask for it.
 */
export function rowHeights(
  minutes: readonly number[],
  filled: readonly Filled[],
  needs: readonly Need[],
  available: number,
): number[] {
  const shortestFirst = [...needs].sort((a, b) => a.bottom - a.top - (b.bottom - b.top));
  const at = (scale: number): number[] => {
    const heights = minutes.map((length, row) =>
      Math.max(LEAST, Math.min(length * scale, MOST[filled[row] ?? 'nothing'])),
    );
    for (const need of shortestFirst) grow(heights, minutes, need);
    return heights;
  };
  const total = (heights: readonly number[]) => heights.reduce((sum, height) => sum + height, 0);
  let low = SLOWEST;
  let high = FASTEST;
  if (total(at(high)) <= available) return at(high);
  for (let step = 0; step < 12; step += 1) {
    const middle = (low + high) / 2;
    if (total(at(middle)) <= available) low = middle;
    else high = middle;
  }
  return at(low);
}

/** Gives the rows of `need` what they lack, each in proportion to how long it lasts. */
function grow(heights: number[], minutes: readonly number[], { top, bottom, height }: Need): void {
  let has = 0;
  let lasts = 0;
  for (let row = top; row <= bottom; row += 1) {
    has += heights[row] ?? 0;
    lasts += minutes[row] ?? 0;
  }
  if (has >= height) return;
  for (let row = top; row <= bottom; row += 1) {
    heights[row] = (heights[row] ?? 0) + ((height - has) * (minutes[row] ?? 0)) / lasts;
  }
}
