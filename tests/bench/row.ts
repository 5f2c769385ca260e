import { table } from '../table.ts';

/** One line of the bench: what was measured, beside a peer or a limit measured or set for the same run. */
export interface Row {
  readonly work: string;
  readonly unit: 'ms' | 'MB' | 'frames';
  readonly ours: number;
  /** What ours is held against, by name. */
  readonly beside: string;
  readonly theirs: number;
  /** The most that ours may be of theirs. */
  readonly goal: number;
}

/** A measurement that gives rows. A new one is a file, and a line in `main.ts`. */
export type Bench = () => Promise<Row[]>;

/** The middle value; of an even count the upper of the two. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** The value below which the share `part` (0 to 1) of `values` lies. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}

/** The rows as a table for people. */
export function tableOf(rows: readonly Row[]): string {
  const figure = (value: number, unit: string) => `${value.toFixed(value < 100 ? 2 : 0)} ${unit}`;
  const cells = rows.map(({ work, unit, ours, beside, theirs, goal }) => [
    work,
    figure(ours, unit),
    `${beside}: ${figure(theirs, unit)}`,
    (ours / theirs).toFixed(2),
    `≤ ${goal}`,
    ours / theirs <= goal ? 'met' : 'missed',
  ]);
  return table([['work', 'ours', 'beside', 'ratio', 'goal', ''], ...cells]);
}
