import { expect, test } from 'vitest';
import { pigeonholes } from '../../shared/assign/pigeonhole.ts';
import { PINNED, problemOf } from '../../shared/assign/problem.ts';
import { assign } from '../../shared/assign/proposal.ts';
import { why } from '../../shared/assign/why.ts';
import { newPerson } from '../../shared/plan/defaults.ts';
import type { PersonId, SessionId } from '../../shared/plan/ids.ts';
import { type Plan, TABLES } from '../../shared/plan/plan.ts';
import { reviewPlan } from '../fixtures/review-plan.ts';
import { bruteForce, isAllowed } from '../unit/assign/brute-force.ts';
import { plainOptimum } from '../unit/assign/plain-model.ts';
import { smallPlan } from '../unit/assign/random-problem.ts';
import { accepted, takenIn, tools, valuesOf } from '../unit/assign/tools.ts';
import { forEachSeed, type Random } from './random.ts';

/** Each of these takes a while. */
/** This part of the seeds is enough where one takes much longer than a quick test. */
const SOME = 0.12;

function forSomeSeeds(check: (random: Random) => void): void {
  forEachSeed(check, SOME);
}

/** A plan of some 12 reviewers and 16 sessions: too many choices to try, enough for limits to meet. */
function middlingPlan(random: Random): Plan {
  const min = 1 + random.int(2);
  return reviewPlan(random, {
    reviewers: 4 + random.int(9),
    sessions: 6 + random.int(11),
    days: 1 + random.int(3),
    passes: 1 + random.int(3),
    stagger: random.chance(0.3) ? 30 : 0,
    conflicts: random.pick([0, 0.1, 0.4]),
    assigned: 0.05,
    tastes: random.chance(0.5),
    reviewing: {
      demand: { min, max: min + random.int(2) },
      load: { min: random.int(2), max: 1 + random.int(4) },
      mostADay: 1 + random.int(2),
      eyes: random.pick(['fresh', 'same', 'either']),
    },
  });
}

test('every level has the value that trying every assignment finds, and says so', () => {
  forEachSeed((random) => {
    const plan = smallPlan(random);
    const best = bruteForce(problemOf(plan));
    const proposal = assign(plan, tools);
    for (const [step, value] of valuesOf(proposal)) expect([step, value]).toEqual([step, best.get(step)]);
    expect(proposal.proved).toBe(true);
  });
});

test('a proposal, once accepted, breaks no limit and is its own best', () => {
  forSomeSeeds((random) => {
    const plan = middlingPlan(random);
    const proposal = assign(plan, tools);
    const after = accepted(plan, proposal);
    const problem = problemOf(after);
    expect(isAllowed(problem, takenIn(problem))).toBe(true);

    const again = assign(after, tools);
    expect([again.added, again.removed]).toEqual([[], []]);
    const values = valuesOf(proposal);
    for (const [step, value] of valuesOf(again)) {
      if (step !== 'changes.count') expect([step, value]).toEqual([step, values.get(step)]);
    }
    expect(values.get('changes.count')).toBe(proposal.added.length + proposal.removed.length);
    expect(values.get('demand.missing')).toBe(proposal.short.reduce((sum, { missing }) => sum + missing, 0));
  });
});

test('missing reviewers and the greatest load agree with a plain integer program', () => {
  forSomeSeeds((random) => {
    const plan = middlingPlan(random);
    const values = valuesOf(assign(plan, tools));
    const { missing, most } = plainOptimum(problemOf(plan));
    expect([values.get('demand.missing'), values.get('load.most')]).toEqual([missing, most]);
  });
});

test('one reviewer more never leaves more reviewers missing', () => {
  forSomeSeeds((random) => {
    const plan = middlingPlan(random);
    const extra = newPerson('person:extra', 'zz', { name: 'Extra', roles: ['reviewer'] });
    const more = { ...plan, people: { ...plan.people, [extra.id]: extra } };
    const missing = (of: Plan) => valuesOf(assign(of, tools)).get('demand.missing') ?? 0;
    expect(missing(more)).toBeLessThanOrEqual(missing(plan));
  });
});

test('the order in which a file lists its records makes no difference', () => {
  forSomeSeeds((random) => {
    const plan = middlingPlan(random);
    const tables = TABLES.map((table) => [table, Object.fromEntries(Object.entries(plan[table]).reverse())]);
    const turned = { event: plan.event, ...Object.fromEntries(tables) } as Plan;
    const { seconds: _1, steps: _2, ...first } = assign(plan, tools);
    const { seconds: _3, steps: _4, ...second } = assign(turned, tools);
    expect(second).toEqual(first);
  });
});

