import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../renderer/palette/entry.ts';
import { Finder } from '../../../renderer/palette/finder.ts';
import { beforeTyping, grouped } from '../../../renderer/palette/results.ts';

const entry = (key: string, label: string, fields: Partial<Entry> = {}): Entry => ({
  key,
  group: 'sessions',
  label,
  more: '',
  choose: () => {},
  ...fields,
});

const ENTRIES = [
  entry('a', '12 Innovativa miljöer', { number: '12', more: 'tors 29 13.00–14.30 · Källan' }),
  entry('b', 'Lunch', { more: 'tors 29 12.00–13.00 · Matsalen' }),
  entry('c', 'Lunch', { more: 'fre 30 12.00–13.00 · Matsalen' }),
  entry('d', '112 Entreprenörskap', { number: '112' }),
  entry('e', 'Rickard Åslund', { group: 'people' }),
  entry('f', 'Nytt block: Lunch', { group: 'actions' }),
];
const keys = (query: string) => new Finder(ENTRIES).find(query).map(({ key }) => key);

describe('the palette finds', () => {
  test('by the beginning first, then by words, then by a part of one', () => {
    expect(keys('lun')).toEqual(['b', 'c', 'f', 'e']);
  });
  test('by number before all else', () => {
    expect(keys('12')[0]).toBe('a');
    expect(keys('112')[0]).toBe('d');
  });
  test('by words in any order, of the place and time too', () => {
    expect(keys('matsalen lunch fre')).toEqual(['c']);
  });
  test('without the dots over letters', () => {
    expect(keys('MILJOER')).toEqual(['a']);
  });
  test.each(['inovativa', 'miljöre', 'entreprenorsakp'])('what is misspelt: %s', (query) => {
    expect(keys(query)).toHaveLength(1);
  });
  test('nothing where nothing is like it', () => {
    expect(keys('zzqqxx')).toEqual([]);
  });
});

test('what was found is grouped, the best kind first, and what cannot be done now comes last', () => {
  const dimmed = entry('g', 'Lunch alla dagar', { group: 'actions', dimmed: true });
  const found = [
    entry('e', 'Lund', { group: 'people' }),
    dimmed,
    ...ENTRIES.slice(1, 3),
    entry('f', 'Lunch', { group: 'actions' }),
  ];
  const sections = grouped(found, ['c']);
  expect(sections.map(({ heading }) => heading)).toEqual(['people', 'actions', 'sessions']);
  expect(sections.map(({ entries }) => entries.map(({ key }) => key))).toEqual([
    ['e'],
    ['f', 'g'],
    ['c', 'b'],
  ]);
});

test('before anything is typed come what was chosen lately, and what can be done, the nearest at hand first', () => {
  const action = (key: string, fields: Partial<Entry> = {}) =>
    entry(key, key, { group: 'actions', ...fields });
  const actions = [
    action('file.new'),
    action('edit.undo', { dimmed: true }),
    action('session.lock'),
    action('help.about'),
  ];
  const sections = beforeTyping([action('file.new')], actions, [
    entry('view.people', 'Personer', { group: 'views' }),
  ]);
  expect(sections.map(({ heading, entries }) => [heading, ...entries.map(({ key }) => key)])).toEqual([
    ['recent', 'file.new'],
    ['actions', 'session.lock', 'help.about'],
    ['views', 'view.people'],
  ]);
});
