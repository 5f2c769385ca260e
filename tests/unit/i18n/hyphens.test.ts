import { expect, test } from 'vitest';
import { withSoftHyphens } from '../../../shared/i18n/hyphens.ts';

const visible = (text: string) => withSoftHyphens(text).replaceAll('\u00ad', '-');

test.each([
  ['Entreprenörskap', 'Entre-pre-nör-skap'],
  ['Kunskapslyft', 'Kun-skaps-lyft'],
  ['Workshop', 'Work-shop'],
  ['kommunikationer', 'kom-muni-katio-ner'],
  ['målområdesansvariga', 'mål-områdes-ansvariga'],
  ['projektledare', 'pro-jekt-ledare'],
  ['utvecklingsstrategi', 'utveck-lings-stra-tegi'],
])('%s may be broken as %s', (word, broken) => {
  expect(visible(word).replaceAll('-', '')).toBe(word);
  expect(visible(word)).toBe(broken);
});

test('short words, numbers and spaces stay as they are', () => {
  expect(withSoftHyphens('4 Fler boende i länet 2013')).toBe('4 Fler boende i länet 2013');
});

test('no piece is shorter than three letters', () => {
  const words = [
    'arbetsmarknad',
    'utvecklingsstrategi',
    'målområdesansvariga',
    'samverkan',
    'naturupplevelser',
  ];
  for (const piece of words.flatMap((word) => visible(word).split('-')))
    expect(piece.length).toBeGreaterThanOrEqual(3);
});

test('only words that are long enough are broken', () => {
  const text = withSoftHyphens('Målområdesansvarig: Spendrup', 12);
  expect(text.replaceAll('\u00ad', '-')).toBe('Mål-områdes-ansvarig: Spendrup');
});
