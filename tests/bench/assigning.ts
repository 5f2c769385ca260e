import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { loadSolver } from '../../electron/assign/solver.ts';
import { seat } from '../../shared/assign/groups/seat.ts';
import type { IntegerModel, IntegerSolver } from '../../shared/assign/integer-model.ts';
import { pigeonholes } from '../../shared/assign/pigeonhole.ts';
import { OPEN, problemOf, type ReviewProblem } from '../../shared/assign/problem.ts';
import { assign, type Proposal, type Tools } from '../../shared/assign/proposal.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { template } from '../../shared/templates/index.ts';
import { groupPlan } from '../fixtures/group-plan.ts';
import { reviewPlan } from '../fixtures/review-plan.ts';
import { randomFrom } from '../property/random.ts';
import { ROOT } from './electron.ts';
import { median, type Row } from './row.ts';

const RUNS = 7;

/** Who reviews what, every level, beside the time and memory it may take, and beside one level by bare HiGHS. */
export async function assigning(): Promise<Row[]> {
  const solve = await loadSolver();
  const tools: Tools = { solve, now: () => performance.now() };
  const middle = reviewPlan(randomFrom(1), { reviewers: 200, sessions: 100, days: 2, passes: 5 });
  const large = reviewPlan(randomFrom(1), { reviewers: 1000, sessions: 500, days: 2, passes: 5 });
  const few = reviewPlan(randomFrom(1), { reviewers: 17, sessions: 18, days: 2, passes: 3 });
  const loka = template('loka', 'sv', '2026-01-01');

  const milliseconds = { unit: 'ms', beside: 'limit', goal: 1 } as const;
  const all = timed(middle, tools);
  const job = await ownProcess(middle);
  const slow = await ownProcess(large);
  return [
    { ...milliseconds, work: 'assign LOKA, all levels proved', ours: timed(loka, tools), theirs: 100 },
    { ...milliseconds, work: 'assign 17 x 18, all levels proved', ours: timed(few, tools), theirs: 100 },
    { ...milliseconds, work: 'assign 200 x 100, all levels proved', ours: all, theirs: 2000 },
    {
      work: 'assign 200 x 100, all levels proved',
      unit: 'ms',
      ours: all,
      beside: 'bare HiGHS, one level',
      theirs: oneLevel(problemOf(middle), solve),
      goal: 1,
    },
    {
      work: 'assign 200 x 100, memory of the process',
      unit: 'MB',
      ours: job.megabytes,
      beside: 'limit',
      theirs: 300,
      goal: 1,
    },
    {
      ...milliseconds,
      work: 'why 200 x 100 cannot come out, with a demand far too high',
      ours: foreseeing(solve),
      theirs: 2000,
    },
    { ...milliseconds, work: '100 people into 12 groups, two passes', ours: seating(tools), theirs: 2000 },
    { ...milliseconds, work: 'assign 1,000 x 500, with bounds', ours: slow.milliseconds, theirs: 60_000 },
  ];
}

/** Milliseconds, the middle of some runs. Throws where not everything is proved. */
function timed(plan: Plan, tools: Tools): number {
  const times: number[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const began = performance.now();
    const { proved } = assign(plan, tools);
    // The first warms the machine's own compiler.
    if (run > 0) times.push(performance.now() - began);
    if (!proved) throw new Error('An assignment of the bench is not proved');
  }
  return median(times);
}

/** Milliseconds to find all that makes a demand impossible that is far too high: a quarter of all at each workshop. */
function foreseeing(solve: IntegerSolver): number {
  const plan = reviewPlan(randomFrom(1), {
    reviewers: 200,
    sessions: 100,
    days: 2,
    passes: 5,
    reviewing: { demand: { min: 50, max: 60 }, load: { min: 0, max: 4 }, mostADay: 2 },
  });
  const times = Array.from({ length: RUNS }, () => {
    const began = performance.now();
    if (pigeonholes(plan, solve).holes.length === 0) throw new Error('There is no reason');
    return performance.now() - began;
  });
  return median(times);
}

