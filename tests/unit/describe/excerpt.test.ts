import { expect, test } from 'vitest';
import { excerpts, oneLine, shortened } from '../../../shared/describe/excerpt.ts';

test('short texts are whole', () => {
  expect(excerpts('kaffe', 'te')).toEqual(['kaffe', 'te']);
  expect(shortened('kaffe')).toBe('kaffe');
});

test('a long text is cut between words', () => {
  const cut = shortened('ett två tre fyra fem '.repeat(20));
  expect(cut).toMatch(/ (?:ett|två|tre|fyra|fem)…$/);
  expect(cut.length).toBeLessThanOrEqual(120);
});

test('a cut never halves a character', () => {
  for (let shift = 0; shift < 4; shift++) {
    const text = 'x'.repeat(shift) + '👩'.repeat(200);
    const [from, to] = excerpts(text, `${text}!`);
    for (const each of [shortened(text), from, to]) expect(each).not.toMatch(/\p{Cs}/u);
    expect(to).toMatch(/!$/);
  }
});

test('the first difference is in what is left', () => {
  const long = 'a b '.repeat(200);
  for (const at of [0, 1, 30, 40, 41, 100, 500, 799]) {
    const [from, to] = excerpts(long, `${long.slice(0, at)}#${long.slice(at)}`);
    expect(to).toContain('#');
    expect(from).not.toContain('#');
    expect(to.length).toBeLessThanOrEqual(121);
  }
});

test('one line, with what people would miss', () => {
  expect(oneLine('  ett\r\n två\u2028tre\u0000 👩‍👩‍👧 \ud800')).toBe('ett två tre 👩‍👩‍👧');
});
