import type { Draft } from './draft.ts';
import { printable } from './page.ts';
import type { PageFormat } from './workbook.ts';

/**
 * Fills pages that each begin with a head of their own: one a person, a workshop, a room. What goes on over several
 * gets its head again, said to be continued.
 */
export class PageFlow {
  readonly #draft: Draft;
  readonly #height: number;
  #start = 0;
  #head: (continued: boolean) => void = () => undefined;

  constructor(draft: Draft, format: PageFormat) {
    this.#draft = draft;
    this.#height = printable(format).height;
  }

  /** Begins a page; `head` writes what stands on top of it, and of those that continue it. */
  begin(head: (continued: boolean) => void): void {
    this.#head = head;
    this.#page(false);
  }

  /** Adds what `write` writes, all of it on one page where a page can hold it. */
  block(write: () => void): void {
    const first = this.#draft.rows.length;
    write();
    if (this.#used() > this.#height && !this.#isHead(first)) {
      this.#draft.truncate(first);
      this.#page(true);
      write();
    }
  }

  #headEnd = 0;

  #page(continued: boolean): void {
    this.#draft.newPage();
    this.#start = this.#draft.rows.length;
    this.#head(continued);
    this.#headEnd = this.#draft.rows.length;
  }

  /** Whether nothing stands on the page yet but its head. */
  #isHead(row: number): boolean {
    return row === this.#headEnd;
  }

  #used(): number {
    let sum = 0;
    for (let row = this.#start; row < this.#draft.rows.length; row += 1)
      sum += this.#draft.rows[row]?.height ?? 0;
    return sum;
  }
}
