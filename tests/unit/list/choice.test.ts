import { describe, expect, test } from 'vitest';
import { fold } from '../../../shared/i18n/fold.ts';
import { allMeant, choices, meant } from '../../../shared/programme/list/choice.ts';

test('text is compared without case, dots, rings and accents', () => {
  expect(fold('Innovativa MILJÖER på Åsögatan – Café Ærø')).toBe(
    'innovativa miljoer pa asogatan – cafe aero',
  );
});

test('namesakes are told apart by what is said of them, else by a number', () => {
  const labels = choices([
    { id: 'a', name: 'Anna Berg', more: 'Kumla kommun' },
    { id: 'b', name: 'Anna Berg', more: 'Nora kommun' },
    { id: 'c', name: 'Per Ek', more: 'Kumla kommun' },
    { id: 'd', name: 'Sal' },
    { id: 'e', name: 'sal' },
  ]);
  expect(labels.map(({ label }) => label)).toEqual([
    'Anna Berg (Kumla kommun)',
    'Anna Berg (Nora kommun)',
    'Per Ek',
    'Sal',
    'sal (2)',
  ]);
});

const ROOMS = choices([
  { id: 'hall', name: 'Stora salen' },
  { id: 'big', name: 'Stora matsalen' },
  { id: 'a', name: 'Sal A' },
  { id: 'ao', name: 'Sal Å' },
  { id: 'comma', name: 'Berg, Anna' },
]);

describe('a typed name means', () => {
  test.each([
    ['Stora salen', 'hall'],
    ['stora SALEN', 'hall'],
    ['stora m', 'big'],
    ['matsal', 'big'],
    ['Sal Å', 'ao'],
    ['Sal A', 'a'],
    ['berg', 'comma'],
  ])('%s: %s', (text, id) => {
    expect(meant(ROOMS, text)).toMatchObject({ one: { id } });
  });

  test('several, when more than one begins with it', () => {
    expect(meant(ROOMS, 'stora')).toMatchObject({ several: [{ id: 'hall' }, { id: 'big' }] });
  });

  test('none, when nobody has it', () => {
    expect(meant(ROOMS, ' Rymden ')).toEqual({ none: 'Rymden' });
  });
});

test('names with commas between them are taken in turn, also those that hold a comma, and each once', () => {
  expect(allMeant(ROOMS, 'Sal A, Berg, Anna, stora salen, Sal A,')).toEqual({ ids: ['a', 'comma', 'hall'] });
  expect(allMeant(ROOMS, '')).toEqual({ ids: [] });
  expect(allMeant(ROOMS, 'Sal A, Rymden')).toEqual({ none: 'Rymden' });
});
