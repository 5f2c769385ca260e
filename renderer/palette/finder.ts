import Fuse from 'fuse.js';
import { fold } from '../../shared/i18n/fold.ts';
import type { Entry } from './entry.ts';

/** With so many found as they are typed, nobody looks for what is only like it. */
const ENOUGH = 5;
/** How unlike what is typed a word may be, from 0 to 1. */
const UNLIKE = 0.4;

interface Findable {
  readonly entry: Entry;
  readonly label: string;
  /** All that is searched, folded. */
  readonly text: string;
}

/** Finds entries by words: those that hold each of them, the most fitting first, then those that hold them nearly. */
export class Finder {
  readonly #all: readonly Findable[];
  #fuzzy: Fuse<Findable> | undefined;

  constructor(entries: readonly Entry[]) {
    this.#all = entries.map((entry) => {
      const label = fold(entry.label);
      return { entry, label, text: `${label} ${fold(entry.more)} ${fold(entry.number ?? '')}` };
    });
  }

  /** What fits `query`, which is not empty. */
  find(query: string): Entry[] {
    const words = fold(query).split(/\s+/).filter(Boolean);
    const exact = this.#all
      .filter(({ text }) => words.every((word) => text.includes(word)))
      .map((one) => ({ one, rank: rankOf(one, words) }))
      .sort((a, b) => a.rank - b.rank);
    const found = exact.map(({ one }) => one.entry);
    if (found.length >= ENOUGH) return found;
    const nearly = this.#nearly(words.join(' ')).filter((entry) => !found.includes(entry));
    return [...found, ...nearly];
  }

  #nearly(query: string): Entry[] {
    // Its index takes a while, and most of the time what is typed is there as it is.
    this.#fuzzy ??= new Fuse(this.#all, {
      keys: [
        { name: 'label', weight: 3 },
        { name: 'text', weight: 1 },
      ],
      useTokenSearch: true,
      tokenMatch: 'all',
      ignoreLocation: true,
      threshold: UNLIKE,
    });
    return this.#fuzzy.search(query, { limit: ENOUGH }).map(({ item }) => item.entry);
  }
}

/** How well an entry fits that holds every word: by its number, from the beginning, or somewhere. Lower is better. */
function rankOf({ entry, label }: Findable, words: readonly string[]): number {
  const query = words.join(' ');
  if (entry.number !== undefined && fold(entry.number) === query) return 0;
  if (label.startsWith(query)) return 1;
  const starts = ` ${label}`;
  if (words.every((word) => starts.includes(` ${word}`))) return 2;
  return words.every((word) => label.includes(word)) ? 3 : 4;
}
