import type { Printout } from '../printout.ts';
import type { Block } from './document.ts';

/** One sort of document. `id` names it to the command line. */
export interface DocumentKind {
  readonly id: string;
  blocksOf(printout: Printout): Block[];
}
