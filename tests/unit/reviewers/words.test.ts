import { expect, test } from 'vitest';
import { rowSentences } from '../../../renderer/reviewers/words.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import { reviewMatrix } from '../../../shared/reviewing/matrix.ts';
import { BOTH_DAYS, PARALLEL, planWith, REVIEWER } from '../reviewing/fixture.ts';

const sessions = { ...PARALLEL, c: { number: '3', start: '2013-08-30T09:00' } } as const;

function sentences(...reviews: readonly string[]): string {
  const plan = planWith({
    days: BOTH_DAYS,
    people: { Eva: REVIEWER },
    sessions,
    assignments: reviews.map((session) => ['Eva', session] as const),
  });
  const limited = {
    ...plan,
    event: { ...plan.event, reviewing: { ...plan.event.reviewing, mostADay: 1, load: { min: 1, max: 2 } } },
  };
  const matrix = reviewMatrix(limited);
  const [row] = matrix.rows;
  if (row === undefined) throw new Error('no row');
  return rowSentences(row, matrix, { plan: limited, t: translator('sv'), language: 'sv' }).join(' ');
}

test('a reviewer within the limits is told of with the limits', () => {
  expect(sentences('a', 'c')).toBe(
    'Eva har 2 uppdrag (tors 29: 1, fre 30: 1). Högst 1 om dagen och 2 i allt.',
  );
});

test('a reviewer over the limits is told of with each figure beside its limit', () => {
  expect(sentences('a', 'b', 'c')).toBe(
    'Eva har för många uppdrag. Tors 29: 2 uppdrag, högst 1. I allt: 3, högst 2.',
  );
});
