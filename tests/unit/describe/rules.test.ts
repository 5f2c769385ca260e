import { expect, test } from 'vitest';
import { ruleName } from '../../../shared/describe/rules.ts';
import { translator } from '../../../shared/i18n/translator.ts';

test('a rule has a name in each language', () => {
  expect(ruleName('room-clash', translator('sv'))).toMatch(/^\S+ \S/);
  expect(ruleName('room-clash', translator('en'))).not.toBe(ruleName('room-clash', translator('sv')));
});

test('a rule of a newer program keeps its own name', () => {
  expect(ruleName('too-warm', translator('sv'))).toBe('too-warm');
  expect(ruleName('constructor', translator('sv'))).toBe('constructor');
});
