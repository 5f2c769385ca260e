/**
 * A function that names the blocks of the page for React, each time in the order that they have in it. Where one comes
 * ahead of others, React would move all of these, one by one, and each is laid out and painted anew; such a block gets
 * another name instead, by which it alone is made anew.
 */
export function namer(): (keys: readonly string[]) => readonly string[] {
  let places = new Map<string, number>();
  let times = new Map<string, number>();
  return (keys) => {
    const known = keys.flatMap((key) => places.get(key) ?? []);
    const stay = longestRise(known);
    const renames = stay.size > leftByReact(known);
    const now = new Map<string, number>();
    for (const key of keys) {
      const place = places.get(key);
      const anew = renames && place !== undefined && !stay.has(place);
      now.set(key, (times.get(key) ?? 0) + (anew ? 1 : 0));
    }
    places = new Map(keys.map((key, place) => [key, place]));
    times = now;
    return keys.map((key) => `${key} ${now.get(key)}`);
  };
}

/** How many React leaves where they are: each that was after all that it comes after now. */
function leftByReact(places: readonly number[]): number {
  let last = -1;
  let left = 0;
  for (const place of places) {
    if (place < last) continue;
    last = place;
    left += 1;
  }
  return left;
}

/** As many of the places as can be left where they are: the most that each come after the one before. */
function longestRise(places: readonly number[]): ReadonlySet<number> {
  /** For each length, the least place that a rise of that length ends with. */
  const ends: number[] = [];
  const before = new Map<number, number | undefined>();
  for (const place of places) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    before.set(place, ends[low - 1]);
    ends[low] = place;
  }
  const rise = new Set<number>();
  for (let place = ends.at(-1); place !== undefined; place = before.get(place)) rise.add(place);
  return rise;
}
