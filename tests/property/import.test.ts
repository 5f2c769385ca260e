import { expect, test } from 'vitest';
import { isRefusal } from '../../shared/change/command.ts';
import { applyImport } from '../../shared/change/commands/import.ts';
import { apply } from '../../shared/change/diff.ts';
import { TEXT_FORMATS } from '../../shared/export/text-files.ts';
import { bookOfText } from '../../shared/import/csv.ts';
import type { KindId } from '../../shared/import/kinds/index.ts';
import { proposalOf, readingOf } from '../../shared/import/proposal.ts';
import { violations } from '../../shared/plan/invariants.ts';
import { all, type Plan } from '../../shared/plan/plan.ts';
import { sourceOfPlan } from '../exports/source.ts';
import { largePlan } from '../fixtures/large-plan.ts';
import { forEachSeed } from './random.ts';
import { counter } from './random-commands.ts';
import { randomPlan } from './random-plan.ts';

/** Six lists, made, read and compared: a part of the seeds has to do. */
const A_PART = 0.3;

/** The plan with a list in it that it, or another, was written as. */
function withList(plan: Plan, list: KindId, text: string, newId = counter()): Plan {
  const sheet = bookOfText('lista.csv', text)?.sheets[0];
  if (sheet === undefined) throw new Error('not read');
  const { changes } = proposalOf(plan, sheet, readingOf(sheet, plan, list), { newId, language: 'sv' });
  const diff = applyImport.run(plan, { changes }, { newId });
  if (isRefusal(diff)) throw new Error(diff.refused);
  return apply(plan, diff);
}

function listOf(plan: Plan, list: KindId, language: 'sv' | 'en'): string {
  const made = TEXT_FORMATS.csv(sourceOfPlan(plan, { language }), list);
  if (!made.ok) throw new Error(made.problem.code);
  return made.text;
}

test('whatever plan a list was written from, it comes into any other plan, and that plan stays sound', () => {
  forEachSeed((random) => {
    const from = randomPlan(random);
    const into = random.chance(0.3) ? from : randomPlan(random);
    for (const list of ['people', 'sessions', 'reviewers'] as const) {
      const language = random.pick(['sv', 'en'] as const);
      const after = withList(into, list, listOf(from, list, language));
      expect(violations(after)).toEqual([]);
    }
  });
});

test('a list that comes home changes nothing, in either language', () => {
  forEachSeed((random) => {
    const plan = largePlan({ sessions: 30 + random.int(60), rooms: 5, days: 2, people: 20 + random.int(60) });
    for (const language of ['sv', 'en'] as const) {
      for (const list of ['people', 'sessions', 'reviewers'] as const) {
        const home = withList(plan, list, listOf(plan, list, language));
        for (const table of [
          'people',
          'sessions',
          'rooms',
          'tracks',
          'organisations',
          'days',
          'assignments',
        ] as const)
          expect(all(home, table), `${list} ${language} ${table}`).toEqual(all(plan, table));
      }
    }
  }, A_PART);
});
