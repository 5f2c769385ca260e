import { OPEN, type ReviewProblem } from '../../../shared/assign/problem.ts';
import { overlaps } from '../../../shared/plan/time.ts';
import { tools } from './tools.ts';

interface Row {
  readonly entries: readonly (readonly [column: number, value: number])[];
  readonly lower: number;
  readonly upper: number;
}

/**
 * The first levels by the plainest integer program there is: a column for each open cell, a row for each limit and
 * for each two sessions at once. No network, no passes. Nothing in `problem` may be pinned.
 */
export function plainOptimum(problem: ReviewProblem): { readonly missing: number; readonly most: number } {
  const { reviewers, sessions, cells, loads } = problem;
  const width = sessions.length;
  const open = [...cells.keys()].filter((cell) => cells[cell] === OPEN);
  const short = (session: number) => open.length + session;
  const below = (reviewer: number) => open.length + width + reviewer;
  const worst = open.length + width + reviewers.length;
  const most = worst + 1;
  const where = (belongs: (reviewer: number, session: number) => boolean) =>
    [...open.keys()]
      .filter((k) => belongs(Math.floor((open[k] ?? 0) / width), (open[k] ?? 0) % width))
      .map((k): [number, number] => [k, 1]);
  const rows: Row[] = [];
  const sessionsOf = [...sessions.keys()];
  for (const [session, { demand }] of sessions.entries()) {
    const here = where((_, at) => at === session);
    rows.push({ entries: here, lower: 0, upper: demand.max });
    rows.push({ entries: [...here, [short(session), 1]], lower: demand.min, upper: 1e9 });
    rows.push({
      entries: [
        [short(session), 1],
        [worst, -1],
      ],
      lower: -1e9,
      upper: 0,
    });
  }
  for (const reviewer of reviewers.keys()) {
    const own = where((who) => who === reviewer);
    const load = loads[reviewer] ?? { min: 0, max: 0 };
    rows.push({ entries: own, lower: 0, upper: load.max });
    rows.push({ entries: [...own, [below(reviewer), 1]], lower: load.min, upper: 1e9 });
    rows.push({ entries: [...own, [most, -1]], lower: -1e9, upper: 0 });
    for (const day of new Set(sessions.map((session) => session.day))) {
      if (day < 0) continue;
      const thatDay = where((who, at) => who === reviewer && sessions[at]?.day === day);
      rows.push({
        entries: thatDay,
        lower: 0,
        upper: reviewers[reviewer]?.load?.mostADay ?? problem.mostADay,
      });
    }
    for (const a of sessionsOf) {
      for (const b of sessionsOf) {
        const [one, other] = [sessions[a]?.interval ?? null, sessions[b]?.interval ?? null];
        if (a >= b || one === null || other === null || !overlaps(one, other)) continue;
        rows.push({
          entries: where((who, at) => who === reviewer && (at === a || at === b)),
          lower: 0,
          upper: 1,
        });
      }
    }
  }
  const settle = (columns: readonly number[]): number => {
    const value = solved(rows, columns, open.length, most + 1);
    rows.push({ entries: columns.map((column) => [column, 1]), lower: -1e9, upper: value });
    return value;
  };
  const missing = settle(sessionsOf.map(short));
  settle([worst]);
  settle([...reviewers.keys()].map(below));
  return { missing, most: settle([most]) };
}

/** The least sum of `columns`; the first `cells` of all `count` columns are cells. */
function solved(rows: readonly Row[], columns: readonly number[], cells: number, count: number): number {
  const costs = new Float64Array(count);
  for (const column of columns) costs[column] = 1;
  const entries = rows.flatMap((row) => row.entries);
  const starts = [0];
  for (const row of rows) starts.push((starts.at(-1) ?? 0) + row.entries.length);
  // A cell is taken or not; what is counted has no limit of its own.
  const upper = Float64Array.from({ length: count }, (_, column) => (column < cells ? 1 : 1000));
  const { bound } = tools.solve(
    {
      costs,
      lower: new Float64Array(count),
      upper,
      whole: new Uint8Array(count).fill(1),
      starts: Int32Array.from(starts),
      columns: Int32Array.from(entries, ([column]) => column),
      values: Float64Array.from(entries, ([, value]) => value),
      rowLower: Float64Array.from(rows, (row) => row.lower),
      rowUpper: Float64Array.from(rows, (row) => row.upper),
      known: null,
    },
    1_000_000,
  );
  return Math.round(bound);
}
