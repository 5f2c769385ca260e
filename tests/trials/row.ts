/** What one row of the table came to. */
interface FaultResult {
  /** How many faults were put in. */
  readonly count: number;
  /** In figures, as the table shows it. */
  readonly result: string;
  /** Whether what must be was so every time. */
  readonly ok: boolean;
}

/**
 * One line of `npm run test:faults`: a fault that is put in many times over, and what must hold each time. A new
 * one is a module in `rows/` that exports it as `row`; a program that it starts is a module in `programs/`.
 */
export interface FaultRow {
  readonly fault: string;
  /** How many times, in full and in the quick run of `npm test`; Infinity where all that can happen is gone through. */
  readonly count: { readonly full: number; readonly ci: number };
  readonly mustBe: string;
  /**
   * Puts the fault in `count` times. May throw instead of answering `ok: false`.
   * @param progress to be called now and then with how many are done
   */
  run(count: number, progress: (done: number) => void): Promise<FaultResult>;
}

/** The built script of `programs/<name>.ts`, to be started with Node or Electron. */
export function programFile(name: string): string {
  return `${import.meta.dirname}/${name}.mjs`;
}
