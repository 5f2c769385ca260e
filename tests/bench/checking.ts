import { Checker } from '../../shared/checks/checker.ts';
import type { SessionId } from '../../shared/plan/ids.ts';
import { all, type Plan } from '../../shared/plan/plan.ts';
import { largePlan } from '../fixtures/large-plan.ts';
import { median, type Row } from './row.ts';

/** How many times each is done; the first third is to warm up. */
const TIMES = 150;
const MOVES = 20;
/** Growth is held against this much more time than sessions, for what is sorted grows a little faster. */
const LINEAR = 1.5;
/** So many sessions are checked at each size, however many plans that takes. */
const CHECKED = 400_000;

/** All checks of a large plan, what one edit costs, what one place asked about while dragging costs, and growth. */
export async function checking(): Promise<Row[]> {
  const growth = [250, 1000, 2000, 4000].map((sessions) => {
    const grown = planOf(sessions, 73, Math.round(sessions * 0.567));
    const { length: findings } = new Checker(grown).findings;
    return { sessions, findings, ms: meanOf(() => void new Checker(grown), CHECKED / sessions) };
  });
  const [first, last] = [growth[0], growth.at(-1)];
  if (first === undefined || last === undefined) throw new Error('Nothing was measured');
  const points = growth.map(
    ({ sessions, findings, ms }) => `${sessions} sessions, ${findings} findings: ${ms.toFixed(2)} ms`,
  );
  console.error(`With the collection of garbage, on average: ${points.join(' · ')}`);

  const plan = planOf(1007, 73, 571);
  const ids = all(plan, 'sessions').map(({ id }) => id);
  const moves = Array.from({ length: MOVES }, (_, i) => moved(plan, pick(ids, i * 37), pick(ids, i * 91)));
  const checker = new Checker(plan);
  let next = 0;
  const step = (): void => {
    next += 1;
    checker.update(pick(moves, next));
  };
  const trial = checker.trial(pick(ids, 5));
  const tryNext = (): void => {
    next += 1;
    trial(pick(positions, next));
  };
  const positions = all(plan, 'rooms').map(({ id }, i) => ({
    start: pick(all(plan, 'sessions'), i).start,
    minutes: 90,
    rooms: [id],
  }));
  const limit = { unit: 'ms', beside: 'limit' } as const;
  return [
    {
      ...limit,
      work: `all checks, 1,007 sessions, 73 rooms, 571 people, ${checker.findings.length} findings`,
      ours: timeOf(() => void new Checker(plan), TIMES),
      theirs: 5,
      goal: 1,
    },
    {
      ...limit,
      work: 'the checks after one session is moved',
      ours: timeOf(step, TIMES),
      theirs: 1,
      goal: 1,
    },
    {
      ...limit,
      work: 'what one place would bring, while dragging',
      ours: timeOf(tryNext, TIMES),
      theirs: 1,
      goal: 1,
    },
    {
      ...limit,
      work: 'where a session must not be put, in all 73 rooms',
      ours: timeOf(() => {
        const bars = checker.barsOf(pick(ids, 5));
        for (const position of positions) bars.broken(position);
      }, TIMES),
      theirs: 1,
      goal: 1,
    },
    {
      unit: 'ms',
      work: 'all checks, 4,000 sessions, with the collection of garbage',
      ours: last.ms,
      beside: '16 x that of 250',
      theirs: (first.ms * last.sessions) / first.sessions,
      goal: LINEAR,
    },
  ];
}

/** A conference of as many days as its sessions fill. */
function planOf(sessions: number, rooms: number, people: number): Plan {
  return largePlan({ sessions, rooms, days: Math.ceil(sessions / (5 * rooms)) + 1, people });
}

/** `plan` with one session moved to when and where another is. */
function moved(plan: Plan, id: SessionId, to: SessionId): Plan {
  const [session, other] = [plan.sessions[id], plan.sessions[to]];
  if (session === undefined || other === undefined) throw new Error('The bench plan lacks a session');
  const { start, rooms } = other;
  return { ...plan, sessions: { ...plan.sessions, [id]: { ...session, start, rooms } } };
}

function pick<T>(list: readonly T[], index: number): T {
  const one = list[index % list.length];
  if (one === undefined) throw new Error('There is nothing to pick from');
  return one;
}

/**
 * The time that `work` takes on average, in milliseconds. The garbage of a small plan is collected once in many times,
 * that of a large one each time: the middle time would leave out the one and count the other.
 */
function meanOf(work: () => void, times: number): number {
  for (let i = 0; i < times / 3; i++) work();
  globalThis.gc?.();
  const start = performance.now();
  for (let i = 0; i < times; i++) work();
  return (performance.now() - start) / times;
}

/** The middle time that `work` takes, in milliseconds. */
function timeOf(work: () => void, times: number): number {
  globalThis.gc?.();
  const taken: number[] = [];
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    work();
    if (i >= times / 3) taken.push(performance.now() - start);
  }
  return median(taken);
}
