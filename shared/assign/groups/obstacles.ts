import type { PersonId, SessionId } from '../../plan/ids.ts';
import type { Plan, Table } from '../../plan/plan.ts';
import { crowdIn } from './crowd.ts';
import { type Grouping, type GroupProblem, groupProblemOf, pairsApart, participantsOf } from './problem.ts';

/** Why not all of a seating can be had, found without searching, with exactly who and which. */
export type Obstacle =
  /** `people` can sit in no other sessions than these, which have fewer places. */
  | {
      readonly kind: 'crowd';
      readonly people: readonly PersonId[];
      readonly sessions: readonly SessionId[];
      readonly places: number;
    }
  /** The sessions ask for `needed` people at least, and only so many can come. */
  | {
      readonly kind: 'empty';
      readonly sessions: readonly SessionId[];
      readonly needed: number;
      readonly available: number;
    }
  /** Those who are to be together are more than any session that they can be in has places for. */
  | {
      readonly kind: 'tooMany';
      readonly people: readonly PersonId[];
      readonly sessions: readonly SessionId[];
      readonly places: number;
    }
  /** Those who are to be together can in no session be all of them. */
  | { readonly kind: 'torn'; readonly people: readonly PersonId[]; readonly sessions: readonly SessionId[] }
  /** Two are to be apart, and yet together, maybe by way of others: `people` are all of them. */
  | {
      readonly kind: 'contradiction';
      readonly apart: readonly [PersonId, PersonId];
      readonly people: readonly PersonId[];
      readonly sessions: readonly [];
    }
  /** No two of `people` may meet, and there are fewer sessions than people. */
  | { readonly kind: 'apart'; readonly people: readonly PersonId[]; readonly sessions: readonly SessionId[] };

/** Every such reason. With none it may still not come out: those who are together may not fit into what others leave. */
export function obstaclesOf(plan: Plan, grouping: Grouping): Obstacle[] {
  const problem = groupProblemOf(plan, grouping);
  const singly = groupProblemOf(eachAlone(plan), grouping);
  const found: Obstacle[] = contradictions(plan, problem);
  for (const [pass, slots] of problem.passes.entries()) {
    if (slots.length === 0) continue;
    found.push(...crowds(singly, pass));
    found.push(...emptiness(problem, pass));
    found.push(...badBlocks(problem, singly, pass));
    found.push(...tooManyApart(problem, pass));
  }
  return found;
}

function contradictions(plan: Plan, { blocks }: GroupProblem): Obstacle[] {
  return pairsApart(participantsOf(plan)).flatMap((apart): Obstacle[] => {
    const people = blocks.find((block) => apart.every((person) => block.includes(person)));
    return people === undefined ? [] : [{ kind: 'contradiction', apart, people, sessions: [] }];
  });
}

function crowds(singly: GroupProblem, pass: number): Obstacle[] {
  const { blocks, slots } = singly;
  const open = new Map([...blocks.keys()].map((block) => [block, openTo(singly, block, pass)] as const));
  const places = new Map((singly.passes[pass] ?? []).map((slot) => [slot, slots[slot]?.size.max ?? 0]));
  const crowd = crowdIn(open, places);
  if (crowd === undefined) return [];
  return [
    {
      kind: 'crowd',
      people: crowd.people.flatMap((person) => blocks[person] ?? []),
      sessions: sessionsOf(singly, crowd.slots),
      places: total(crowd.slots.map((slot) => places.get(slot) ?? 0)),
    },
  ];
}

function emptiness(problem: GroupProblem, pass: number): Obstacle[] {
  const { blocks, slots, passes } = problem;
  const own = passes[pass] ?? [];
  const needed = total(own.map((slot) => slots[slot]?.size.min ?? 0));
  const can = (_: unknown, block: number) => openTo(problem, block, pass).length > 0;
  const available = total(blocks.filter(can).map((block) => block.length));
  if (needed <= available) return [];
  return [{ kind: 'empty', sessions: sessionsOf(problem, own), needed, available }];
}

function badBlocks(problem: GroupProblem, singly: GroupProblem, pass: number): Obstacle[] {
  const { blocks, slots, passes } = problem;
  const numbers = new Map(singly.blocks.map(([person], number) => [person, number]));
  return blocks.flatMap((people, block): Obstacle[] => {
    if (people.length < 2) return [];
    const open = openTo(problem, block, pass);
    const comes = (person: PersonId) => openTo(singly, numbers.get(person) ?? -1, pass).length > 0;
    if (open.length === 0) {
      if (!people.some(comes)) return [];
      return [{ kind: 'torn', people, sessions: sessionsOf(problem, passes[pass] ?? []) }];
    }
    const places = Math.max(...open.map((slot) => slots[slot]?.size.max ?? 0));
    if (places >= people.length) return [];
    return [{ kind: 'tooMany', people, sessions: sessionsOf(problem, open), places }];
  });
}

function tooManyApart(problem: GroupProblem, pass: number): Obstacle[] {
  const { blocks, passes, apart } = problem;
  const others = new Map<number, Set<number>>();
  for (const [a, b] of apart) {
    if ([a, b].some((block) => openTo(problem, block, pass).length === 0)) continue;
    others.set(a, (others.get(a) ?? new Set()).add(b));
    others.set(b, (others.get(b) ?? new Set()).add(a));
  }
  const own = passes[pass] ?? [];
  const found = mutual([...others.keys()], others, own.length + 1);
  if (found === undefined) return [];
  const people = found.flatMap((block) => blocks[block]?.[0] ?? []);
  return [{ kind: 'apart', people, sessions: sessionsOf(problem, own) }];
}

/** `count` of `among` that all know each other by `others`; undefined when there are none, or too many to look at. */
function mutual(
  among: readonly number[],
  others: ReadonlyMap<number, ReadonlySet<number>>,
  count: number,
): number[] | undefined {
  let steps = 0;
  const grow = (chosen: readonly number[], left: readonly number[]): number[] | undefined => {
    if (chosen.length === count) return [...chosen];
    for (const [i, next] of left.entries()) {
      steps += 1;
      if (chosen.length + left.length - i < count || steps > 50_000) return undefined;
      const found = grow(
        [...chosen, next],
        left.slice(i + 1).filter((other) => others.get(next)?.has(other)),
      );
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return grow(
    [],
    among.filter((each) => (others.get(each)?.size ?? 0) >= count - 1),
  );
}

function openTo({ slots, passes, allowed }: GroupProblem, block: number, pass: number): number[] {
  return (passes[pass] ?? []).filter((slot) => allowed[block * slots.length + slot] === 1);
}

function sessionsOf({ slots }: GroupProblem, numbers: readonly number[]): SessionId[] {
  return numbers.flatMap((slot) => slots[slot]?.session ?? []);
}

/** `plan` as it would be if nobody had to be together with anyone. */
function eachAlone(plan: Plan): Plan {
  const people = Object.entries(plan.people).map(([id, person]) => [id, { ...person, together: [] }]);
  return { ...plan, people: Object.fromEntries(people) as Table<'people'> };
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