/** Milliseconds to seat 100 people in 12 groups, in each of two passes. */
function seating(tools: Tools): number {
  const { plan, grouping } = groupPlan(randomFrom(1), { people: 100, groups: 12, passes: 2 });
  const times = Array.from({ length: RUNS }, () => {
    const began = performance.now();
    seat(plan, grouping, tools);
    return performance.now() - began;
  });
  return median(times);
}

const SCRIPT = `
const { readFileSync } = require('node:fs');
const [script, plan] = process.argv.slice(1);
const began = performance.now();
process.parentPort = {
  on: (_, hear) => hear({ data: { kind: 'assign', plan: JSON.parse(readFileSync(plan, 'utf8')) } }),
  postMessage({ answer }) {
    if (answer === undefined) return;
    const { steps, proved } = answer;
    const megabytes = process.resourceUsage().maxRSS / 1000;
    console.log(JSON.stringify({ milliseconds: performance.now() - began, megabytes, steps, proved }));
  },
};
import(script);`;

/** The whole job as the program's own process does it, in a fresh Node: how long it took, and the most memory it held. */
async function ownProcess(plan: Plan): Promise<{ milliseconds: number; megabytes: number }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lokaplan-assign-'));
  try {
    const file = path.join(folder, 'plan.json');
    await writeFile(file, JSON.stringify(plan));
    const worker = path.join(ROOT, 'dist', 'electron', 'assign-worker.js');
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', SCRIPT, worker, file], {
      maxBuffer: 1e8,
    });
    const told = JSON.parse(stdout) as { milliseconds: number; megabytes: number } & Proposal;
    if (told.steps.length === 0) throw new Error('The worker settled nothing');
    return told;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Milliseconds of HiGHS by itself on the plainest model: limits as rows, most points, and no other level. */
function oneLevel(problem: ReviewProblem, solve: IntegerSolver): number {
  const model = plainModel(problem);
  const began = performance.now();
  const { values } = solve(model, 100_000);
  if (values === null) throw new Error('HiGHS found nothing');
  return performance.now() - began;
}

function plainModel({ reviewers, sessions, cells, points, loads, mostADay }: ReviewProblem): IntegerModel {
  const open = [...cells.keys()].filter((cell) => cells[cell] === OPEN);
  const width = sessions.length;
  const rows: { readonly columns: number[]; readonly lower: number; readonly upper: number }[] = [];
  const row = (belongs: (cell: number) => boolean, lower: number, upper: number) =>
    rows.push({ columns: [...open.keys()].filter((k) => belongs(open[k] ?? 0)), lower, upper });
  for (const [session, { demand }] of sessions.entries())
    row((cell) => cell % width === session, demand.min, demand.max);
  for (const reviewer of reviewers.keys()) {
    const own = (cell: number) => Math.floor(cell / width) === reviewer;
    const { min, max } = loads[reviewer] ?? { min: 0, max: 0 };
    row(own, min, max);
    for (const day of new Set(sessions.map((session) => session.day)))
      row((cell) => own(cell) && sessions[cell % width]?.day === day, 0, mostADay);
  }
  let entries = 0;
  const starts = rows.map(({ columns }) => {
    const start = entries;
    entries += columns.length;
    return start;
  });
  return {
    costs: Float64Array.from(open, (cell) => -(points[cell] ?? 0)),
    lower: new Float64Array(open.length),
    upper: new Float64Array(open.length).fill(1),
    whole: new Uint8Array(open.length).fill(1),
    starts: Int32Array.from([...starts, entries]),
    columns: Int32Array.from(rows.flatMap(({ columns }) => columns)),
    values: new Float64Array(entries).fill(1),
    rowLower: Float64Array.from(rows, ({ lower }) => lower),
    rowUpper: Float64Array.from(rows, ({ upper }) => upper),
    known: null,
  };
}
