import type { TrialRow } from '../../trials/row.ts';
import { everyCrash, type Scenario } from '../model/every-crash.ts';
import { journals } from '../model/journalling.ts';
import { saving } from '../model/saving.ts';

const SCENARIOS = [...saving, ...journals] as readonly Scenario<unknown>[];

export const row: TrialRow = {
  what: 'a disk that drops or reorders what was not fsynced: every state a crash can leave',
  count: { full: Number.POSITIVE_INFINITY, ci: Number.POSITIVE_INFINITY },
  mustBe: '0 bad; bad ones found without any one of the fsyncs',
  async run(_count, progress) {
    let states = 0;
    let syncs = 0;
    const bad: string[] = [];
    const unneeded: string[] = [];
    for (const scenario of SCENARIOS) {
      const tried = await everyCrash(scenario);
      bad.push(...tried.bad.map((wrong) => `${scenario.name}: ${wrong}`));
      states += tried.states;
      syncs += tried.syncs;
      for (let ignored = 0; ignored < tried.syncs; ignored += 1) {
        const without = await everyCrash(scenario, ignored);
        if (without.bad.length === 0) unneeded.push(`${scenario.name}: fsync ${ignored + 1}`);
        progress(states);
      }
    }
    const found = bad.length === 0 ? '0 bad' : `bad: ${bad.join(', ')}`;
    const missed =
      unneeded.length === 0
        ? `each of ${syncs} fsyncs missed when left out`
        : `not missed: ${unneeded.join(', ')}`;
    return { count: states, result: `${found}; ${missed}`, ok: bad.length === 0 && unneeded.length === 0 };
  },
};