test('demand that cannot be met is foreseen: smallest sets, none within another, as trying every assignment finds', () => {
  forEachSeed((random) => {
    const plan = smallPlan(random);
    const { holes, complete } = pigeonholes(plan, tools.solve);
    expect(complete).toBe(true);
    const missing = (sessions: readonly SessionId[]) =>
      bruteForce(problemOf(only(plan, sessions))).get('demand.missing') ?? 0;
    const cases = holes.flatMap((hole) => [hole, ...hole.others]);
    const told = cases.flatMap(({ sessions, alike }) => [
      sessions,
      ...alike.map((other) => [...sessions.slice(0, -1), other]),
    ]);
    for (const sessions of told) {
      expect(missing(sessions)).toBeGreaterThan(0);
      for (const out of sessions) expect(missing(sessions.filter((each) => each !== out))).toBe(0);
    }
    for (const one of told) {
      const within = told.filter((other) => other !== one && one.every((each) => other.includes(each)));
      expect(within).toEqual([]);
    }
    for (const { needed, available } of holes) expect(available).toBeLessThan(needed);
    const sizes = holes.map(({ sessions }) => sessions.length);
    expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
    // Nothing is left untold: without one session of each set all others have what they need.
    const out = new Set(cases.flatMap(({ sessions, alike }) => [sessions.at(-1), ...alike]));
    const all = problemOf(plan).sessions.map(({ session }) => session.id);
    expect(missing(all.filter((each) => !out.has(each)))).toBe(0);
  });
});

test('the reasons told of a larger plan are smallest sets by the proposal that comes of them', () => {
  forSomeSeeds((random) => {
    const plan = middlingPlan(random);
    const missing = (sessions: readonly SessionId[]) =>
      valuesOf(assign(only(plan, sessions), tools)).get('demand.missing') ?? 0;
    const { holes, complete } = pigeonholes(plan, tools.solve);
    expect(complete).toBe(true);
    expect(holes.length > 0).toBe((valuesOf(assign(plan, tools)).get('demand.missing') ?? 0) > 0);
    for (const { sessions } of holes.flatMap((hole) => [hole, ...hole.others])) {
      expect(missing(sessions)).toBeGreaterThan(0);
      for (const out of sessions) expect(missing(sessions.filter((each) => each !== out))).toBe(0);
    }
  });
});

test('a swap is what it says: the best there is with the cell the other way round', () => {
  forSomeSeeds((random) => {
    const plan = smallPlan(random);
    const after = accepted(plan, assign(plan, tools));
    const problem = problemOf(after);
    if (problem.sessions.length === 0) return;
    const cell = random.int(problem.cells.length);
    // Without a pinned one, other cells open up that `problem` has closed.
    if (problem.cells[cell] === PINNED) return;
    const reviewer = problem.reviewers[Math.floor(cell / problem.sessions.length)]?.id as PersonId;
    const session = problem.sessions[cell % problem.sessions.length]?.session.id as SessionId;
    const answer = why(after, { reviewer, session }, tools);
    if (answer === undefined || answer.swap === null) {
      expect(answer?.barriers.length).toBeGreaterThan(0);
      return;
    }
    const best = bruteForce(problem);
    const other = bruteForce(problem, { cell, taken: !answer.assigned });
    for (const { step, at, from, to } of answer.swap.differences) {
      const key = at === 0 ? step : `${step} ${at}`;
      expect([key, from, to]).toEqual([key, best.get(key), other.get(key)]);
    }
    const told = new Set(answer.swap.differences.map(({ step, at }) => (at === 0 ? step : `${step} ${at}`)));
    // Where nobody asks for two, the worst session follows from how many are missing, and is not told.
    const untold = new Set(['changes.count', 'demand.worst']);
    for (const [key, value] of best) {
      if (!untold.has(key) && !told.has(key)) expect([key, other.get(key)]).toEqual([key, value]);
    }
  });
});

/** `plan` in which only `sessions` ask for reviewers; the others still may have them. */
function only(plan: Plan, sessions: readonly SessionId[]): Plan {
  const { demand } = plan.event.reviewing;
  const changed = Object.values(plan.sessions).flatMap((session) => {
    if (session === undefined) return [];
    const range = session.reviewers ?? demand;
    return [
      [session.id, sessions.includes(session.id) ? session : { ...session, reviewers: { ...range, min: 0 } }],
    ];
  });
  return { ...plan, sessions: Object.fromEntries(changed) };
}
