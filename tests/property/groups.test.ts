import { expect, test } from 'vitest';
import { GroupModel } from '../../shared/assign/groups/model.ts';
import { type GroupProblem, groupProblemOf } from '../../shared/assign/groups/problem.ts';
import { seat } from '../../shared/assign/groups/seat.ts';
import { apply } from '../../shared/change/diff.ts';
import { Edit } from '../../shared/change/edit.ts';
import { type PersonId, pairId } from '../../shared/plan/ids.ts';
import { all } from '../../shared/plan/plan.ts';
import { groupPlan } from '../fixtures/group-plan.ts';
import { tools } from '../unit/assign/tools.ts';
import { forEachSeed } from './random.ts';

/** These take a while each, so a part of the seeds has to do. */
const SOME = 0.06;

const STEPS = ['unseated', 'size', 'apart', 'wishes', 'even', 'mix', 'company', 'changes'] as const;

/** Every value by trying every seating: by block, one slot of each pass or none. */
function bruteForce(problem: GroupProblem): number[] {
  const { blocks, slots, passes, allowed } = problem;
  let left: number[][] = [[]];
  for (const block of blocks.keys()) {
    for (const pass of passes) {
      const open = pass.filter((slot) => allowed[block * slots.length + slot] === 1);
      left = left.flatMap((seating) => [-1, ...open].map((slot) => [...seating, slot]));
    }
  }
  const people = (seating: readonly number[], slot: number) =>
    blocks.flatMap((block, b) =>
      seating.slice(b * passes.length, (b + 1) * passes.length).includes(slot) ? block : [],
    );
  left = left.filter((seating) => slots.every(({ size }, slot) => people(seating, slot).length <= size.max));
  return STEPS.map((step) => {
    const values = left.map((seating) => measured(problem, seating, step));
    const least = Math.min(...values);
    left = left.filter((_, i) => values[i] === least);
    return least;
  });
}

function measured(problem: GroupProblem, seating: readonly number[], step: (typeof STEPS)[number]): number {
  const { blocks, slots, passes, allowed, regret, mixes, apart, newCompany, current } = problem;
  const at = (block: number, pass: number) => seating[block * passes.length + pass] ?? -1;
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  const pairs = (count: number) => (count * (count - 1)) / 2;
  const each = <T>(f: (block: number, pass: number) => T) =>
    [...blocks.keys()].flatMap((block) => [...passes.keys()].map((pass) => f(block, pass)));
  const within = (slot: number) =>
    [...blocks.keys()].filter((block) => [...passes.keys()].some((pass) => at(block, pass) === slot));
  switch (step) {
    case 'unseated':
      return sum(
        each((block, pass) => {
          const can = (passes[pass] ?? []).some((slot) => allowed[block * slots.length + slot] === 1);
          return can && at(block, pass) < 0 ? (blocks[block]?.length ?? 0) : 0;
        }),
      );
    case 'size':
      return sum(
        slots.map(({ size }, slot) =>
          Math.max(0, size.min - sum(within(slot).map((b) => blocks[b]?.length ?? 0))),
        ),
      );
    case 'apart':
      return sum(
        apart.map(
          ([a, b]) =>
            [...passes.keys()].filter((pass) => at(a, pass) >= 0 && at(a, pass) === at(b, pass)).length,
        ),
      );
    case 'wishes':
      return sum(
        each((block, pass) =>
          at(block, pass) < 0 ? 0 : (regret[block * slots.length + at(block, pass)] ?? 0),
        ),
      );
    case 'even':
      return sum(
        [...slots.keys()].map((slot) => pairs(sum(within(slot).map((b) => blocks[b]?.length ?? 0)))),
      );
    case 'mix':
      return sum(
        mixes.flatMap(({ classes, weight, counts }) =>
          [...slots.keys()].flatMap((slot) =>
            Array.from(
              { length: classes },
              (_, own) => weight * pairs(sum(within(slot).map((block) => counts[block]?.get(own) ?? 0))),
            ),
          ),
        ),
      );
    case 'company':
      return newCompany ? sum([...meetings(problem, at).values()].map(pairs)) : 0;
    case 'changes':
      return sum(
        each((block, pass) => {
          const now = current[block * passes.length + pass] ?? -1;
          if (now === at(block, pass)) return 0;
          return (now >= 0 ? 1 : 0) + (at(block, pass) >= 0 ? 1 : 0);
        }),
      );
  }
}

