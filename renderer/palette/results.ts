import { type Entry, type EntryGroup, GROUPS } from './entry.ts';

/** Entries under one heading. */
export interface Section {
  readonly heading: EntryGroup | 'recent';
  readonly entries: readonly Entry[];
}

/** So many are listed under each heading. */
const MOST: Readonly<Record<EntryGroup, number>> = {
  actions: 7,
  sessions: 8,
  people: 6,
  rooms: 5,
  days: 5,
  views: 4,
};

/** What is listed before anything is typed: what was chosen lately, then what can be done now and where one can go. */
export function beforeTyping(
  recent: readonly Entry[],
  actions: readonly Entry[],
  views: readonly Entry[],
): Section[] {
  const lately = new Set(recent.map(({ key }) => key));
  const doable = actions
    .filter(({ key, dimmed }) => !dimmed && !lately.has(key))
    .sort((a, b) => placeOf(a) - placeOf(b));
  const sections: Section[] = [
    { heading: 'recent', entries: recent.filter(({ dimmed }) => !dimmed) },
    { heading: 'actions', entries: doable },
    { heading: 'views', entries: views },
  ];
  return sections.filter(({ entries }) => entries.length > 0);
}

/** What is done to what is selected is nearer at hand than what is done with the whole plan. */
const NEARNESS = ['session', 'edit', 'block', 'file'];

function placeOf({ key }: Entry): number {
  const place = NEARNESS.findIndex((part) => key.startsWith(`${part}.`));
  return place < 0 ? NEARNESS.length : place;
}

/**
 * What was found, by kind: the kind of the best first, and within each what was chosen lately and what can be done
 * before the others. `found` has the best of all first.
 */
export function grouped(found: readonly Entry[], recent: readonly string[]): Section[] {
  const order = [...new Set([...found.map(({ group }) => group), ...GROUPS])];
  const lately = (entry: Entry) => (recent.includes(entry.key) ? 0 : 1);
  return order
    .map((heading) => ({
      heading,
      entries: found
        .filter(({ group }) => group === heading)
        .map((entry, place) => ({ entry, place }))
        .sort(
          (a, b) =>
            Number(a.entry.dimmed ?? false) - Number(b.entry.dimmed ?? false) ||
            lately(a.entry) - lately(b.entry) ||
            a.place - b.place,
        )
        .map(({ entry }) => entry)
        .slice(0, MOST[heading]),
    }))
    .filter(({ entries }) => entries.length > 0);
}
