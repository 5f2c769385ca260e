/** What one row of the table came to. */
interface TrialResult {
  /** How many times it was tried. */
  readonly count: number;
  /** In figures, as the table shows it. */
  readonly result: string;
  /** Whether what must be was so every time. */
  readonly ok: boolean;
}

/**
 * One line of `npm run test:faults` or `npm run test:exports`: something that is tried many times over, and what must
 * hold each time. A new one is a module in `rows/` of tests/fault or tests/exports that exports it as `row`; a program
 * that it starts is a module in `programs/` there.
 */
export interface TrialRow {
  readonly what: string;
  /** How many times, in full and in the quick run of `npm test`; Infinity where all that can happen is gone through. */
  readonly count: { readonly full: number; readonly ci: number };
  readonly mustBe: string;
  /**
   * Tries `count` times. May throw instead of answering `ok: false`.
   * @param progress to be called now and then with how many are done
   */
  run(count: number, progress: (done: number) => void): Promise<TrialResult>;
}

/** The built script of `programs/<name>.ts`, to be started with Node or Electron. */
export function programFile(name: string): string {
  return `${import.meta.dirname}/${name}.mjs`;
}
