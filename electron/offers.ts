import { randomBytes } from 'node:crypto';
import type { Offer } from '../shared/api/opened.ts';

/** What stands behind the id of an offer. */
export interface Offered {
  readonly file: string;
  readonly way: Offer['way'] | 'open';
  /** The backup that `earlierVersion` opens. */
  readonly backup?: string;
}

/** Files that a window may ask to be opened in a certain way, without knowing where they are. */
export class Offers {
  readonly #offered = new Map<string, Offered>();

  /** An id for `offered`. */
  make(offered: Offered): string {
    const id = `offer-${randomBytes(8).toString('hex')}`;
    this.#offered.set(id, offered);
    return id;
  }

  find(id: string): Offered | undefined {
    return this.#offered.get(id);
  }
}
