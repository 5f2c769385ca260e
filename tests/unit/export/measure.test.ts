import { expect, test } from 'vitest';
import { clip, columnFor, linesOf, textHeight, textWidth } from '../../../shared/export/measure.ts';

const lines = (text: string, width: number) => linesOf([{ text, font: 'body' }], width).length;

test('widths are those of Arial, letters with accents as wide as without', () => {
  // From the font: W 944, i 222, å 556 of 1000.
  expect(textWidth('W', 'body')).toBeCloseTo(9.44);
  expect(textWidth('iå', 'body')).toBeCloseTo(7.78);
  expect(textWidth('Å', 'body')).toBe(textWidth('A', 'body'));
  expect(textWidth('a', 'strong')).toBe(textWidth('a', 'body'));
  expect(textWidth('l', 'strong')).toBeGreaterThan(textWidth('l', 'body'));
});

test('wide characters of other scripts count as wide', () => {
  expect(textWidth('会', 'body')).toBeCloseTo(10);
  expect(textWidth('ж', 'body')).toBeCloseTo(6);
});

test('text breaks at spaces and behind hyphens', () => {
  const one = columnFor(['Samverkan'], 'body');
  expect(lines('Samverkan', one)).toBe(1);
  expect(lines('Samverkan samverkan', one)).toBe(2);
  expect(lines('Samverkan-samverkan', columnFor(['Samverkan-'], 'body'))).toBe(2);
});

test('a space at the end of a line takes no room', () => {
  expect(lines('aa bb', columnFor(['aa'], 'body'))).toBe(2);
});

test('a word wider than its cell breaks within', () => {
  expect(lines('x'.repeat(40), columnFor(['x'.repeat(10)], 'body'))).toBe(4);
});

test('line breaks count, also several and at the end', () => {
  expect(lines('a\nb', 500)).toBe(2);
  expect(lines('a\n\nb', 500)).toBe(3);
  expect(lines('a\n', 500)).toBe(2);
});

test('each line is as high as its largest font', () => {
  const small = textHeight({ runs: [{ text: 'a', font: 'fine' }] }, 'fine', 500);
  const mixed = textHeight(
    {
      runs: [
        { text: 'a ', font: 'fine' },
        { text: 'b', font: 'title' },
        { text: '\nc', font: 'fine' },
      ],
    },
    'fine',
    500,
  );
  expect(mixed).toBeCloseTo((small * 18) / 8 + small);
});

test('a text that fits is not clipped', () => {
  expect(clip('Fika och samtal', 'body', 500, 1)).toBe('Fika och samtal');
});

test('a text that does not fit is cut at a word and fits then', () => {
  const long = 'Så byggs ett innovationssystem som håller även när projektpengarna är slut '.repeat(4);
  for (const count of [1, 2, 3, 5]) {
    const cut = clip(long, 'body', 160, count);
    expect(lines(cut, 160)).toBeLessThanOrEqual(count);
    expect(cut.endsWith(' …')).toBe(true);
    expect(long.startsWith(cut.slice(0, -2))).toBe(true);
  }
});

test('a single word that does not fit is cut within', () => {
  const cut = clip('x'.repeat(200), 'body', 100, 2);
  expect(lines(cut, 100)).toBeLessThanOrEqual(2);
  expect(cut).toMatch(/^x+…$/);
});
