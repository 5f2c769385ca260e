import Fuse from 'fuse.js';
import { fold } from '../../shared/i18n/fold.ts';
import type { Entry } from './entry.ts';

/** So many are found that only are like what is typed. */
const NEARLY = 8;
/** How unlike what is typed a word may be, from 0 to 1. */
const UNLIKE = 0.4;

interface Findable {
  readonly entry: Entry;
  readonly label: string;
  /** All that is searched, folded. */
  readonly text: string;
}

/** Finds entries by words: those that hold each of them, the most fitting first; where there are none, those that nearly do. */
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
    return exact.length > 0 ? exact.map(({ one }) => one.entry) : this.#nearly(words.join(' '));
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
    return this.#fuzzy.search(query, { limit: NEARLY }).map(({ item }) => item.entry);
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
