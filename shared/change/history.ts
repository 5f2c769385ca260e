import type { MessageKey } from '../i18n/translator.ts';
import { compose, isEmpty, type PlanDiff, reverse } from './diff.ts';

/** One gesture of the user, as it can be undone. */
export interface Entry {
  readonly label: MessageKey;
  readonly diff: PlanDiff;
  /** Steps that carry the same gesture one after the other are one entry: the letters typed in one field. */
  readonly gesture?: string;
}

/** What can be undone, oldest first, and what can be done again, next last. */
export interface History {
  readonly past: readonly Entry[];
  readonly future: readonly Entry[];
}

export const NO_HISTORY: History = { past: [], future: [] };

/** `history` with one more entry, or with its last entry grown by the same gesture. Nothing is left to redo. */
export function push(history: History, entry: Entry): History {
  if (isEmpty(entry.diff)) return history;
  const last = history.past.at(-1);
  if (entry.gesture === undefined || last?.gesture !== entry.gesture || history.future.length > 0) {
    return { past: [...history.past, entry], future: [] };
  }
  const diff = compose(last.diff, entry.diff);
  const before = history.past.slice(0, -1);
  return { past: isEmpty(diff) ? before : [...before, { ...last, diff }], future: [] };
}

/** A step through the history: the history after it, and the diff that takes the plan there. */
export interface Step {
  readonly history: History;
  readonly entry: Entry;
  readonly diff: PlanDiff;
}

/** The step back, or undefined when there is nothing to undo. */
export function undo({ past, future }: History): Step | undefined {
  const entry = past.at(-1);
  if (entry === undefined) return undefined;
  return {
    history: { past: past.slice(0, -1), future: [...future, entry] },
    entry,
    diff: reverse(entry.diff),
  };
}

/** The step forward again, or undefined when there is nothing to redo. */
export function redo({ past, future }: History): Step | undefined {
  const entry = future.at(-1);
  if (entry === undefined) return undefined;
  return { history: { past: [...past, entry], future: future.slice(0, -1) }, entry, diff: entry.diff };
}
