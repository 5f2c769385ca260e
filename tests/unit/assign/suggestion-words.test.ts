import { expect, test } from 'vitest';
import { suggest } from '../../../shared/assign/suggest.ts';
import { reasonsFor } from '../../../shared/assign/suggestion-words.ts';
import { translator } from '../../../shared/i18n/translator.ts';
import { newPerson } from '../../../shared/plan/defaults.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { template } from '../../../shared/templates/index.ts';

const LOKA = template('loka', 'sv', '2013-08-01');
const extra = newPerson('person:extra', 'zz', { name: 'Åsa', roles: ['reviewer'] });
const plan: Plan = { ...LOKA, people: { ...LOKA.people, [extra.id]: extra } };
const speech = { plan, t: translator('sv'), language: 'sv' } as const;

test('whom nothing hinders comes first and says so; the others say what is in the way', () => {
  const [first, second] = suggest(plan, 'session:thu-w2').map((each) => reasonsFor(each, speech));
  expect(first?.against).toEqual([]);
  expect(first?.other[0]).toBe('Inget hindrar.');
  expect(second?.against[0]).toMatch(/^Granskar redan .* då\.$/);
  expect(second?.against).toContain('Får fler uppdrag den dagen än planen tillåter.');
});
