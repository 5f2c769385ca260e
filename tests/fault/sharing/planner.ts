import type { Taking } from '../../../electron/storage/owner-file.ts';

/** What the two programs of the row `two-instances` are told, and what they tell. Edits are words in the plan's notes. */

export type Command =
  /** `lockless`: in a folder that takes no owner file. */
  | {
      readonly do: 'open';
      readonly file: string;
      readonly takeOver?: boolean;
      readonly lockless?: boolean;
      readonly delay?: number;
    }
  /** Answers when the edits are made; they are saved as they come. */
  | { readonly do: 'edit'; readonly count: number; readonly pause: number }
  /** Saves and leaves the plan. */
  | { readonly do: 'close' };

export interface Opened {
  readonly taking: Pick<Taking & { ok: false }, 'owner' | 'stale'> | { readonly held: boolean };
  /** The words in the plan as it was opened. */
  readonly words: readonly string[];
}

export type Told =
  | { readonly answer: Opened | null }
  /** Words that the disk has by now. */
  | { readonly acknowledged: readonly string[] }
  | { readonly takenOverBy: string };

export function wordsIn(notes: string): string[] {
  return notes.split(' ').filter((word) => word !== '');
}
