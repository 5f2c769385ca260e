import { expect, test } from 'vitest';
import { Filling } from '../../../shared/assign/network/filling.ts';
import { networkOf } from '../../../shared/assign/network/review-network.ts';
import { NetworkSimplex } from '../../../shared/assign/network/simplex.ts';
import { problemOf } from '../../../shared/assign/problem.ts';
import { forEachSeed } from '../../property/random.ts';
import { smallPlan } from './random-problem.ts';

test('question after question, as many are missing as the simplex finds, and what is short is so by a hair', () => {
  let shorts = 0;
  forEachSeed((random) => {
    const network = networkOf(problemOf(smallPlan(random)));
    const missing = (sessions: readonly number[]) => {
      const arcs = sessions.flatMap((session) => (network.needs[session] ?? []).map(({ arc }) => arc));
      return arcs.length + new NetworkSimplex(network.arcs).minimise({ arcs, costs: arcs.map(() => -1) });
    };
    const all = [...network.needs.keys()];
    const filling = new Filling(network);
    for (let question = 0; question < 5; question++) {
      const asked = random.some(all, random.int(all.length + 1));
      expect(filling.missing(asked)).toBe(missing(asked));
      const short = filling.short(asked);
      expect(short.length > 0).toBe(missing(asked) > 0);
      expect(asked).toEqual(expect.arrayContaining([...short]));
      if (short.length === 0) continue;
      shorts += 1;
      expect(missing(short)).toBeGreaterThan(0);
      for (const out of short) expect(missing(short.filter((each) => each !== out))).toBe(0);
    }
  });
  expect(shorts).toBeGreaterThan(10);
});
