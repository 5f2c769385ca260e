import { expect, test } from 'vitest';
import { formatNumber } from '../../../shared/i18n/numbers.ts';
import { translator } from '../../../shared/i18n/translator.ts';

test('a number alone is written as in the texts, and stays on one line', () => {
  for (const language of ['sv', 'en'] as const) {
    for (const count of [7, 999, 1000, 12345]) {
      const words = translator(language)('programme.seats', { count });
      expect(words.startsWith(`${formatNumber(count, language)} `), words).toBe(true);
    }
  }
  expect(formatNumber(1000, 'sv')).toBe('1\u00A0000');
  expect(formatNumber(1000, 'en')).toBe('1,000');
});