/** How many people have each two sessions of different passes, be one of them in a pass that is left as it is. */
function meetings(
  { blocks, passes, beside }: GroupProblem,
  at: (block: number, pass: number) => number,
): Map<string, number> {
  const met = new Map<string, number>();
  const meet = (key: string, people: number) => met.set(key, (met.get(key) ?? 0) + people);
  for (const [block, people] of blocks.entries()) {
    for (const one of passes.keys()) {
      const first = at(block, one);
      if (first < 0) continue;
      for (let other = one + 1; other < passes.length; other++)
        if (at(block, other) >= 0) meet(`${first} ${at(block, other)}`, people.length);
      for (const [pass, { counts }] of beside.entries())
        for (const [there, many] of counts[block] ?? []) meet(`${first} beside ${pass} ${there}`, many);
    }
  }
  return met;
}

test('a small seating has the values that trying every seating finds, and is proved', () => {
  forEachSeed((random) => {
    const people = 2 + random.int(3);
    const { plan, grouping } = groupPlan(random, {
      people,
      groups: 1 + random.int(2),
      passes: people < 4 || random.chance(0.5) ? 2 : 1,
      slack: random.int(2),
    });
    // One of two passes may be left as it is, with people sitting in it.
    const left =
      grouping.passes.length > 1 && (people > 3 || random.chance(0.5)) ? grouping.passes[1] : undefined;
    const ids = Object.keys(plan.people) as PersonId[];
    // Now and then there are not places enough for all.
    const [narrow] = all(plan, 'groups');
    const ruled = new Edit(plan)
      .set(narrow?.id ?? 'group:none', random.chance(0.4) ? { size: { min: 0, max: 1 } } : {})
      .set(random.pick(ids), { together: random.chance(0.3) ? random.some(ids, 2) : [] })
      .set(random.pick(ids), { apart: random.chance(0.3) ? random.some(ids, 2) : [] })
      .set('event', {
        grouping: {
          size: null,
          organisations: random.int(4),
          roles: random.int(4),
          newCompany: random.chance(0.7),
        },
      }).plan;
    const beside = left === undefined ? [] : ids.filter(() => random.chance(0.8));
    const seats = beside.map((participant) => {
      const session = random.pick(left ?? []);
      return { id: pairId('seats', participant, session), participant, session, pinned: false };
    });
    const sat = { ...ruled, seats: Object.fromEntries(seats.map((each) => [each.id, each])) };
    const sought = left === undefined ? grouping : { passes: grouping.passes.slice(0, 1) };
    const problem = groupProblemOf(sat, sought);
    const best = bruteForce(problem);
    const { steps, proved } = seat(sat, sought, tools);
    expect(steps.map(({ step, value }) => [step, value])).toEqual(STEPS.map((step, i) => [step, best[i]]));
    expect(proved).toBe(true);
    // What larger problems have for a bound is none that any seating is below.
    const settled = new Map<(typeof STEPS)[number], number>();
    for (const [i, step] of STEPS.entries()) {
      const model = new GroupModel(problem, step, settled);
      const { bound } = tools.solve(model.relaxed(), 0);
      expect(bound + model.constant, step).toBeLessThanOrEqual((best[i] ?? 0) + 1e-6);
      settled.set(step, best[i] ?? 0);
    }
  }, SOME);
});

test('nobody sits twice in a pass, no group is over its size, and no bound is above its value', () => {
  forEachSeed((random) => {
    const { plan, grouping } = groupPlan(random, {
      people: 20 + random.int(60),
      groups: 3 + random.int(8),
      passes: 2,
      slack: 2,
    });
    const seated = seat(plan, grouping, tools);
    for (const { value, bound } of seated.steps) expect(bound).toBeLessThanOrEqual(value);
    const after = apply(plan, seated.diff);
    for (const pass of grouping.passes) {
      const inPass = all(after, 'seats').filter(({ session }) => pass.includes(session));
      expect(new Set(inPass.map(({ participant }) => participant)).size).toBe(inPass.length);
      for (const session of pass) {
        const group = after.sessions[session]?.group ?? null;
        const most = (group && after.groups[group]?.size?.max) ?? 0;
        expect(inPass.filter((each) => each.session === session).length).toBeLessThanOrEqual(most);
      }
    }
    const again = seat(plan, grouping, tools);
    expect([again.added, again.removed]).toEqual([seated.added, seated.removed]);
  }, SOME / 4);
});
