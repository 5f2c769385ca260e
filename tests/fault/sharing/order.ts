/** What the other program of the row `other-program` is told to do. */

export const WAYS = [
  'in place',
  'replaced by renaming',
  'deleted and made anew',
  'appended to',
  'emptied, then written piece by piece',
  'in place, with its old length and time',
] as const;
export type Way = (typeof WAYS)[number];

export interface Order {
  readonly number: number;
  readonly way: Way;
  /** When: after `delay` milliseconds; that long after the next save begins; or right at its renaming. */
  readonly aim: 'anytime' | 'save' | 'renaming';
  /** Milliseconds; at the renaming, microseconds. */
  readonly delay: number;
  /** Milliseconds between the steps of a way that has several. */
  readonly pause: number;
}

/** How the plan is named by rewriting number `number`: always of the same length. */
export function titleOf(number: number): string {
  return `Deras ${String(number).padStart(6, '0')}`;
}

/** The number of the rewriting that gave a plan this title. */
export function numberIn(title: string): number | undefined {
  const [, digits] = /^Deras (\d{6})$/.exec(title) ?? [];
  return digits === undefined ? undefined : Number(digits);
}
